import { memo, useCallback, useMemo } from 'react';
import { optionOf } from '../../scenario/view-options';
import { useStore } from '../../state/store';
import { invert } from '../plot/axis';
import { Grip } from '../plot/Grip';
import { distinctMarks, pointMark, type SeriesDrawing } from './chart-marks';
import {
  type DistinctData,
  describeDistinct,
  distinctRows,
  distinctSummary,
  distinctTable,
  distinctTitle,
} from './distinct-rows';
import { MarkSlider } from './MarkSlider';
import { type PageUnit, updateMeasure, withMark } from './measure-state';
import { SeriesChart } from './SeriesChart';
import type { ShownSeries } from './series';
import type { TimeRange } from './time-range';
import { UnitSwitch } from './UnitSwitch';
import * as words from './words';
import { peekNear, shortMarkText } from './working-set-mark';

const HEIGHT = 248;
/** What a finger hits. */
const HANDLE = 22;

interface DistinctChartProps {
  readonly plain: readonly ShownSeries[];
  /** The same with the points set by hand: those alone change while one is moved. */
  readonly series: readonly ShownSeries[];
  readonly unit: PageUnit;
  readonly range: TimeRange;
}

/** Figure 9: distinct pages written since the start, and the working-set point, which a hand may move. */
export const DistinctChart = memo(function DistinctChart({ plain, series, unit, range }: DistinctChartProps) {
  const data = useMemo(() => distinctRows(series, unit, range.end), [series, unit, range.end]);
  const lines = useMemo(() => distinctRows(plain, unit, range.end), [plain, unit, range.end]);
  const table = useMemo(() => distinctTable(lines), [lines]);
  const draw = useCallback((width: number) => distinctMarks(lines, width, HEIGHT), [lines]);
  const main = data.lines.find((line) => line.series.isMain) ?? null;
  const { options, setOption } = useStore.getState();
  const toggleZoom = () => range.canZoom && setOption('measure.zoom', !optionOf(options, 'measure.zoom'));
  return (
    <SeriesChart
      title={distinctTitle(data)}
      caption={unit === 'MiB' ? words.distinctMib : words.distinctPages}
      summary={distinctSummary(data)}
      table={table}
      fileName="precopy-distinct-pages"
      actions={
        <>
          <UnitSwitch unit={unit} />
          <button type="button" aria-pressed={range.isZoomed} aria-disabled={!range.canZoom} onClick={toggleZoom}>
            {words.zoomAround[0]}
            <span className="visually-hidden">{words.zoomAround[1]}</span>
          </button>
        </>
      }
      name={words.distinctChart}
      height={HEIGHT}
      draw={draw}
      describe={(time) => describeDistinct(data, time)}
      marks={(drawing) => <WorkingSetPoint drawing={drawing} data={data} />}
      under={<MarkSlider main={main} end={range.end || 1} />}
      empty={
        data.lines.length > 0 ? null : (
          <p className="chart-place caption is-distinct">
            {words.noCurveOf(data.without.map(({ label }) => label).join(', '))}
          </p>
        )
      }
    />
  );
});

/** The working-set point with its two slopes; it can be dragged along the curve. The slider below does the same. */
function WorkingSetPoint({ drawing, data }: { readonly drawing: SeriesDrawing; readonly data: DistinctData }) {
  const point = pointMark(data, drawing);
  const main = data.lines.find(({ series }) => series.isMain);
  const mark = main?.series.mark;
  if (!point || !mark) return null;
  const { left, right } = drawing.plot;
  return (
    <g>
      <path className="mark-slope" d={point.before} />
      <path className="mark-slope" d={point.after} />
      <circle className="mark-point" cx={point.x} cy={point.y} r="5.5" />
      {(['is-strong halo', 'is-strong is-ink'] as const).map((look) => (
        <text key={look} className={look} x={point.textX} y={point.textY}>
          {shortMarkText(mark)}
        </text>
      ))}
      <Grip
        className="mark-handle"
        x={point.x}
        y={point.y}
        reach={HANDLE}
        onMove={({ x }) => {
          const peek = peekNear(main.curve, invert(drawing.x, x, left, right));
          updateMeasure((state) => withMark(state, mark.key, peek), 'move');
        }}
        onSettle={useStore.getState().settleMove}
      />
    </g>
  );
}
