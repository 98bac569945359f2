import { lazy } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import type { Evaluation } from '../../engine/evaluation';
import { modelFacts } from '../../models/facts';
import { selectAnswer, selectIsCurrent, selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { RoundsChart } from '../charts/RoundsChart';
import { PagesPanel, PagesPlace } from '../pages/PagesPanel';
import { LoadedLater } from '../shared/LoadedLater';
import { useLate } from '../shared/use-late';
import { useSpaced } from '../shared/use-spaced';
import { AskMover } from './AskMover';
import { EmptyChart } from './EmptyChart';
import './explore.css';
import { FilesBar } from './FilesBar';
import { KeyNumbers } from './KeyNumbers';
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
  const hasOthers = answer !== null && (answer.baseline !== null || answer.overlay !== null);
  return (
    <div className={isLate ? 'explore is-late' : 'explore'} aria-busy={!isCurrent}>
      <VerdictBlock evaluation={answer?.evaluation ?? null} />
      <KeyNumbers answer={answer} />
      <AskMover />
      {answer && <RemediesPlace evaluation={answer.evaluation} />}
      <div className={hasOthers ? 'explore-rounds has-others' : 'explore-rounds'}>
        {answer && (
          <PagesPlace>
            <Rounds answer={answer} />
            <PagesPanel workload={null} />
          </PagesPlace>
        )}
      </div>
      <LoadedLater waiting={<div className="explore-later-waiting" />}>
        {later ? <LaterCharts answer={later} /> : <div className="explore-later-waiting" />}
      </LoadedLater>
      <FilesBar />
      <LoadedLater waiting={<div className="explore-equations-waiting" />}>
        <Equations />
      </LoadedLater>
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

function Rounds({ answer }: { readonly answer: ExploreAnswer }) {
  // Beside a film the chart has the simulated rounds to show, whatever the model says.
  const hasFilm = useStore(({ film }) => film !== null);
  const hasRounds = answer.evaluation.outcome.applicable || hasFilm;
  return hasRounds ? <RoundsChart answer={answer} /> : <NoRounds answer={answer} />;
}

/** What stands where the rounds would, when the model has no number to give. */
function NoRounds({ answer: { evaluation } }: { readonly answer: ExploreAnswer }) {
  const isOutrun = !evaluation.outcome.applicable && evaluation.outcome.because.kind === 'dirtying-outruns-link';
  return (
    <EmptyChart title="There are no rounds to draw">
      {isOutrun
        ? 'With λ at 1 or above every round is at least as large as the one before, so eq. 8 gives no number of rounds.'
        : 'With a threshold of 0 the rounds get smaller for ever, so eq. 8 gives no number of rounds.'}{' '}
      Algorithm 1 and the dirty curve have limits on rounds and traffic, and can say what happens.
    </EmptyChart>
  );
}
