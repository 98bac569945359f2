import { describe, expect, it } from 'vitest';
import { asNumber, exactly, minus, product, sumOf } from '../test/fractions';
import { centre, dot, invert, orthogonalise } from './orthogonal-columns';

describe('centre', () => {
  it('takes a column about its mean and to length 1', () => {
    const column = centre([1, 2, 3, 6]);
    expect(column?.mean).toBe(3);
    expect(column?.length).toBeCloseTo(Math.sqrt(4 + 1 + 9), 14);
    expect([...(column?.unit ?? [])].map((value) => value * Math.sqrt(14)).map(Math.round)).toEqual([-2, -1, 0, 3]);
  });

  it('keeps the mean’s digits where the first value is far from all others', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i === 0 ? 1e7 : 0.1 + 0.3 * Math.sin(i)));
    const { mean, unit } = centre(values) ?? { mean: Number.NaN, unit: new Float64Array() };
    const exact = product(sumOf(values.map(exactly)), { top: 1n, bottom: 1000n });
    expect(Math.abs(asNumber(minus(exactly(mean), exact)))).toBeLessThan(1e-11);
    // Sums of rounding errors only.
    expect(Math.abs(asNumber(sumOf([...unit].map(exactly))))).toBeLessThan(1e-15);
  });

  it('is null for a column that does not vary', () => {
    expect([centre([4, 4, 4]), centre([0.1, 0.1, 0.1]), centre([0, 0])]).toEqual([null, null, null]);
  });
});

describe('orthogonalise', () => {
  it('makes nearly parallel columns orthogonal to the last digit, and gives R', () => {
    const half = Float64Array.of(0.5, 0.5, -0.5, -0.5);
    const nearly = half.map((value, i) => value + 1e-8 * Math.sin(3 * i + 1));
    const third = Float64Array.of(0.5, -0.5, 0.5, -0.5);
    const columns = [half.slice(), nearly.slice(), third.slice()];
    const triangle = orthogonalise(columns);
    if (typeof triangle === 'number') throw new Error('A column was refused.');
    const [a = half, b = half, c = half] = columns;
    for (const pair of [dot(a, b), dot(a, c), dot(b, c)]) expect(Math.abs(pair)).toBeLessThan(3e-16);
    for (const column of columns) expect(dot(column, column)).toBeCloseTo(1, 15);
    for (let i = 0; i < 4; i += 1) {
      const back = (a[i] ?? 0) * (triangle[0]?.[1] ?? 0) + (b[i] ?? 0) * (triangle[1]?.[1] ?? 0);
      expect(back).toBeCloseTo(nearly[i] ?? 0, 15);
    }
  });

  it('names the first column that says nothing new', () => {
    const columns = [Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0), Float64Array.of(0.6, 0.8, 0)];
    expect(orthogonalise(columns)).toBe(2);
  });
});

describe('invert', () => {
  it('inverts an upper triangle', () => {
    const inverse = invert([
      [2, 1, 4],
      [0, 4, -2],
      [0, 0, 0.5],
    ]);
    expect(inverse).toEqual([
      [0.5, -0.125, -4.5],
      [0, 0.25, 1],
      [0, 0, 2],
    ]);
  });
});
