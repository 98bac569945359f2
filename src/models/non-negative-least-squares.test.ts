import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { nonNegativeLeastSquares } from './non-negative-least-squares';

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const residual = (columns: readonly (readonly number[])[], target: readonly number[], x: readonly number[]) =>
  target.map((value, i) => value - columns.reduce((sum, column, j) => sum + (column[i] ?? 0) * (x[j] ?? 0), 0));

/** The answer by coordinate descent: slow, and nothing like the method under test. */
function byDescent(columns: readonly (readonly number[])[], target: readonly number[]): number[] {
  const x = columns.map(() => 0);
  for (let sweep = 0; sweep < 20_000; sweep += 1) {
    for (const [j, column] of columns.entries()) {
      const rest = residual(columns, target, x);
      x[j] = Math.max(0, (x[j] ?? 0) + dot(column, rest) / dot(column, column));
    }
  }
  return x;
}

const entry = fc.integer({ min: -9, max: 9 });

/** A few columns that are far from parallel, so that the slow method arrives. */
const problem = fc
  .record({
    columns: fc.array(fc.array(entry, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    target: fc.array(entry, { minLength: 5, maxLength: 5 }),
  })
  .map(({ columns, target }) => ({
    columns: columns.map((column, j) => column.map((value, i) => value + (i === j ? 20 : 0))),
    target,
  }));

describe('nonNegativeLeastSquares', () => {
  it('columns (1, 1), (0, 1) and target (2, 1) -> (1.5, 0), where the free solution is (2, -1)', () => {
    const [first, second] = nonNegativeLeastSquares(
      [
        [1, 1],
        [0, 1],
      ],
      [2, 1],
    );
    expect(first).toBeCloseTo(1.5, 14);
    expect(second).toBe(0);
  });

  it('equals coordinate descent', () => {
    fc.assert(
      fc.property(problem, ({ columns, target }) => {
        const fast = nonNegativeLeastSquares(columns, target);
        const slow = byDescent(columns, target);
        for (const [j, value] of fast.entries()) expect(value).toBeCloseTo(slow[j] ?? Number.NaN, 8);
      }),
      runs(25),
    );
  });

  it('finds weights that are there, even of columns that are nearly parallel', () => {
    const times = Array.from({ length: 16 }, (_, i) => 0.25 * (i + 1));
    const column = (constant: number) => times.map((time) => 1 - Math.exp(-time / constant));
    const columns = [column(0.5), column(1), column(2), column(4), times];
    const target = times.map((_, i) => 3 * (columns[1]?.[i] ?? 0) + 0.5 * (columns[3]?.[i] ?? 0));
    const found = nonNegativeLeastSquares(columns, target);
    expect(found.map((value) => Number(value.toFixed(6)))).toEqual([0, 3, 0, 0.5, 0]);
  });

  it('meets the conditions of a minimum: no weight below 0, none that could grow to good effect', () => {
    const positive = fc.double({ min: 1e-3, max: 10, noNaN: true });
    const exponentials = fc.record({
      times: fc.uniqueArray(positive, { minLength: 1, maxLength: 15 }),
      noise: fc.array(fc.double({ min: 0, max: 2, noNaN: true }), { minLength: 15, maxLength: 15 }),
    });
    fc.assert(
      fc.property(exponentials, ({ times, noise }) => {
        const constants = [0.05, 0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 32, 64];
        const columns = constants.map((constant) => times.map((time) => -Math.expm1(-time / constant)));
        const target = times.map((time, i) => time + (noise[i] ?? 0));
        const x = nonNegativeLeastSquares(columns, target);
        const rest = residual(columns, target, x);
        const size = Math.sqrt(dot(target, target));
        for (const [j, column] of columns.entries()) {
          const slope = dot(column, rest) / (Math.sqrt(dot(column, column)) * size);
          expect(x[j]).toBeGreaterThanOrEqual(0);
          expect(slope).toBeLessThan(1e-6);
          if ((x[j] ?? 0) > 0) expect(Math.abs(slope)).toBeLessThan(1e-6);
        }
      }),
      runs(200),
    );
  });

  it('gives zeros where there is nothing to fit', () => {
    expect(nonNegativeLeastSquares([[1, 2]], [0, 0])).toEqual([0]);
    expect(nonNegativeLeastSquares([[0, 0]], [1, 2])).toEqual([0]);
    expect(nonNegativeLeastSquares([[1, 2]], [-1, -2])).toEqual([0]);
    expect(nonNegativeLeastSquares([], [1])).toEqual([]);
  });
});
