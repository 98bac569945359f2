import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENERGIES } from '../../format/number';
import { runs } from '../../test/runs';
import { positionOnSpan, reachOf, spanAxis } from './span-axis';

const labels = (low: number, high: number) => spanAxis(low, high, ENERGIES).ticks.map(({ label }) => label);

describe('spanAxis', () => {
  it('goes from a round value below to one above, in a unit that suits', () => {
    expect(labels(-12, 37)).toEqual(['-20', '-10', '0', '10', '20', '30', '40']);
    expect(spanAxis(-1200, 3000, ENERGIES)).toMatchObject({ unit: 'kJ', from: -2000, to: 3000 });
    expect(labels(0, 2100)).toEqual(['0', '0.5', '1', '1.5', '2', '2.5']);
    expect(labels(5200, 5900)).toEqual(['5.2', '5.4', '5.6', '5.8', '6']);
  });

  it('shows 0 and one value where there is only one, and 0 to 1 where there is none', () => {
    expect(spanAxis(0, 0, ENERGIES)).toMatchObject({ from: 0, to: 1 });
    expect(spanAxis(7, 7, ENERGIES)).toMatchObject({ from: 0, to: 8 });
    expect(spanAxis(-7, -7, ENERGIES)).toMatchObject({ from: -8 });
    expect(spanAxis(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, ENERGIES)).toMatchObject({ from: 0, to: 1 });
  });

  it('holds all values between its first and its last tick, with few ticks', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const { from, to, ticks } = spanAxis(low, high, ENERGIES);
        const slack = 1e-8 * (to - from) + 1e-290;
        expect(from).toBeLessThanOrEqual(low + slack);
        expect(to).toBeGreaterThanOrEqual(high - slack);
        expect([ticks[0]?.value, ticks.at(-1)?.value]).toEqual([from, to]);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(10);
      }),
      runs(200),
    );
  });
});

describe('positionOnSpan', () => {
  it('puts values between two ends in pixels', () => {
    const axis = spanAxis(-20, 40, ENERGIES);
    expect([-20, 10, 40].map((value) => positionOnSpan(axis, value, 100, 40))).toEqual([100, 70, 40]);
  });
});

describe('reachOf', () => {
  it('is that of all columns, without numbers that are none', () => {
    expect(reachOf([3, Number.NaN, -1], [9])).toEqual({ low: -1, high: 9 });
  });
});
