import { describe, expect, it } from 'vitest';
import { simulateMigration, simulateSteps } from '../../simulator/migrate';
import type { PagesRecording } from '../../simulator/pages-recording';
import { createPart } from '../../simulator/part-kinds';
import { runToEnd } from '../../simulator/run-to-end';
import { xenSetup } from '../../simulator/xen-setup';
import { filmOf } from '../../test/made-film';
import { rangeAround, withSteps } from './film-steps';
import { createPlayer, frameOfStep, moveTo } from './pages-player';

/** 4,096 pages in batches of 16: hundreds of them, which a film of 60 frames has to join. */
const setup = xenSetup({
  pages: 4096,
  batchPages: 16,
  seed: 5,
  parts: [createPart('uniform', { pages: 1000, writesPerSecond: 12_000 })],
});

function film(maxFrames: number): PagesRecording {
  const { recording } = runToEnd(simulateMigration(setup, { maxCells: 1024, maxFrames }));
  if (recording === null) throw new Error('There is no film.');
  return recording;
}

const whole = film(8000);
const short = film(60);

/** All that is to be seen at a frame. */
function pictureAt(recording: PagesRecording, frame: number) {
  const player = createPlayer(recording);
  moveTo(player, frame);
  const { frameTime, frameRound, frameStep, framePages } = recording;
  return [
    player.states.join(''),
    frameTime[frame],
    frameRound[frame],
    frameStep[frame],
    framePages.subarray(5 * frame, 5 * frame + 5).join(),
  ];
}

const around = (step: number) => withSteps(short, runToEnd(simulateSteps(setup, 1024, rangeAround(short, step))));

describe('a film with some of its batches apart', () => {
  it.each([0, 100, 257, 300, whole.frames - 1])('shows what the whole film shows, around step %i', (step) => {
    const apart = around(step);
    const { from, to } = rangeAround(short, step);
    const own = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const kept = [...short.frameStep].filter((each) => each < from || each > to);
    expect([...apart.frameStep]).toEqual([...kept, ...own].sort((a, b) => a - b));
    expect(apart.frames).toBe(apart.frameStep.length);
    apart.frameStep.forEach((each, frame) => {
      expect(pictureAt(apart, frame)).toEqual(pictureAt(whole, each));
    });
  });

  it('can be played back to its start', () => {
    const apart = around(300);
    const player = createPlayer(apart);
    moveTo(player, apart.frames - 1);
    for (let frame = apart.frames - 1; frame >= 0; frame -= 1) moveTo(player, frame);
    expect(player.states.join('')).toBe(pictureAt(whole, 0)[0]);
  });
});

describe('the steps around a place', () => {
  it('go from a frame to a frame, with room on both sides where the film has any', () => {
    whole.frameStep.forEach((step) => {
      const { from, to } = rangeAround(short, step);
      expect([...short.frameStep]).toContain(from);
      expect([...short.frameStep]).toContain(to);
      expect(from < step || step === 0).toBe(true);
      expect(to > step || step === whole.frames - 1).toBe(true);
    });
  });

  it('reach at least to the frames beside it, however far they are', () => {
    const far = filmOf([0, 1000, 2000, 3000].map((step) => ({ time: step, round: 0, states: [0], step })));
    expect(rangeAround(far, 1000)).toEqual({ from: 0, to: 2000 });
    expect(rangeAround(far, 0)).toEqual({ from: 0, to: 1000 });
    expect(rangeAround(far, 1500)).toEqual({ from: 1000, to: 2000 });
    expect(frameOfStep(far, 1999)).toBe(1);
  });
});
