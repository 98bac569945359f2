import { useEffect, useState } from 'react';
import type { anchorOf } from '../../vocabulary/anchors';

type AnchorOf = typeof anchorOf;

const nothing: AnchorOf = () => '';
let loaded: AnchorOf | null = null;

/** What numbers are like, in a few words: '' until the words are there, which come after the numbers. */
export function useAnchors(): AnchorOf {
  const [known, setKnown] = useState(() => loaded);
  useEffect(() => {
    if (loaded !== null) return;
    import('../../vocabulary/anchors').then(
      (words) => {
        loaded = words.anchorOf;
        setKnown(() => words.anchorOf);
      },
      // Numbers stand without them.
      () => undefined,
    );
  }, []);
  return known ?? nothing;
}
