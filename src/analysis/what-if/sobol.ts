/** What part of the spread of an outcome an input causes: by itself, and with all that it does together with others. */
export interface Share {
  readonly first: number;
  readonly total: number;
  /** Standard errors of the two, from the samples themselves. */
  readonly firstError: number;
  readonly totalError: number;
}

function meanAndError(count: number, of: (k: number) => number): readonly [mean: number, error: number] {
  let [sum, squares] = [0, 0];
  for (let k = 0; k < count; k += 1) {
    const value = of(k);
    sum += value;
    squares += value * value;
  }
  const mean = sum / count;
  return [mean, Math.sqrt(Math.max(0, squares / count - mean * mean) / count)];
}

/**
 * Sobol's first-order and total shares of the variance, from the outcomes of two independent samples, and of the first
 * with each input's values taken from the second (Saltelli et al. 2010, eq. b of Table 2, and Jansen 1999, eq. f).
 * No unit. Assumes independent inputs. Errors: all 0 where the outcome does not vary. Outcomes are taken about their mean,
 * which leaves the shares as they are and the errors smaller. y = x_1 + x_2, alike -> 1/2 each, first and total.
 */
export function sobolShares(a: Float64Array, b: Float64Array, crossed: readonly Float64Array[]): readonly Share[] {
  const count = a.length;
  const [mean] = meanAndError(2 * count, (k) => (k < count ? a[k] : b[k - count]) ?? 0);
  const [variance] = meanAndError(2 * count, (k) => (((k < count ? a[k] : b[k - count]) ?? 0) - mean) ** 2);
  const size = variance > 1e-18 * (mean * mean + Number.MIN_VALUE) ? variance : Number.POSITIVE_INFINITY;
  return crossed.map((own) => {
    const [first, firstError] = meanAndError(count, (k) => ((b[k] ?? 0) - mean) * ((own[k] ?? 0) - (a[k] ?? 0)));
    const [total, totalError] = meanAndError(count, (k) => ((a[k] ?? 0) - (own[k] ?? 0)) ** 2 / 2);
    return {
      ...{ first: first / size, firstError: firstError / size },
      ...{ total: total / size, totalError: totalError / size },
    };
  });
}
