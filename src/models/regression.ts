import { type Centred, centre, dot, invert, orthogonalise, takeAway } from './orthogonal-columns';
import { studentT975 } from './student-t';

/** A column of numbers and what it is called. */
export interface NamedColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** An estimate with its standard error and 95 % interval. */
export interface Estimate {
  readonly name: string;
  readonly value: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}

/** A fitted line (or plane). Survives structured clone. */
export interface Regression {
  readonly target: string;
  readonly inputs: readonly string[];
  readonly count: number;
  readonly degreesOfFreedom: number;
  /** Named 'intercept'. */
  readonly intercept: Estimate;
  /** In the order of the inputs. */
  readonly slopes: readonly Estimate[];
  readonly rSquared: number;
  /** The spread around the line: root of the squared residuals' sum over the degrees of freedom. */
  readonly residualDeviation: number;
  readonly fitted: Float64Array<ArrayBuffer>;
  /** Observed less fitted. */
  readonly residuals: Float64Array<ArrayBuffer>;
  /** How much each row pulls the line towards itself: 1/n to 1. */
  readonly leverage: Float64Array<ArrayBuffer>;
  /** Observed less what a line through all other rows says; NaN for a row without which there is no such line. */
  readonly leaveOneOut: Float64Array<ArrayBuffer>;
  /** Root mean square of `leaveOneOut`, rows of NaN left out. */
  readonly leaveOneOutError: number;
  readonly inputMeans: readonly number[];
  readonly targetMean: number;
  /** Inverse of the inputs' sums of squares about their means: the slopes' covariance, but for the variance. */
  readonly inverse: readonly (readonly number[])[];
}

/** Why there is no line. Rows count from 0. */
export type RegressionRefusal =
  | { readonly kind: 'too-few'; readonly count: number; readonly needed: number }
  | { readonly kind: 'not-finite'; readonly column: string; readonly row: number; readonly value: number }
  | { readonly kind: 'constant'; readonly column: string; readonly value: number }
  | { readonly kind: 'dependent'; readonly column: string; readonly of: readonly string[] };

type RegressionOutcome =
  | { readonly kind: 'fitted'; readonly regression: Regression }
  | { readonly kind: 'refused'; readonly because: RegressionRefusal };

/** A row with this little left beside its leverage stands alone. */
const ALONE = 1e-10;

function firstNotFinite(columns: readonly NamedColumn[]): RegressionRefusal | null {
  for (const { name, values } of columns) {
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] as number;
      if (!Number.isFinite(value)) return { kind: 'not-finite', column: name, row, value };
    }
  }
  return null;
}

const constant = ({ name, values }: NamedColumn): RegressionRefusal => ({
  kind: 'constant',
  column: name,
  value: values[0] as number,
});

/** The sum of x M x. */
const quadratic = (matrix: readonly (readonly number[])[], x: readonly number[]): number =>
  matrix.reduce((sum, row, i) => sum + row.reduce((part, value, j) => part + value * (x[i] ?? 0) * (x[j] ?? 0), 0), 0);

/** Leverage and leave-one-out errors of the rows: e / (1 - h). */
function rowsOf(columns: readonly Float64Array[], residuals: Float64Array) {
  const leverage = new Float64Array(residuals.length).fill(1 / residuals.length);
  const leaveOneOut = new Float64Array(residuals.length);
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) leverage[i] = (leverage[i] as number) + (column[i] as number) ** 2;
  }
  let [sum, known] = [0, 0];
  for (let i = 0; i < leverage.length; i += 1) {
    const left = 1 - (leverage[i] as number);
    const error = left > ALONE ? (residuals[i] as number) / left : Number.NaN;
    leaveOneOut[i] = error;
    if (left > ALONE) {
      sum += error * error;
      known += 1;
    }
  }
  return { leverage, leaveOneOut, leaveOneOutError: known > 0 ? Math.sqrt(sum / known) : Number.NaN };
}

/** Slopes, their covariance and the residuals, once all columns have been found fit. */
function solve(target: NamedColumn, y: Centred, inputs: readonly NamedColumn[], x: readonly Centred[], r: number[][]) {
  const [count, df] = [target.values.length, target.values.length - inputs.length - 1];
  const columns = x.map(({ unit }) => unit);
  const rest = y.unit.slice();
  const along = columns.map(() => 0);
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [j, column] of columns.entries()) {
      const part = dot(column, rest);
      takeAway(rest, column, part);
      along[j] = (along[j] as number) + part;
    }
  }
  const unexplained = dot(rest, rest);
  const explained = along.reduce((sum, part) => sum + part * part, 0);
  const back = invert(r);
  const lengthOf = (i: number) => x[i]?.length as number;
  const inverse = back.map((a, i) =>
    back.map((b, j) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0) / lengthOf(i) / lengthOf(j)),
  );
  const residuals = rest.map((value) => value * y.length);
  const deviation = Math.sqrt(unexplained / df) * y.length;
  const slopes = back.map(
    (row, i) => (row.reduce((sum, value, k) => sum + value * (along[k] ?? 0), 0) * y.length) / lengthOf(i),
  );
  const means = x.map(({ mean }) => mean);
  const t = studentT975(df);
  const estimate = (name: string, value: number, standardError: number): Estimate => ({
    ...{ name, value, standardError },
    ...{ low: value - t * standardError, high: value + t * standardError },
  });
  return {
    target: target.name,
    inputs: inputs.map(({ name }) => name),
    count,
    degreesOfFreedom: df,
    intercept: estimate(
      'intercept',
      slopes.reduce((sum, slope, i) => sum - slope * (means[i] ?? 0), y.mean),
      deviation * Math.sqrt(1 / count + quadratic(inverse, means)),
    ),
    slopes: inputs.map(({ name }, i) =>
      estimate(name, slopes[i] ?? 0, deviation * Math.sqrt(inverse[i]?.[i] as number)),
    ),
    // Whichever of the two is small is known to more digits.
    rSquared: unexplained < explained ? 1 - unexplained : explained,
    residualDeviation: deviation,
    fitted: residuals.map((residual, i) => (target.values[i] as number) - residual),
    residuals,
    ...rowsOf(columns, residuals),
    inputMeans: means,
    targetMean: y.mean,
    inverse,
  } satisfies Regression;
}

/**
 * Ordinary least squares with an intercept: the line (or plane) with the smallest sum of squared residuals.
 * Eqs 10, 14 and 15 are learned by it. Units: the columns' own.
 *
 * Assumes columns of one length, and errors that are independent and alike. Columns are taken about their means and
 * scaled to length 1, then made orthogonal (QR), so that no square of the condition is ever formed: Longley's data hold
 * to 1e-11. Omits weights. Errors as values: fewer rows than coefficients and one more, a number that is none, a column
 * that does not vary, a column that follows from the others.
 * Energy 10, 20, 36 J at traffic 1, 2, 3 MiB -> 13 J/MiB and -4 J, residuals 1, -2, 1.
 */
export function regress(target: NamedColumn, inputs: readonly NamedColumn[]): RegressionOutcome {
  const refused = (because: RegressionRefusal): RegressionOutcome => ({ kind: 'refused', because });
  const needed = inputs.length + 2;
  const count = target.values.length;
  const broken = firstNotFinite([...inputs, target]);
  if (broken) return refused(broken);
  if (count < needed) return refused({ kind: 'too-few', count, needed });
  const x: Centred[] = [];
  for (const input of inputs) {
    const column = centre(input.values);
    if (!column) return refused(constant(input));
    x.push(column);
  }
  const y = centre(target.values);
  if (!y) return refused(constant(target));
  const triangle = orthogonalise(x.map(({ unit }) => unit));
  if (typeof triangle === 'number') {
    const names = inputs.map(({ name }) => name);
    return refused({ kind: 'dependent', column: names[triangle] ?? '', of: names.slice(0, triangle) });
  }
  return { kind: 'fitted', regression: solve(target, y, inputs, x, triangle) };
}

/** What the line says at a point, with two 95 % bands: of the line itself, and of one more measurement there. */
interface BandPoint {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly newLow: number;
  readonly newHigh: number;
}

/**
 * The fitted line and its bands at a point, one number for each input.
 * Units: the columns' own. Assumes what `regress` assumes. Errors: none; far from the data the bands are wide.
 * For the three rows of `regress` at 2 MiB: 22 J, the line's band 22 -/+ 17.97 J (t = 12.706 for one degree of freedom).
 */
export function bandAt(regression: Regression, point: readonly number[]): BandPoint {
  const { slopes, inputMeans, targetMean, count, inverse, residualDeviation, degreesOfFreedom } = regression;
  const away = point.map((value, i) => value - (inputMeans[i] ?? 0));
  const value = slopes.reduce((sum, slope, i) => sum + slope.value * (away[i] ?? 0), targetMean);
  const share = 1 / count + quadratic(inverse, away);
  const reach = studentT975(degreesOfFreedom) * residualDeviation;
  const [line, measured] = [reach * Math.sqrt(share), reach * Math.sqrt(1 + share)];
  return { value, low: value - line, high: value + line, newLow: value - measured, newHigh: value + measured };
}
