import { describe, expect, it } from 'vitest';
import { addPages, clear, countPages, createBitmap } from './bitmap';
import type { MeasurementSetup } from './dirty-measurement';
import { prepareGuest, writeUntil } from './guest';
import { measureDirtying } from './measure';
import { createPart } from './part-kinds';
import { runToEnd } from './run-to-end';

const uniform = [createPart('uniform', { pages: 14_000, writesPerSecond: 33_000 })];
const setup = (change: Partial<MeasurementSetup>): MeasurementSetup => ({
  pages: 65_536,
  parts: uniform,
  seed: 1,
  duration: 60,
  peekEvery: 0.05,
  window: 0.5,
  ...change,
});
const measure = (change: Partial<MeasurementSetup>) => runToEnd(measureDirtying(setup(change)));
const mixed = [
  createPart('hot-cold', { pages: 2000, writesPerSecond: 9000, onTime: 0.3, offTime: 0.2 }),
  createPart('allocation', { pages: 3000, writesPerSecond: 150 }),
  createPart('sweep', { pages: 1000, writesPerSecond: 500, variation: 0.5, phaseTime: 2 }),
];

describe('measuring how a workload dirties', () => {
  it('uniform over 14,000 pages at 33,000 a second: 9,692 pages in 0.5 s', () => {
    const { byWindow, windowPages, window, writes } = measure({});
    const half = byWindow.find((each) => each.window === 0.5);
    const expected = 14_000 * -Math.expm1((-33_000 * 0.5) / 14_000);
    expect(expected.toFixed(0)).toBe('9692');
    // A window's deviation is at most sqrt(W p (1 - p)) = 55 pages; here is the mean of 120.
    expect(half?.windows).toBe(120);
    expect(Math.abs((half?.meanPages ?? 0) - expected)).toBeLessThan((5 * 55) / Math.sqrt(120));
    expect(half?.deviation).toBeLessThan(55 * 1.3);
    expect(half?.rate).toBe((half?.meanPages ?? 0) / 256 / 0.5);
    expect([windowPages.length, window, writes]).toEqual([120, 0.5, 33_000 * 60]);
  });

  it('each length of window gives what its closed form says, and longer ones lower rates', () => {
    const { byWindow } = measure({ window: 3 });
    expect(byWindow.map(({ window }) => Number(window.toFixed(9)))).toEqual([0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 30]);
    byWindow.forEach(({ window, meanPages, windows, rate }, i) => {
      const expected = 14_000 * -Math.expm1((-33_000 * window) / 14_000);
      expect(Math.abs(meanPages - expected)).toBeLessThan((5 * 59) / Math.sqrt(windows));
      expect(windows).toBe(Math.floor(60 / window + 1e-9));
      expect(rate).toBeLessThan(byWindow[i - 1]?.rate ?? Number.POSITIVE_INFINITY);
    });
  });

  it('counts in each window and since the start what a bitmap of its own would', () => {
    const given = { parts: mixed, pages: 10_000, duration: 7, window: 0.4 };
    const measured = measure(given);
    const guest = runToEnd(prepareGuest(10_000, mixed, 1));
    const [own, ever] = [createBitmap(10_000), createBitmap(10_000)];
    const [windows, cumulative]: [number[], number[]] = [[], []];
    for (let peek = 1; peek <= 140; peek += 1) {
      writeUntil(guest, peek * 0.05);
      addPages(guest.dirty, own);
      addPages(guest.dirty, ever);
      clear(guest.dirty);
      cumulative.push(countPages(ever));
      if (peek % 8 === 0) {
        windows.push(countPages(own));
        clear(own);
      }
    }
    expect([...measured.windowPages]).toEqual(windows);
    expect([...measured.cumulativePages]).toEqual(cumulative);
  });

  it('a window does not depend on which others are counted beside it', () => {
    for (const window of [0.1, 0.25, 1, 2, 5, 10, 30]) {
      const { windowPages, byWindow } = measure({ parts: mixed, pages: 10_000, window });
      const half = measure({ parts: mixed, pages: 10_000 }).byWindow.find(
        (each) => Math.abs(each.window - window) < 1e-9,
      );
      const mean = windowPages.reduce((sum, pages) => sum + pages, 0) / windowPages.length;
      expect(mean).toBeCloseTo(half?.meanPages ?? 0, 9);
      expect(byWindow.length).toBe(8);
    }
  });

  it('leaves out windows longer than the duration; the chosen one is cut to it', () => {
    const { byWindow, window, windowPages } = measure({ duration: 1.5, window: 4 });
    expect(byWindow.map((each) => Number(each.window.toFixed(9)))).toEqual([0.1, 0.25, 0.5, 1, 1.5]);
    expect([window.toFixed(9), windowPages.length]).toEqual(['1.500000000', 1]);
    expect(byWindow.at(-1)?.deviation).toBe(0);
  });

  it('takes a window as the nearest whole number of peeks', () => {
    expect(measure({ duration: 2, window: 0.13 }).window).toBeCloseTo(0.15, 12);
    expect(measure({ duration: 2, window: 0.01 }).window).toBeCloseTo(0.05, 12);
  });

  it('the cumulative curve never falls, and ends at the set', () => {
    const { cumulativePages } = measure({});
    expect(cumulativePages.length).toBe(1200);
    cumulativePages.forEach((pages, k) => {
      expect(pages).toBeGreaterThanOrEqual(cumulativePages[k - 1] ?? 0);
    });
    expect(cumulativePages.at(-1)).toBe(14_000);
  });

  it('tells how far it is, from 0 to 1, and is the same for the same seed', () => {
    const shares: number[] = [];
    const work = measureDirtying(setup({ duration: 30 }));
    let step = work.next();
    for (; !step.done; step = work.next()) shares.push(step.value.share);
    expect(shares.length).toBeGreaterThan(3);
    shares.forEach((share, k) => {
      expect(share).toBeGreaterThanOrEqual(shares[k - 1] ?? 0);
    });
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(measure({ duration: 30 })).toEqual(step.value);
  });
});
