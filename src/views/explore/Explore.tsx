import { lazy } from 'react';
import type { Evaluation } from '../../engine/evaluation';
import { modelFacts } from '../../models/facts';
import { selectAnswer, selectIsCurrent, selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { PagesPanel, PagesPlace } from '../pages/PagesPanel';
import { LoadedLater } from '../shared/LoadedLater';
import { Task } from '../shared/Task';
import { useLate } from '../shared/use-late';
import { useShown } from '../shared/use-shown';
import { useSpaced } from '../shared/use-spaced';
import { AskMover } from './AskMover';
import './explore.css';
import { FilesBar } from './FilesBar';
import { KeyNumbers } from './KeyNumbers';
import { Rounds } from './Rounds';
import { VerdictBlock } from './VerdictBlock';

/** What stands below the first screen comes once that is there. */
const LaterCharts = lazy(async () => ({ default: (await import('./LaterCharts')).LaterCharts }));

/** The equations stand below the first screen: they come once that is there. */
const Equations = lazy(async () => ({ default: (await import('../equations/Equations')).Equations }));

const Remedies = lazy(async () => ({ default: (await import('../remedies/Remedies')).Remedies }));

/** Time between two pictures of the charts below, while a slider moves. */
const BETWEEN_LATER_CHARTS_MS = 50;

/** What happens when this VM moves over this link. */
export function Explore() {
  const answer = useStore(selectAnswer);
  const isCurrent = useStore(selectIsCurrent);
  const isLate = useLate(!isCurrent);
  // The numbers and chart 1 follow the finger; what stands below them follows in the next free moment.
  const later = useSpaced(answer, BETWEEN_LATER_CHARTS_MS);
  const hasVerdict = useShown('verdict');
  const hasFilm = useShown('film');
  const hasOthers = answer !== null && (answer.baseline !== null || answer.overlay !== null);
  return (
    <div className={isLate ? 'explore is-late' : 'explore'} aria-busy={!isCurrent}>
      {hasVerdict && <VerdictBlock evaluation={answer?.evaluation ?? null} />}
      {useShown('numbers') && <KeyNumbers answer={answer} />}
      <AskMover />
      {hasVerdict && answer && <RemediesPlace evaluation={answer.evaluation} />}
      <div className={hasOthers ? 'explore-rounds has-others' : 'explore-rounds'}>
        {answer && (
          <PagesPlace>
            <Rounds answer={answer} />
            {hasFilm && <PagesPanel workload={null} />}
          </PagesPlace>
        )}
        <Task />
      </div>
      <LoadedLater waiting={<div className="explore-later-waiting" />}>
        {later ? <LaterCharts answer={later} /> : <div className="explore-later-waiting" />}
      </LoadedLater>
      {useShown('files') && <FilesBar />}
      {useShown('equations') && (
        <LoadedLater waiting={<div className="explore-equations-waiting" />}>
          <Equations />
        </LoadedLater>
      )}
    </div>
  );
}

/** What would help, where it was asked for: of platforms only, whose settings are many. */
function RemediesPlace({ evaluation: { of, model, outcome } }: { readonly evaluation: Evaluation }) {
  const isOpen = useStore(selectOption('explore.remedies'));
  if (!isOpen || modelFacts[model].group !== 'platform') return null;
  const isBad = outcome.applicable && !stopReasons[outcome.stopReason].isOwnEnd;
  return (
    <LoadedLater waiting={<div className="remedies" />}>
      <Remedies scenario={of} isBad={isBad} />
    </LoadedLater>
  );
}
