import { memo, useId } from 'react';
import { position } from '../plot/axis';
import { ChartFrame } from '../plot/ChartFrame';
import type { Sheet } from '../plot/ExportSheet';
import { BottomTicks } from '../plot/Layers';
import { Mark } from '../plot/Mark';
import { Patterns } from '../plot/Patterns';
import { paintOf } from '../plot/PlotKey';
import { PlotSvg } from '../plot/PlotSvg';
import { PART_MARKS, stackedBar } from '../plot/stacked-bar';
import type { SharesData } from './shares';

interface SharesChartProps {
  readonly title: string;
  readonly data: SharesData;
  readonly fileName: string;
}

const BAR_HEIGHT = 20;
const BAR_PITCH = 32;
const LABEL_WIDTH = 72;
/** Room for the last tick's label. */
const RIGHT = 16;
/** Room for two bars, whether there is a pinned one or not: nothing moves when it comes. */
const HEIGHT = 2 * BAR_PITCH + 24;

/** The chart as a record: it is drawn in its frame, and without one in a report. */
export const sharesSheet = (title: string, data: SharesData): Sheet => ({
  title,
  caption: data.axis.unit,
  keys: data.key,
  summary: data.summary,
  draw: (width) => <SharesDrawing title={title} data={data} width={width} />,
});

/** Bars that are sums of parts: the pause, the energy, the cost. */
export const SharesChart = memo(function SharesChart({ title, data, fileName }: SharesChartProps) {
  const { draw, ...sheet } = sharesSheet(title, data);
  return (
    <ChartFrame {...sheet} table={data.table} fileName={fileName} keyClass="shares-key">
      {draw}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly title: string;
  readonly data: SharesData;
  readonly width: number;
}

function SharesDrawing({ title, data, width }: DrawingProps) {
  const patterns = useId();
  const plot = { left: LABEL_WIDTH + 8, right: width - RIGHT, top: 0, bottom: 2 * BAR_PITCH };
  const xOf = (value: number) => position(data.axis, value, plot.left, plot.right);
  return (
    <PlotSvg name={`Bars: ${title}`} width={width} height={HEIGHT} plot={plot}>
      <Patterns id={patterns} />
      {data.bars.map((bar, i) => (
        <g key={bar.label}>
          <text x={LABEL_WIDTH} y={i * BAR_PITCH + 20} textAnchor="end">
            {bar.label}
          </text>
          {stackedBar(bar.parts, xOf).map(({ part, x, width: partWidth }) => (
            <Mark key={part.id} symbol={part.symbol} also={part.also ?? []}>
              <rect
                x={x}
                y={i * BAR_PITCH + 6}
                width={partWidth}
                height={BAR_HEIGHT}
                {...paintOf(PART_MARKS[part.id], patterns)}
              />
            </Mark>
          ))}
        </g>
      ))}
      <BottomTicks axis={data.axis} plot={plot} />
    </PlotSvg>
  );
}
