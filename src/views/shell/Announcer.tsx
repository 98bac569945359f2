import { useEffect, useState } from 'react';
import { selectAnswer } from '../../state/selectors';
import { useStore } from '../../state/store';
import { verdictOf } from '../explore/verdict';

/** Screen readers hear of new numbers once they rest: at most one message a second, silent when nothing changed. */
const REST_MS = 1000;

/** The verdict, for screen readers, when a change has come to rest. */
export function Announcer() {
  const headline = useStore((state) => {
    const answer = state.view === 'explore' ? selectAnswer(state) : null;
    return answer ? verdictOf(answer.evaluation).headline : '';
  });
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(headline), REST_MS);
    return () => clearTimeout(timer);
  }, [headline]);
  return (
    <div role="status" className="visually-hidden">
      {said}
    </div>
  );
}
