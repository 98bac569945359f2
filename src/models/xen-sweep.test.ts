import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenly, onLogScale } from '../test/arbitraries';
import { relativeError } from '../test/relative-error';
import { runs } from '../test/runs';
import { distinctPages } from './dirty-curve';
import { cleanIn, evenSweepLength, sweepInBatches, sweepLength } from './xen-sweep';

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

describe('a sweep that looks at the log once a batch', () => {
  const fading = (elapsed: number): number => 100 * Math.exp(-elapsed);

  it('of 10 MiB sends 71.79 of 100 exp(-t) MiB, worked by hand from batch to batch', () => {
    // After n whole batches t = n / 10, and 1 / 10 + exp(0.1) / 10 + ... of the set is passed; the last is what is left.
    const passed = [0, 1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + Math.exp(n / 10) / 10, 0);
    const sent = 70 + (1 - passed) * 100 * Math.exp(-0.7);
    expect(sent).toBeCloseTo(71.79, 2);
    expect(sweepInBatches(fading, 100, 10, 0)).toEqual({
      sent: expect.closeTo(sent, 10),
      duration: expect.closeTo(sent / 100, 10),
    });
  });

  it('sends all of what is never dirty again, and wakes late once a batch', () => {
    expect(sweepInBatches(() => 100, 100, 4, 0.0005)).toEqual({
      sent: expect.closeTo(100, 9),
      duration: expect.closeTo(1 + 25 * 0.0005, 9),
    });
    expect(sweepInBatches(() => 0, 100, 4, 0.0005)).toEqual({ sent: 0, duration: 0 });
  });

  it('is the sweep of even writes, cell by cell of its set, whatever the batch', () => {
    fc.assert(
      fc.property(sweep, evenly(0.01, 1), evenly(0, 0.01), ({ link, lambda, setShare, memory }, part, late) => {
        const [rate, set, volume] = [lambda * link, setShare * memory, setShare * memory];
        const batch = (part * volume) / 4;
        // A cell is still clean after t seconds with chance exp(-D t / W): so many cells make one batch of clean ones.
        let [cells, time, sent] = [volume, 0, 0];
        while (cells > 0) {
          const chance = Math.exp((-rate * time) / set);
          const clean = Math.min(cells * chance, batch);
          if (clean < 1e-12) break;
          cells = clean < batch ? 0 : cells - clean / chance;
          sent += clean;
          time += clean / link + late;
        }
        const swept = sweepInBatches((elapsed) => volume * Math.exp((-rate * elapsed) / set), link, batch, late);
        expect(relativeError(swept.sent, sent)).toBeLessThan(1e-6);
        expect(relativeError(swept.duration, time)).toBeLessThan(1e-6);
      }),
      runs(300),
    );
  });

  it('comes to the continuous sweep as batches become small, and never sends less than it', () => {
    fc.assert(
      fc.property(sweep, ({ memory, link, lambda, setShare, before }) => {
        const [rate, set] = [lambda * link, setShare * memory];
        const clean = cleanIn((time) => distinctPages(time, rate, set, memory), memory, before);
        const exact = sweepLength(clean, link);
        const volume = clean(0);
        const fine = sweepInBatches(clean, link, volume / 2000, 0);
        expect(fine.duration).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
        expect(relativeError(fine.duration, exact)).toBeLessThan(0.01);
        expect(fine.sent).toBeLessThanOrEqual(volume * (1 + 1e-9));
      }),
      runs(100),
    );
  });
});
