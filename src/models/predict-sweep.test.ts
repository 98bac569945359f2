import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly, onLogScale } from '../test/arbitraries';
import { judged } from '../test/judged';
import { plainInput, withSets } from '../test/platform-inputs';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { distinctPages } from './dirty-curve';
import { measuredCurve } from './measured-curve';
import { predictPlatform } from './platforms/platform';
import { platforms } from './platforms/platforms';
import { CLASSIC_XEN, middleOf, normalChance, predictSweep, type SweepLink } from './predict-sweep';
import type { PlatformInput } from './result';

const steady = (rate: number): SweepLink => ({ first: rate, after: () => rate, most: null });
const smooth = { ...CLASSIC_XEN, batch: 0, late: 0, resume: 0 };
const even = (rate: number, set: number) => (time: number) => distinctPages(time, rate, set, set);

const words = {
  'few-dirty': 'converged_pages',
  'max-rounds': 'max_rounds',
  'max-traffic': 'max_data_factor',
  'rate-max': 'none',
} as const;

const guest = fc.record({
  memory: onLogScale(256, 65_536),
  link: onLogScale(40, 2000),
  lambda: evenly(0.05, 3),
  setShare: onLogScale(0.02, 0.98),
});

describe("classic Xen's rounds for any U(T)", () => {
  it.each([
    [20, 8, 38.3, 4290, 0, 'few-dirty'],
    [100, 29, 43.94, 4921, 0.021, 'max-rounds'],
    [200, 29, 78.02, 8738, 2.011, 'max-rounds'],
  ] as const)(
    'are those of the stepped host: 4 GiB, %i MiB/s in 512 MiB, 112 MiB/s',
    (rate, rounds, time, traffic, downtime, stop) => {
      const [end, ...others] = predictSweep(4096, even(rate, 512), steady(112), null, smooth);
      expect(others).toEqual([]);
      expect(end?.stop).toBe(stop);
      expect(Math.abs((end?.rounds ?? 0) - rounds)).toBeLessThanOrEqual(1);
      expect(relativeError(end?.totalTime ?? 0, time)).toBeLessThan(0.002);
      expect(relativeError(end?.traffic ?? 0, traffic)).toBeLessThan(0.002);
      expect(Math.abs((end?.downtime ?? 0) - downtime)).toBeLessThan(0.002);
    },
  );

  const sameAsPlatform = (input: PlatformInput, distinct: (time: number) => number, count: () => void): void => {
    const rules = { ...smooth, resume: input.switchover };
    const mine = middleOf(predictSweep(input.memory, distinct, steady(input.bandwidth), null, rules));
    const [end] = predictSweep(input.memory, distinct, steady(input.bandwidth), null, rules);
    const xen = predictPlatform(platforms['xen-classic'], input);
    // A comparison on the edge may fall either way by the last digit.
    if (!end || words[end.stop] !== xen.stopReason || end.rounds !== xen.preCopyRounds) return;
    count();
    expect(relativeError(mine.traffic, xen.traffic)).toBeLessThan(1e-9);
    expect(relativeError(mine.totalTime + input.switchover, xen.totalTime)).toBeLessThan(1e-9);
    expect(relativeError(mine.downtime, xen.downtime ?? Number.NaN)).toBeLessThan(1e-9);
  };
  const input = withSets(platforms['xen-classic'], plainInput);

  it('are the closed form of D and W that carries the platform, to 1e-9 without batches', () => {
    const { count, expectEnough } = judged(190);
    fc.assert(
      fc.property(guest, ({ memory, link, lambda, setShare }) => {
        const [dirtyRate, workingSet] = [lambda * link, setShare * memory];
        sameAsPlatform(
          { ...input, memory, bandwidth: link, dirtyRate, workingSet },
          even(dirtyRate, workingSet),
          count,
        );
      }),
      runs(200),
    );
    expectEnough();
  });

  it('carry the platform themselves where the curve was measured', () => {
    const { count, expectEnough } = judged(18);
    fc.assert(
      fc.property(guest, evenly(0.05, 0.5), ({ memory, link, lambda, setShare }, step) => {
        const [rate, set] = [lambda * link, setShare * memory];
        const curve = [1, 2, 4, 8, 16, 60].map((k) => ({ time: k * step, distinct: even(rate, set)(k * step) }));
        sameAsPlatform({ ...input, memory, bandwidth: link, curve }, measuredCurve(curve, memory), count);
      }),
      runs(20),
    );
    expectEnough();
  });

  it('without skipping are the rounds of Xen since 4.6', () => {
    fc.assert(
      fc.property(guest, ({ memory, link, lambda, setShare }) => {
        const [dirtyRate, workingSet] = [lambda * link, setShare * memory];
        const rules = { ...smooth, skips: false, rounds: 5, factor: 0 };
        const { traffic } = middleOf(predictSweep(memory, even(dirtyRate, workingSet), steady(link), null, rules));
        const xen = predictPlatform(platforms.xen, {
          ...withSets(platforms.xen, plainInput),
          ...{ memory, bandwidth: link, dirtyRate, workingSet },
        });
        expect(relativeError(traffic, xen.traffic)).toBeLessThan(1e-9);
      }),
      runs(100),
    );
  });
});

describe('the adaptive rate and its end by chance', () => {
  const [low, high] = [47.68, 95.37];
  const following: SweepLink = {
    first: high,
    after: (rate) => Math.min(Math.max(rate + 11.92, low), high),
    most: high,
  };

  it('without a spread ends where the means say, and with one in many places whose chances sum to 1', () => {
    fc.assert(
      fc.property(evenly(10, 150), evenly(20, 800), evenly(0, 3), (rate, set, spread) => {
        const sure = predictSweep(1024, even(rate, set), following);
        expect(sure.map(({ chance }) => chance)).toEqual([1]);
        const ends = predictSweep(1024, even(rate, set), following, () => spread);
        const sum = ends.reduce((total, { chance }) => total + chance, 0);
        expect(sum).toBeGreaterThan(0.999 - 1e-9);
        expect(sum).toBeLessThan(1 + 1e-9);
        const { traffic } = middleOf(ends);
        expect(traffic).toBeGreaterThanOrEqual(Math.min(...ends.map((end) => end.traffic)));
        expect(traffic).toBeLessThanOrEqual(Math.max(...ends.map((end) => end.traffic)));
      }),
      runs(60),
    );
  });

  it('is the chance of each comparison, multiplied up by hand over the rounds of a steady link', () => {
    const [memory, rate, set, spread] = [1024, 130, 100, 0.7];
    const distinct = even(rate, set);
    const ends = predictSweep(memory, distinct, { ...steady(high), most: high }, () => spread, smooth);
    // The rounds by the closed form of the sweep; the chances by a sum of the density.
    let [toSend, before, alive] = [memory, memory, 1];
    const lambda = rate / set;
    const [y, outside] = [(lambda * (1 - set / memory) * memory) / high, 1 - set / memory];
    for (let round = 1; round <= 12; round += 1) {
      const isFirst = toSend === memory;
      const length = isFirst
        ? Math.log1p(Math.expm1(y) / outside) / lambda
        : Math.log1p((lambda * toSend) / high) / lambda;
      const sent = high * length;
      const z = (sent - before) / (Math.SQRT2 * spread * (sent / toSend));
      const more = Math.abs(z) > 6 ? Number(z > 0) : steps(z);
      const end = ends.find(({ rounds }) => rounds === round);
      expect(end?.chance ?? 0).toBeCloseTo(alive * more, 6);
      expect(end?.stop ?? 'rate-max').toBe('rate-max');
      alive *= 1 - more;
      [before, toSend] = [sent, distinct(length)];
    }
    expect(ends.length).toBeGreaterThan(5);
  });

  it('takes the normal distribution for it', () => {
    expect(normalChance(1)).toBeCloseTo(0.8413447460685429, 12);
    expect(normalChance(-1.959963984540054)).toBeCloseTo(0.025, 12);
    expect([normalChance(0), normalChance(-40), normalChance(40)]).toEqual([0.5, 0, 1]);
  });

  it('gives the middle of the ends, each number by itself', () => {
    const end = { rounds: 3, stop: 'rate-max', totalTime: 1, downtime: 0.1 } as const;
    const ends = [
      { ...end, chance: 0.3, traffic: 200, downtime: 0.05 },
      { ...end, chance: 0.4, traffic: 100 },
      { ...end, chance: 0.3, traffic: 120 },
    ];
    expect(middleOf(ends)).toEqual({ traffic: 120, totalTime: 1, downtime: 0.1 });
    expect(middleOf([]).traffic).toBeNaN();
  });
});

/** The normal distribution by Simpson's rule from -9 on. */
function steps(z: number): number {
  const count = 4000;
  const width = (z + 9) / count;
  let sum = 0;
  for (let i = 0; i <= count; i += 1) {
    const weight = i === 0 || i === count ? 1 : 2 + 2 * (i % 2);
    sum += weight * Math.exp(-((-9 + i * width) ** 2) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}
