import { describe, expect, it } from 'vitest';
import { studentT975 } from './student-t';

/** Integral of cos^power from 0 to an angle, by Simpson's rule. */
function integral(power: number, angle: number): number {
  const parts = 20_000;
  let sum = 0;
  for (let i = 0; i <= parts; i += 1) {
    const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.cos((i * angle) / parts) ** power;
  }
  return (sum * angle) / parts / 3;
}

describe('studentT975', () => {
  it('is what printed tables say', () => {
    const table: readonly (readonly [df: number, t: number])[] = [
      ...([
        [1, 12.706],
        [2, 4.303],
        [3, 3.182],
        [4, 2.776],
        [5, 2.571],
        [9, 2.262],
      ] as const),
      ...([
        [10, 2.228],
        [20, 2.086],
        [30, 2.042],
        [60, 2.0],
        [120, 1.98],
      ] as const),
    ];
    for (const [df, t] of table) expect(Math.abs(studentT975(df) - t)).toBeLessThan(0.00051);
  });

  it('is the closed form for 1, 2 and 4 degrees of freedom', () => {
    expect(studentT975(1) / Math.tan(0.475 * Math.PI)).toBeCloseTo(1, 13);
    expect(studentT975(2)).toBeCloseTo(0.95 * Math.sqrt(2 / (4 * 0.975 * 0.025)), 13);
    const root = Math.sqrt(4 * 0.975 * 0.025);
    expect(studentT975(4)).toBeCloseTo(2 * Math.sqrt(Math.cos(Math.acos(root) / 3) / root - 1), 12);
  });

  it('leaves 5 % outside, by an integral of the density, also where the series takes over', () => {
    for (const df of [1, 2, 3, 6, 9, 25, 100, 999, 1000, 1001, 5000]) {
      const inside = integral(df - 1, Math.atan(studentT975(df) / Math.sqrt(df))) / integral(df - 1, Math.PI / 2);
      expect(inside).toBeCloseTo(0.95, 12);
    }
  });

  it('falls towards the normal distribution', () => {
    const falling = [1, 2, 3, 10, 100, 999, 1000, 1001, 1002, 1e5].map(studentT975);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    expect(studentT975(1e12)).toBeCloseTo(1.959963984540054, 11);
  });

  it('knows nothing of 0, of parts, or of less', () => {
    expect([0, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY].map(studentT975)).toEqual(Array(5).fill(Number.NaN));
  });
});
