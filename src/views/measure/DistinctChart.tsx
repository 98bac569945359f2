import { memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import { ChartFrame } from '../plot/ChartFrame';
import { BottomTicks, SeriesLines, ValueGrid } from '../plot/SeriesLines';
import { distinctMarks, type PointMark, pointMark, type TimeChart, timeAt } from './chart-marks';
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
import type { ShownSeries } from './series';
import type { TimeRange } from './time-range';
import { UnitSwitch } from './UnitSwitch';
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
  const [pointed, setPointed] = useState<number | null>(null);
  const data = useMemo(() => distinctRows(series, unit, range.end), [series, unit, range.end]);
  const lines = useMemo(() => distinctRows(plain, unit, range.end), [plain, unit, range.end]);
  const table = useMemo(() => distinctTable(lines), [lines]);
  const described = pointed === null ? null : describeDistinct(data, pointed);
  const toggleZoom = () => range.canZoom && updateMeasure((state) => ({ ...state, zoomed: !state.zoomed }));
  return (
    <ChartFrame
      title={distinctTitle(data)}
      caption={unit === 'MiB' ? 'distinct MiB' : 'distinct pages'}
      summary={described ?? distinctSummary(data)}
      table={data.lines.length > 0 ? table : null}
      fileName="precopy-distinct-pages"
      actions={
        <>
          <UnitSwitch unit={unit} />
          <button type="button" aria-pressed={range.isZoomed} aria-disabled={!range.canZoom} onClick={toggleZoom}>
            Zoom<span className="visually-hidden"> in on the point</span>
          </button>
        </>
      }
    >
      {(width) => <DistinctDrawing lines={lines} data={data} width={width} onPoint={setPointed} />}
    </ChartFrame>
  );
});

interface DrawingProps {
  readonly lines: DistinctData;
  /** The same with the points set by hand. */
  readonly data: DistinctData;
  readonly width: number;
  readonly onPoint: (time: number | null) => void;
}

function DistinctDrawing({ lines, data, width, onPoint }: DrawingProps) {
  const chart = useMemo(() => distinctMarks(lines, width, HEIGHT), [lines, width]);
  const { plot, axis, ticks, marks } = chart;
  const point = pointMark(data, chart);
  const main = data.lines.find(({ series }) => series.isMain);
  if (data.lines.length === 0) {
    return (
      <p className="chart-place is-distinct">
        {data.without.map(({ label }) => label).join(', ')}: counts by window do not say which pages are new, so there
        is no curve of distinct pages and no working set. Record cumulative_pages for that.
      </p>
    );
  }
  const follow = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(timeAt(chart, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <>
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label="Curves: distinct pages written since the start"
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => onPoint(null)}
      >
        <ValueGrid axis={axis} plot={plot} />
        <BottomTicks ticks={ticks} plot={plot} />
        <SeriesLines marks={marks} plot={plot} />
        {point && main?.series.mark && (
          <Point point={point} chart={chart} main={main} words={shortMarkText(main.series.mark)} />
        )}
      </svg>
      <MarkSlider main={main ?? null} end={chart.end} />
    </>
  );
}

interface PointProps {
  readonly point: PointMark;
  readonly chart: TimeChart;
  readonly main: DistinctData['lines'][number];
  readonly words: string;
}

/** The working-set point with its two slopes; it can be dragged along the curve. The slider below does the same. */
function Point({ point, chart, main, words }: PointProps) {
  const isHeld = useRef(false);
  const mark = main.series.mark;
  const move = (event: PointerEvent<SVGCircleElement>) => {
    const frame = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!isHeld.current || !frame || !mark) return;
    const time = timeAt(chart, event.clientX - frame.left);
    if (time !== null) updateMeasure((state) => withMark(state, mark.key, peekNear(main.curve, time)));
  };
  const hold = (event: PointerEvent<SVGCircleElement>) => {
    isHeld.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const release = () => {
    isHeld.current = false;
  };
  return (
    <g>
      <path className="mark-slope" d={point.before} />
      <path className="mark-slope" d={point.after} />
      <circle className="mark-point" cx={point.x} cy={point.y} r="5.5" />
      <text className="mark-halo" x={point.textX} y={point.textY}>
        {words}
      </text>
      <text className="mark-words" x={point.textX} y={point.textY}>
        {words}
      </text>
      <circle
        className="mark-handle"
        cx={point.x}
        cy={point.y}
        r={HANDLE}
        onPointerDown={hold}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      />
    </g>
  );
}
