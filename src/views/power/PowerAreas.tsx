import type { HostPower, TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import { joined, otherEnergy } from '../../format/number';
import { position } from '../plot/axis';
import { energyText, wattsText } from './power-findings';
import { areaPath, figurePlace, type Panel, type PowerDrawing } from './power-marks';

/** The areas of both hosts as the rule finds them, where no hand moves anything. */
export function PowerAreas({ drawing, energy }: { readonly drawing: PowerDrawing; readonly energy: TraceEnergy }) {
  return drawing.panels.map((panel) => {
    const own = energy.hosts[panel.host];
    return own?.found ? (
      <HostArea key={panel.host} drawing={drawing} panel={panel} own={own} level={own.found.watts} span={energy.span} />
    ) : null;
  });
}

interface HostAreaProps {
  readonly drawing: PowerDrawing;
  readonly panel: Panel;
  readonly own: HostPower | null;
  /** P_0 as it counts. */
  readonly level: number;
  readonly span: TimeSpan | null;
}

/** What lies between the line of a host and its power at rest, with the energy written on it. */
export function HostArea({ drawing, panel, own, level, span }: HostAreaProps) {
  const { left, right, isNarrow, watts } = drawing;
  const { host, top, bottom } = panel;
  const y = position(watts, level, bottom, top);
  const place = span && figurePlace(drawing, panel, span, level);
  return (
    <>
      {span && <path className={`power-area is-${host}`} d={areaPath(drawing, panel, span, level)} />}
      <line className="power-level" x1={left} x2={right} y1={y} y2={y} />
      <text className="is-ink" x={right + 12} y={y + 4}>
        {isNarrow ? '' : 'P₀ '}
        {wattsText(level)}
      </text>
      {place && own && own.energy !== null && (
        <Figure {...place} lines={[energyText(own.energy), joined(otherEnergy(own.energy))]} />
      )}
    </>
  );
}

interface FigureProps {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly [string, string];
}

/** The energy of one host, written on its area. */
function Figure({ x, y, lines }: FigureProps) {
  return (
    <g>
      {(['power-figure halo', 'power-figure is-ink'] as const).map((look) => (
        <text key={look} className={look} x={x} y={y} textAnchor="middle">
          {lines[0]}
          <tspan className="power-hours" x={x} dy="16">
            {lines[1]}
          </tspan>
        </text>
      ))}
    </g>
  );
}
