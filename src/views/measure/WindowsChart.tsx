import { memo, useCallback, useMemo } from 'react';
import { shownRate } from '../../format/rates';
import { windowsMarks } from './chart-marks';
import type { PageUnit } from './measure-state';
import { SeriesChart } from './SeriesChart';
import type { ShownSeries } from './series';
import { timeText } from './time-text';
import { UnitSwitch } from './UnitSwitch';
import { describeWindows, windowsRows, windowsSummary, windowsTable, windowsTitle } from './windows-rows';
import * as words from './words';

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
  const data = useMemo(() => windowsRows(series, unit, window, end), [series, unit, window, end]);
  const table = useMemo(() => windowsTable(data), [data]);
  const draw = useCallback((width: number) => windowsMarks(data, width, HEIGHT), [data]);
  return (
    <SeriesChart
      title={windowsTitle(data)}
      caption={unit === 'MiB' ? words.rateInWindow(shownRate('MiB/s').unit) : words.pagesInWindow(timeText(window))}
      summary={windowsSummary(data)}
      table={table}
      fileName="precopy-dirtied-in-windows"
      actions={<UnitSwitch unit={unit} />}
      name={words.windowsChart}
      height={HEIGHT}
      draw={draw}
      describe={(time) => describeWindows(data, time)}
      empty={
        data.lines.length > 0 ? null : (
          <p className="chart-place caption is-windows">
            {words.noWindowsOf(data.without.map(({ label }) => label).join(', '))}
          </p>
        )
      }
    />
  );
});
