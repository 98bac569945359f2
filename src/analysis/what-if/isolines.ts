/** Where the four corners of a square lie above a level, its sides are crossed: pairs of sides, by the bits of the corners. */
const CROSSED: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[2, 3]],
  [[0, 2]],
  [
    [0, 1],
    [2, 3],
  ],
  [[1, 2]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[2, 3]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
];

/** How far along a side a level is passed, by the values at its ends; in the middle where they are too near or too far. */
function partOf(level: number, from: number, to: number): number {
  const part = (level - from) / (to - from);
  return part >= 0 && part <= 1 ? part : 0.5;
}

interface IsolineLook {
  /** Between the middles of cells, what this makes of the values is taken as a straight line. It grows with them. */
  readonly scale?: (value: number) => number;
  /** Squares without pieces, by the index of their lowest cell. */
  readonly isLeftOut?: (low: number) => boolean;
}

/** What a cell without a finite value has in place of a number of levels. */
const NO_NUMBER = 255;

/** How many of some rising levels lie below each value of a field: a square is crossed only where its corners differ in it. */
function levelsBelow(field: Float64Array, rising: readonly number[]): Uint8Array {
  const below = new Uint8Array(field.length);
  for (let cell = 0; cell < field.length; cell += 1) {
    const value = field[cell] ?? 0;
    let n = 0;
    while (n < rising.length && value > (rising[n] ?? 0)) n += 1;
    below[cell] = Math.abs(value) < Number.POSITIVE_INFINITY ? n : NO_NUMBER;
  }
  return below;
}

/**
 * The lines on which a field over square cells has each level, by marching squares: x1, y1, x2, y2 of each piece, in cells
 * from the middle of the first one. Squares with a corner that is no number have none. 0 1 / 0 1 and the level 1/2 ->
 * 1/2, 0, 1/2, 1. All levels in one pass: few squares are crossed by any. At most 254 levels.
 */
export function isolines(
  field: Float64Array,
  size: number,
  levels: readonly number[],
  { scale = (value) => value, isLeftOut = () => false }: IsolineLook = {},
): readonly Float32Array[] {
  const found = levels.map(() => [] as number[]);
  const order = levels.map((_, k) => k).sort((k, l) => (levels[k] ?? 0) - (levels[l] ?? 0));
  const below = levelsBelow(
    field,
    order.map((k) => levels[k] ?? 0),
  );
  const cut = (k: number, bits: number, i: number, j: number): void => {
    const [at, pieces, low] = [scale(levels[k] ?? 0), found[k] ?? [], j * size + i];
    const corner = (cell: number) => scale(field[cell] ?? 0);
    const [a, b, c, d] = [corner(low), corner(low + 1), corner(low + size), corner(low + size + 1)];
    for (const sides of CROSSED[bits] ?? []) {
      for (const side of sides) {
        if (side === 0) pieces.push(i + partOf(at, a, b), j);
        else if (side === 1) pieces.push(i + 1, j + partOf(at, b, d));
        else if (side === 2) pieces.push(i + partOf(at, c, d), j + 1);
        else pieces.push(i, j + partOf(at, a, c));
      }
    }
  };
  for (let j = 0; j + 1 < size; j += 1) {
    const row = j * size;
    // Each square has its left side from the one before.
    let [a, c] = [below[row] ?? 0, below[row + size] ?? 0];
    for (let i = 0; i + 1 < size; i += 1) {
      const [b, d] = [below[row + i + 1] ?? 0, below[row + i + 1 + size] ?? 0];
      if ((a !== b || a !== c || a !== d) && a !== NO_NUMBER && b !== NO_NUMBER && c !== NO_NUMBER && d !== NO_NUMBER) {
        if (!isLeftOut(row + i)) {
          for (let n = Math.min(a, b, c, d); n < Math.max(a, b, c, d); n += 1) {
            cut(order[n] ?? 0, Number(a > n) + 2 * Number(b > n) + 4 * Number(c > n) + 8 * Number(d > n), i, j);
          }
        }
      }
      [a, c] = [b, d];
    }
  }
  return found.map((pieces) => Float32Array.from(pieces));
}
