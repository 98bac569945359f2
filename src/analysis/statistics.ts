/** Arithmetic mean; 0 of nothing. 1, 2, 6 -> 3. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample (n - 1); 0 below two values. 1, 2, 3 -> 1. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** Standard deviation over the mean; 0 where the mean is. 1, 2, 3 -> 0.5. */
export function spread(values: readonly number[]): number {
  const middle = mean(values);
  return middle === 0 ? 0 : deviation(values) / middle;
}

/** |predicted / observed - 1|; 0 where both are 0. 110 of 100 -> 0.1. */
export function relativeError(predicted: number, observed: number): number {
  if (observed === 0) return predicted === 0 ? 0 : 1;
  return Math.abs(predicted / observed - 1);
}

/** R^2 of the straight line of y over x; 1 where y does not vary. (1,2), (2,4), (3,6) -> 1. */
export function linearity(x: readonly number[], y: readonly number[]): number {
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [i, value] of x.entries()) {
    const [dx, dy] = [value - meanX, (y[i] ?? meanY) - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (yy === 0) return 1;
  return xx === 0 ? 0 : (xy * xy) / (xx * yy);
}
