import { useMemo } from 'react';
import type { TrialsAnswer } from '../../../../engine/trials-job';
import type { Metric } from '../../../../vocabulary/metrics';
import { FigurePlot } from '../../../plot/FigurePlot';
import { metricFigure } from '../../../validate/metric-rows';
import { Answered } from '../Answered';
import * as words from '../words';
import { useWork } from '../work';

/** Figure 10. */
export const TrialsTime = () => <Trials metric="time" />;
/** Figure 11. */
export const TrialsDowntime = () => <Trials metric="downtime" />;
/** Figure 12. */
export const TrialsTraffic = () => <Trials metric="traffic" />;
/** Figure 13. */
export const TrialsEnergy = () => <Trials metric="energy" />;

function Trials({ metric }: { readonly metric: Metric }) {
  const { trials } = useWork('trials');
  return (
    <Answered job={trials} doing={words.simulating}>
      {(answer) => <Drawn answer={answer} metric={metric} />}
    </Answered>
  );
}

function Drawn({ answer, metric }: { readonly answer: TrialsAnswer; readonly metric: Metric }) {
  const figure = useMemo(() => metricFigure(answer.evidence.trials, metric), [answer, metric]);
  return <FigurePlot figure={figure} />;
}
