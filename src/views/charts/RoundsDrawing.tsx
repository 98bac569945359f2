import { useId } from 'react';
import { formatNumber, joined, scaleVolume } from '../../format/number';
import { type Axis, type Plot, position } from '../plot/axis';
import { useChartHeight } from '../plot/chart-height';
import { ValueGrid } from '../plot/Layers';
import { Mark } from '../plot/Mark';
import { Patterns } from '../plot/Patterns';
import { PlotSvg } from '../plot/PlotSvg';
import { placeOf, placesOf, type RoundMarks, roundAt, roundCentre, roundMarks } from './bars';
import type { RoundsData } from './rounds-rows';
import * as words from './words';

/** Where nobody asks for another height. */
const HEIGHT = 212;
/** The same left edge for all charts of the column. */
export const AXIS_WIDTH = 48;

/** Half a tick's number and a gap. */
const TICK_CLEARANCE = 16;

const plotOf = (width: number, height: number): Plot => ({
  left: AXIS_WIDTH,
  right: width,
  top: 24,
  bottom: height - 24,
});

interface DrawingProps {
  readonly data: RoundsData;
  readonly axis: Axis;
  readonly width: number;
  /** The round of the film that is in play beside the chart. */
  readonly roundInPlay: number | null;
  readonly pointed: number | null;
  readonly onPoint: (index: number | null) => void;
}

/** Bars of rounds: sent, skipped, stop-and-copy; simulated rounds as dots, and the one in play lit. */
export function RoundsDrawing({ data, axis, width, roundInPlay, pointed, onPoint }: DrawingProps) {
  const id = useId();
  const height = useChartHeight(HEIGHT);
  const plot = plotOf(width, height);
  const marks = roundMarks(data, plot, axis);
  const count = placesOf(data);
  return (
    <PlotSvg
      name={words.roundsDrawing}
      width={width}
      height={height}
      plot={plot}
      onPoint={(place) => onPoint(place && roundAt(plot, count, place.x))}
    >
      <Patterns id={id} />
      {roundInPlay !== null && <InPlay plot={plot} count={count} index={roundInPlay} />}
      <ValueGrid axis={axis} plot={plot} />
      {marks.baseline !== '' && <path className="mark-baseline" d={marks.baseline} />}
      {marks.baselineStop !== '' && (
        <g className="mark-baseline-stop">
          <path d={marks.baselineStop} fill={`url(#${id}-hatch)`} />
          <path className="mark-baseline" d={marks.baselineStop} />
        </g>
      )}
      <Mark symbol="memory" also={['volume', 'traffic']}>
        <path className="mark-sent" d={marks.first} />
      </Mark>
      <Mark
        symbol="volume"
        also={['traffic', 'dirtyRate', 'bandwidth', 'lambda', 'dirtied', 'curve', 'maxRounds', 'preCopyRounds']}
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
      {marks.overlayStop !== '' && <path className="mark-overlay-dots" d={marks.overlayStop} />}
      {marks.simulated !== '' && <path className="mark-simulated" d={marks.simulated} />}
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
    </PlotSvg>
  );
}

/** The place of the round in play: a band behind its bar, and a line under it. */
function InPlay({ plot, count, index }: { readonly plot: Plot; readonly count: number; readonly index: number }) {
  const { x, width } = placeOf(plot, count, index);
  return (
    <g>
      <rect className="round-in-play-band" x={x} y={plot.top - 16} width={width} height={plot.bottom - plot.top + 16} />
      <rect className="round-in-play-foot" x={x} y={plot.bottom} width={width} height={3} />
    </g>
  );
}

/** Where the rest must fall for pre-copy to stop. Drawn where it is not one with the axis. */
function Threshold({ data, axis, plot }: { readonly data: RoundsData; readonly axis: Axis; readonly plot: Plot }) {
  const { value, label, symbol, isInKey } = data.limit;
  const y = position(axis, value, plot.bottom, plot.top);
  if (data.rows.length === 0 || y < plot.top || value <= axis.domain[0] || plot.bottom - y < 3) return null;
  return (
    <Mark symbol={symbol}>
      <line className="mark-threshold" x1={plot.left} x2={plot.right} y1={y} y2={y} />
      {!isInKey && (
        <text className="threshold-label" x={plot.right} y={y - 4} textAnchor="end">
          {label} {joined(scaleVolume(value))}
        </text>
      )}
    </Mark>
  );
}

function Labels({ data, marks, plot }: { readonly data: RoundsData; readonly marks: RoundMarks; readonly plot: Plot }) {
  const longTicks = marks.band >= 64;
  // The pause keeps inside the chart, and the ticks before it keep clear of it.
  const half = data.leftOut > 0 ? 52 : 18;
  const pauseAt = Math.min(marks.ticks.at(-1)?.x ?? plot.right, plot.right - half);
  const ticks = marks.ticks.filter(({ x }, i) => i === marks.ticks.length - 1 || x <= pauseAt - half - TICK_CLEARANCE);
  const tick = (index: number): string => {
    const row = data.rows[index];
    if (!row) return '';
    if (row.stopAndCopy) return words.pauseTick(data.leftOut > 0 ? formatNumber(row.round, 15) : null);
    return longTicks ? words.roundTick(row.round) : String(row.round);
  };
  return (
    <g>
      {marks.labels.map(({ x, y, index }) => (
        <text key={index} className="is-ink" x={x} y={y} textAnchor="middle">
          {joined(scaleVolume(data.rows[index]?.sent ?? 0))}
        </text>
      ))}
      {ticks.map(({ x, index }) => (
        <text key={index} x={index === data.rows.length - 1 ? pauseAt : x} y={plot.bottom + 18} textAnchor="middle">
          {tick(index)}
        </text>
      ))}
      {marks.ticksBeyond.map(({ x, index }) => (
        <text key={index} x={x} y={plot.bottom + 18} textAnchor="middle">
          {longTicks ? words.roundTick(index) : index}
        </text>
      ))}
    </g>
  );
}
