import { memo, type PointerEvent, useMemo, useState } from 'react';
import { ChartFrame } from '../plot/ChartFrame';
import { BottomTicks, SeriesLines, ValueGrid } from '../plot/SeriesLines';
import { timeAt, windowsMarks } from './chart-marks';
import type { PageUnit } from './measure-state';
import type { ShownSeries } from './series';
import { timeText } from './time-text';
import { UnitSwitch } from './UnitSwitch';
import {
  describeWindows,
  type WindowsData,
  windowsRows,
  windowsSummary,
  windowsTable,
  windowsTitle,
} from './windows-rows';

const HEIGHT = 152;

interface WindowsChartProps {
  readonly series: readonly ShownSeries[];
  readonly unit: PageUnit;
  readonly window: number;
  /** The right end of the time axis, which the two charts over time share. */
  readonly end: number;
}

/** Figure 8: pages dirtied in each window, of all series that say it. */
export const WindowsChart = memo(function WindowsChart({ series, unit, window, end }: WindowsChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const data = useMemo(() => windowsRows(series, unit, window, end), [series, unit, window, end]);
  const table = useMemo(() => windowsTable(data), [data]);
  const described = pointed === null ? null : describeWindows(data, pointed);
  return (
    <ChartFrame
      title={windowsTitle(data)}
      caption={unit === 'MiB' ? 'MiB/s in each window' : `pages in ${timeText(window)}`}
      summary={described ?? windowsSummary(data)}
      table={data.lines.length > 0 ? table : null}
      fileName="precopy-dirtied-in-windows"
      actions={<UnitSwitch unit={unit} />}
    >
      {(width) => <WindowsDrawing data={data} width={width} onPoint={setPointed} />}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly data: WindowsData;
  readonly width: number;
  readonly onPoint: (time: number | null) => void;
}

function WindowsDrawing({ data, width, onPoint }: DrawingProps) {
  const chart = useMemo(() => windowsMarks(data, width, HEIGHT), [data, width]);
  const { plot, axis, ticks, marks } = chart;
  if (data.lines.length === 0) {
    return (
      <p className="chart-place is-windows">
        {data.without.map(({ label }) => label).join(', ')}: a count since the start does not say which pages were
        written again in each window, so there is no rate by window.
      </p>
    );
  }
  const point = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(timeAt(chart, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label="Lines: pages dirtied in each window"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onPoint(null)}
    >
      <ValueGrid axis={axis} plot={plot} />
      <BottomTicks ticks={ticks} plot={plot} />
      <SeriesLines marks={marks} plot={plot} />
    </svg>
  );
}
