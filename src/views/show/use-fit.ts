import { type RefObject, useLayoutEffect } from 'react';

/** A board is laid out for a screen of this size, in CSS pixels: 1280 x 720 at 200 %. */
const BOARD = { width: 640, height: 360 } as const;

/** How many times a board is enlarged to fill a window; never made smaller. 1920 x 1080 -> 3. */
export const fitOf = (width: number, height: number): number =>
  Math.max(1, Math.min(width / BOARD.width, height / BOARD.height));

/** Enlarges an element with all that is in it as the window grows: what fits in a small one fits in every one. */
export function useFit(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const enlarge = () =>
      element.current?.style.setProperty('zoom', String(fitOf(window.innerWidth, window.innerHeight)));
    enlarge();
    window.addEventListener('resize', enlarge);
    return () => window.removeEventListener('resize', enlarge);
  }, [element]);
}
