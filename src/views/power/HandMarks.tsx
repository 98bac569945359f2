import type { PowerByHand, TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import { useStore } from '../../state/store';
import { clamp, invert, position } from '../plot/axis';
import { Grip } from '../plot/Grip';
import type { Place } from '../plot/pointing';
import { HostArea } from './PowerAreas';
import { movedSpan, type Panel, type PowerDrawing } from './power-marks';
import { roundedOn } from './power-scales';
import { updatePower, withLevel, withSpan } from './power-state';

/** Half of what a finger hits. */
const REACH = 18;

interface HandMarksProps {
  readonly trackKey: string;
  readonly drawing: PowerDrawing;
  readonly energy: TraceEnergy;
  readonly byHand: PowerByHand;
  readonly span: TimeSpan | null;
}

/** What a hand may move: the ends of the span and the level of each host, with the area between. Sliders do the same. */
export function HandMarks({ trackKey, drawing, energy, byHand, span }: HandMarksProps) {
  return (
    <g>
      {drawing.panels.map((panel) => (
        <HostMarks
          key={panel.host}
          trackKey={trackKey}
          drawing={drawing}
          panel={panel}
          energy={energy}
          byHand={byHand}
          span={span}
        />
      ))}
      {span &&
        (['from', 'to'] as const)
          .filter((end) => span[end] === clamp(drawing.time, span[end]))
          .map((end) => <SpanEnd key={end} end={end} trackKey={trackKey} drawing={drawing} span={span} />)}
    </g>
  );
}

function HostMarks({ trackKey, drawing, panel, energy, byHand, span }: HandMarksProps & { readonly panel: Panel }) {
  const { right, watts } = drawing;
  const { host, top, bottom } = panel;
  const own = energy.hosts[host];
  const level = byHand.staticPower[host] ?? own?.found?.watts ?? null;
  if (level === null) return null;
  const y = position(watts, level, bottom, top);
  return (
    <g>
      <HostArea drawing={drawing} panel={panel} own={own} level={level} span={span} />
      <circle className="power-grip" cx={right} cy={y} r="5" />
      <Grip
        className="power-hold"
        x={right}
        y={y}
        reach={REACH}
        onMove={(place) =>
          updatePower(
            (state) => withLevel(state, trackKey, host, roundedOn(watts, invert(watts, place.y, bottom, top))),
            'move',
          )
        }
        onSettle={useStore.getState().settleMove}
      />
    </g>
  );
}

interface SpanEndProps {
  readonly end: 'from' | 'to';
  readonly trackKey: string;
  readonly drawing: PowerDrawing;
  readonly span: TimeSpan;
}

/** One end of the migration, through all panels. */
function SpanEnd({ end, trackKey, drawing, span }: SpanEndProps) {
  const { time, left, right, panels } = drawing;
  const x = position(time, span[end], left, right);
  const [top, bottom] = [panels[0]?.top ?? 0, panels.at(-1)?.bottom ?? 0];
  const move = ({ x: at }: Place) => {
    const moved = movedSpan(span, end, roundedOn(time, invert(time, at, left, right)), time);
    updatePower((state) => withSpan(state, trackKey, moved), 'move');
  };
  return (
    <g>
      <line className="power-end" x1={x} x2={x} y1={top} y2={bottom} />
      <circle className="power-grip" cx={x} cy={bottom} r="5" />
      <Grip
        className="power-hold is-upright"
        x={x}
        y={bottom}
        reach={REACH}
        onMove={move}
        onSettle={useStore.getState().settleMove}
      />
    </g>
  );
}
