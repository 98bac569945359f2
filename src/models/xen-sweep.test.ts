import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly, onLogScale } from '../test/arbitraries';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { distinctPages } from './dirty-curve';
import { cleanIn, evenSweepLength, sweepLength } from './xen-sweep';

const sweep = fc.record({
  memory: onLogScale(64, 1e6),
  link: onLogScale(10, 1e4),
  lambda: onLogScale(1e-4, 20),
  setShare: fc.oneof(fc.constant(1), evenly(0.001, 1)),
  before: onLogScale(1e-3, 1e3),
});

describe('a sweep that skips what is dirty again', () => {
  it('takes ln 2 of a second where 100 exp(-t) MiB are clean, at 100 MiB/s', () => {
    expect(sweepLength((elapsed) => 100 * Math.exp(-elapsed), 100)).toBeCloseTo(Math.LN2, 10);
  });

  it('takes V / L where nothing is written again', () => {
    expect(
      sweepLength(
        cleanIn((time) => 10 * time, 1000, 5),
        25,
      ),
    ).toBeCloseTo(2, 12);
    expect(evenSweepLength({ rate: 0, set: 512, memory: 4096, link: 112 }, null)).toBe(4096 / 112);
  });

  it('takes 2.15 s for 300 MiB of a set of 512 that is written at 100 MiB/s, not the 2.68 of all of them', () => {
    const even = { rate: 100, set: 512, memory: 4096, link: 112 };
    expect(evenSweepLength(even, 300)).toBeCloseTo((512 / 100) * Math.log(1 + (100 / 512) * (300 / 112)), 12);
  });

  it('of a guest that writes nothing twice, worked by hand: the first round passes t with 1 - exp(-D / L) of M / D', () => {
    // clean = 1000 - 50 t, so dx = 100 dt / (1000 - 50 t) and t = 20 (1 - exp(-1/2)), before the set is full at 20 s.
    const clean = cleanIn((time) => Math.min(50 * time, 1000), 1000, null);
    expect(sweepLength(clean, 100)).toBeCloseTo(20 * (1 - Math.exp(-0.5)), 9);
  });

  it('in closed form equals the sum over the curve to 1e-9, in round 0 and later', () => {
    fc.assert(
      fc.property(sweep, ({ memory, link, lambda, setShare, before }) => {
        const [rate, set] = [lambda * link, setShare * memory];
        const distinct = (time: number): number => distinctPages(time, rate, set, memory);
        const even = { rate, set, memory, link };
        const first = sweepLength(cleanIn(distinct, memory, null), link);
        expect(relativeError(evenSweepLength(even, null), first)).toBeLessThan(1e-9);
        const later = sweepLength(cleanIn(distinct, memory, before), link);
        // Where the set is nearly full, U(P + t) - U(t) has few digits left.
        if ((rate * before) / set < 3) {
          expect(relativeError(evenSweepLength(even, distinct(before)), later)).toBeLessThan(1e-9);
        }
      }),
      runs(400),
    );
  });
});
