import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element is wider inside than outside: only then does it take the focus, so that arrow keys scroll it. */
export function useOverflows<Kind extends HTMLElement>(): [RefObject<Kind | null>, boolean] {
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
  return [ref, overflows];
}
