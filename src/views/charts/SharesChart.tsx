import { memo } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { ChartFrame } from './ChartFrame';
import { Mark } from './Mark';
import { Patterns } from './Patterns';
import type { Bar as ShareBar, SharesData } from './shares';

interface SharesChartProps {
  readonly title: string;
  readonly data: SharesData;
  readonly fileName: string;
}

const BAR_HEIGHT = 20;
const LABEL_WIDTH = 72;
const AXIS_HEIGHT = 24;
/** Room for two bars, whether there is a pinned one or not: nothing moves when it comes. */
const HEIGHT = 2 * (BAR_HEIGHT + 12) + AXIS_HEIGHT;
const MARGIN = { top: 0, right: 8, bottom: 0, left: 0 } as const;

interface ShapeProps {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly payload?: ShareBar;
}

/** Bars that are sums of parts, in Recharts' axes with marks of our own: the pause, the energy, the cost. */
export const SharesChart = memo(function SharesChart({ title, data, fileName }: SharesChartProps) {
  const most = data.bars.reduce((max, { parts }) => Math.max(max, parts.length), 0);
  return (
    <ChartFrame
      title={title}
      caption={data.axis.unit}
      summary={data.summary}
      table={data.table}
      fileName={fileName}
      below={<SharesKey data={data} />}
    >
      {(width) => (
        <BarChart
          width={width}
          height={HEIGHT}
          data={data.rows}
          layout="vertical"
          margin={MARGIN}
          barSize={BAR_HEIGHT}
          accessibilityLayer={false}
          title={title}
        >
          <Patterns id={fileName} />
          <XAxis
            type="number"
            domain={[0, data.axis.top]}
            ticks={data.axis.ticks.map(({ value }) => value)}
            tickFormatter={(value: number) => data.axis.ticks.find((tick) => tick.value === value)?.label ?? ''}
            axisLine={false}
            tickLine={false}
            height={AXIS_HEIGHT}
            interval={0}
          />
          <YAxis type="category" dataKey="label" axisLine={false} tickLine={false} width={LABEL_WIDTH} />
          {Array.from({ length: most }, (_, i) => (
            <Bar
              // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the sum.
              key={i}
              dataKey={(row: ShareBar) => row.parts[i]?.value ?? 0}
              stackId="sum"
              isAnimationActive={false}
              shape={(props: ShapeProps) => <PartMark {...props} index={i} patterns={fileName} />}
            />
          ))}
        </BarChart>
      )}
    </ChartFrame>
  );
});

/** One part of a bar, with a gap of 2 px to the next. */
function PartMark({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  payload,
  index,
  patterns,
}: ShapeProps & { index: number; patterns: string }) {
  const part = payload?.parts[index];
  if (!part || part.value <= 0) return <g />;
  return (
    <Mark symbol={part.symbol}>
      <rect
        className={`part part-${part.id}`}
        x={x}
        y={y}
        width={Math.max(width - 2, 1.5)}
        height={height}
        fill={part.id === 'transfer' ? `url(#${patterns}-hatch)` : undefined}
      />
    </Mark>
  );
}

/** Each part with its value, in words beside its mark. */
function SharesKey({ data }: { readonly data: SharesData }) {
  return (
    <ul key={data.key.map(({ shown }) => shown).join()} className="chart-key shares-key" aria-label="Parts">
      {data.key.map(({ id, label, shown }) => (
        <li key={id} className={`key-${id}`}>
          {label} {shown}
        </li>
      ))}
    </ul>
  );
}
