import type { MapAnswer } from '../../engine/what-if-map-job';
import { type Plot, position, sparseTicks } from '../plot/axis';
import { axisLabel, knobAxis } from '../plot/knob-axis';
import { keyed } from '../shared/keyed';
import type { MapLabel } from './map-labels';
import { mapHeight } from './map-layout';

interface DrawingProps {
  readonly of: Pick<MapAnswer['of'], 'x' | 'y'>;
  readonly plot: Plot;
  readonly labels: readonly MapLabel[];
}

/** Between two numbers of an axis, in pixels. */
const [ACROSS, UP] = [64, 24];

/** The axes of a map, and the names on it. */
export function MapAxes({ of: { x, y }, plot, labels }: DrawingProps) {
  const [across, up] = [knobAxis(x), knobAxis(y)];
  const { left, right, top, bottom } = plot;
  return (
    <g className="what-if-axes">
      <text x={0} y={14}>
        {axisLabel(y)}
      </text>
      {sparseTicks(up, bottom - top, UP).map(({ value, label }) => (
        <text key={value} x={left - 8} y={position(up, value, bottom, top) + 4} textAnchor="end">
          {label}
        </text>
      ))}
      {sparseTicks(across, right - left, ACROSS).map(({ value, label }) => (
        <text key={value} x={position(across, value, left, right)} y={bottom + 18} textAnchor="middle">
          {label}
        </text>
      ))}
      <text x={right} y={mapHeight(plot) - 4} textAnchor="end">
        {axisLabel(x)}
      </text>
      {keyed(labels).map(([key, label]) => (
        <text
          key={key}
          className={label.isRegion ? 'what-if-label is-strong' : 'what-if-label'}
          x={label.x}
          y={label.y + 4}
          textAnchor="middle"
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}
