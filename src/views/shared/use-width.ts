import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from '../../state/store';
import { zoomOf } from './zoom';

/** Width of an element in whole pixels of its own, known before the first paint and kept up to date; measured anew for paper. */
export function useWidth<Element extends HTMLElement>(): [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  const isPaper = useStore(({ paper }) => paper !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a browser that prints waits for no observer.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width / zoomOf(element)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isPaper]);
  return [ref, width];
}
