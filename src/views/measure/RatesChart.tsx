import { memo, useCallback, useMemo } from 'react';
import { shownRate } from '../../format/rates';
import { chosenX, ratesMarks, type SeriesDrawing } from './chart-marks';
import { describeRates, ratesRows, ratesSummary, ratesTable, ratesTitle } from './rates-rows';
import { SeriesChart } from './SeriesChart';
import type { ShownSeries } from './series';
import * as words from './words';

const HEIGHT = 204;

interface RatesChartProps {
  readonly series: readonly ShownSeries[];
  readonly window: number;
}

/** How the dirtying rate falls as its window grows. */
export const RatesChart = memo(function RatesChart({ series, window }: RatesChartProps) {
  const data = useMemo(() => ratesRows(series), [series]);
  const table = useMemo(() => ratesTable(data), [data]);
  const draw = useCallback((width: number) => ratesMarks(data, width, HEIGHT), [data]);
  const isEmpty = data.lines.length === 0;
  return (
    <SeriesChart
      title={ratesTitle(data)}
      caption={words.logScales(shownRate('MiB/s').unit)}
      summary={ratesSummary(data)}
      table={table}
      fileName="precopy-rate-by-window"
      name={words.ratesChart}
      height={HEIGHT}
      draw={draw}
      describe={(length) => describeRates(data, length)}
      marks={(drawing) => <ChosenWindow drawing={drawing} window={window} />}
      empty={isEmpty ? <p className="chart-place caption is-rates">{words.noRateToDraw}</p> : null}
    />
  );
});

function ChosenWindow({ drawing, window }: { readonly drawing: SeriesDrawing; readonly window: number }) {
  const x = chosenX(drawing, window);
  const { top, bottom } = drawing.plot;
  return x === null ? null : <line className="chosen-window" x1={x} x2={x} y1={top} y2={bottom} />;
}
