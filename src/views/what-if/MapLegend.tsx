import type { Metric } from '../../vocabulary/metrics';
import type { MapColours } from './map-painter';
import { type MetricScale, ramp, STEPS } from './map-scale';
import * as words from './words';

interface LegendProps {
  readonly metric: Metric;
  readonly scale: MetricScale;
  readonly colours: MapColours;
  readonly width: number;
}

const [WIDEST, BAR, TOP, HEIGHT, EDGE, NARROW] = [420, 10, 2, 42, 20, 54];

/** The metric by its colours, of what converges above, of what does not below: from a colour to a number, and back. */
export function MapLegend({ metric, scale, colours, width }: LegendProps) {
  const length = Math.min(WIDEST, width) - 2 * EDGE;
  const rows = [
    { name: 'own', all: ramp(colours.ownLow, colours.ownHigh) },
    { name: 'forced', all: ramp(colours.forcedLow, colours.forcedHigh) },
  ];
  const ticks = scale.ticks.filter(
    ({ share }, i) =>
      i === 0 || (share - (scale.ticks[i - 1]?.share ?? 0)) * length > NARROW || i === scale.ticks.length - 1,
  );
  return (
    <div className="what-if-legend">
      <p className="note">{words.coloursOf(metric)}</p>
      <svg width={length + 2 * EDGE} height={HEIGHT} aria-hidden="true">
        {rows.map(({ name, all }, row) =>
          all.map((colour, k) => (
            <rect
              key={`${name} ${colour}`}
              x={EDGE + (k * length) / STEPS}
              y={TOP + row * BAR}
              width={length / STEPS + 0.5}
              height={BAR}
              fill={colour}
            />
          )),
        )}
        {ticks.map(({ share, label }) => (
          <g key={share}>
            <line
              x1={EDGE + share * length}
              x2={EDGE + share * length}
              y1={TOP}
              y2={TOP + 2 * BAR + 3}
              stroke="currentColor"
            />
            <text x={EDGE + share * length} y={HEIGHT - 6} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
