import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctPages } from '../../models/dirty-curve';
import { studentT975 } from '../../models/student-t';
import { createGenerator, drawNormal } from '../../simulator/random';
import { judged } from '../../test/judged';
import { shippedFiles } from '../../test/measured-files';
import { runs } from '../../test/runs';
import { type CurveFit, fitDirtyCurve } from './fit-curve';
import { curveAt } from './fit-curve-steps';

interface Reference {
  readonly rows: readonly (readonly [y: number, x: number])[];
  readonly certified: {
    readonly b1: readonly [value: number, error: number];
    readonly b2: readonly [value: number, error: number];
    readonly residualDeviation: number;
  };
}
const { boxBod, misra1a } = JSON.parse(
  readFileSync(new URL('../../test/fixtures/nist-strd.json', import.meta.url), 'utf8'),
) as { readonly boxBod: Reference; readonly misra1a: Reference };

const off = (value: number | undefined, wanted: number) => Math.abs((value ?? Number.NaN) / wanted - 1);

function fitted(times: readonly number[], distinct: readonly number[], seed = 1): CurveFit {
  const outcome = fitDirtyCurve(times, distinct, { seed });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.because));
  return outcome.fit;
}
const refusal = (times: readonly number[], distinct: readonly number[]) => {
  const outcome = fitDirtyCurve(times, distinct, { seed: 1 });
  return outcome.kind === 'refused' ? outcome.because : outcome.kind;
};

/** Points of a curve with errors of a part of W. */
function points(rate: number, set: number, times: readonly number[], noise = 0, seed = 1) {
  const generator = createGenerator(seed, 'timer');
  return times.map((time) => Math.max(0, set * (1 - Math.exp((-rate * time) / set) + noise * drawNormal(generator))));
}

/** Another way: for each D / W the best W is known, so one number is searched, on a grid that grows finer. */
function byGrid(times: readonly number[], distinct: readonly number[]): { rate: number; set: number; left: number } {
  const at = (bend: number) => {
    const parts = times.map((time) => 1 - Math.exp(-bend * time));
    const set =
      parts.reduce((sum, part, i) => sum + part * (distinct[i] ?? 0), 0) /
      parts.reduce((sum, part) => sum + part * part, 0);
    const left = parts.reduce((sum, part, i) => sum + ((distinct[i] ?? 0) - set * part) ** 2, 0);
    return { rate: bend * set, set, left };
  };
  let [low, high] = [Math.log(1e-3 / Math.max(...times)), Math.log(30 / Math.min(...times))];
  let [best, middle] = [at(Math.exp(low)), low];
  for (let turn = 0; turn < 5; turn += 1) {
    const step = (high - low) / 200;
    for (let i = 0; i <= 200; i += 1) {
      const here = at(Math.exp(low + i * step));
      if (here.left < best.left) [best, middle] = [here, low + i * step];
    }
    [low, high] = [middle - 2 * step, middle + 2 * step];
  }
  return best;
}

describe('fitDirtyCurve', () => {
  it('finds the curve of the worked points: D 200 MiB/s, W 100 MiB', () => {
    const times = [1, 2, 3];
    const fit = fitted(times, points(200, 100, times));
    expect(fit.known).toBe('both');
    expect(off(fit.rate?.value, 200)).toBeLessThan(1e-9);
    expect(off(fit.set?.value, 100)).toBeLessThan(1e-9);
    expect(fit.fitted[0]).toBeCloseTo(86.4664716763, 8);
    expect(fit).toMatchObject({ count: 3, degreesOfFreedom: 1 });
    expect(fit.rSquared).toBeCloseTo(1, 12);
  });

  it.each([
    ['BoxBOD', boxBod],
    ['Misra1a', misra1a],
  ])('holds the certified values of NIST’s %s', (_name, { rows, certified }) => {
    const fit = fitted(
      rows.map(([, x]) => x),
      rows.map(([y]) => y),
    );
    expect(fit.known).toBe('both');
    expect(off(fit.set?.value, certified.b1[0])).toBeLessThan(1e-9);
    expect(off(fit.set?.standardError, certified.b1[1])).toBeLessThan(1e-6);
    expect(off((fit.rate?.value ?? 0) / (fit.set?.value ?? 0), certified.b2[0])).toBeLessThan(1e-9);
    expect(off(fit.residualDeviation, certified.residualDeviation)).toBeLessThan(1e-9);
  });

  it('finds what guests wrote that were told their rate and set: QEMU’s measured curves', () => {
    const [runsFile, curveFile] = shippedFiles('runs.csv', 'curve.csv').map(({ text }) => text.trim().split('\n'));
    const names = runsFile?.[0]?.split(',') ?? [];
    let [count, bent] = [0, 0];
    for (const cells of (runsFile ?? []).slice(1).map((row) => row.split(','))) {
      const cell = (name: string) => cells[names.indexOf(name)] ?? '';
      const rows = (curveFile ?? []).map((row) => row.split(',')).filter(([id]) => id === cell('id'));
      if (cell('pattern') !== 'uniform' || rows.length === 0) continue;
      const times = rows.map(([, time]) => Number(time));
      const [toldRate, toldSet] = [Number(cell('write_rate_mib_s')), Number(cell('ws_mib'))];
      const { rate, set } = fitted(
        times,
        rows.map(([, , pages]) => Number(pages) / 256),
      );
      expect(off(rate?.value, toldRate), cell('id')).toBeLessThan(0.05);
      count += 1;
      if (toldRate * Math.max(...times) < toldSet) continue;
      expect(off(set?.value, toldSet), cell('id')).toBeLessThan(0.02);
      bent += 1;
    }
    expect(count).toBeGreaterThan(10);
    expect(bent).toBeGreaterThan(8);
  });

  it('is the curve of the models', () => {
    const fit = fitted([0.5, 1, 2, 4], points(40, 64, [0.5, 1, 2, 4]));
    const { rate, set } = fit;
    for (const time of [0.1, 1, 7]) {
      const value = curveAt({ rate: rate?.value ?? 0, set: set?.value ?? 0 }, time).value;
      expect(off(value, distinctPages(time, rate?.value ?? 0, set?.value ?? 0, 1024))).toBeLessThan(1e-12);
    }
  });

  it('has the slopes that differences have', () => {
    for (const time of [1e-9, 1e-5, 0.001, 0.1, 1, 30]) {
      const [rate, set] = [200, 100];
      const { byRate, bySet } = curveAt({ rate, set }, time);
      const x = (rate * time) / set;
      expect(off(byRate, rate * time * Math.exp(-x))).toBeLessThan(1e-12);
      if (x < 1e-3) expect(off(bySet, set * (x * x) * (1 / 2 - x / 3 + (x * x) / 8))).toBeLessThan(1e-9);
      else {
        const step = 1e-5;
        const at = (by: number) => curveAt({ rate, set: set * Math.exp(by) }, time).value;
        expect(off(bySet, (at(step) - at(-step)) / (2 * step))).toBeLessThan(1e-5);
      }
    }
  });

  it('finds the least squares that a grid finds, whatever the seed', () => {
    const made = fc.record({
      set: fc.double({ min: 4, max: 4000, noNaN: true }),
      bend: fc.double({ min: 0.2, max: 4, noNaN: true }),
      noise: fc.double({ min: 0.001, max: 0.05, noNaN: true }),
      seed: fc.integer({ min: 1, max: 1e6 }),
    });
    const times = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 8];
    fc.assert(
      fc.property(made, ({ set, bend, noise, seed }) => {
        const distinct = points(bend * set, set, times, noise, seed);
        const fit = fitted(times, distinct, seed);
        const grid = byGrid(times, distinct);
        expect(fit.known).toBe('both');
        const left = fit.residuals.reduce((sum, value) => sum + value * value, 0);
        expect(left / grid.left).toBeLessThan(1 + 1e-9);
        expect(off(fit.rate?.value, grid.rate)).toBeLessThan(1e-6);
        expect(off(fit.set?.value, grid.set)).toBeLessThan(1e-6);
      }),
      runs(60),
    );
  });

  it('covers the true D and W in about 95 of 100 sets of points', () => {
    const times = Array.from({ length: 12 }, (_, i) => 0.3 * (i + 1));
    let [rates, sets] = [0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const { rate, set } = fitted(times, points(150, 100, times, 0.02, seed), seed);
      rates += Number(rate !== null && rate.low < 150 && rate.high > 150);
      sets += Number(set !== null && set.low < 100 && set.high > 100);
    }
    for (const covered of [rates, sets]) {
      expect(covered).toBeGreaterThanOrEqual(180);
      expect(covered).toBeLessThan(200);
    }
  });
});

describe('what a dirty curve cannot tell', () => {
  const early = [0.1, 0.2, 0.3, 0.5, 0.8, 1];

  it('is W while the points are straight: D is that of the line', () => {
    const distinct = points(10, 10_000, early, 1e-5);
    const fit = fitted(early, distinct);
    expect(fit).toMatchObject({ known: 'straight', set: null, degreesOfFreedom: 5 });
    const slope =
      early.reduce((sum, time, i) => sum + time * (distinct[i] ?? 0), 0) /
      early.reduce((sum, time) => sum + time * time, 0);
    expect(off(fit.rate?.value, slope)).toBeLessThan(1e-12);
    const error = fit.residualDeviation / Math.sqrt(early.reduce((sum, time) => sum + time * time, 0));
    expect(off(fit.rate?.standardError, error)).toBeLessThan(1e-9);
    expect(off(fit.rate?.high, slope * Math.exp((studentT975(5) * error) / slope))).toBeLessThan(1e-9);
  });

  it('is W also of a line without any error, and of one that bends upwards', () => {
    expect(fitted([1, 2, 3, 4], [7, 14, 21, 28])).toMatchObject({ known: 'straight' });
    expect(fitted([1, 2, 3, 4], [7, 15, 24, 35])).toMatchObject({ known: 'straight' });
  });

  it('is not W once the bend is larger than the errors', () => {
    expect(fitted(early, points(10, 100, early))).toMatchObject({ known: 'both' });
    expect(fitted(early, points(10, 100, early, 1e-2))).toMatchObject({ known: 'straight' });
  });

  it('is W of a bend that is there but too small to tell more than its own errors', () => {
    const shallow = (set: number) => fitted([1, 2, 4, 8, 15], points(25.6, set, [1, 2, 4, 8, 15])).known;
    expect([shallow(38_000), shallow(8000), shallow(7500), shallow(384)]).toEqual([
      ...['straight', 'straight', 'both', 'both'],
    ]);
  });

  it('is D where the shortest time found everything', () => {
    const fit = fitted([2, 3, 5, 9], [64.2, 63.9, 64.1, 63.8]);
    expect(fit).toMatchObject({ known: 'flat', rate: null, degreesOfFreedom: 3 });
    expect(fit.set?.value).toBeCloseTo(64, 12);
    expect(fit.set?.standardError).toBeCloseTo(Math.sqrt((0.04 + 0.01 + 0.01 + 0.04) / 3 / 4), 9);
  });

  it('is told with refusals where there is no curve at all', () => {
    expect(refusal([1, 2], [1, 2])).toEqual({ kind: 'too-few', count: 2, needed: 3 });
    expect(refusal([2, 2, 2], [1, 2, 3])).toEqual({ kind: 'one-duration', duration: 2 });
    expect(refusal([1, 2, Number.NaN], [1, 2, 3])).toEqual({ kind: 'not-finite', row: 2 });
    expect(refusal([1, 2, 3], [1, Number.POSITIVE_INFINITY, 3])).toEqual({ kind: 'not-finite', row: 1 });
    expect(refusal([0, 2, 3], [1, 2, 3])).toEqual({ kind: 'not-positive', row: 0 });
    expect(refusal([1, 2, 3], [1, -2, 3])).toEqual({ kind: 'not-positive', row: 1 });
    expect(refusal([1, 2, 3], [0, 0, 0])).toEqual({ kind: 'nothing-dirtied' });
  });

  it('gives finite numbers for any points', () => {
    const point = fc.record({
      time: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
      distinct: fc.double({ min: 0, max: 1e6, noNaN: true }),
    });
    const enough = judged(60);
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), fc.integer(), (list, seed) => {
        const outcome = fitDirtyCurve(
          list.map(({ time }) => time),
          list.map(({ distinct }) => distinct),
          { seed },
        );
        if (outcome.kind === 'refused') return;
        enough.count();
        const { rate, set, residualDeviation, rSquared } = outcome.fit;
        const numbers = [residualDeviation, rSquared, rate?.value ?? 1, set?.value ?? 1];
        expect(numbers.every(Number.isFinite)).toBe(true);
        expect(rate ?? set).not.toBeNull();
        expect((rate?.low ?? 0) <= (rate?.high ?? 0)).toBe(true);
      }),
      runs(300),
    );
    enough.expectEnough();
  });
});
