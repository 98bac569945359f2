import { type RefCallback, useCallback, useState } from 'react';

/** Height of an element that comes and goes, in its own pixels: of one that does not grow with what is in it. */
export function useHeight<Of extends HTMLElement>(): [RefCallback<Of>, number] {
  const [height, setHeight] = useState(0);
  const ref = useCallback((element: Of | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    setHeight(element.clientHeight);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}
