import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyKnobs, onLogScale } from '../test/arbitraries';
import { inputOf, paperKnobs } from '../test/inputs';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { linearlyDirtied, predictAlgorithm1, skipRatioLine } from './algorithm-1';
import { predictClosedForm } from './closed-form';
import type { Knobs, Round } from './result';
import { toMiBPerSecond } from './units';

const predict = (change: Partial<Knobs>) => predictAlgorithm1(inputOf({ ...paperKnobs, ...change }));

/** A round that must be there. */
function roundOf(rounds: readonly Round[], i: number): Round {
  const round = rounds[i];
  if (!round) throw new Error(`There is no round ${i}.`);
  return round;
}

describe('worked numbers of Algorithm 1', () => {
  it('10 s at 40 MiB/s dirty 400 MiB (eq. 1)', () => {
    expect(linearlyDirtied(10, 40)).toBe(400);
  });

  it('T = 1 s and D = 40 MiB/s give gamma = -0.0463 - 0.004 + 0.3586 = 0.3083 (eq. 10)', () => {
    expect(skipRatioLine(1, 40, -0.0463, -0.0001, 0.3586)).toBeCloseTo(0.3083, 14);
  });

  it('1024 MiB, D = 40 MiB/s, R = 800 Mbit/s, 50 pages -> 8 rounds, 1671.70 MiB, 17.529 s, 21.15 ms', () => {
    const { preCopyRounds, traffic, totalTime, downtime, stopReason } = predict({});
    expect([preCopyRounds, stopReason]).toEqual([8, 'threshold']);
    expect(traffic.toFixed(2)).toBe('1671.70');
    expect(totalTime.toFixed(3)).toBe('17.529');
    expect((downtime * 1000).toFixed(2)).toBe('21.15');
  });

  it('without the cap and the coefficients of gamma it is the closed form', () => {
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const plain = { ...input, adaptive: false, maxRounds: 1000, maxTrafficFactor: 0 };
        const closed = predictClosedForm(inputOf(plain));
        fc.pre(closed.applicable && closed.preCopyRounds > 0 && closed.preCopyRounds < 900);
        const loop = predictAlgorithm1(inputOf({ ...plain, gammaTime: 0, gammaRate: 0, gammaConstant: 0 }));
        expect(loop.stopReason).toBe('threshold');
        expect(loop.preCopyRounds).toBe(closed.preCopyRounds);
        expect(relativeError(loop.traffic, closed.traffic)).toBeLessThan(1e-9);
        expect(relativeError(loop.downtime, closed.downtime)).toBeLessThan(1e-9);
      }),
      runs(300),
    );
  });
});

describe('the holes of the printed algorithm', () => {
  it('gamma leaves [0, 1] beyond T = 7.7 s: round 0 is clamped there, and says so', () => {
    const edge = 0.3586 / 0.0463;
    expect(edge.toFixed(1)).toBe('7.7');
    const withFirstRound = (seconds: number) =>
      roundOf(predict({ dirtyRate: 1, gammaRate: 0, memory: seconds * paperKnobs.bandwidth }).rounds, 0);
    expect(withFirstRound(edge * 1.0001).guards).toEqual(['gamma-clamped']);
    expect(withFirstRound(edge * 1.0001).skipRatio).toBe(0);
    expect(withFirstRound(edge * 0.9999).guards).toEqual([]);
    expect(withFirstRound(edge * 0.9999).skipRatio).toBeCloseTo(0.0000358, 6);
  });

  it('gamma is clamped at 1 as well: all that is dirtied is skipped, and nothing remains', () => {
    const { rounds, preCopyRounds, stopReason } = predict({ gammaConstant: 5 });
    expect([preCopyRounds, stopReason]).toEqual([1, 'threshold']);
    expect(roundOf(rounds, 0).guards).toEqual(['gamma-clamped']);
    expect(roundOf(rounds, 1).volume).toBe(roundOf(rounds, 0).dirtied);
  });

  it('a round dirties at most the memory, and says so; the rule for growing rounds sees the volume without the cap', () => {
    const { rounds, stopReason, traffic } = predict({ dirtyRate: 100 });
    expect(stopReason).toBe('not-shrinking');
    expect(roundOf(rounds, 0)).toMatchObject({ dirtied: 1024, guards: ['gamma-clamped', 'volume-capped'] });
    expect(traffic).toBe(2048);
  });

  it('reports round i where less is dirtied than was left out of it', () => {
    const { rounds } = predict({});
    expect(rounds.map(({ guards }) => guards.includes('hot-pages-dropped'))).toEqual([
      ...[false, false, false, false],
      ...[true, true, true, true],
      false,
    ]);
    const [third, fourth] = [roundOf(rounds, 3), roundOf(rounds, 4)];
    expect(fourth.dirtied).toBeLessThan(third.skipped);
    expect(third.dirtied).toBeGreaterThan(roundOf(rounds, 2).skipped);
    // The last pre-copy round skips nothing itself; what was left out of it before it began still counts.
    expect(roundOf(rounds, 7)).toMatchObject({ skipped: 0, skipRatio: 0, guards: ['hot-pages-dropped'] });
  });

  it('as printed it sends more in round 1 than was dirtied, at 1 GB and 400 to 800 Mbit/s, up to 64 %', () => {
    let most = 0;
    for (let mbit = 400; mbit <= 800; mbit += 25) {
      const bandwidth = toMiBPerSecond(mbit);
      for (let dirtyRate = 1; dirtyRate < bandwidth; dirtyRate += 1) {
        const { rounds, stopReason } = predict({ bandwidth, dirtyRate, guards: false });
        const [first, second] = [roundOf(rounds, 0), roundOf(rounds, 1)];
        if (second.stopAndCopy) {
          expect(stopReason).toBe('not-shrinking');
          continue;
        }
        expect(first.guards).toEqual([]);
        expect(first.skipped).toBeLessThan(0);
        expect(second.volume).toBeGreaterThan(first.dirtied);
        most = Math.max(most, second.volume / first.dirtied);
      }
    }
    expect((100 * (most - 1)).toFixed(0)).toBe('64');
  });

  it('as printed knows no cap and no highest rate: it stops growing rounds at any rate', () => {
    const wide = { dirtyRate: 200, adaptive: true, maxBandwidth: 1000, minBandwidth: 1, gammaConstant: -1 };
    const printed = predict({ ...wide, guards: false });
    const { dirtied, volume, bandwidth } = roundOf(printed.rounds, 0);
    expect([printed.stopReason, printed.preCopyRounds]).toEqual(['not-shrinking', 1]);
    expect(bandwidth).toBeLessThan(1000);
    expect(dirtied).toBe((volume / bandwidth) * 200);
    const growing = { ...wide, memory: 10, dirtyRate: 100, adaptive: false, bandwidth: 10 };
    expect(roundOf(predict({ ...growing, guards: false }).rounds, 1).volume).toBe(100);
    expect(roundOf(predict({ ...growing, guards: true }).rounds, 1).volume).toBe(10);
  });

  it('has a downtime that is about the resume time or seconds, and never the hot set', () => {
    expect(predict({}).downtime).toBeLessThan(0.022);
    expect(predict({ dirtyRate: 90 }).downtime).toBeGreaterThan(3);
  });
});

describe('the stop rules', () => {
  it('are tested in the order threshold, not shrinking, most rounds, most traffic', () => {
    const allFour = { dirtyRate: 200, maxRounds: 0, maxTrafficFactor: 0.5, threshold: 1024 };
    expect(predict(allFour).stopReason).toBe('threshold');
    expect(predict({ ...allFour, threshold: 0 }).stopReason).toBe('not-shrinking');
    expect(predict({ ...allFour, threshold: 0, dirtyRate: 80 }).stopReason).toBe('max-rounds');
    expect(predict({ ...allFour, threshold: 0, dirtyRate: 80, maxRounds: 1 }).stopReason).toBe('max-traffic');
  });

  it.each([0, 1, 5, 28, 29, 1000])('%d as the index of the last round allows one round more', (maxRounds) => {
    const { stopReason, preCopyRounds, rounds } = predict({
      maxRounds,
      threshold: 0,
      maxTrafficFactor: 0,
      dirtyRate: 99,
      bandwidth: 100,
    });
    expect([stopReason, preCopyRounds, rounds.length]).toEqual(['max-rounds', maxRounds + 1, maxRounds + 2]);
  });

  it('lambda of 1 is not growing: rounding does not decide', () => {
    const level = { gammaConstant: 0, gammaTime: 0, gammaRate: 0, threshold: 0, maxTrafficFactor: 0 };
    fc.assert(
      fc.property(onLogScale(16, 1e6), onLogScale(0.1, 1e5), (memory, rate) => {
        const { stopReason } = predict({ ...level, memory, dirtyRate: rate, bandwidth: rate });
        expect(stopReason).toBe('max-rounds');
        expect(predict({ ...level, memory, dirtyRate: rate * (1 + 1e-11), bandwidth: rate }).stopReason).toBe(
          'not-shrinking',
        );
      }),
      runs(100),
    );
  });

  it('0 as the traffic limit is none; else the rule bites once more than that many memories were sent', () => {
    const steady = { threshold: 0, dirtyRate: 99, bandwidth: 100, gammaConstant: 0, gammaTime: 0, gammaRate: 0 };
    expect(predict({ ...steady, maxTrafficFactor: 0 }).stopReason).toBe('max-rounds');
    const { stopReason, rounds } = predict({ ...steady, maxTrafficFactor: 3 });
    expect(stopReason).toBe('max-traffic');
    const sent = rounds.slice(0, -1).reduce((total, { volume }) => total + volume, 0);
    expect(sent).toBeGreaterThan(3 * 1024);
    expect(sent - roundOf(rounds, rounds.length - 2).volume).toBeLessThanOrEqual(3 * 1024);
  });

  it('exactly as much traffic as allowed is allowed', () => {
    const level = { threshold: 0, dirtyRate: 64, bandwidth: 64, gammaConstant: 0, gammaTime: 0, gammaRate: 0 };
    expect(predict({ ...level, maxTrafficFactor: 2 }).preCopyRounds).toBe(3);
  });
});

describe('the saw-tooth of the downtime', () => {
  it('a faster link can pause longer, by one round fewer; it is not smoothed', () => {
    let before = predict({ bandwidth: toMiBPerSecond(600) });
    let teeth = 0;
    for (let mbit = 601; mbit <= 1200; mbit += 1) {
      const after = predict({ bandwidth: toMiBPerSecond(mbit) });
      expect([before.stopReason, after.stopReason]).toEqual(['threshold', 'threshold']);
      if (after.downtime > before.downtime) {
        expect(after.preCopyRounds).toBe(before.preCopyRounds - 1);
        teeth += 1;
      }
      before = after;
    }
    expect(teeth).toBeGreaterThan(0);
  });
});
