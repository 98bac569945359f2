import { type RefObject, useLayoutEffect, useState } from 'react';
import { useStore } from '../../state/store';

/** Colours of the states and of the paper, as the browser has worked them out of the tokens. */
export interface Palette {
  /** Of the states in their order, for drawing. */
  readonly states: readonly string[];
  readonly ground: string;
  /** Of the states as pixels of an image. */
  readonly pixels: Uint32Array;
}

/** A colour as a pixel of an image, in the byte order of this machine. 'rgb(1, 2, 3)' -> 1, 2, 3, 255. */
export function toPixel(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return new Uint32Array(Uint8ClampedArray.of(red, green, blue, 255).buffer)[0] ?? 0;
}

/** Reads the colours of elements that have one each: the states in their order, then the paper. */
function readPalette(probe: Element): Palette {
  const colours = [...probe.children].map((each) => getComputedStyle(each).color);
  const states = colours.slice(0, -1);
  return { states, ground: colours.at(-1) ?? '', pixels: Uint32Array.from(states, toPixel) };
}

/** What somebody may wish for while the page is open, and colours follow. */
const WISHES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'] as const;

/** The palette of the theme on screen; read anew when the theme, the contrast or forced colours change, and for paper. */
export function usePalette(probe: RefObject<Element | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null);
  const isPaper = useStore(({ paper }) => paper !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: paper is light, whatever the theme.
  useLayoutEffect(() => {
    const read = () => {
      if (probe.current) setPalette(readPalette(probe.current));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const wishes = WISHES.map((wish) => window.matchMedia(wish));
    for (const wish of wishes) wish.addEventListener('change', read);
    return () => {
      observer.disconnect();
      for (const wish of wishes) wish.removeEventListener('change', read);
    };
  }, [probe, isPaper]);
  return palette;
}

/** Pixels of the screen in a CSS pixel; it changes when the page is zoomed or moves to another screen. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => window.devicePixelRatio);
  useLayoutEffect(() => {
    const wish = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const read = () => setRatio(window.devicePixelRatio);
    wish.addEventListener('change', read);
    return () => wish.removeEventListener('change', read);
  }, [ratio]);
  return ratio;
}
