import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether any part of an element is in sight. */
export function useInSight<Kind extends HTMLElement>(): [RefObject<Kind | null>, boolean] {
  const ref = useRef<Kind>(null);
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, inSight];
}
