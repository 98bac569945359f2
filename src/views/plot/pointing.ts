import type { MouseEvent } from 'react';
import { zoomOf } from '../shared/zoom';
import type { Plot } from './axis';

/** A place in a drawing, in pixels from its corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the pointer is in a drawing; `of` is the drawing where it is not the element that heard it. */
export function placeUnder(event: MouseEvent, of: Element | null = event.currentTarget): Place {
  const { left = 0, top = 0 } = of?.getBoundingClientRect() ?? {};
  const zoom = zoomOf(of);
  return { x: (event.clientX - left) / zoom, y: (event.clientY - top) / zoom };
}

/** Whether a place lies between the left and the right end of a plot: above and below it, its values are still meant. */
export const isAlong = ({ left, right }: Plot, { x }: Place): boolean => x >= left && x <= right;

const BIG_STEP = 10;

/** Where a key leads in a walk of so many stops, from one of them (-1 before it has begun); null for other keys. */
export function walkTo(key: string, isBig: boolean, at: number, count: number): number | null {
  const step = isBig ? BIG_STEP : 1;
  const clamped = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamped(at + step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return at < 0 ? count - 1 : clamped(at - step);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
