import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { modelFacts } from '../../models/facts';
import { selectAnswer, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { EquationRow } from './EquationRow';
import { equationsInPlay } from './equation-list';
import './equations.css';
import { useInSight } from '../shared/use-in-sight';
import * as words from './late-words';
import { answerNumbers } from './numbers';
import { isPlainQemu } from './plain-qemu';
import { EQUATIONS_ID } from './show-equation';

/** The equations of the chosen model, in symbols and with the present numbers put in. */
export const Equations = memo(function Equations() {
  const [section, inSight] = useInSight<HTMLElement>();
  const answer = useDeferredValue(useAnswerAtLeisure(inSight));
  // Before the first answer the equations stand there without numbers, so that nothing moves when they come.
  const chosen = useStore((state) => (answer === null ? selectScenario(state) : null));
  const numbers = useMemo(() => answer && answerNumbers(answer), [answer]);
  const of = answer?.evaluation.of ?? chosen;
  useEscape();
  return (
    <section className="equations" id={EQUATIONS_ID} ref={section} tabIndex={-1} aria-labelledby="equations-title">
      <div>
        <h2 id="equations-title">{words.equationsTitle}</h2>
        <p className="note is-whole">{words.howToRead}</p>
      </div>
      {of && modelFacts[of.model].equations.form === 'cut-rounds' && !isPlainQemu(of) && (
        <p className="note is-whole">{words.tooManyRules}</p>
      )}
      {of && equationsInPlay(of).map((each) => <EquationRow key={each.id} equation={each} of={of} numbers={numbers} />)}
    </section>
  );
});

/** The answer on screen; out of sight it waits while a knob is being dragged, so that the drag stays light. */
function useAnswerAtLeisure(inSight: boolean): ExploreAnswer | null {
  const answer = useStore((state) => {
    const waits = !inSight && state.history.dragFrom !== null;
    return waits ? WAIT : selectAnswer(state);
  });
  const [shown, setShown] = useState<ExploreAnswer | null>(null);
  if (answer === WAIT) return shown;
  if (answer !== shown) setShown(answer);
  return answer;
}

const WAIT = 'wait';

/** Escape takes the light away, wherever the pointer rests. */
function useEscape(): void {
  useEffect(() => {
    const clear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') useStore.getState().light(null);
    };
    document.addEventListener('keydown', clear);
    return () => document.removeEventListener('keydown', clear);
  }, []);
}
