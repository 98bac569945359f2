import { useEffect } from 'react';

/** Whoever does one of these looks elsewhere by now. */
const ELSEWHERE = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Brings an element into sight, with the focus, after whatever the way there scrolls, and keeps it there while what stands
 * above it comes in, until somebody looks elsewhere. Returns how to stop that.
 */
function show(id: string): () => void {
  const element = document.getElementById(id);
  const bring = () => element?.scrollIntoView({ block: 'start' });
  const grown = new ResizeObserver(bring);
  // The next frame: a link that is followed asks for the top in one that was asked for before.
  const frame = requestAnimationFrame(() => {
    if (element && element.tabIndex < 0) element.setAttribute('tabindex', '-1');
    bring();
    element?.focus({ preventScroll: true });
    grown.observe(document.body);
  });
  const stop = () => {
    cancelAnimationFrame(frame);
    grown.disconnect();
    for (const event of ELSEWHERE) window.removeEventListener(event, stop);
  };
  for (const event of ELSEWHERE) window.addEventListener(event, stop, { passive: true });
  return stop;
}

/** Shows the item of the address, whose element has an id of its own; a link to it that is clicked again shows it again. */
export function useItemInSight(item: string | null, idOf: (item: string) => string): void {
  useEffect(() => {
    if (item === null) return undefined;
    let stop = show(idOf(item));
    const again = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link === null || link.hash !== window.location.hash) return;
      stop();
      stop = show(idOf(item));
    };
    document.addEventListener('click', again);
    return () => {
      stop();
      document.removeEventListener('click', again);
    };
  }, [item, idOf]);
}
