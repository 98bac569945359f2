import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { selectAnswer, selectIsCurrent } from '../../state/selectors';
import { useStore } from '../../state/store';
import { costShares, downtimeShares, energyShares } from '../charts/shares';
import { RoundsChart } from '../charts/RoundsChart';
import { TimelineChart } from '../charts/TimelineChart';
import { Equations } from '../equations/Equations';
import './explore.css';
import { FilesBar } from './FilesBar';
import { KeyNumbers } from './KeyNumbers';
import { VerdictBlock } from './VerdictBlock';

/** Recharts is the largest part of the page: it comes after the first numbers. */
const SharesChart = lazy(async () => ({ default: (await import('../charts/SharesChart')).SharesChart }));

/** What happens when this VM moves over this link. */
export function Explore() {
  const answer = useStore(selectAnswer);
  const isCurrent = useStore(selectIsCurrent);
  // The numbers and chart 1 follow the finger; what stands below them follows in the next free moment.
  const later = useDeferredValue(answer);
  return (
    <div className={isCurrent ? 'explore' : 'explore is-stale'} aria-busy={!isCurrent}>
      <VerdictBlock evaluation={answer?.evaluation ?? null} />
      <KeyNumbers answer={answer} />
      <div className="explore-rounds">{answer && <Rounds answer={answer} />}</div>
      {later && <LaterCharts answer={later} />}
      <Equations />
      <FilesBar />
    </div>
  );
}

function Rounds({ answer }: { readonly answer: ExploreAnswer }) {
  return answer.evaluation.outcome.applicable ? <RoundsChart answer={answer} /> : <NoRounds answer={answer} />;
}

/** What stands where the charts would, when the model has no number to give. */
function NoRounds({ answer }: { readonly answer: ExploreAnswer }) {
  const isOutrun =
    !answer.evaluation.outcome.applicable && answer.evaluation.outcome.because.kind === 'dirtying-outruns-link';
  return (
    <div className="explore-empty">
      <h3>There are no rounds to draw</h3>
      <p>
        {isOutrun
          ? 'With λ at 1 or above every round is at least as large as the one before, so eq. 8 gives no number of rounds.'
          : 'With a threshold of 0 the rounds get smaller for ever, so eq. 8 gives no number of rounds.'}{' '}
        Algorithm 1 and the dirty curve have limits on rounds and traffic, and can say what happens.
      </p>
    </div>
  );
}

const LaterCharts = memo(function LaterCharts({ answer }: { readonly answer: ExploreAnswer }) {
  const downtime = useMemo(() => downtimeShares(answer), [answer]);
  const energy = useMemo(() => energyShares(answer), [answer]);
  const cost = useMemo(() => costShares(answer), [answer]);
  if (!downtime || !energy) return null;
  return (
    <>
      <TimelineChart answer={answer} />
      <div className="explore-row">
        <Suspense fallback={<div className="explore-waiting" />}>
          <SharesChart title="What the pause is made of" data={downtime} fileName="precopy-downtime" />
          <SharesChart title="Where the energy goes" data={energy} fileName="precopy-energy" />
          {cost ? (
            <SharesChart title="What it costs by your weights" data={cost} fileName="precopy-cost" />
          ) : (
            <CostInvitation isPinned={answer.baseline !== null} />
          )}
        </Suspense>
      </div>
    </>
  );
});

/** Eq. 18 compares: with nothing to compare there is nothing to draw. */
function CostInvitation({ isPinned }: { readonly isPinned: boolean }) {
  return (
    <div className="explore-empty">
      <h3>What it costs by your weights</h3>
      <p>
        {isPinned
          ? 'The pinned scenario has no numbers under its model, so there is nothing to compare with.'
          : 'The weighted cost compares two migrations. Pin this scenario with the button at the top, then change a knob: this chart shows how much downtime, time, traffic and energy add to the cost of each.'}
      </p>
    </div>
  );
}
