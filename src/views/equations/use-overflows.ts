import { type RefObject, useEffect, useRef, useState } from 'react';

/** A rest after which it is looked again: reading widths while a slider moves would cost a layout each time. */
const REST_MS = 250;

/**
 * Whether an element is wider inside than outside: only then does it take the focus, so that arrow keys scroll it.
 * Formulas grow without changing the size of the lines that they stand in, so it is looked again when `content` changes.
 */
export function useOverflows<Kind extends HTMLElement>(content: unknown): [RefObject<Kind | null>, boolean] {
  const ref = useRef<Kind>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is what makes it wider.
  useEffect(() => {
    const look = () => {
      const element = ref.current;
      if (element) setOverflows(element.scrollWidth > element.clientWidth);
    };
    const timer = setTimeout(look, REST_MS);
    return () => clearTimeout(timer);
  }, [content]);
  return [ref, overflows];
}
