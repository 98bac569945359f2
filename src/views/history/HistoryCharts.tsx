import { memo, useMemo } from 'react';
import type { ReplayAnswer } from '../../engine/history-job';
import { errorChart } from './error-rows';
import { HistoryChart } from './HistoryChart';
import { phiChart } from './phi-rows';
import { rateChart } from './rate-rows';

/** What was predicted and measured, how far off it was, and how phi went. */
export const HistoryCharts = memo(function HistoryCharts({ answer }: { readonly answer: ReplayAnswer }) {
  const rates = useMemo(() => rateChart(answer), [answer]);
  const errors = useMemo(() => errorChart(answer), [answer]);
  const phi = useMemo(() => phiChart(answer), [answer]);
  return (
    <div className="history-charts">
      <div className="history-rates">
        <HistoryChart data={rates} fileName="precopy-history-rates" below={<RatesKey />} />
      </div>
      <HistoryChart data={errors} fileName="precopy-history-errors" />
      <HistoryChart data={phi} fileName="precopy-history-phi" />
    </div>
  );
});

function RatesKey() {
  return (
    <ul className="chart-key history-key">
      <li className="key-measured">D̄: measured over the migration</li>
      <li className="key-sample">S: sampled just before</li>
      <li className="key-history">D̂: history before it</li>
      <li className="key-refined">D̃: both together</li>
    </ul>
  );
}
