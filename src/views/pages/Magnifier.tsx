import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Palette } from '../shared/palette';
import type { GridLayout } from './grid-layout';
import { type Lens, lensCells, lensDot } from './lens';
import { drawMagnifier, LENS_SIZE } from './magnifier';
import { describeDot } from './pages-findings';
import type { Playback } from './playback';

interface MagnifierProps {
  readonly playback: Playback;
  readonly layout: GridLayout;
  readonly palette: Palette;
  readonly pixelRatio: number;
  readonly lens: Lens;
  /** Id of the words, for what they describe. */
  readonly wordsId: string;
}

/** A few dots of the grid, large enough for the second cues of their colours, and the one in the middle in words. */
export function Magnifier({ playback, layout, palette, pixelRatio, lens, wordsId }: MagnifierProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { player } = playback;
  useLayoutEffect(() => {
    const drawing = canvas.current?.getContext('2d');
    if (!drawing) return undefined;
    const draw = () =>
      drawMagnifier(drawing, lensCells(layout, player.states, lensDot(lens, layout)), palette, pixelRatio);
    draw();
    const stops = [playback.onMove(draw), lens.onMove(draw)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [playback, player, layout, palette, pixelRatio, lens]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [playback.onState(listener), lens.onMove(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [playback, lens],
  );
  const words = useSyncExternalStore(subscribe, () =>
    describeDot(layout, player.recording, player.states, lensDot(lens, layout)),
  );
  return (
    <>
      <canvas
        ref={canvas}
        className="pages-lens"
        width={scaled(LENS_SIZE, pixelRatio)}
        height={scaled(LENS_SIZE, pixelRatio)}
      />
      <p id={wordsId} className="pages-lens-words note">
        {words}
      </p>
    </>
  );
}

const scaled = (size: number, pixelRatio: number): number => Math.round(size * pixelRatio);
