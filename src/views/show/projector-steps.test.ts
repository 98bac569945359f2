import { describe, expect, it } from 'vitest';
import { presets } from '../../scenario/presets';
import { defaultScenario } from '../../scenario/scenario';
import { boardParts } from './board-parts';
import { projectorSteps, stepAfter, stepAt } from './projector-steps';
import { fitOf } from './use-fit';
import { stepOfKey } from './use-projector-keys';

const own = { ...defaultScenario, memory: 3000 };
const pin = { ...defaultScenario, memory: 2000, name: 'Before' };
const steps = projectorSteps(own, [pin, defaultScenario], presets);

describe('what is stepped through before a room', () => {
  it('is the scenario that it began with, the pinned ones, the presets', () => {
    expect(steps.slice(0, 4).map(({ label }) => label)).toEqual([
      ...['This scenario', 'Pinned: Before', 'Pinned: no. 2', 'The paper’s 1 GB VM'],
    ]);
    expect(steps).toHaveLength(3 + presets.length);
    expect(projectorSteps(pin, [defaultScenario], []).map(({ label }) => label)).toEqual([
      ...['Before', 'Pinned: the baseline'],
    ]);
  });

  it('goes round at its ends', () => {
    expect([stepAfter(0, -1, 9), stepAfter(8, 1, 9), stepAfter(3, 1, 9)]).toEqual([8, 0, 4]);
  });

  it('is found by what is on screen, the last one taken first', () => {
    expect(stepAt(steps, 0, own)).toBe(0);
    expect(stepAt(steps, 5, pin)).toBe(1);
    const twice = projectorSteps(own, [own], []);
    expect([stepAt(twice, 1, own), stepAt(twice, 0, own)]).toEqual([1, 0]);
    expect(stepAt(steps, 0, { ...own, memory: 3001 })).toBe(-1);
  });

  it('answers to Page Up and Page Down, and to letters where they are wanted', () => {
    expect(['PageDown', 'PageUp', 'n', 'P', 'x', 'Home'].map((key) => stepOfKey(key, true))).toEqual([
      ...[1, -1, 1, -1, null, null],
    ]);
    expect(['PageDown', 'n'].map((key) => stepOfKey(key, false))).toEqual([1, null]);
  });
});

describe('a board', () => {
  it.each([
    [1280, 720, 2],
    [1920, 1080, 3],
    [640, 360, 1],
    [960, 540, 1.5],
    [1024, 768, 1.6],
    [390, 844, 1],
  ])('of %i x %i is enlarged %f times', (width, height, times) => expect(fitOf(width, height)).toBe(times));

  it('sorts what a link names; what stands elsewhere is not on it', () => {
    expect(boardParts(['rate', 'chart.cost', 'numbers', 'chart.rounds', 'chart.map', 'mem'])).toEqual({
      ...{ hasVerdict: false, hasNumbers: true },
      ...{ charts: ['chart.rounds', 'chart.cost'], knobs: ['bandwidth', 'memory'] },
    });
  });
});
