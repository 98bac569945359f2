import { memo, type PointerEvent, useId, useMemo, useState } from 'react';
import type { ExploreAnswer } from '../../engine/engine';
import { formatNumber, joined, scaleVolume } from '../../format/number';
import { useStore } from '../../state/store';
import { type Axis, logVolumeAxis, positionOn, volumeAxis } from './axis';
import { type Plot, type RoundMarks, roundAt, roundCentre, roundMarks } from './bars';
import { ChartFrame } from './ChartFrame';
import { Mark } from './Mark';
import { Patterns } from './Patterns';
import { describeRound, type RoundsData, roundsRows, roundsSummary, roundsTable, roundsTitle } from './rounds-rows';

const HEIGHT = 212;
/** The same left edge for all charts of the column. */
export const AXIS_WIDTH = 48;

const plotOf = (width: number): Plot => ({ left: AXIS_WIDTH, right: width, top: 24, bottom: HEIGHT - 24 });

/** Chart 1: what each round sends, what is skipped, and what is left for the pause. */
export const RoundsChart = memo(function RoundsChart({ answer }: { readonly answer: ExploreAnswer }) {
  const [pointed, setPointed] = useState<number | null>(null);
  const { setOverlay, setLogScale } = useStore.getState();
  const showsOverlay = useStore((state) => state.overlay);
  const isLog = useStore((state) => state.logScale);
  const data = useMemo(() => roundsRows(answer), [answer]);
  const table = useMemo(() => roundsTable(data.rows), [data]);
  const axis = useMemo(
    () => (isLog ? logVolumeAxis(data.smallest, data.largest) : volumeAxis(data.largest)),
    [data, isLog],
  );
  const row = pointed === null ? undefined : data.rows[pointed];
  const other = answer.evaluation.model === 'algorithm-1' ? 'closed form' : 'Algorithm 1';
  return (
    <ChartFrame
      title={roundsTitle(data)}
      caption={`${axis.unit} per round${isLog ? ', log scale' : ''}`}
      summary={row ? describeRound(row) : roundsSummary(data)}
      table={table}
      fileName="precopy-rounds"
      actions={
        <>
          <button type="button" aria-pressed={isLog} onClick={() => setLogScale(!isLog)}>
            Log<span className="visually-hidden"> scale</span>
          </button>
          <button type="button" aria-pressed={showsOverlay} onClick={() => setOverlay(!showsOverlay)}>
            + {other}
          </button>
        </>
      }
      below={<RoundsKey data={data} />}
    >
      {(width) => <RoundsDrawing data={data} axis={axis} width={width} pointed={pointed} onPoint={setPointed} />}
    </ChartFrame>
  );
});

/** Which marks are there, in words; a line that is always there, so that nothing moves. */
function RoundsKey({ data }: { readonly data: RoundsData }) {
  const { overlay, overlayRefused, baseline } = data;
  return (
    <ul className="chart-key" aria-label="Marks">
      <li className="key-sent">sent in pre-copy</li>
      <li className="key-skip">skipped as hot (W)</li>
      <li className="key-stop">stop-and-copy</li>
      {overlay && <li className="key-overlay">{overlay.label}</li>}
      {overlayRefused && <li className="key-note">the closed form has no rounds here</li>}
      {baseline && <li className="key-base">pinned</li>}
    </ul>
  );
}

interface DrawingProps {
  readonly data: RoundsData;
  readonly axis: Axis;
  readonly width: number;
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
}

function RoundsDrawing({ data, axis, width, pointed, onPoint }: DrawingProps) {
  const id = useId();
  const plot = plotOf(width);
  const marks = roundMarks(data, plot, axis);
  const count = Math.round((plot.right - plot.left) / marks.band);
  const point = (event: PointerEvent<SVGSVGElement>) =>
    onPoint(roundAt(plot, count, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <svg
      width={width}
      height={HEIGHT}
      role="img"
      aria-label="Bars: volume sent in each round"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onPoint(null)}
    >
      <Patterns id={id} />
      <Grid axis={axis} plot={plot} />
      {marks.baseline !== '' && <path className="mark-baseline" d={marks.baseline} />}
      <Mark symbol="memory" also={['volume', 'traffic']}>
        <path className="mark-sent" d={marks.first} />
      </Mark>
      <Mark
        symbol="volume"
        also={['traffic', 'dirtyRate', 'bandwidth', 'lambda', 'dirtied', 'maxRounds', 'preCopyRounds']}
      >
        <path className="mark-sent" d={marks.sent} />
      </Mark>
      <Mark symbol="skipped" also={['gamma', 'gammaTime', 'gammaRate', 'gammaConstant', 'guards', 'workingSet']}>
        <path className="mark-skip" d={marks.skipped} fill={`url(#${id}-dots)`} />
      </Mark>
      <Mark symbol="downtime" also={['volume', 'traffic', 'dirtyRate']}>
        <path className="mark-stop" d={marks.stop} fill={`url(#${id}-hatch)`} />
      </Mark>
      <Threshold data={data} axis={axis} plot={plot} />
      {marks.overlay !== '' && <path className="mark-overlay" d={marks.overlay} />}
      {marks.overlayDots !== '' && <path className="mark-overlay-dots" d={marks.overlayDots} />}
      <Labels data={data} marks={marks} plot={plot} />
      {pointed !== null && (
        <line
          className="pointed"
          x1={roundCentre(plot, count, pointed)}
          x2={roundCentre(plot, count, pointed)}
          y1={plot.top - 16}
          y2={plot.bottom}
        />
      )}
    </svg>
  );
}

function Grid({ axis, plot }: { readonly axis: Axis; readonly plot: Plot }) {
  return (
    <g className="grid">
      {axis.ticks.map(({ value, label }) => {
        const y = Math.round(positionOn(axis, value, plot.bottom, plot.top)) + 0.5;
        return (
          <g key={value}>
            <line x1={plot.left} x2={plot.right} y1={y} y2={y} />
            <text x={plot.left - 8} y={y + 4} textAnchor="end">
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** V_thd: where the next round must fall for pre-copy to stop. Drawn where it is not one with the axis. */
function Threshold({ data, axis, plot }: { readonly data: RoundsData; readonly axis: Axis; readonly plot: Plot }) {
  const y = positionOn(axis, data.threshold, plot.bottom, plot.top);
  if (data.rows.length === 0 || y < plot.top || data.threshold <= axis.bottom || plot.bottom - y < 3) return null;
  return (
    <Mark symbol="threshold">
      <line className="mark-threshold" x1={plot.left} x2={plot.right} y1={y} y2={y} />
      <text className="threshold-label" x={plot.right} y={y - 4} textAnchor="end">
        threshold {joined(scaleVolume(data.threshold))}
      </text>
    </Mark>
  );
}

function Labels({ data, marks, plot }: { readonly data: RoundsData; readonly marks: RoundMarks; readonly plot: Plot }) {
  const longTicks = marks.band >= 64;
  const tick = (index: number): string => {
    const row = data.rows[index];
    if (!row) return '';
    if (row.stopAndCopy) return data.leftOut > 0 ? `pause, ${formatNumber(row.round, 15)}` : 'pause';
    return longTicks ? `round ${row.round}` : String(row.round);
  };
  return (
    <g>
      {marks.labels.map(({ x, y, index }) => (
        <text key={index} className="bar-label" x={x} y={y} textAnchor="middle">
          {joined(scaleVolume(data.rows[index]?.sent ?? 0))}
        </text>
      ))}
      {marks.ticks.map(({ x, index }) => (
        <text
          key={index}
          className="tick-label"
          x={index === data.rows.length - 1 ? Math.min(x, plot.right - (data.leftOut > 0 ? 52 : 18)) : x}
          y={plot.bottom + 18}
          textAnchor="middle"
        >
          {tick(index)}
        </text>
      ))}
    </g>
  );
}
