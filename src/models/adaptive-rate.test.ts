import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyKnobs } from '../test/arbitraries';
import { inputOf, paperKnobs } from '../test/inputs';
import { judged } from '../test/judged';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { adaptiveRate } from './adaptive-rate';
import { predictAlgorithm1 } from './algorithm-1';
import { toMiBPerSecond } from './units';

describe('adaptiveRate (sec. 4.3)', () => {
  const [low, high, delta] = [toMiBPerSecond(400), toMiBPerSecond(800), toMiBPerSecond(100)];

  it('sends 100 Mbit/s faster than 40 MiB/s of dirtying: 51.920928955078125 MiB/s', () => {
    expect(delta).toBe(11.920928955078125);
    expect(adaptiveRate(40, delta, low, high)).toBe(51.920928955078125);
  });

  it('stays between the lowest and the highest rate', () => {
    expect(adaptiveRate(0, delta, low, high)).toBe(low);
    expect(adaptiveRate(90, delta, low, high)).toBe(high);
    expect(adaptiveRate(Infinity, delta, low, high)).toBe(high);
  });

  it('takes the highest rate where the limits cross', () => {
    expect(adaptiveRate(0, delta, high, low)).toBe(low);
    expect(adaptiveRate(90, delta, high, low)).toBe(low);
  });
});

describe('a migration under the adaptive rate', () => {
  /** No clamp and no skipping, and rounds enough that what remains at the end is next to nothing. */
  const free = {
    ...paperKnobs,
    adaptive: true,
    minBandwidth: toMiBPerSecond(1),
    maxBandwidth: toMiBPerSecond(1e6),
    gammaTime: 0,
    gammaRate: 0,
    gammaConstant: 0,
    threshold: 1e-9,
    maxRounds: 1000,
    maxTrafficFactor: 0,
  };

  it.each([1, 10, 40, 90, 200, 500])('takes V_mem / delta = 85.9 s for 1024 MiB at D = %d MiB/s', (dirtyRate) => {
    const { totalTime, traffic } = predictAlgorithm1(inputOf({ ...free, dirtyRate }));
    expect(totalTime.toFixed(1)).toBe('85.9');
    expect(relativeError(totalTime, 1024 / toMiBPerSecond(100))).toBeLessThan(1e-9);
    const delta = toMiBPerSecond(100);
    expect(relativeError(traffic, (1024 * (dirtyRate + delta)) / delta)).toBeLessThan(1e-9);
  });

  it('takes half the time with twice the increment: delta sets the time, not the link', () => {
    const once = predictAlgorithm1(inputOf(free)).totalTime;
    const twice = predictAlgorithm1(inputOf({ ...free, increment: toMiBPerSecond(200) })).totalTime;
    expect(relativeError(once, 2 * twice)).toBeLessThan(1e-9);
  });

  it('sends its first round at a rate set by D, the others by what the round before dirtied, and the last like any', () => {
    const { rounds } = predictAlgorithm1(inputOf({ ...free, dirtyRate: 80, memory: 2000, maxRounds: 3 }));
    const delta = toMiBPerSecond(100);
    expect(rounds[0]?.bandwidth).toBe(80 + delta);
    for (const [i, round] of rounds.entries()) {
      const before = rounds[i - 1];
      if (before) expect(round.bandwidth).toBe(before.dirtied / before.duration + delta);
    }
    expect(rounds.at(-1)?.stopAndCopy).toBe(true);
  });

  it('stops for growing rounds at its highest rate only: below it, it sends faster than the guest dirties', () => {
    let stopped = 0;
    const enough = judged(14);
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const { stopReason, rounds } = predictAlgorithm1(inputOf({ ...input, adaptive: true, guards: true }));
        if (stopReason !== 'not-shrinking') return;
        enough.count();
        expect(rounds.at(-2)?.bandwidth).toBe(input.maxBandwidth);
        stopped += 1;
      }),
      runs(200),
    );
    enough.expectEnough();
    expect(stopped).toBeGreaterThan(5);
  });
});
