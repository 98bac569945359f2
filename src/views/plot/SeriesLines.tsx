import type { SeriesMark, TimeTick } from '../measure/chart-marks';
import { type Axis, type Plot, position } from '../plot/axis';
import { gridLine } from './grid-line';

interface SeriesLinesProps {
  readonly marks: readonly SeriesMark[];
  readonly plot: Plot;
}

/** The class of a line: its dash is its own, the main series has the accent. */
export function seriesClass({ look, isMain, isMeasured }: SeriesMark['series']): string {
  const kind = isMeasured ? `series-dots dots-${look % 2}` : `series-line look-${look}`;
  return isMain ? `${kind} is-main` : kind;
}

/** Lines and dots of a chart, with their names at the right end. */
export function SeriesLines({ marks, plot }: SeriesLinesProps) {
  return (
    <g>
      {marks.map(({ series, path }) => (
        <path key={series.key} className={seriesClass(series)} d={path} />
      ))}
      {marks.map(({ series, name, at }) => (
        <text
          key={series.key}
          className={series.isMain ? 'series-name is-main' : 'series-name'}
          x={plot.right + 8}
          y={at + 4}
        >
          {name}
        </text>
      ))}
    </g>
  );
}

/** Grid lines with their values at the left. */
export function ValueGrid({ axis, plot }: { readonly axis: Axis; readonly plot: Plot }) {
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

/** Values of the axis at the bottom. */
export function BottomTicks({ ticks, plot }: { readonly ticks: readonly TimeTick[]; readonly plot: Plot }) {
  return (
    <g>
      {ticks.map(({ x, label, anchor }) => (
        <text key={label} x={x} y={plot.bottom + 18} textAnchor={anchor}>
          {label}
        </text>
      ))}
    </g>
  );
}
