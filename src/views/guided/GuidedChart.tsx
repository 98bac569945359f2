import { memo } from 'react';
import { position } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import { BAR_HEIGHT, type GuidedChartData, type GuidedPlot, type SavingMarks, savingMarks } from './guided-rows';

const ROW_HEIGHT = 52;
const AXIS_HEIGHT = 40;
/** Room for half of the last tick's label. */
const RIGHT = 16;
/** Narrower than this, words beside the numbers would run into each other. */
const NARROW = 340;

interface GuidedChartProps {
  readonly data: GuidedChartData;
  readonly hasPaper: boolean;
}

/** Figure 14: the guided choice beside a random one, which is 100 % of each metric. */
export const GuidedChart = memo(function GuidedChart({ data, hasPaper }: GuidedChartProps) {
  return (
    <ChartFrame
      title={data.title}
      caption="Fig. 14"
      summary={data.summary}
      table={data.table}
      fileName="precopy-guided"
      below={
        <ul className="chart-key" aria-label="Marks">
          <li className="key-guided">guided choice</li>
          <li className="key-random">random choice, 100&nbsp;%</li>
          <li className="key-draws">nine of ten draws of 20</li>
          {hasPaper && <li className="key-paper">guided, in the paper</li>}
        </ul>
      }
    >
      {(width) => <GuidedDrawing data={data} width={width} />}
    </ChartFrame>
  );
});

function GuidedDrawing({ data, width }: { readonly data: GuidedChartData; readonly width: number }) {
  const plot: GuidedPlot = { left: 1, right: width - RIGHT, rowHeight: ROW_HEIGHT };
  const bottom = data.rows.length * ROW_HEIGHT + 4;
  return (
    <svg
      width={width}
      height={bottom + AXIS_HEIGHT}
      role="img"
      aria-label="Bars: cost of the guided choice in per cent of a random one, for each metric"
    >
      <g className="grid">
        {data.axis.ticks.map(({ value, label }) => {
          const x = position(data.axis, value, plot.left, plot.right);
          return (
            <g key={value}>
              <line x1={x} x2={x} y1={0} y2={bottom} />
              <text x={x} y={bottom + 16} textAnchor={value === 0 ? 'start' : 'middle'}>
                {label}
              </text>
            </g>
          );
        })}
        <text x={plot.right} y={bottom + 34} textAnchor="end">
          per cent of what a random choice costs
        </text>
      </g>
      {savingMarks(data, plot).map((marks) => (
        <SavingBar key={marks.metric} marks={marks} plot={plot} />
      ))}
    </svg>
  );
}

function SavingBar({ marks, plot }: { readonly marks: SavingMarks; readonly plot: GuidedPlot }) {
  const { row, textY, barY } = marks;
  return (
    <g>
      <text x={plot.left} y={textY}>
        <tspan className="saving-name">{row.name}</tspan> {row.shown}
      </text>
      <text className="saving-name" x={plot.right} y={textY} textAnchor="end">
        {plot.right < NARROW ? row.change : row.saved}
      </text>
      <rect className="mark-baseline" x={plot.left} y={barY} width={marks.randomWidth} height={BAR_HEIGHT} />
      <rect
        className="mark-guided"
        x={plot.left}
        y={marks.guidedY}
        width={marks.guidedWidth}
        height={marks.guidedHeight}
      />
      <path className="mark-draws" d={marks.whisker} />
      {marks.paper && <path className="mark-paper" d={marks.paper} />}
    </g>
  );
}
