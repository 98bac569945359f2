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

/**
 * The line on which a field over square cells has a level, by marching squares: x1, y1, x2, y2 of each piece, in cells
 * from the middle of the first one. Values between the middles of cells are taken as straight lines. Squares with a
 * corner that is no number, or that `isLeftOut` by the index of the lowest one, have none. 0 1 / 0 1 and the level 1/2 -> 1/2, 0, 1/2, 1.
 */
export function isolines(
  field: ArrayLike<number>,
  size: number,
  level: number,
  isLeftOut: (low: number) => boolean = () => false,
): Float32Array {
  const pieces: number[] = [];
  const part = (from: number, to: number) => (level - from) / (to - from);
  for (let j = 0; j + 1 < size; j += 1) {
    for (let i = 0; i + 1 < size; i += 1) {
      const low = j * size + i;
      const [a, b] = [field[low] ?? 0, field[low + 1] ?? 0];
      const [c, d] = [field[low + size] ?? 0, field[low + size + 1] ?? 0];
      const bits = Number(a > level) + 2 * Number(b > level) + 4 * Number(c > level) + 8 * Number(d > level);
      // What is no number is on no side.
      if (bits === 0 || bits === 15 || !(a + b + c + d < Number.POSITIVE_INFINITY) || isLeftOut(low)) continue;
      for (const sides of CROSSED[bits] ?? []) {
        for (const side of sides) {
          if (side === 0) pieces.push(i + part(a, b), j);
          else if (side === 1) pieces.push(i + 1, j + part(b, d));
          else if (side === 2) pieces.push(i + part(c, d), j + 1);
          else pieces.push(i, j + part(a, c));
        }
      }
    }
  }
  return Float32Array.from(pieces);
}
