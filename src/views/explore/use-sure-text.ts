import { useEffect, useState } from 'react';
import type { sureText } from './how-sure';

type SureText = typeof sureText;

let loaded: SureText | null = null;

/** It is asked for with the page, and there before the worker's first answer; numbers stand without it. */
const coming = import('./how-sure').then(
  (module) => {
    loaded = module.sureText;
  },
  () => undefined,
);

/** How sure the numbers are, in a sentence; null until the words are there. */
export function useSureText(): SureText | null {
  const [known, setKnown] = useState(() => loaded);
  useEffect(() => {
    if (known === null) void coming.then(() => setKnown(() => loaded));
  }, [known]);
  return known;
}
