import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { onLogScale } from '../../test/arbitraries';
import { runs } from '../../test/runs';
import { roundOutward } from './round-outward';

const wide = { min: 0, max: 1e9 };
const figuresOf = (value: number): number => value.toExponential().replace(/e.*/, '').replace(/[.-]/g, '').length;

describe('roundOutward', () => {
  it('838.9 upward -> 839, and 9.4321 downward -> 9.43', () => {
    expect(roundOutward(838.9, 'up', wide, (value) => value >= 838.9)).toBe(839);
    expect(roundOutward(9.4321, 'down', wide, (value) => value <= 9.4321)).toBe(9.43);
    expect(roundOutward(999.6, 'up', wide, (value) => value >= 999.6)).toBe(1000);
  });

  it('rounds away from where the search came from, by less than 1 %, to three figures', () => {
    fc.assert(
      fc.property(onLogScale(1e-6, 1e8), fc.boolean(), (edge, up) => {
        const value = roundOutward(edge, up ? 'up' : 'down', wide, () => true);
        expect(up ? value >= edge : value <= edge).toBe(true);
        expect(Math.abs(value / edge - 1)).toBeLessThan(0.01);
        expect(figuresOf(value)).toBeLessThanOrEqual(3);
      }),
      runs(500),
    );
  });

  it('takes more figures where the good stretch is narrow, no more than it needs, and always does', () => {
    fc.assert(
      fc.property(onLogScale(1e-6, 1e8), onLogScale(1e-13, 0.1), (edge, width) => {
        const does = (value: number) => value >= edge && value <= edge * (1 + width);
        const value = roundOutward(edge, 'up', wide, does);
        expect(does(value)).toBe(true);
        const figures = figuresOf(value);
        // One figure fewer, rounded up, would have left the stretch.
        if (figures > 3 && value !== edge) {
          const unit = 10 ** (Math.floor(Math.log10(edge)) - figures + 2);
          expect(does(Number((Math.ceil(edge / unit) * unit).toPrecision(figures - 1)))).toBe(false);
        }
      }),
      runs(500),
    );
  });

  it('stays inside the range, and falls back on the edge itself', () => {
    expect(roundOutward(999.9, 'up', { min: 1, max: 999.95 }, () => true)).toBe(999.95);
    expect(roundOutward(1.0004, 'down', { min: 1.0002, max: 9 }, () => true)).toBe(1.0002);
    expect(roundOutward(Math.PI, 'up', wide, (value) => value === Math.PI)).toBe(Math.PI);
    expect(roundOutward(0, 'down', wide, () => true)).toBe(0);
  });
});
