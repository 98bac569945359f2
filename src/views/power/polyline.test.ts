import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { indexFrom, lineInside, powerAt, readingsAround, thinLine } from './polyline';

const few = { times: [0, 1, 3], watts: [200, 210, 200] };

describe('lines that are drawn', () => {
  it('few readings stay as they are', () => {
    expect(thinLine(few, 10)).toEqual(few);
  });

  it('94,000 readings become a few to a column, and a spike of one reading stays', () => {
    const times = Float64Array.from({ length: 94_000 }, (_, i) => i);
    const watts = Float64Array.from(times, (_, i) => (i === 47_111 ? 900 : 200 + Math.sin(i)));
    const line = thinLine({ times, watts }, 900);
    expect(line.times.length).toBeLessThanOrEqual(3_600);
    expect(line.times[line.watts.indexOf(900)]).toBe(47_111);
    expect([line.times[0], line.times.at(-1)]).toEqual([0, 93_999]);
  });

  it('in every column the lowest and the highest reading stay, in order of time and each as it was read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 400 })), { minLength: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (steps, columns) => {
          let time = 0;
          const times = steps.map(([step]) => (time += step));
          const watts = steps.map(([, each]) => each);
          const line = thinLine({ times, watts }, columns);
          expect(line.times.length).toBeLessThanOrEqual(Math.max(4 * columns, 4));
          expect([...line.times].sort((a, b) => a - b)).toEqual(line.times);
          for (const [i, each] of line.times.entries()) expect(watts[times.indexOf(each)]).toBe(line.watts[i]);
          const [start, end] = [times[0] ?? 0, times.at(-1) ?? 0];
          for (let column = 0; column < columns; column += 1) {
            const isHere = (each: number) =>
              Math.min(Math.floor(((each - start) / (end - start)) * columns), columns - 1) === column;
            const [all, kept] = [times, line.times].map((own, which) =>
              own.flatMap((each, i) => (isHere(each) ? [(which === 0 ? watts : line.watts)[i] ?? 0] : [])),
            );
            expect(Math.max(...(kept ?? []))).toBe(Math.max(...(all ?? [])));
            expect(Math.min(...(kept ?? []))).toBe(Math.min(...(all ?? [])));
          }
        },
      ),
      runs(200),
    );
  });

  it('a power between two readings lies on the line; outside there is none', () => {
    expect([0, 0.5, 1, 2, 3].map((time) => powerAt(few, time))).toEqual([200, 205, 210, 205, 200]);
    expect([powerAt(few, -1), powerAt(few, 3.1)]).toEqual([null, null]);
    expect([-1, 0, 0.1, 3, 4].map((time) => indexFrom(few.times, time))).toEqual([0, 0, 1, 2, 3]);
  });

  it('a part of a line has its ends on the line, and ends with the readings', () => {
    expect(lineInside(few, 0.5, 2)).toEqual({ times: [0.5, 1, 2], watts: [205, 210, 205] });
    expect(lineInside(few, 1, 3)).toEqual({ times: [1, 3], watts: [210, 200] });
    expect(lineInside(few, -5, 9)).toEqual(few);
    expect(lineInside(few, 5, 9)).toEqual({ times: [], watts: [] });
    expect(readingsAround({ times: [0, 1, 2, 3, 4], watts: [5, 6, 7, 8, 9] }, 1.5, 1.7)).toEqual({
      times: [1, 2],
      watts: [6, 7],
    });
  });
});
