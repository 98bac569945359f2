/** What a test needs of a line fitted by least squares. */
interface PlainFit {
  /** One for each input, then the intercept. */
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly rSquared: number;
}

/** Gauss and Jordan: turns the left square of `rows` into the identity, so that the right part is what was asked. */
function eliminate(rows: number[][]): void {
  for (let c = 0; c < rows.length; c += 1) {
    const below = rows.slice(c);
    const best = c + below.reduce((m, row, i) => (Math.abs(row[c] ?? 0) > Math.abs(below[m]?.[c] ?? 0) ? i : m), 0);
    const pivotRow = rows[best] ?? [];
    rows[best] = rows[c] ?? [];
    const pivot = pivotRow[c] ?? Number.NaN;
    const scaled = pivotRow.map((value) => value / pivot);
    for (const [r, row] of rows.entries()) {
      const factor = row[c] ?? 0;
      rows[r] = r === c ? scaled : row.map((value, i) => value - factor * (scaled[i] ?? 0));
    }
    rows[c] = scaled;
  }
}

/** Least squares with intercept by the normal equations: good enough for a test, and a form of its own. */
export function fitPlainly(inputs: readonly (readonly number[])[], outputs: readonly number[]): PlainFit {
  const design = inputs.map((row) => [...row, 1]);
  const size = design[0]?.length ?? 0;
  const product = (i: number, of: (k: number) => number) =>
    design.reduce((sum, row, k) => sum + (row[i] ?? 0) * of(k), 0);
  const rows = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (__, j) => product(i, (k) => design[k]?.[j] ?? 0)),
    ...Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)),
    product(i, (k) => outputs[k] ?? 0),
  ]);
  eliminate(rows);
  const coefficients = rows.map((row) => row.at(-1) ?? Number.NaN);
  const mean = outputs.reduce((sum, y) => sum + y, 0) / outputs.length;
  let [residual, total] = [0, 0];
  for (const [k, row] of design.entries()) {
    const y = outputs[k] ?? 0;
    residual += (y - row.reduce((sum, x, i) => sum + x * (coefficients[i] ?? 0), 0)) ** 2;
    total += (y - mean) ** 2;
  }
  const variance = residual / (outputs.length - size);
  return {
    coefficients,
    standardErrors: rows.map((row, i) => Math.sqrt(variance * (row[size + i] ?? Number.NaN))),
    rSquared: 1 - residual / total,
  };
}
