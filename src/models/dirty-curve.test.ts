import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyKnobs, likelyKnobs, onLogScale } from '../test/arbitraries';
import { inputOf, paperKnobs } from '../test/inputs';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { predictAlgorithm1 } from './algorithm-1';
import { distinctPages, predictDirtyCurve } from './dirty-curve';

describe('distinctPages', () => {
  it('D = 100 MiB/s, W = 512 MiB, T = 5 s -> 319.18 MiB, not 500', () => {
    expect(distinctPages(5, 100, 512, 1024).toFixed(2)).toBe('319.18');
  });

  it('takes the whole memory for a working set of 0, and for one that is larger than the memory', () => {
    const whole = distinctPages(5, 100, 1024, 1024);
    expect(distinctPages(5, 100, 0, 1024)).toBe(whole);
    expect(distinctPages(5, 100, 2048, 1024)).toBe(whole);
    expect(distinctPages(5, 100, 1023, 1024)).toBeLessThan(whole);
  });

  it('is the sum of its series: D T - (D T)^2 / 2 W + ..., so that it keeps its digits where little is dirtied', () => {
    fc.assert(
      fc.property(onLogScale(1e-6, 10), onLogScale(1e-6, 10), onLogScale(16, 1e6), (duration, dirtyRate, set) => {
        const x = (dirtyRate * duration) / set;
        fc.pre(x < 0.01);
        const series = dirtyRate * duration * (1 - x / 2 + x ** 2 / 6 - x ** 3 / 24 + x ** 4 / 120 - x ** 5 / 720);
        expect(relativeError(distinctPages(duration, dirtyRate, set, set), series)).toBeLessThan(1e-13);
      }),
      runs(300),
    );
  });

  it('never exceeds what is written nor the working set, and grows with time, ever more slowly', () => {
    fc.assert(
      fc.property(onLogScale(1e-3, 1e4), onLogScale(1e-3, 1e4), onLogScale(1, 1e6), (duration, dirtyRate, set) => {
        const at = (t: number) => distinctPages(t, dirtyRate, set, set);
        expect(at(duration)).toBeLessThanOrEqual(dirtyRate * duration * (1 + 1e-15));
        expect(at(duration)).toBeLessThanOrEqual(set);
        expect(at(2 * duration)).toBeGreaterThanOrEqual(at(duration));
        expect(at(2 * duration)).toBeLessThanOrEqual(2 * at(duration) * (1 + 1e-15));
      }),
      runs(300),
    );
  });

  it('is what twice as many small steps give: of the pages not yet dirty, the same share each step', () => {
    const [dirtyRate, set, duration, steps] = [100, 512, 5, 1_000_000];
    let clean = set;
    for (let step = 0; step < steps; step += 1) clean -= (clean / set) * dirtyRate * (duration / steps);
    expect(relativeError(set - clean, distinctPages(duration, dirtyRate, set, set))).toBeLessThan(1e-6);
  });
});

describe('predictDirtyCurve', () => {
  it('4096 MiB, W = 512 MiB, D = 20 MiB/s, R = 112 MiB/s, 50 pages -> 6 rounds before the pause, 40.75 s', () => {
    const change = { memory: 4096, workingSet: 512, dirtyRate: 20, bandwidth: 112 };
    const { preCopyRounds, totalTime, stopReason } = predictDirtyCurve(inputOf({ ...paperKnobs, ...change }));
    expect([preCopyRounds, stopReason]).toEqual([6, 'threshold']);
    expect(totalTime.toFixed(2)).toBe('40.75');
  });

  it('skips nothing and needs no guard: the gamma knobs and the switch for guards change nothing', () => {
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const mine = predictDirtyCurve(inputOf(input));
        const gamma = { gammaTime: 1, gammaRate: 1, gammaConstant: 1, guards: !input.guards };
        expect(predictDirtyCurve(inputOf({ ...input, ...gamma }))).toEqual(mine);
        expect(mine.rounds.every(({ skipped, skipRatio, guards }) => skipped + skipRatio + guards.length === 0)).toBe(
          true,
        );
      }),
      runs(200),
    );
  });

  it('never dirties more in a round than the working set', () => {
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const set = input.workingSet === 0 ? input.memory : Math.min(input.workingSet, input.memory);
        expect(predictDirtyCurve(inputOf(input)).rounds.every(({ dirtied }) => dirtied <= set)).toBe(true);
      }),
      runs(200),
    );
  });

  it('pauses for the hot set where Algorithm 1 pauses for all memory: a link slower than the dirtying', () => {
    const hot = { ...paperKnobs, memory: 4096, workingSet: 200, dirtyRate: 300 };
    const curve = predictDirtyCurve(inputOf(hot));
    expect(curve.stopReason).toBe('max-rounds');
    expect(curve.downtime).toBeLessThan(200 / hot.bandwidth + 0.021);
    expect(curve.downtime).toBeGreaterThan(1.9);
    expect(predictAlgorithm1(inputOf(hot)).downtime).toBe(4096 / hot.bandwidth + 0.02);
  });

  it('never ends because its rounds grow, for the curve bends downward: they fall towards U(V / R) = V from above', () => {
    fc.assert(
      fc.property(fc.oneof(likelyKnobs, anyKnobs), (input) => {
        expect(predictDirtyCurve(inputOf(input)).stopReason).not.toBe('not-shrinking');
      }),
      runs(400),
    );
  });

  it('tends to Algorithm 1 without gamma where the rounds dirty little of a large working set', () => {
    const small = { ...paperKnobs, gammaTime: 0, gammaRate: 0, gammaConstant: 0, dirtyRate: 1e-6 };
    expect(
      relativeError(predictDirtyCurve(inputOf(small)).traffic, predictAlgorithm1(inputOf(small)).traffic),
    ).toBeLessThan(1e-12);
  });
});
