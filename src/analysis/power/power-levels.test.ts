import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { median, partLevels, robustDeviation, withoutSpikes } from './power-levels';

const watts = fc.array(fc.integer({ min: 150, max: 260 }), { minLength: 2, maxLength: 12 });

/** Every cut tried, each group's squares about its own mean added up: the least is the best. */
function slowCut(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const squares = (group: readonly number[]) => {
    const middle = group.reduce((sum, x) => sum + x, 0) / group.length;
    return group.reduce((sum, x) => sum + (x - middle) ** 2, 0);
  };
  return Math.min(...sorted.slice(1).map((_, i) => squares(sorted.slice(0, i + 1)) + squares(sorted.slice(i + 1))));
}

describe('levels of power', () => {
  it('the middle of 3, 1, 10 is 3, of 3, 1, 10, 2 is 2.5, and of nothing nothing', () => {
    expect([median([3, 1, 10]), median([3, 1, 10, 2]), median([])]).toEqual([3, 2.5, Number.NaN]);
  });

  it('200, 201, 199, 240, 241 -> 199, 200, 201 and 240.5; nothing where all are alike', () => {
    expect(partLevels([200, 240, 201, 199, 241])).toEqual({ low: [199, 200, 201], high: 240.5 });
    expect(partLevels([200, 200, 200])).toBeNull();
    expect(partLevels([])).toBeNull();
  });

  it('part where the two groups scatter least about their means, as trying every cut says', () => {
    fc.assert(
      fc.property(watts, (values) => {
        const parts = partLevels(values);
        if (!parts) return expect(new Set(values).size).toBe(1);
        const high = [...values].sort((a, b) => a - b).slice(parts.low.length);
        const squares = (group: readonly number[]) => {
          const middle = group.reduce((sum, x) => sum + x, 0) / group.length;
          return group.reduce((sum, x) => sum + (x - middle) ** 2, 0);
        };
        expect(squares(parts.low) + squares(high)).toBeCloseTo(slowCut(values), 6);
      }),
      runs(200),
    );
  });

  it('a single spike is gone, an edge stays where it is', () => {
    expect(withoutSpikes([1, 1, 9, 1, 1])).toEqual([1, 1, 1, 1, 1]);
    expect(withoutSpikes([1, 1, 9, 9, 9])).toEqual([1, 1, 9, 9, 9]);
    expect(withoutSpikes([3])).toEqual([3]);
  });

  it('the middle one of three is what sorting gives', () => {
    fc.assert(
      fc.property(watts, (values) => {
        for (const [i, value] of withoutSpikes(values).entries()) {
          const own = values[i] ?? 0;
          const three = [values[i - 1] ?? own, own, values[i + 1] ?? own].sort((a, b) => a - b);
          expect(value).toBe(three[1]);
        }
      }),
      runs(100),
    );
  });

  it('the deviation of 1 .. 5 is 1.4826, and one wild reading hardly moves it', () => {
    expect(robustDeviation([1, 2, 3, 4, 5])).toBeCloseTo(1.4826, 12);
    expect(robustDeviation([1, 2, 3, 4, 5000])).toBeCloseTo(1.4826, 12);
    expect(robustDeviation([])).toBe(0);
  });
});
