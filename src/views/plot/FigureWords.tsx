import { keyed } from '../shared/keyed';
import type { Figure } from './figure';
import { type FigureLayout, LINE_HEIGHT, type PlacedText } from './figure-layout';

interface FigureWordsProps {
  readonly figure: Figure;
  readonly layout: FigureLayout;
}

/** Numbers, units and names: all words inside the figure, in their places. */
export function FigureWords({ figure: { x, panels }, layout }: FigureWordsProps) {
  const { plot } = layout;
  return (
    <g>
      {layout.panels.map((own, i) => (
        <g key={panels[i]?.y.label}>
          <text className="is-ink" x={0} y={own.labelY}>
            {panels[i]?.y.label}
          </text>
          {own.yTicks.map(({ y, label }) => (
            <text key={label} x={layout.tickX} y={y} textAnchor="end">
              {label}
            </text>
          ))}
          {own.barLabels.map((label) => (
            <Lines key={`${label.x} ${label.y}`} {...label} />
          ))}
          {keyed(own.names).map(([key, { text, at, layer }]) => (
            <text key={key} className={layer.colour === 'accent' ? 'is-ink is-main' : 'is-ink'} x={layout.nameX} y={at}>
              {text}
            </text>
          ))}
        </g>
      ))}
      {layout.xTicks.map((tick) => (
        <Lines key={tick.x} {...tick} />
      ))}
      <text x={plot.right} y={layout.xLabelY} textAnchor="end">
        {x.label}
      </text>
    </g>
  );
}

function Lines({ x, y, lines }: PlacedText) {
  return (
    <text x={x} y={y} textAnchor="middle">
      {keyed(lines).map(([key, line]) => (
        <tspan key={key} x={x} dy={key === '0' ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
