import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from '../../state/store';

/** Whether any part of an element is in sight, or within `ahead` of it (as CSS writes margins); on paper all is. */
export function useInSight<Kind extends HTMLElement>(ahead = '0px'): [RefObject<Kind | null>, boolean] {
  const ref = useRef<Kind>(null);
  const [inSight, setInSight] = useState(false);
  const isPaper = useStore(({ paper }) => paper !== null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: ahead,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ahead]);
  return [ref, inSight || isPaper];
}
