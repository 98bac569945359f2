import { type RefObject, useMemo } from 'react';
import { usePalette } from '../shared/palette';
import type { MapColours } from './map-painter';

/** The tokens of a map's colours, as classes of the elements that carry them; the last is the paper. */
export const COLOUR_CLASSES = ['own-low', 'own-high', 'forced-low', 'forced-high', 'ink', 'edge', 'ground'] as const;

/** The colours of the theme on screen; null before they are known. */
export function useColours(probe: RefObject<Element | null>): MapColours | null {
  const palette = usePalette(probe);
  return useMemo(() => {
    if (palette === null) return null;
    const [ownLow = '', ownHigh = '', forcedLow = '', forcedHigh = '', ink = '', edge = ''] = palette.states;
    return { ownLow, ownHigh, forcedLow, forcedHigh, ink, edge, ground: palette.ground };
  }, [palette]);
}
