import { memo, type PointerEvent, useMemo, useState } from 'react';
import type { LoopTurn } from '../../analysis/loop/loop-record';
import type { Metric } from '../../vocabulary/metrics';
import { ChartFrame } from '../plot/ChartFrame';
import { gridLine } from '../plot/grid-line';
import { ValueGrid } from '../plot/Layers';
import { type ErrorMarks, errorMarks, turnAt } from './error-marks';
import { describeError, errorRows, errorSummary, errorTable, errorTitle } from './error-rows';

const HEIGHT = 220;

interface ErrorsChartProps {
  readonly turns: readonly LoopTurn[];
  /** How many of them are recorded at the present place of the play. */
  readonly recorded: number;
  readonly metric: Metric;
}

/** The errors of base and refined model, turn by turn, as far as the play has come. */
export const ErrorsChart = memo(function ErrorsChart({ turns, recorded, metric }: ErrorsChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const all = useMemo(() => errorRows(turns, metric), [turns, metric]);
  const rows = useMemo(() => all.slice(0, recorded), [all, recorded]);
  const table = useMemo(() => errorTable(turns.slice(0, recorded)), [turns, recorded]);
  const row = pointed === null ? undefined : rows[pointed];
  return (
    <ChartFrame
      title={errorTitle(rows, metric)}
      caption="error in %, on a log scale, by turn"
      summary={row ? describeError(row) : errorSummary(rows, metric)}
      table={table}
      fileName={`precopy-loop-errors-${metric}`}
      below={<ErrorsKey />}
    >
      {(width) => (
        <Drawing
          marks={errorMarks(all, recorded, { width, height: HEIGHT })}
          width={width}
          turns={all.length}
          onPoint={setPointed}
        />
      )}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly marks: ErrorMarks;
  readonly width: number;
  readonly turns: number;
  readonly onPoint: (turn: number | null) => void;
}

function Drawing({ marks, width, turns, onPoint }: DrawingProps) {
  const { plot, axis, laps } = marks;
  const point = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(turnAt(marks, turns, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label="Dots: errors of base and refined model by turn"
      className="loop-errors"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onPoint(null)}
    >
      <ValueGrid axis={axis} plot={plot} />
      {laps.map(({ label, from, middle }) => (
        <g key={label}>
          <line className="loop-lap-line" x1={gridLine(from)} x2={gridLine(from)} y1={plot.top} y2={plot.bottom} />
          <text x={middle} y={plot.bottom + 18} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {marks.gains.map(({ x, from, to }) => (
        <line key={x} className="loop-gain" x1={x} x2={x} y1={from} y2={to} />
      ))}
      <path className="loop-base-mean" d={marks.baseMeans} />
      <path className="loop-refined-mean" d={marks.refinedMeans} />
      {marks.base.map(({ x, y }) => (
        <circle key={x} className="loop-base-dot" cx={x} cy={y} r="4" />
      ))}
      {marks.refined.map(({ x, y }) => (
        <circle key={x} className="loop-refined-dot" cx={x} cy={y} r="3" />
      ))}
    </svg>
  );
}

function ErrorsKey() {
  return (
    <ul className="chart-key" aria-label="Marks">
      <li className="key-loop-base">base model</li>
      <li className="key-loop-refined">refined model</li>
      <li className="key-loop-base-mean">mean of a lap, base</li>
      <li className="key-loop-refined-mean">mean of a lap, refined</li>
    </ul>
  );
}
