import { type RefObject, useMemo } from 'react';
import { usePalette } from '../shared/palette';
import type { MapColours } from './map-painter';

/** The colours of the theme on screen, in the order of `MapColourProbe`; null before they are known. */
export function useColours(probe: RefObject<Element | null>): MapColours | null {
  const palette = usePalette(probe);
  return useMemo(() => {
    if (palette === null) return null;
    const [ownLow = '', ownHigh = '', forcedLow = '', forcedHigh = '', ink = '', edge = ''] = palette.states;
    return { ownLow, ownHigh, forcedLow, forcedHigh, ink, edge, ground: palette.ground };
  }, [palette]);
}
