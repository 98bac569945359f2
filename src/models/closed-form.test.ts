import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyKnobs, likelyKnobs, onLogScale } from '../test/arbitraries';
import { atMost, over, rational, SLACK, times, toNumber } from '../test/exact';
import { asRational, fixed, geometricSum, power, smallest } from '../test/fixed-point';
import { inputOf, paperKnobs } from '../test/inputs';
import { judged } from '../test/judged';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import {
  closedFormIsDefined,
  closedFormRounds,
  closedFormTraffic,
  closedFormVolume,
  predictClosedForm,
} from './closed-form';
import { firstRate } from './pre-copy-loop';
import type { Knobs, Migration } from './result';
import { toMiBPerSecond } from './units';

/** A prediction that is known to be applicable. */
function predict(change: Partial<Knobs>): Migration {
  const outcome = predictClosedForm(inputOf({ ...paperKnobs, ...change }));
  if (!outcome.applicable) throw new Error(`Not applicable: ${outcome.because.kind}.`);
  return outcome;
}

/** Why there is no prediction. */
function refusal(change: Partial<Knobs>): string {
  const outcome = predictClosedForm(inputOf({ ...paperKnobs, ...change }));
  return outcome.applicable ? 'applicable' : outcome.because.kind;
}

/** n and V_mig by adding up V_mem lambda^i in whole numbers until the inequality of eq. 8 holds. */
function bySumming(memory: number, dirtyRate: number, bandwidth: number, threshold: number) {
  const lambda = over(rational(dirtyRate), rational(bandwidth));
  const enough = times(rational(threshold), SLACK);
  let volume = rational(memory);
  let sum = volume.top; // over the same bottom as the volume
  let n = 0;
  while (!atMost(volume, enough)) {
    volume = times(volume, lambda);
    sum = sum * lambda.bottom + volume.top;
    n += 1;
  }
  return { n, volume: toNumber(volume), traffic: toNumber({ top: sum, bottom: volume.bottom }) };
}

/** The same where n runs into the millions: powers in fixed point with 180 digits, n by halving. */
function byFixedPoint(memory: number, dirtyRate: number, bandwidth: number, threshold: number) {
  const lambda = fixed(over(rational(dirtyRate), rational(bandwidth)));
  const enough = fixed(over(times(rational(threshold), SLACK), rational(memory)));
  const n = smallest((i) => power(lambda, i) <= enough);
  return {
    n,
    volume: toNumber(times(rational(memory), asRational(power(lambda, n)))),
    traffic: toNumber(times(rational(memory), geometricSum(lambda, n + 1))),
  };
}

describe('worked numbers of the closed form', () => {
  it('1024 MiB, D = 40 MiB/s, R = 800 Mbit/s, 50 pages -> n = 10, 1763.7 MiB, 18.49 s', () => {
    const { preCopyRounds, traffic, totalTime, downtime, stopReason } = predict({});
    expect([preCopyRounds, stopReason]).toEqual([10, 'threshold']);
    expect(traffic.toFixed(1)).toBe('1763.7');
    expect(totalTime.toFixed(2)).toBe('18.49');
    expect((downtime * 1000).toFixed(2)).toBe('21.81');
  });

  it('1024 MiB, lambda = 0.5 -> 128 MiB in round 3, n = 10 at 1 MiB, 2047 MiB in all', () => {
    expect(closedFormVolume(1024, 50, 100, 3)).toBeCloseTo(128, 12);
    expect(closedFormRounds(1024, 50, 100, 1)).toBe(10);
    expect(closedFormTraffic(1024, 50, 100, 10)).toBe(2047);
  });

  it('D = 100 MiB/s over 838.8608 Mbit/s is lambda = 1: no meaning', () => {
    expect(toMiBPerSecond(838.8608)).toBe(100);
    expect(closedFormIsDefined(100, toMiBPerSecond(838.8608), 1)).toBe(false);
  });
});

describe('the closed form against exact arithmetic', () => {
  it.each([
    [1, 2],
    [1, 4],
    [10, 100],
    [3, 7],
  ])('settles n by the inequality at exact powers of lambda = %d / %d', (dirtyRate, bandwidth) => {
    let threshold = 1024;
    for (let n = 0; n <= 40; n += 1) {
      expect([threshold, closedFormRounds(1024, dirtyRate, bandwidth, threshold)]).toEqual([threshold, n]);
      expect(closedFormRounds(1024, dirtyRate, bandwidth, threshold * (1 - 1e-9))).toBe(n + 1);
      expect(closedFormRounds(1024, dirtyRate, bandwidth, threshold * (1 + 1e-9))).toBe(n);
      threshold *= dirtyRate / bandwidth;
    }
  });

  it('takes a threshold that is short of a power by less than the slack of 1e-12, and not by more', () => {
    expect(closedFormRounds(1024, 1, 2, 1 - 9e-13)).toBe(10);
    expect(closedFormRounds(1024, 1, 2, 1 - 1.1e-12)).toBe(11);
    expect(closedFormRounds(1024, 1, 2, 1024 * (1 - 9e-13))).toBe(0);
    expect(closedFormRounds(1024, 1, 2, 1024 * (1 - 1.1e-12))).toBe(1);
  });

  const smallCase = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 5000 }))
    .chain(([a, b, memory]) => {
      const [dirtyRate, bandwidth] = a < b ? [a, b] : [b, a + 1];
      const power = fc.integer({ min: 0, max: 60 }).map((k) => memory * (dirtyRate / bandwidth) ** k);
      const threshold = fc.oneof(power, onLogScale(1e-9, 2 * memory));
      return fc.tuple(fc.constant(memory), fc.constant(dirtyRate), fc.constant(bandwidth), threshold);
    });

  it('equals the sum of its rounds in whole numbers, exact powers included', () => {
    fc.assert(
      fc.property(smallCase, ([memory, dirtyRate, bandwidth, threshold]) => {
        const exact = bySumming(memory, dirtyRate, bandwidth, threshold);
        const mine = predict({ memory, dirtyRate, bandwidth, threshold, resumeTime: 0 });
        expect(mine.preCopyRounds).toBe(exact.n);
        expect(relativeError(mine.traffic, exact.traffic)).toBeLessThan(1e-12);
        expect(relativeError(mine.totalTime, exact.traffic / bandwidth)).toBeLessThan(1e-12);
        expect(relativeError(mine.downtime, exact.volume / bandwidth)).toBeLessThan(1e-12);
      }),
      runs(500),
    );
  });

  it('equals a loop over the rounds', () => {
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const { memory, dirtyRate, threshold } = input;
        const bandwidth = firstRate(inputOf(input));
        fc.pre(dirtyRate < 0.99 * bandwidth && (threshold > 0 || dirtyRate === 0));
        let [volume, traffic, n] = [memory, memory, 0];
        while (volume > threshold * (1 + 1e-12)) {
          volume *= dirtyRate / bandwidth;
          traffic += volume;
          n += 1;
        }
        const mine = predict(input);
        expect(mine.preCopyRounds).toBe(n);
        expect(relativeError(mine.traffic, traffic)).toBeLessThan(1e-10);
        expect(relativeError(mine.downtime, volume / bandwidth + input.resumeTime)).toBeLessThan(1e-10);
      }),
      runs(500),
    );
  });

  it.each([1e-3, 1e-4, 1e-5, 1e-6, 1e-7])('keeps nine digits and n where lambda = 1 - %d', (gap) => {
    const near = fc.tuple(onLogScale(16, 1e7), onLogScale(1, 1e5), fc.double({ min: 0.2, max: 5, noNaN: true }));
    fc.assert(
      fc.property(near, onLogScale(1e-9, 0.9), ([memory, bandwidth, factor], share) => {
        const dirtyRate = bandwidth * (1 - gap * Math.max(factor, 1));
        const threshold = memory * share;
        const exact = byFixedPoint(memory, dirtyRate, bandwidth, threshold);
        const mine = predict({ memory, dirtyRate, bandwidth, threshold, resumeTime: 0 });
        expect(mine.preCopyRounds).toBe(exact.n);
        expect(relativeError(mine.traffic, exact.traffic)).toBeLessThan(1e-9);
        expect(relativeError(mine.totalTime, exact.traffic / bandwidth)).toBeLessThan(1e-9);
        expect(relativeError(mine.downtime, exact.volume / bandwidth)).toBeLessThan(1e-9);
        expect(mine.rounds.length + mine.roundsLeftOut).toBe(exact.n + 1);
      }),
      runs(25),
    );
  });

  it('keeps its digits where a few rounds near lambda = 1 send hardly less than the first', () => {
    fc.assert(
      fc.property(onLogScale(16, 1e7), onLogScale(1e-7, 1e-3), fc.integer({ min: 1, max: 20 }), (memory, gap, n) => {
        const [bandwidth, dirtyRate] = [100, 100 * (1 - gap)];
        const threshold = memory * (dirtyRate / bandwidth) ** (n - 0.5);
        const exact = byFixedPoint(memory, dirtyRate, bandwidth, threshold);
        const mine = predict({ memory, dirtyRate, bandwidth, threshold });
        expect([mine.preCopyRounds, exact.n]).toEqual([n, n]);
        expect(relativeError(mine.traffic, exact.traffic)).toBeLessThan(1e-14);
      }),
      runs(100),
    );
  });

  it('counts 1,074 halvings from 1 MiB to the smallest number there is', () => {
    expect(bySumming(1, 1, 2, 5e-324).n).toBe(1074);
    expect(closedFormRounds(1, 1, 2, 5e-324)).toBe(1074);
    expect(closedFormRounds(16_777_216, 1, 2, 5e-324)).toBe(1098);
  });
});

describe('the edges of the closed form, in their order', () => {
  it('refuses lambda of 1 - 1e-12 and above, even where all fits below the threshold, with the rates', () => {
    const outcome = predictClosedForm(inputOf({ ...paperKnobs, dirtyRate: 200, threshold: 5000 }));
    expect(outcome).toEqual({
      applicable: false,
      because: { kind: 'dirtying-outruns-link', dirtyRate: 200, bandwidth: 95.367431640625 },
    });
    const bandwidth = 2 ** 40;
    expect(refusal({ bandwidth, dirtyRate: bandwidth })).toBe('dirtying-outruns-link');
    expect(refusal({ bandwidth, dirtyRate: bandwidth - 1 })).toBe('dirtying-outruns-link');
    expect(refusal({ bandwidth, dirtyRate: bandwidth - 2 })).toBe('applicable');
    expect(refusal({ bandwidth: 1e12, dirtyRate: 1e12 - 1 })).toBe('dirtying-outruns-link');
  });

  it('refuses a threshold of 0 while anything is dirtied, after the link', () => {
    expect(refusal({ threshold: 0 })).toBe('threshold-zero');
    expect(refusal({ threshold: 0, dirtyRate: 5e-324 })).toBe('threshold-zero');
    expect(refusal({ threshold: 0, dirtyRate: 200 })).toBe('dirtying-outruns-link');
    expect(refusal({ threshold: 0, dirtyRate: 0 })).toBe('applicable');
  });

  it.each([40, 0])('sends all at once in the pause where all fits below the threshold, at D = %d', (dirtyRate) => {
    const { preCopyRounds, traffic, rounds, downtime } = predict({ threshold: 1024, dirtyRate });
    expect([preCopyRounds, traffic, rounds.length]).toEqual([0, 1024, 1]);
    expect(rounds[0]).toMatchObject({ round: 0, volume: 1024, stopAndCopy: true, dirtied: 0 });
    expect(downtime).toBe(10.73741824 + 0.02);
  });

  it.each([0, 0.1953125])('needs one round where nothing is dirtied, at a threshold of %d', (threshold) => {
    const { preCopyRounds, traffic, rounds, downtime } = predict({ dirtyRate: 0, threshold });
    expect([preCopyRounds, traffic, downtime]).toEqual([1, 1024, 0.02]);
    expect(rounds.map(({ volume }) => volume)).toEqual([1024, 0]);
  });

  it('has a pause that can be longer than the total time, which leaves resuming out', () => {
    const { downtime, totalTime } = predict({ threshold: 1024, resumeTime: 1 });
    expect(downtime).toBe(totalTime + 1);
  });

  it('takes the first adaptive rate for R', () => {
    const adaptive = predict({ adaptive: true });
    const fixedRate = predict({ bandwidth: 51.920928955078125 });
    expect(adaptive).toEqual(fixedRate);
    expect(adaptive.traffic).not.toBe(predict({}).traffic);
  });

  it('knows neither the most rounds nor the traffic limit nor the coefficients of gamma', () => {
    expect(predict({ maxRounds: 0, maxTrafficFactor: 1, gammaConstant: 1, guards: false, workingSet: 5 })).toEqual(
      predict({}),
    );
  });
});

describe('the rounds that the closed form lists', () => {
  it('are V_mem lambda^i, and add up to the totals', () => {
    const enough = judged(50);
    fc.assert(
      fc.property(likelyKnobs, (input) => {
        const outcome = predictClosedForm(inputOf(input));
        if (!outcome.applicable || outcome.roundsLeftOut > 0) return;
        enough.count();
        const { rounds } = outcome;
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(rounds.map(({ round }) => round)).toEqual(rounds.map((_, i) => i));
        expect(relativeError(sum(rounds.map(({ volume }) => volume)), outcome.traffic)).toBeLessThan(1e-10);
        expect(relativeError(sum(rounds.map(({ duration }) => duration)), outcome.totalTime)).toBeLessThan(1e-10);
        for (const [i, { volume, duration, bandwidth, dirtied, stopAndCopy }] of rounds.entries()) {
          const next = rounds[i + 1];
          expect(stopAndCopy).toBe(next === undefined);
          expect(bandwidth).toBe(firstRate(inputOf(input)));
          expect(duration).toBe(volume / bandwidth);
          expect(dirtied).toBe(next?.volume ?? 0);
          if (next) expect(relativeError(dirtied, input.dirtyRate * duration)).toBeLessThan(1e-9);
        }
      }),
      runs(300),
    );
    enough.expectEnough();
  });

  it('are 1,002 at most: the first 1,001 and the stop-and-copy', () => {
    const threshold = (n: number) => 1024 * 0.99 ** n * (1 + 1e-10);
    const at = (n: number) => predict({ dirtyRate: 99, bandwidth: 100, threshold: threshold(n) });
    expect([at(1000).rounds.length, at(1000).roundsLeftOut]).toEqual([1001, 0]);
    expect([at(1001).rounds.length, at(1001).roundsLeftOut]).toEqual([1002, 0]);
    expect([at(1002).rounds.length, at(1002).roundsLeftOut]).toEqual([1002, 1]);
    expect(at(1002).rounds.at(-2)).toMatchObject({ round: 1000, stopAndCopy: false });
    expect(at(1002).rounds.at(-1)).toMatchObject({ round: 1002, stopAndCopy: true });
  });

  it('are 1,002 of many millions, without a loop over them', () => {
    const { preCopyRounds, rounds, roundsLeftOut } = predict({ dirtyRate: 99.99999, bandwidth: 100 });
    expect(preCopyRounds).toBeGreaterThan(80_000_000);
    expect([rounds.length, roundsLeftOut]).toEqual([1002, preCopyRounds + 1 - 1002]);
    expect(rounds.at(-1)?.round).toBe(preCopyRounds);
  });
});

describe('the saw-tooth of the downtime', () => {
  it('a faster link can pause longer, by one round fewer; it is not smoothed', () => {
    let before = predict({ bandwidth: toMiBPerSecond(700) });
    const teeth: { rounds: readonly [number, number]; downtime: readonly [number, number] }[] = [];
    for (let mbit = 701; mbit <= 1000; mbit += 1) {
      const after = predict({ bandwidth: toMiBPerSecond(mbit) });
      if (after.downtime > before.downtime) {
        teeth.push({
          rounds: [before.preCopyRounds, after.preCopyRounds],
          downtime: [before.downtime, after.downtime],
        });
      }
      before = after;
    }
    expect(teeth.length).toBeGreaterThan(0);
    for (const { rounds, downtime } of teeth) {
      expect(rounds[1]).toBe(rounds[0] - 1);
      expect(downtime[1]).toBeGreaterThan(downtime[0]);
    }
  });
});

describe('the closed form over the whole range of every knob', () => {
  it('gives numbers that are finite and not negative, or a reason', () => {
    fc.assert(
      fc.property(anyKnobs, (input) => {
        const outcome = predictClosedForm(inputOf(input));
        if (!outcome.applicable) {
          expect(['dirtying-outruns-link', 'threshold-zero']).toContain(outcome.because.kind);
          return;
        }
        const { rounds, traffic, totalTime, downtime, preCopyRounds, roundsLeftOut } = outcome;
        const numbers = rounds.flatMap(({ volume, duration, dirtied, bandwidth }) => [
          volume,
          duration,
          dirtied,
          bandwidth,
        ]);
        const all = [traffic, totalTime, downtime, preCopyRounds, roundsLeftOut, ...numbers];
        expect(all.filter((number) => !(number >= 0 && number < Infinity))).toEqual([]);
        expect(rounds.length).toBeLessThanOrEqual(1002);
        expect(rounds.length + roundsLeftOut).toBe(preCopyRounds + 1);
        expect(traffic).toBeGreaterThanOrEqual(input.memory);
      }),
      runs(600),
    );
  });
});
