import { memo, useMemo } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { SharesChart } from '../charts/SharesChart';
import { costShares, downtimeShares, energyShares } from '../charts/shares';
import { TimelineChart } from '../charts/TimelineChart';
import { EmptyChart } from './EmptyChart';

/** What stands below the rounds: when it happens, and what pause, energy and cost are made of. */
export const LaterCharts = memo(function LaterCharts({ answer }: { readonly answer: ExploreAnswer }) {
  const downtime = useMemo(() => downtimeShares(answer), [answer]);
  const energy = useMemo(() => energyShares(answer), [answer]);
  const cost = useMemo(() => costShares(answer), [answer]);
  const { outcome } = answer.evaluation;
  const missing = 'The model has no numbers to draw here.';
  const noPause = outcome.applicable ? 'The VM never stands still: there is no pause to take apart.' : missing;
  return (
    <>
      <div className="explore-timeline">
        {outcome.applicable ? (
          <TimelineChart answer={answer} />
        ) : (
          <EmptyChart title="When it happens">{missing}</EmptyChart>
        )}
      </div>
      <div className="explore-row">
        {downtime ? (
          <SharesChart title="What makes the pause" data={downtime} fileName="precopy-downtime" />
        ) : (
          <EmptyChart title="What makes the pause">{noPause}</EmptyChart>
        )}
        {energy ? (
          <SharesChart title="Where the energy goes" data={energy} fileName="precopy-energy" />
        ) : (
          <EmptyChart title="Where the energy goes">{missing}</EmptyChart>
        )}
        {cost ? (
          <SharesChart title="Cost by your weights" data={cost} fileName="precopy-cost" />
        ) : (
          <EmptyChart title="Cost by your weights">{costInvitation(answer)}</EmptyChart>
        )}
      </div>
    </>
  );
});

/** Eq. 18 compares: with nothing to compare there is nothing to draw. */
function costInvitation({ baseline }: ExploreAnswer): string {
  return baseline === null
    ? 'The weighted cost compares two migrations. Pin this scenario with the button at the top, then change a knob: this chart shows what downtime, time, traffic and energy add to the cost of each.'
    : 'One of the two VMs has no numbers, or does not arrive, so there is nothing to compare.';
}
