/** A fraction in lowest terms, its bottom above 0: exact arithmetic for second opinions on fits. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

export function fraction(top: bigint, bottom = 1n): Fraction {
  const divisor = greatestDivisor(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { top: top / divisor, bottom: bottom / divisor };
}

/** The exact value of a finite double: 0.5 -> 1/2. */
export function exactly(value: number): Fraction {
  let [whole, bottom] = [value, 1n];
  while (!Number.isInteger(whole)) [whole, bottom] = [whole * 2, bottom * 2n];
  return fraction(BigInt(whole), bottom);
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, fraction(-b.top, b.bottom));
export const product = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom);
export const quotient = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top);
export const sumOf = (terms: readonly Fraction[]): Fraction => terms.reduce(plus, fraction(0n));

/** The nearest double, but for the last bit. */
export function asNumber({ top, bottom }: Fraction): number {
  if (top === 0n) return 0;
  const size = top < 0n ? -top : top;
  const shift = BigInt(bottom.toString(2).length - size.toString(2).length + 64);
  const whole = shift >= 0n ? (size << shift) / bottom : size / (bottom << -shift);
  return (top < 0n ? -1 : 1) * Number(whole) * 2 ** -Number(shift);
}

/** Solves A x = b for several b at once (the columns of `right`), or null where A has no inverse. */
function solveExactly(
  left: readonly (readonly Fraction[])[],
  right: readonly (readonly Fraction[])[],
): Fraction[][] | null {
  const size = left.length;
  const rows = left.map((row, i) => [...row, ...(right[i] ?? [])]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? fraction(0n);
  for (let k = 0; k < size; k += 1) {
    const pivot = rows.findIndex((_, i) => i >= k && at(i, k).top !== 0n);
    if (pivot < 0) return null;
    [rows[k], rows[pivot]] = [rows[pivot] ?? [], rows[k] ?? []];
    rows[k] = (rows[k] ?? []).map((value) => quotient(value, at(k, k)));
    for (let i = 0; i < size; i += 1) {
      const factor = at(i, k);
      if (i !== k && factor.top !== 0n) {
        rows[i] = (rows[i] ?? []).map((value, j) => minus(value, product(factor, at(k, j))));
      }
    }
  }
  return rows.map((row) => row.slice(size));
}

/** Least squares with an intercept by the normal equations, exactly. */
export function regressExactly(target: readonly number[], inputs: readonly (readonly number[])[]) {
  const y = target.map(exactly);
  const x = [target.map(() => fraction(1n)), ...inputs.map((column) => column.map(exactly))];
  const dot = (a: readonly Fraction[], b: readonly Fraction[]) =>
    sumOf(a.map((value, i) => product(value, b[i] ?? fraction(0n))));
  const normal = x.map((a) => x.map((b) => dot(a, b)));
  const unit = x.map((_, i) => x.map((_, j) => fraction(i === j ? 1n : 0n)));
  const inverse = solveExactly(normal, unit);
  if (!inverse) return null;
  const sums = x.map((column) => dot(column, y));
  const coefficients = inverse.map((row) => dot(row, sums));
  const rowOf = (i: number) => x.map((column) => column[i] ?? fraction(0n));
  const fitted = y.map((_, i) => dot(rowOf(i), coefficients));
  const residuals = y.map((value, i) => minus(value, fitted[i] ?? fraction(0n)));
  const leverage = y.map((_, i) =>
    dot(
      rowOf(i),
      inverse.map((row) => dot(row, rowOf(i))),
    ),
  );
  const mean = quotient(sumOf(y), fraction(BigInt(y.length)));
  const total = sumOf(y.map((value) => product(minus(value, mean), minus(value, mean))));
  const unexplained = dot(residuals, residuals);
  const degreesOfFreedom = y.length - x.length;
  const variance = degreesOfFreedom > 0 ? quotient(unexplained, fraction(BigInt(degreesOfFreedom))) : null;
  return { coefficients, inverse, fitted, residuals, leverage, total, unexplained, variance };
}
