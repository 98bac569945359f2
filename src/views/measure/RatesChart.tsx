import { memo, type PointerEvent, useMemo, useState } from 'react';
import { ChartFrame } from '../plot/ChartFrame';
import { BottomTicks, SeriesLines, ValueGrid } from '../plot/SeriesLines';
import { ratesMarks, windowAt } from './chart-marks';
import { describeRates, type RatesData, ratesRows, ratesSummary, ratesTable, ratesTitle } from './rates-rows';
import type { ShownSeries } from './series';

const HEIGHT = 204;

interface RatesChartProps {
  readonly series: readonly ShownSeries[];
  readonly window: number;
}

/** How the dirtying rate falls as its window grows. */
export const RatesChart = memo(function RatesChart({ series, window }: RatesChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const data = useMemo(() => ratesRows(series), [series]);
  const table = useMemo(() => ratesTable(data), [data]);
  const described = pointed === null ? null : describeRates(data, pointed);
  return (
    <ChartFrame
      title={ratesTitle(data)}
      caption="MiB/s, log scales"
      summary={described ?? ratesSummary(data)}
      table={data.lines.length > 0 ? table : null}
      fileName="precopy-rate-by-window"
    >
      {(width) => <RatesDrawing data={data} width={width} window={window} onPoint={setPointed} />}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly data: RatesData;
  readonly width: number;
  readonly window: number;
  readonly onPoint: (window: number | null) => void;
}

function RatesDrawing({ data, width, window, onPoint }: DrawingProps) {
  const chart = useMemo(() => ratesMarks(data, width, HEIGHT, window), [data, width, window]);
  const { plot, axis, ticks, marks, dots, chosenX } = chart;
  if (data.lines.length === 0) {
    return <p className="chart-place is-rates">There is no rate above 0 to draw.</p>;
  }
  const point = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(windowAt(chart, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label="Lines: dirtying rate by length of the window"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onPoint(null)}
    >
      <ValueGrid axis={axis} plot={plot} />
      <BottomTicks ticks={ticks} plot={plot} />
      {chosenX !== null && <line className="chosen-window" x1={chosenX} x2={chosenX} y1={plot.top} y2={plot.bottom} />}
      <SeriesLines marks={marks} plot={plot} />
      {dots !== '' && <path className="series-dots is-main" d={dots} />}
    </svg>
  );
}
