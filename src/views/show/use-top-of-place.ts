import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from '../../state/store';

/** Shows each place from its top: before a room the main part scrolls by itself, and links reach the window alone. */
export function useTopOfPlace(main: RefObject<HTMLElement | null>): void {
  const place = useStore((state) => state.place);
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return undefined;
    shown.current = place;
    const frame = requestAnimationFrame(() => main.current?.scrollTo(0, 0));
    return () => cancelAnimationFrame(frame);
  }, [place, main]);
}
