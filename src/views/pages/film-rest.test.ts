// @vitest-environment happy-dom
import { act, render } from '@testing-library/react';
import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { optionOf } from '../../scenario/view-options';
import { useStore } from '../../state/store';
import { filmOf, tinyFrames } from '../../test/made-film';
import { tidyUp } from '../../test/page';
import { FilmRest } from './FilmRest';
import { createPlayback } from './playback';

tidyUp();
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const film = filmOf(tinyFrames);
const LAST = tinyFrames.length - 1;
const written = () => optionOf(useStore.getState().options, 'explore.step');
const standStill = () => act(() => vi.advanceTimersByTime(300));

function shown() {
  const playback = createPlayback(film, 1);
  render(createElement(FilmRest, { option: 'explore.step', playback }));
  return playback;
}

describe('a film in links', () => {
  it('is at the step of the sender where it was stopped; one that was played to its end opens as any other', () => {
    const playback = shown();
    act(() => playback.stepTo(2));
    standStill();
    expect(written()).toBe(film.frameStep[2]);
    act(() => playback.play());
    standStill();
    expect(written()).toBe(film.frameStep[2]);
    act(() => playback.stepTo(LAST));
    standStill();
    expect(written()).toBe(0);
  });

  it('goes back with Back: to a step, and to playing from the start', () => {
    const playback = shown();
    act(() => playback.stepTo(3));
    standStill();
    act(() => useStore.getState().setOption('explore.step', film.frameStep[1] ?? 0));
    expect(playback.state()).toMatchObject({ frame: 1, isPlaying: false });
    act(() => useStore.getState().setOption('explore.step', 0));
    expect(playback.state()).toMatchObject({ frame: 0, isPlaying: true });
  });
});
