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

/**
 * The lines on which a field over square cells has each level, by marching squares: x1, y1, x2, y2 of each piece, in cells
 * from the middle of the first one. Squares with a corner that is no number have none. 0 1 / 0 1 and the level 1/2 ->
 * 1/2, 0, 1/2, 1. All levels in one pass: few squares are crossed by any.
 */
export function isolines(
  field: Float64Array,
  size: number,
  levels: readonly number[],
  { scale = (value) => value, isLeftOut = () => false }: IsolineLook = {},
): readonly Float32Array[] {
  const found = levels.map(() => [] as number[]);
  const scaled = levels.map(scale);
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  const cut = (k: number, i: number, j: number, a: number, b: number, c: number, d: number): void => {
    const [level, at, pieces] = [levels[k] ?? 0, scaled[k] ?? 0, found[k] ?? []];
    const bits = Number(a > level) + 2 * Number(b > level) + 4 * Number(c > level) + 8 * Number(d > level);
    for (const sides of CROSSED[bits] ?? []) {
      for (const side of sides) {
        if (side === 0) pieces.push(i + partOf(at, scale(a), scale(b)), j);
        else if (side === 1) pieces.push(i + 1, j + partOf(at, scale(b), scale(d)));
        else if (side === 2) pieces.push(i + partOf(at, scale(c), scale(d)), j + 1);
        else pieces.push(i, j + partOf(at, scale(a), scale(c)));
      }
    }
  };
  for (let j = 0; j + 1 < size; j += 1) {
    const row = j * size;
    // Each square has its left side from the one before.
    let [a, c] = [field[row] ?? 0, field[row + size] ?? 0];
    let [least, most] = [Math.min(a, c), Math.max(a, c)];
    for (let i = 0; i + 1 < size; i += 1) {
      const low = row + i;
      const [b, d] = [field[low + 1] ?? 0, field[low + 1 + size] ?? 0];
      const [beneath, above] = [Math.min(b, d), Math.max(b, d)];
      const [bottom, top] = [Math.min(least, beneath), Math.max(most, above)];
      // What is no number is on no side.
      if (bottom <= highest && top > lowest && top < Number.POSITIVE_INFINITY) {
        for (let k = 0; k < levels.length; k += 1) {
          const level = levels[k] ?? 0;
          if (bottom <= level && top > level && !isLeftOut(low)) cut(k, i, j, a, b, c, d);
        }
      }
      [a, c, least, most] = [b, d, beneath, above];
    }
  }
  return found.map((pieces) => Float32Array.from(pieces));
}
