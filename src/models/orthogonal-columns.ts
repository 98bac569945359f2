/** A column that varies by less than this of its size is constant: the digits of doubles do not hold its differences. */
const CONSTANT = 1e-12;
/** A column (of length 1) of which less than this is new says what the columns before it say together. */
const DEPENDENT = 1e-10;

export interface Centred {
  readonly mean: number;
  /** Length of the column about its mean. */
  readonly length: number;
  /** The column about its mean, over its length. */
  readonly unit: Float64Array<ArrayBuffer>;
}

export const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

/** Takes `factor` times `other` from a column, in place. */
export const takeAway = (column: Float64Array, other: Float64Array, factor: number): void => {
  for (let i = 0; i < column.length; i += 1) column[i] = (column[i] as number) - factor * (other[i] as number);
};

/** A column about its mean and scaled to length 1; null if it does not vary. The mean is mended by a second pass. */
export function centre(values: ArrayLike<number>): Centred | null {
  const first = values[0] as number;
  const unit = Float64Array.from(values, (value) => value - first);
  let [largest, shift] = [Math.abs(first), 0];
  for (let i = 0; i < values.length; i += 1) {
    largest = Math.max(largest, Math.abs(values[i] as number));
    shift += (unit[i] as number) / values.length;
  }
  let [rest, most] = [0, 0];
  for (let i = 0; i < unit.length; i += 1) rest += ((unit[i] as number) - shift) / values.length;
  for (let i = 0; i < unit.length; i += 1) {
    unit[i] = (unit[i] as number) - shift - rest;
    most = Math.max(most, Math.abs(unit[i] as number));
  }
  if (!(most > CONSTANT * largest)) return null;
  for (let i = 0; i < unit.length; i += 1) unit[i] = (unit[i] as number) / most;
  const size = Math.sqrt(dot(unit, unit));
  for (let i = 0; i < unit.length; i += 1) unit[i] = (unit[i] as number) / size;
  return { mean: first + shift + rest, length: size * most, unit };
}

/**
 * Makes the columns orthogonal to each other, in place: modified Gram-Schmidt, twice for each column, so that nearly
 * parallel ones keep their digits. Gives R, the upper triangle, or the number of the first column that is not new.
 */
export function orthogonalise(columns: readonly Float64Array[]): number[][] | number {
  const triangle = columns.map(() => columns.map(() => 0));
  for (const [j, column] of columns.entries()) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (const [i, before] of columns.slice(0, j).entries()) {
        const part = dot(before, column);
        takeAway(column, before, part);
        const row = triangle[i] as number[];
        row[j] = (row[j] as number) + part;
      }
    }
    const size = Math.sqrt(dot(column, column));
    if (!(size > DEPENDENT)) return j;
    for (let i = 0; i < column.length; i += 1) column[i] = (column[i] as number) / size;
    (triangle[j] as number[])[j] = size;
  }
  return triangle;
}

/** The inverse of an upper triangle. */
export function invert(triangle: readonly (readonly number[])[]): number[][] {
  const at = (matrix: readonly (readonly number[])[], i: number, j: number) => matrix[i]?.[j] as number;
  const inverse = triangle.map(() => triangle.map(() => 0));
  for (let j = 0; j < triangle.length; j += 1) {
    for (let i = j; i >= 0; i -= 1) {
      let sum = i === j ? 1 : 0;
      for (let k = i + 1; k <= j; k += 1) sum -= at(triangle, i, k) * at(inverse, k, j);
      (inverse[i] as number[])[j] = sum / at(triangle, i, i);
    }
  }
  return inverse;
}
