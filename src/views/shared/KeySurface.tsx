import type { HTMLAttributes } from 'react';

interface KeySurfaceProps extends HTMLAttributes<HTMLDivElement> {
  /** What it is, and what its keys do. */
  readonly 'aria-label': string;
}

/** An application, because arrow keys move over it in two directions, which no control of the platform does. */
export function KeySurface(props: KeySurfaceProps) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys are heard by whoever has the focus on it.
  return <div role="application" tabIndex={0} {...props} />;
}
