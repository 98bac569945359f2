import { useEffect, useState } from 'react';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { useFocusAfterCancel } from '../shared/use-focus-after-cancel';
import * as late from './late-words';
import { tooMuchMemory } from './pages-question';
import type { Obstacle } from './use-film';

/** A simulation that takes longer than this is said to go on. */
const LATE_MS = 150;

/** The obstacle, but a simulation only once it takes a moment: one that is quick shows nothing. */
export function useLateObstacle(obstacle: Obstacle | null): Obstacle | null {
  const isSimulating = obstacle?.kind === 'simulating';
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isSimulating) {
      setIsLate(false);
      return undefined;
    }
    const timer = setTimeout(() => setIsLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, [isSimulating]);
  return isSimulating && !isLate ? null : obstacle;
}

/** What can be done about an obstacle. */
interface Way {
  readonly cancel: () => void;
  readonly simulate: () => void;
}

interface PagesObstacleProps {
  readonly obstacle: Obstacle | null;
  readonly film: Way;
}

/** What stands over the film: why there is none of this scenario, and the way on. */
export function PagesObstacle({ obstacle, film }: PagesObstacleProps) {
  const [place, cancel] = useFocusAfterCancel<HTMLDivElement>(obstacle?.kind === 'cancelled', film.cancel);
  return (
    <div className="pages-obstacle" ref={place}>
      <div className={obstacle === null ? undefined : 'pages-obstacle-words'}>
        <div role="status">{obstacle !== null && <ObstacleWords obstacle={obstacle} />}</div>
        {obstacle !== null && <WayOn obstacle={obstacle} film={{ ...film, cancel }} />}
      </div>
    </div>
  );
}

function ObstacleWords({ obstacle }: { readonly obstacle: Obstacle }) {
  const memory = useStore((state) => selectScenario(state).memory);
  switch (obstacle.kind) {
    case 'too-much-memory':
      return <p>{tooMuchMemory(memory)}</p>;
    case 'simulating':
      return <p>{obstacle.doing}</p>;
    case 'failed':
      return <p>{obstacle.sentence}</p>;
    case 'cancelled':
      return <p>{late.wasCancelled}</p>;
    case 'changed':
      return <p>{late.hasChanged}</p>;
  }
}

interface WayOnProps {
  readonly obstacle: Obstacle;
  readonly film: Way;
}

function WayOn({ obstacle, film: { cancel, simulate } }: WayOnProps) {
  switch (obstacle.kind) {
    case 'too-much-memory':
      return null;
    case 'simulating':
      return (
        <>
          <progress max={1} value={obstacle.progress?.share ?? 0} aria-label={late.simulating} />
          <p className="note one-line">{obstacle.progress?.sentence ?? late.gettingReady}</p>
          <button type="button" onClick={cancel}>
            {late.cancel}
          </button>
        </>
      );
    case 'failed':
    case 'cancelled':
    case 'changed':
      return (
        <button type="button" onClick={simulate}>
          {obstacle.kind === 'failed' ? late.tryAgain : late.simulateAgain}
        </button>
      );
  }
}
