import { type ComponentType, useCallback, useMemo } from 'react';
import type { MeasureAnswer } from '../../../../engine/measure-job';
import { shownRate } from '../../../../format/rates';
import { distinctMarks, windowsMarks } from '../../../measure/chart-marks';
import {
  describeDistinct,
  distinctRows,
  distinctSummary,
  distinctTable,
  distinctTitle,
} from '../../../measure/distinct-rows';
import { FaultSteps } from '../../../measure/FaultSteps';
import * as words from '../words';
import '../../../measure/measure.css';
import { SeriesChart } from '../../../measure/SeriesChart';
import { type ShownSeries, shownSeries } from '../../../measure/series';
import { timeRange } from '../../../measure/time-range';
import {
  describeWindows,
  windowsRows,
  windowsSummary,
  windowsTable,
  windowsTitle,
} from '../../../measure/windows-rows';
import { Answered } from '../Answered';
import { settings } from '../settings';
import { measured, useWork } from '../work';

/** Figure 7. */
export const FaultsLive = () => <FaultSteps />;

const HEIGHT = 248;
const { window } = settings.loop;

/** Figure 8. */
export const WindowsLive = () => <Measured chart={Windows} />;

/** Figure 9. */
export const DistinctLive = () => <Measured chart={Distinct} />;

interface ChartProps {
  readonly series: readonly ShownSeries[];
  readonly end: number;
}

function Measured({ chart }: { readonly chart: ComponentType<ChartProps> }) {
  const { measure } = useWork('measure');
  return (
    <Answered job={measure} doing={words.measuring}>
      {(answer) => <Drawn answer={answer} chart={chart} />}
    </Answered>
  );
}

interface DrawnProps {
  readonly answer: MeasureAnswer;
  readonly chart: ComponentType<ChartProps>;
}

function Drawn({ answer, chart: Chart }: DrawnProps) {
  const series = useMemo(() => shownSeries(answer, measured, settings.loop), [answer]);
  return <Chart series={series} end={timeRange(series, false).end} />;
}

function Windows({ series, end }: ChartProps) {
  const data = useMemo(() => windowsRows(series, 'MiB', window, end), [series, end]);
  const table = useMemo(() => windowsTable(data), [data]);
  const draw = useCallback((width: number) => windowsMarks(data, width, HEIGHT), [data]);
  return (
    <SeriesChart
      title={windowsTitle(data)}
      caption={words.inEachWindow(shownRate('MiB/s').unit)}
      summary={windowsSummary(data)}
      table={table}
      fileName="precopy-dirtied-in-windows"
      name={words.windowLines}
      height={HEIGHT}
      draw={draw}
      describe={(time) => describeWindows(data, time)}
      empty={null}
    />
  );
}

function Distinct({ series, end }: ChartProps) {
  const data = useMemo(() => distinctRows(series, 'MiB', end), [series, end]);
  const table = useMemo(() => distinctTable(data), [data]);
  const draw = useCallback((width: number) => distinctMarks(data, width, HEIGHT), [data]);
  return (
    <SeriesChart
      title={distinctTitle(data)}
      caption={words.distinctMiB}
      summary={distinctSummary(data)}
      table={table}
      fileName="precopy-distinct-pages"
      name={words.distinctCurves}
      height={HEIGHT}
      draw={draw}
      describe={(time) => describeDistinct(data, time)}
      empty={null}
    />
  );
}
