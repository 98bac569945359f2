import type { RefObject } from 'react';

/** The tokens of a map's colours, as classes of the elements that carry them; the last is the paper. */
const COLOUR_CLASSES = ['own-low', 'own-high', 'forced-low', 'forced-high', 'ink', 'edge', 'ground'] as const;

/** Where a map reads its colours: unseen, an element for each. */
export function MapColourProbe({ ref }: { readonly ref: RefObject<HTMLSpanElement | null> }) {
  return (
    <span ref={ref} className="what-if-colours" hidden>
      {COLOUR_CLASSES.map((name) => (
        <i key={name} className={`tone-${name}`} />
      ))}
    </span>
  );
}
