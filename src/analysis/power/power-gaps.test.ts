import { describe, expect, it } from 'vitest';
import { findGaps, usualInterval } from './power-gaps';
import { powerSeries } from './power-trace';

const at = (...times: number[]) => powerSeries(times.map((time) => ({ time, watts: 200 })));

describe('gaps of a trace', () => {
  it('0, 1, 2, 9, 10 -> from 2 to 9, six missing', () => {
    expect(usualInterval(at(0, 1, 2, 9, 10))).toBe(1);
    expect(findGaps(at(0, 1, 2, 9, 10))).toEqual([{ from: 2, to: 9, missing: 6 }]);
  });

  it('are longer than three usual intervals, or than what is given', () => {
    expect(findGaps(at(0, 1, 2, 5, 6))).toEqual([]);
    expect(findGaps(at(0, 1, 2, 5, 6), 2)).toEqual([{ from: 2, to: 5, missing: 2 }]);
    expect(findGaps(at(0, 0.5, 1, 1.5, 4, 4.5))).toEqual([{ from: 1.5, to: 4, missing: 4 }]);
  });

  it('nothing below two readings', () => {
    expect(usualInterval(at(3))).toBeNaN();
    expect([...findGaps(at()), ...findGaps(at(3))]).toEqual([]);
  });
});
