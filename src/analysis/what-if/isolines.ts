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
  for (let j = 0; j + 1 < size; j += 1) {
    for (let i = 0; i + 1 < size; i += 1) {
      const low = j * size + i;
      const [a, b] = [field[low] ?? 0, field[low + 1] ?? 0];
      const [c, d] = [field[low + size] ?? 0, field[low + size + 1] ?? 0];
      const [least, most] = [Math.min(a, b, c, d), Math.max(a, b, c, d)];
      // What is no number is on no side.
      if (!(least <= highest && most > lowest && most < Number.POSITIVE_INFINITY)) continue;
      for (let k = 0; k < levels.length; k += 1) {
        const [level, at] = [levels[k] ?? 0, scaled[k] ?? 0];
        if (!(least <= level && most > level) || isLeftOut(low)) continue;
        const bits = Number(a > level) + 2 * Number(b > level) + 4 * Number(c > level) + 8 * Number(d > level);
        const pieces = found[k] ?? [];
        for (const sides of CROSSED[bits] ?? []) {
          for (const side of sides) {
            if (side === 0) pieces.push(i + partOf(at, scale(a), scale(b)), j);
            else if (side === 1) pieces.push(i + 1, j + partOf(at, scale(b), scale(d)));
            else if (side === 2) pieces.push(i + partOf(at, scale(c), scale(d)), j + 1);
            else pieces.push(i, j + partOf(at, scale(a), scale(c)));
          }
        }
      }
    }
  }
  return found.map((pieces) => Float32Array.from(pieces));
}
