import { type Axis, type Plot, position } from './axis';
import { gridLine } from './grid-line';

interface LayerProps {
  readonly axis: Axis;
  readonly plot: Plot;
}

/** Grid lines with their values at the left. */
export function ValueGrid({ axis, plot }: LayerProps) {
  return (
    <g className="grid">
      {axis.ticks.map(({ value, label }) => {
        const y = gridLine(position(axis, value, plot.bottom, plot.top));
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

/** A label so near to the left end begins there, and does not stand over it. */
const EDGE = 8;

/** Values of the axis at the bottom. */
export function BottomTicks({ axis, plot }: LayerProps) {
  return (
    <g>
      {axis.ticks.map(({ value, label }) => {
        const x = position(axis, value, plot.left, plot.right);
        return (
          <text key={value} x={x} y={plot.bottom + 18} textAnchor={x - plot.left < EDGE ? 'start' : 'middle'}>
            {label}
          </text>
        );
      })}
    </g>
  );
}
