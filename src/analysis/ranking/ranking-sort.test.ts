import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { sortedByKey } from './ranking-sort';

describe('rows sorted by their keys', () => {
  it('come in ascending order, equal ones as they came', () => {
    expect([...sortedByKey(Uint32Array.of(0, 1, 2), Float64Array.of(0.5, 0.1, 0.5))]).toEqual([1, 0, 2]);
    expect([...sortedByKey(Uint32Array.of(2, 1, 0), Float64Array.of(0.5, 0.1, 0.5))]).toEqual([1, 2, 0]);
    expect([...sortedByKey(new Uint32Array(0), new Float64Array(0))]).toEqual([]);
  });

  it('are the same digit by digit as compared two by two', () => {
    const key = fc.oneof(fc.constantFrom(0, 1, 5e-324, 0.1, 1e300), fc.double({ min: 0, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(key, { minLength: 50, maxLength: 300 }),
        fc.integer({ min: 20, max: 100 }),
        (some, times) => {
          const keys = Float64Array.from(
            { length: some.length * times },
            (_, k) => some[(k * 7919) % some.length] ?? 0,
          );
          // Every third row is left out, as those that are no candidates are.
          const rows = Uint32Array.from(keys, (_, k) => k).filter((k) => k % 3 !== 0);
          const wanted = [...rows].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
          expect([...sortedByKey(rows, keys)]).toEqual(wanted);
        },
      ),
      runs(20),
    );
  });
});
