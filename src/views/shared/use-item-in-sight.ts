import { useEffect } from 'react';

/** Brings an element into sight, with the focus, after whatever the way there scrolls. */
function show(id: string): number {
  return window.setTimeout(() => {
    const element = document.getElementById(id);
    if (element && element.tabIndex < 0) element.setAttribute('tabindex', '-1');
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  });
}

/** Shows the item of the address, whose element has an id of its own; a link to it that is clicked again shows it again. */
export function useItemInSight(item: string | null, idOf: (item: string) => string): void {
  useEffect(() => {
    if (item === null) return undefined;
    const timer = show(idOf(item));
    const again = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link !== null && link.hash === window.location.hash) show(idOf(item));
    };
    document.addEventListener('click', again);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', again);
    };
  }, [item, idOf]);
}
