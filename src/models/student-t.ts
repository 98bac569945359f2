/** The 97.5 % point of the normal distribution. */
const NORMAL_975 = 1.959963984540054;
/** What lies inside plus and minus the 97.5 % point. */
const INSIDE = 0.95;
/** From here on the series in 1/df is exact to the last digits of a double. */
const MANY = 1000;
/** Halvings of a right angle until nothing is left of it in a double. */
const HALVINGS = 60;

/**
 * Chance that Student's t stays within the angle atan(t / sqrt(df)): for whole df a finite series of cosines
 * (Abramowitz and Stegun 26.7.3 and 26.7.4).
 */
function chanceWithin(angle: number, df: number): number {
  const cosine = Math.cos(angle);
  const isOdd = df % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = df === 1 ? 0 : term;
  for (let k = isOdd ? 3 : 2; k < df; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  const part = Math.sin(angle) * sum;
  return isOdd ? (2 / Math.PI) * (angle + part) : part;
}

/** The series of the 97.5 % point in 1/df (Abramowitz and Stegun 26.7.5). */
function seriesOf975(df: number): number {
  const z = NORMAL_975;
  const [z3, z5, z7, z9] = [z ** 3, z ** 5, z ** 7, z ** 9];
  return (
    z +
    (z3 + z) / (4 * df) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * df ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * df ** 3) +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92_160 * df ** 4)
  );
}

/**
 * The 97.5 % point of Student's t: an estimate plus and minus so many standard errors is its 95 % interval.
 * No unit. Assumes a whole number of degrees of freedom, 1 or more. Errors: NaN for anything else.
 * 1 -> 12.7062, 9 -> 2.2622, a million -> 1.9600.
 */
export function studentT975(degreesOfFreedom: number): number {
  if (!Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1) return Number.NaN;
  if (degreesOfFreedom > MANY) return seriesOf975(degreesOfFreedom);
  let [low, high] = [0, Math.PI / 2];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (chanceWithin(middle, degreesOfFreedom) < INSIDE) low = middle;
    else high = middle;
  }
  return Math.sqrt(degreesOfFreedom) * Math.tan((low + high) / 2);
}
