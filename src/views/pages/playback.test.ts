import { describe, expect, it } from 'vitest';
import { filmOf, tinyFrames } from '../../test/made-film';
import { countsAt } from './pages-player';
import { createPlayback, type Playback, sameShare } from './playback';

const tiny = filmOf(tinyFrames);
const LAST = tinyFrames.length - 1;

/** A film of a hundred frames, one every 10 ms, in rounds of 25 frames. */
const steady = filmOf(
  Array.from({ length: 101 }, (_, i) => ({ time: i / 100, round: Math.floor(i / 25), states: [i % 5] })),
);

/** Ticks as a screen of 60 Hz gives them; gives the frames that were on screen. */
function run(playback: Playback, from: number, to: number): number[] {
  const frames: number[] = [];
  for (let now = from; now <= to + 1e-6; now += 1000 / 60) {
    playback.tick(now);
    frames.push(playback.player.frame);
  }
  return frames;
}

describe('a playback', () => {
  it('stands still until it is told to play', () => {
    const playback = createPlayback(steady, 1);
    run(playback, 0, 500);
    expect(playback.state()).toEqual({ frame: 0, isPlaying: false, speed: 1, isAtEnd: false, awaits: null });
  });

  it.each([
    [0.5, 25],
    [1, 50],
    [2, 100],
    [0.01, 0],
  ] as const)('at %d times the real time half a second brings it to frame %d', (speed, frame) => {
    const playback = createPlayback(steady, speed);
    playback.play();
    run(playback, 1000, 1000 + 500);
    expect(Math.abs(playback.player.frame - frame)).toBeLessThanOrEqual(Math.ceil(speed));
  });

  it('stops at the end, and plays again from the start', () => {
    const playback = createPlayback(steady, 50);
    playback.play();
    run(playback, 0, 200);
    expect(playback.state()).toMatchObject({ frame: 100, isPlaying: false, isAtEnd: true });
    playback.play();
    expect(playback.state()).toMatchObject({ frame: 0, isPlaying: true, isAtEnd: false });
  });

  it('does not make up for a long time without ticks', () => {
    const playback = createPlayback(steady, 1);
    playback.play();
    playback.tick(0);
    playback.tick(60_000);
    expect(playback.player.frame).toBe(25);
    expect(playback.state().isPlaying).toBe(true);
  });

  it('does not make up for a pause either', () => {
    const playback = createPlayback(steady, 1);
    playback.play();
    run(playback, 0, 100);
    const { frame } = playback.player;
    playback.pause();
    playback.play();
    playback.tick(200);
    expect(playback.player.frame).toBe(frame);
  });

  it('tells of every move, and of its state at most ten times a second', () => {
    const playback = createPlayback(steady, 1);
    let [moves, states] = [0, 0];
    playback.onMove(() => {
      moves += 1;
    });
    playback.onState(() => {
      states += 1;
    });
    playback.play();
    const frames = run(playback, 0, 900);
    expect(moves).toBe(new Set(frames).size - 1);
    expect(states).toBeGreaterThanOrEqual(8);
    expect(states).toBeLessThanOrEqual(11);
  });

  it('keeps the same state object while nothing of it changed', () => {
    const playback = createPlayback(steady, 1);
    const state = playback.state();
    playback.tick(0);
    expect(playback.state()).toBe(state);
  });

  it('stops telling whoever asked it to', () => {
    const playback = createPlayback(steady, 1);
    let heard = 0;
    const stop = playback.onMove(() => {
      heard += 1;
    });
    playback.stepBatch(1);
    stop();
    playback.stepBatch(1);
    expect(heard).toBe(1);
  });
});

describe('stepping and scrubbing', () => {
  it('steps by a batch and by a round, and stops for it', () => {
    const playback = createPlayback(tiny, 1);
    playback.play();
    playback.stepBatch(1);
    expect(playback.state()).toMatchObject({ frame: 1, isPlaying: false });
    playback.stepRound(1);
    expect(playback.state().frame).toBe(5);
    playback.stepRound(1);
    expect(playback.state().frame).toBe(7);
    playback.stepBatch(-1);
    playback.stepRound(-1);
    expect(playback.state().frame).toBe(5);
    playback.stepRound(-1);
    playback.stepBatch(-1);
    expect(playback.state().frame).toBe(0);
  });

  it('waits where a step by a batch has to be simulated first, until anything else is done', () => {
    const joined = filmOf([0, 1, 9, 17].map((step) => ({ time: step, round: 0, states: [step % 5], step })));
    const playback = createPlayback(joined, 1);
    playback.stepBatch(1);
    expect(playback.state()).toMatchObject({ frame: 1, awaits: null });
    playback.play();
    playback.stepBatch(1);
    const waiting = playback.state();
    expect(waiting).toMatchObject({ frame: 1, isPlaying: false, awaits: 1 });
    playback.stepBatch(1);
    expect(playback.state()).toBe(waiting);
    playback.setSpeed(2);
    expect(playback.state().awaits).toBe(1);
    playback.stepBatch(-1);
    expect(playback.state()).toMatchObject({ frame: 0, awaits: null });
    playback.stepTo(3);
    playback.stepBatch(1);
    expect(playback.state()).toMatchObject({ frame: 3, isAtEnd: true, awaits: null });
    playback.stepBatch(-1);
    expect(playback.state()).toMatchObject({ frame: 3, awaits: -1 });
    playback.pause();
    expect(playback.state().awaits).toBeNull();
  });

  it('plays on from where it was scrubbed to', () => {
    const playback = createPlayback(steady, 1);
    playback.play();
    run(playback, 0, 100);
    playback.seek(60);
    expect(playback.state()).toMatchObject({ frame: 60, isPlaying: true });
    playback.tick(110);
    expect(playback.player.frame - 60).toBeLessThanOrEqual(2);
    playback.seek(100);
    expect(playback.state()).toMatchObject({ frame: 100, isPlaying: false });
  });

  it('starts at a given frame with its states', () => {
    const playback = createPlayback(tiny, 2, 3);
    expect(playback.state()).toMatchObject({ frame: 3, speed: 2 });
    expect([...playback.player.states]).toEqual(tinyFrames[3]?.states);
    expect(countsAt(tiny, 3)).toEqual([1, 5, 1, 1, 0]);
  });

  it('keeps to the film', () => {
    const playback = createPlayback(tiny, 1);
    playback.seek(1e9);
    expect(playback.state().frame).toBe(LAST);
    playback.seek(-5);
    expect(playback.state().frame).toBe(0);
  });

  it('a film of one frame does not play', () => {
    const playback = createPlayback(filmOf(tinyFrames.slice(0, 1)), 1);
    playback.play();
    expect(playback.state()).toMatchObject({ isPlaying: false, isAtEnd: true });
  });
});

describe('sameShare', () => {
  it.each([
    [0, 100, 50, 0],
    [99, 100, 50, 49],
    [50, 101, 11, 5],
    [0, 1, 50, 0],
  ])('frame %d of %d, in a film of %d, is frame %d', (frame, frames, others, wanted) => {
    expect(sameShare(frame, frames, others)).toBe(wanted);
  });
});
