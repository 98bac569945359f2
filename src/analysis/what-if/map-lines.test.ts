import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolines } from './isolines';
import { filled } from './map-blocks';
import { regionsOf } from './map-regions';

const field = (size: number, of: (i: number, j: number) => number) =>
  Float64Array.from({ length: size * size }, (_, cell) => of(cell % size, Math.floor(cell / size)));

const lengthOf = (pieces: Float32Array): number => {
  let sum = 0;
  for (let k = 0; k < pieces.length; k += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = pieces.subarray(k, k + 4);
    sum += Math.hypot(x2 - x1, y2 - y1);
  }
  return sum;
};

describe('isolines', () => {
  it('are a circle where the field is the distance from a point', () => {
    const size = 61;
    const [pieces = new Float32Array()] = isolines(
      field(size, (i, j) => Math.hypot(i - 30, j - 30)),
      size,
      [20],
    );
    expect(lengthOf(pieces)).toBeCloseTo(2 * Math.PI * 20, 0);
    for (let k = 0; k < pieces.length; k += 2) {
      expect(Math.hypot((pieces[k] ?? 0) - 30, (pieces[k + 1] ?? 0) - 30)).toBeCloseTo(20, 1);
    }
  });

  it('go half way between 0 and 1, and nowhere beside what is no number', () => {
    const square = (...corners: number[]) => Float64Array.from(corners);
    const one = (corners: Float64Array, look?: Parameters<typeof isolines>[3]) => [
      ...(isolines(corners, 2, [0.5], look)[0] ?? []),
    ];
    expect(one(square(0, 1, 0, 1)).sort()).toEqual([0, 0.5, 0.5, 1]);
    expect(one(square(0, 1, Number.NaN, 1))).toEqual([]);
    expect(one(square(0, 1, 0, 1), { isLeftOut: () => true })).toEqual([]);
  });

  it('are found level by level, in any order, and go by ratio where that is asked for', () => {
    const size = 41;
    const slope = field(size, (i) => 10 ** (i / 10));
    const levels = [50, 3, 2000];
    const found = isolines(slope, size, levels, { scale: Math.log });
    for (const [k, level] of levels.entries()) {
      const xs = (found[k] ?? []).filter((_, n) => n % 2 === 0);
      expect(xs).toHaveLength(2 * (size - 1));
      for (const x of xs) expect(x).toBeCloseTo(10 * Math.log10(level), 5);
    }
  });

  it('leave a field that is turned over where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 }), (values) => {
        // A saddle is cut in two ways: only squares without one are compared.
        const hasSaddle = (low: number) => {
          const above = [low, low + 1, low + 6, low + 7].map((cell) => (values[cell] ?? 0) > 0.5);
          return above[0] === above[3] && above[1] === above[2] && above[0] !== above[1];
        };
        const flipped = values.map((value) => 1 - value);
        const one = isolines(Float64Array.from(values), 6, [0.5], { isLeftOut: hasSaddle })[0] ?? new Float32Array();
        const other = isolines(Float64Array.from(flipped), 6, [0.5], { isLeftOut: hasSaddle })[0] ?? new Float32Array();
        expect(lengthOf(other)).toBeCloseTo(lengthOf(one), 4);
      }),
      { seed: 17, numRuns: 200 },
    );
  });
});

describe('regions', () => {
  it('have their names where there is most room, as a search over all cells finds it', () => {
    const size = 20;
    const code = Uint8Array.from({ length: size * size }, (_, cell) =>
      (cell % size) + Math.floor(cell / size) > 24 ? 3 : 1,
    );
    const regions = regionsOf({ code, size });
    expect(regions.map((region) => region.code)).toEqual([1, 3]);
    const roomAt = (column: number, row: number): number => {
      for (let reach = 1; reach < size; reach += 1) {
        for (let j = row - reach; j <= row + reach; j += 1) {
          for (let i = column - reach; i <= column + reach; i += 1) {
            const isOut = i < 0 || j < 0 || i >= size || j >= size;
            if (isOut || code[j * size + i] !== code[row * size + column]) return reach;
          }
        }
      }
      return size;
    };
    for (const { code: own, column, row, room, cells } of regions) {
      let most = 0;
      for (const [cell, each] of code.entries()) {
        if (each === own) most = Math.max(most, roomAt(cell % size, Math.floor(cell / size)));
      }
      expect([room, roomAt(column, row)]).toEqual([most, most]);
      expect(cells).toBe(code.filter((each) => each === own).length);
    }
  });
});

describe('a block whose corners alone were asked', () => {
  const size = 5;
  /** A block of 4 cells a side, filled between 1, 1 / 100, 100 in time and 0, 8 / 8, 16 in traffic. */
  const grid = (code: readonly number[]) => {
    const numbers = () => new Float64Array(size * size);
    const all = { rounds: numbers(), time: numbers(), downtime: numbers(), traffic: numbers(), energy: numbers() };
    const made = { ...all, code: new Uint8Array(size * size), isAsked: new Uint8Array(size * size), size };
    for (const [k, cell] of [0, 4, 20, 24].entries()) {
      made.isAsked[cell] = 1;
      made.code[cell] = code[k] ?? 0;
      made.time[cell] = [1, 1, 100, 100][k] ?? 0;
      made.traffic[cell] = [0, 8, 8, 16][k] ?? 0;
    }
    filled(made, { i: 0, j: 0, side: 4 });
    return made;
  };

  it('goes by ratio between them, and by difference where one is not positive', () => {
    const { time, traffic, code } = grid([1, 1, 1, 1]);
    expect([...time.slice(10, 15)].map((each) => each.toFixed(9))).toEqual(Array(5).fill('10.000000000'));
    expect([...traffic.slice(10, 15)]).toEqual([4, 6, 8, 10, 12]);
    expect(code.every((each) => each === 1)).toBe(true);
  });

  it('is as the nearest corner where they end in other ways', () => {
    const { time, code } = grid([1, 2, 1, 1]);
    expect([...code.slice(0, 5)]).toEqual([1, 1, 2, 2, 2]);
    expect([...time.slice(5, 15)]).toEqual([...Array(5).fill(1), ...Array(5).fill(100)]);
  });
});
