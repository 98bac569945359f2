import { memo, type ReactNode, useMemo, useRef } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { useStore } from '../../state/store';
import { SharesChart } from '../charts/SharesChart';
import { costShares, downtimeShares, energyShares, type SharesData } from '../charts/shares';
import { TimelineChart } from '../charts/TimelineChart';
import { Compare } from '../compare/Compare';
import { useInSight } from '../shared/use-in-sight';
import { EmptyChart } from './EmptyChart';
import * as words from './late-words';

interface ChartProps {
  readonly answer: ExploreAnswer;
}

/** What stands below the rounds: when it happens, and what pause, energy and cost are made of. */
export const LaterCharts = memo(function LaterCharts({ answer }: ChartProps) {
  return (
    <>
      <Followed className="explore-timeline" answer={answer}>
        {(shown) => <Timeline answer={shown} />}
      </Followed>
      <Followed className="explore-row" answer={answer}>
        {(shown) => (
          <>
            <Downtime answer={shown} />
            <Energy answer={shown} />
            <Costs answer={shown} />
          </>
        )}
      </Followed>
      <Compare />
    </>
  );
});

interface FollowedProps extends ChartProps {
  readonly className: string;
  readonly children: (shown: ExploreAnswer) => ReactNode;
}

/** Charts that nobody sees wait until the slider is let go, or until they come into sight. */
function Followed({ className, answer, children }: FollowedProps) {
  const [place, isInSight] = useInSight<HTMLDivElement>();
  const isMoving = useStore(({ history }) => history.dragFrom !== null);
  const shown = useRef(answer);
  if (isInSight || !isMoving) shown.current = answer;
  return (
    <div ref={place} className={className}>
      {children(shown.current)}
    </div>
  );
}

const MISSING = words.noNumbersToDraw;

/** When each round runs. */
export const Timeline = memo(function Timeline({ answer }: ChartProps) {
  if (answer.evaluation.outcome.applicable) return <TimelineChart answer={answer} />;
  return (
    <EmptyChart name="chart.timeline" title={words.timelineTitle}>
      {MISSING}
    </EmptyChart>
  );
});

interface SharesProps {
  readonly name: string;
  readonly title: string;
  readonly data: SharesData | null;
  /** What stands there without data. */
  readonly empty: string;
}

function Shares({ name, title, data, empty }: SharesProps) {
  if (data) return <SharesChart title={title} data={data} fileName={`precopy-${name}`} />;
  return (
    <EmptyChart name={`chart.${name}`} title={title}>
      {empty}
    </EmptyChart>
  );
}

/** What the pause is made of. */
export const Downtime = memo(function Downtime({ answer }: ChartProps) {
  const data = useMemo(() => downtimeShares(answer), [answer]);
  const { applicable } = answer.evaluation.outcome;
  const noPause = applicable ? words.noPauseToTakeApart : MISSING;
  return <Shares name="downtime" title={words.pauseTitle} data={data} empty={noPause} />;
});

/** What the energy is made of. */
export const Energy = memo(function Energy({ answer }: ChartProps) {
  const data = useMemo(() => energyShares(answer), [answer]);
  return <Shares name="energy" title={words.energyTitle} data={data} empty={MISSING} />;
});

/** What the cost is made of. */
export const Costs = memo(function Costs({ answer }: ChartProps) {
  const data = useMemo(() => costShares(answer), [answer]);
  return <Shares name="cost" title={words.costTitle} data={data} empty={costInvitation(answer)} />;
});

/** Eq. 18 compares: with nothing to compare there is nothing to draw. */
function costInvitation({ baseline }: ExploreAnswer): string {
  return baseline === null ? words.pinToCompareCost : words.nothingToCompare;
}
