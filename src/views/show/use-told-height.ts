import { type RefObject, useLayoutEffect } from 'react';

/** What the page that frames this one is told; docs/embedding.md. */
interface HeightMessage {
  readonly source: 'precopy';
  readonly kind: 'height';
  /** Of all that is shown, in CSS pixels. */
  readonly height: number;
}

/** Tells the page around the frame how high an element is, now and whenever that changes. It holds no secret: any page may hear it. */
export function useToldHeight(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown || window.parent === window) return undefined;
    let told = 0;
    const tell = () => {
      const height = Math.ceil(shown.getBoundingClientRect().height);
      if (height === told) return;
      told = height;
      const message: HeightMessage = { source: 'precopy', kind: 'height', height };
      window.parent.postMessage(message, '*');
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(shown);
    return () => observer.disconnect();
  }, [element]);
}
