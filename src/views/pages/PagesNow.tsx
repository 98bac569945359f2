import { useEffect, useState } from 'react';
import { asksForLessMotion } from '../shared/less-motion';
import { useLate } from '../shared/use-late';
import * as late from './late-words';
import { describeNow } from './pages-findings';
import { KEYS_HELP } from './player-keys';
import { type Screening, usePlaybackState } from './use-playback';

/** Screen readers hear of the film once it rests: at most one message a second, and none while it plays. */
const REST_MS = 1000;

/** What happens now, in a sentence; for screen readers too when the film stands. */
export function PagesNow({ shown, playback }: Screening) {
  const { frame, isPlaying, awaits } = usePlaybackState(playback);
  const isLate = useLate(awaits !== null);
  const now = isLate ? late.simulatingBatches : describeNow(shown, frame);
  const [said, setSaid] = useState('');
  const [startedPaused] = useState(asksForLessMotion);
  useEffect(() => {
    if (isPlaying) return undefined;
    const timer = setTimeout(() => setSaid(now), REST_MS);
    return () => clearTimeout(timer);
  }, [now, isPlaying]);
  return (
    <>
      <p className="pages-now">{now}</p>
      <div role="status" className="visually-hidden">
        {said}
      </div>
      <p className="pages-help note">
        {startedPaused && late.startsPaused}
        {KEYS_HELP}
      </p>
    </>
  );
}
