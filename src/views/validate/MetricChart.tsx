import { memo } from 'react';
import { Bar, CartesianGrid, ComposedChart, ErrorBar, Line, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import { metricRecords } from '../../vocabulary/metrics';
import { ChartFrame } from '../plot/ChartFrame';
import type { MetricChartData } from './metric-rows';
import { percentTick, tickLabel } from './tick-label';

const HEIGHT = 260;
/** Below this width the names of workloads stand on two lines in turn: side by side they would touch. */
const WIDE_ENOUGH_FOR_NAMES = 440;
const MARGIN = { top: 24, right: 0, bottom: 0, left: 0 };

/** The dots are drawn outside the group of their line. */
const BASE_DOT = { className: 'metric-base-dot' };
const REFINED_DOT = { className: 'metric-refined-dot' };

/** One of figs 10 to 13: simulated, base and refined side by side, and the error of both models as lines. */
export const MetricChart = memo(function MetricChart({ data }: { readonly data: MetricChartData }) {
  const { figure, label } = metricRecords[data.metric];
  return (
    <ChartFrame
      title={data.title}
      caption={`${figure}, ${data.axis.unit}`}
      summary={data.summary}
      table={data.table}
      fileName={`precopy-validate-${data.metric}`}
      below={<MetricKey />}
    >
      {(width) => (
        <ComposedChart
          width={width}
          height={HEIGHT}
          data={[...data.rows]}
          margin={MARGIN}
          barGap={2}
          barCategoryGap="28%"
          accessibilityLayer={false}
          role="img"
          title={`Bars and lines: ${label} by workload`}
          className="metric-chart"
        >
          <CartesianGrid vertical={false} />
          {width < WIDE_ENOUGH_FOR_NAMES ? (
            <XAxis dataKey="label" interval={0} tickLine={false} axisLine={false} height={38} tick={nameInTurn} />
          ) : (
            <XAxis dataKey="label" interval={0} tickLine={false} axisLine={false} height={24} />
          )}
          <YAxis
            yAxisId="value"
            width={44}
            tickLine={false}
            axisLine={false}
            domain={[0, data.axis.domain[1]]}
            ticks={data.axis.ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => tickLabel(data.axis, value)}
          />
          <YAxis
            yAxisId="error"
            orientation="right"
            width={68}
            tickLine={false}
            axisLine={false}
            domain={[0, data.errorAxis.domain[1]]}
            ticks={data.errorAxis.ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => percentTick(data.errorAxis, value)}
          />
          <Bar yAxisId="value" dataKey="simulated" className="metric-simulated" isAnimationActive={false}>
            <ErrorBar dataKey="whisker" width={6} direction="y" isAnimationActive={false} />
          </Bar>
          <Bar yAxisId="value" dataKey="base" className="metric-base" isAnimationActive={false} />
          <Bar yAxisId="value" dataKey="refined" className="metric-refined" isAnimationActive={false} />
          <Line
            yAxisId="error"
            dataKey="baseError"
            className="metric-base-error"
            dot={BASE_DOT}
            isAnimationActive={false}
          />
          <Line
            yAxisId="error"
            dataKey="refinedError"
            className="metric-refined-error"
            dot={REFINED_DOT}
            isAnimationActive={false}
          />
        </ComposedChart>
      )}
    </ChartFrame>
  );
});

function nameInTurn({ x, y, index, payload }: XAxisTickContentProps) {
  return (
    <text
      className="recharts-cartesian-axis-tick-value"
      x={x}
      y={Number(y) + (index % 2 === 0 ? 10 : 24)}
      textAnchor="middle"
    >
      {payload.value}
    </text>
  );
}

function MetricKey() {
  return (
    <ul className="chart-key" aria-label="Marks">
      <li className="key-metric-simulated">simulated, with least and most</li>
      <li className="key-metric-base">base model</li>
      <li className="key-metric-refined">refined model</li>
      <li className="key-metric-base-error">error of the base model</li>
      <li className="key-metric-error">error of the refined model, scale at the right</li>
    </ul>
  );
}
