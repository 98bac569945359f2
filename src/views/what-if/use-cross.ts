import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import { parameterByName } from '../../scenario/parameters';
import type { Direction } from '../../scenario/round-values';
import type { Scenario } from '../../scenario/scenario';
import { stepValue } from '../../scenario/slider-scale';
import type { KnobRange } from '../../scenario/what-if-axes';
import { useStore } from '../../state/store';
import type { Plot } from '../plot/axis';
import { type Place, placeUnder } from '../plot/pointing';
import { knobValueAt, sharesAt } from './map-layout';

interface Axes {
  readonly x: KnobRange;
  readonly y: KnobRange;
}

/** Which axis a key moves along, and which way. */
const KEYS: Readonly<Record<string, readonly [axis: 'x' | 'y', direction: Direction]>> = {
  ArrowRight: ['x', 1],
  ArrowLeft: ['x', -1],
  ArrowUp: ['y', 1],
  ArrowDown: ['y', -1],
};

/** The two values at a place of the map. */
const valuesAt = (plot: Plot, { x, y }: Axes, place: Place): readonly [number, number] => {
  const [across, up] = sharesAt(plot, place);
  return [knobValueAt(x, across), knobValueAt(y, up)];
};

/**
 * The cross of the present scenario: dragged, put where the map is clicked, and moved by arrow keys in the steps of the
 * knobs' sliders. A drag, and a key held down, is one step of undo. `pointed` is where the pointer hovers.
 */
export function useCross(plot: Plot, axes: Axes, scenario: Scenario) {
  const { dragParameters, dragParameter, settleDrag, setParameters } = useStore.getState();
  const [pointed, setPointed] = useState<readonly [x: number, y: number] | null>(null);
  const surface = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const knobs = ([x, y]: readonly [number, number]): Partial<Scenario> => ({ [axes.x.knob]: x, [axes.y.knob]: y });
  const under = (event: MouseEvent) => valuesAt(plot, axes, placeUnder(event, surface.current));
  const grip = {
    onPointerDown: (event: PointerEvent<SVGElement>) => {
      isHeld.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<SVGElement>) => {
      if (isHeld.current) dragParameters(knobs(under(event)));
    },
    onPointerUp: () => {
      isHeld.current = false;
      settleDrag();
    },
    onPointerCancel: () => {
      isHeld.current = false;
      settleDrag();
    },
    onClick: (event: MouseEvent) => event.stopPropagation(),
  };
  const handlers = {
    onPointerMove: (event: PointerEvent) => setPointed(isHeld.current ? null : under(event)),
    onPointerLeave: () => setPointed(null),
    onClick: (event: MouseEvent) => {
      setPointed(null);
      setParameters(knobs(under(event)));
    },
    onKeyDown: (event: KeyboardEvent) => {
      const move = KEYS[event.key];
      if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
      const { knob } = axes[move[0]];
      const parameter = parameterByName[knob];
      const from = Number.isFinite(scenario[knob]) ? scenario[knob] : parameter.max;
      dragParameter(knob, stepValue(parameter, from, event.shiftKey ? 'big' : 'normal', move[1]));
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyUp: () => settleDrag(),
    onBlur: () => settleDrag(),
  };
  return { pointed, surface, grip, handlers };
}
