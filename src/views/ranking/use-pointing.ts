import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { MapPoint } from '../../analysis/ranking/winner-map';
import { pointAt, pointBeside, type Triangle } from './map-geometry';

/** Steps by key, in hundredths of a side: right, and down. */
const STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [2, 0],
  ArrowLeft: [-2, 0],
  ArrowDown: [0, 2],
  ArrowUp: [0, -2],
};
const BIG_STEP = 5;

/**
 * Pointing at the triangle: by hovering or arrow keys; a click, the end of a drag, or Enter chooses the point. Whatever
 * the present point is changed by ends what was pointed at.
 */
export function usePointing(
  triangle: Triangle,
  present: MapPoint,
  changed: unknown,
  choose: (point: MapPoint) => void,
) {
  const [pointed, setPointed] = useState<MapPoint | null>(null);
  const held = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => setPointed(null), [changed]);

  const under = (event: PointerEvent<HTMLElement>): MapPoint => {
    const box = event.currentTarget.getBoundingClientRect();
    return pointAt(triangle, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const handlers = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => setPointed(under(event)),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      held.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      setPointed(under(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (held.current) choose(under(event));
      held.current = false;
    },
    onPointerCancel: () => {
      held.current = false;
    },
    onPointerLeave: () => setPointed(null),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = pointed ?? present;
      const step = STEPS[event.key];
      if (step) {
        const [right, down] = step.map((each) => each * (event.shiftKey ? BIG_STEP : 1));
        setPointed(pointBeside(triangle, at, right ?? 0, down ?? 0));
      } else if (event.key === 'Enter' || event.key === ' ') choose(at);
      else if (event.key === 'Escape') setPointed(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { pointed, handlers };
}
