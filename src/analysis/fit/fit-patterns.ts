import { deviation, mean } from '../statistics';
import { inWords } from './fit-words';

/** What a pattern would mean is said of these. */
export type PatternKind = 'bend' | 'spread' | 'drift' | 'far-row' | 'heavy-row' | 'few-rows' | 'none';

/** Something seen in the residuals. */
export interface Pattern {
  readonly kind: PatternKind;
  /** The input over which it is seen, or null. */
  readonly input: string | null;
  /** The row that it is about, from 0, or null. */
  readonly row: number | null;
  readonly text: string;
}

/** What the residuals are looked at with. */
export interface Residuals {
  readonly residuals: ArrayLike<number>;
  readonly fitted: ArrayLike<number>;
  readonly inputs: readonly { readonly label: string; readonly values: ArrayLike<number> }[];
  /** Null where the method has none. */
  readonly leverage: ArrayLike<number> | null;
  readonly residualDeviation: number;
  /** The line of each row in its file. */
  readonly lines: ArrayLike<number>;
}

/** Below this nothing is said of a pattern: a third would have fewer than four rows. */
const FEWEST = 12;
/** Means and correlations count from three standard errors on: by chance once in 370. */
const ERRORS = 3;
/** The larger third's standard deviation over the smaller third's, and the rows a third must have for it. */
const WIDER = 2;
const FEWEST_OF_SPREAD = 10;
/** A row is far at so many residual deviations: with thousands of rows some are, by chance, at four. */
const FAR = 4;
const FAR_OF_MANY = 5;
const MANY = 1000;
/** A row is heavy when it has half of what one row can pull, and three times its share. */
const HEAVY = 0.5;
const TIMES_SHARE = 3;
/** Residuals this small beside the fitted values are the rounding of doubles. */
const ROUNDING = 1e-12;

/** Rows in the order of a column, in three parts of nearly one size: the outer two are alike. */
function thirds(values: ArrayLike<number>, residuals: ArrayLike<number>): number[][] {
  const order = Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const size = Math.floor(order.length / 3);
  const parts = [order.slice(0, size), order.slice(size, -size), order.slice(-size)];
  return parts.map((rows) => rows.map((row) => residuals[row] as number));
}

/** The middle third's mean lies apart from that of the outer ones: a line through something that bends. */
function bendOver({ residuals }: Residuals, input: Residuals['inputs'][number]): Pattern | null {
  const [low = [], middle = [], high = []] = thirds(input.values, residuals);
  const outer = [...low, ...high];
  const apart = mean(outer) - mean(middle);
  const error = Math.hypot(deviation(outer) / Math.sqrt(outer.length), deviation(middle) / Math.sqrt(middle.length));
  // Both ends must agree, or it is a few rows and no bend.
  const agrees = Math.sign(mean(low)) === Math.sign(apart) && Math.sign(mean(high)) === Math.sign(apart);
  if (!(Math.abs(apart) > ERRORS * error) || !agrees) return null;
  const side = apart > 0 ? 'above the line at both ends and below it' : 'below the line at both ends and above it';
  const text =
    `Over ${input.label} the measurements lie ${side} in the middle third: what was measured bends, and a line does not. ` +
    'Beyond the data the line will be far off. See whether rows of two kinds are mixed, or fit a shorter range.';
  return { kind: 'bend', input: input.label, row: null, text };
}

/** The third with the largest fitted values is spread more widely than that with the smallest. */
function growingSpread({ residuals, fitted }: Residuals): Pattern | null {
  const [low = [], , high = []] = thirds(fitted, residuals);
  const [small, large] = [deviation(low), deviation(high)];
  if (low.length < FEWEST_OF_SPREAD || !(large > WIDER * small)) return null;
  const text =
    `The largest third of the fitted values is spread ${inWords(large / small)} times as widely as the smallest: errors ` +
    'grow with the value. The line holds, but its intervals are too narrow at the top and too wide at the bottom.';
  return { kind: 'spread', input: null, row: null, text: small > 0 ? text : text.replace(/Infinity times as/, 'more') };
}

/** Neighbours in the file err alike. */
function drift({ residuals }: Residuals): Pattern | null {
  const [middle, count] = [mean(Array.from(residuals)), residuals.length];
  let [along, size] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const here = (residuals[i] as number) - middle;
    size += here * here;
    if (i > 0) along += here * ((residuals[i - 1] as number) - middle);
  }
  if (!(along / size > ERRORS / Math.sqrt(count))) return null;
  const text =
    'Rows that stand next to each other err alike: they share something that is no input, such as one program, or ' +
    'hosts that warm up while it is measured. The rows say less than their number, so the intervals are too narrow.';
  return { kind: 'drift', input: null, row: null, text };
}

/** The row farthest from the line, if it is far. */
function farRow({ residuals, leverage, residualDeviation, lines }: Residuals): Pattern | null {
  let [row, most] = [0, 0];
  for (let i = 0; i < residuals.length; i += 1) {
    const left = 1 - (leverage?.[i] ?? 0);
    const far = left > 0 ? Math.abs(residuals[i] as number) / residualDeviation / Math.sqrt(left) : 0;
    if (far > most) [row, most] = [i, far];
  }
  // No row of few can be farther than the root of their number: with 12 rows 3.5, so the limit shrinks with them.
  const limit = Math.min(residuals.length > MANY ? FAR_OF_MANY : FAR, 0.85 * Math.sqrt(residuals.length));
  if (!(most > limit)) return null;
  const text =
    `Line ${lines[row]} lies ${inWords(most)} standard deviations from the fit. ` +
    'Look whether it was measured like the others; leave it out only with a reason that can be told.';
  return { kind: 'far-row', input: null, row, text };
}

/** The row that pulls most, if the fit hangs on it. */
function heavyRow({ leverage, inputs, lines }: Residuals): Pattern | null {
  if (!leverage) return null;
  let row = 0;
  for (let i = 1; i < leverage.length; i += 1) if ((leverage[i] as number) > (leverage[row] as number)) row = i;
  const most = leverage[row] as number;
  if (!(most > HEAVY && most > (TIMES_SHARE * (inputs.length + 1)) / leverage.length)) return null;
  const text =
    `The fit hangs on line ${lines[row]}, which lies far from the others: its leverage is ${inWords(most)} of 1. ` +
    'An error in that one row moves the whole line. More rows near it would help.';
  return { kind: 'heavy-row', input: null, row, text };
}

/**
 * What the residuals of a fit show, in sentences, by rules that a reader can check: a bend over an input (the mean of
 * the middle third against that of the outer ones, three standard errors), spread that grows with the fitted value
 * (upper against lower third, twice), drift (neighbours correlate by more than 3 / sqrt(n)), a row far from the fit
 * (four standard deviations), a row that the fit hangs on (leverage above a half and three times its share).
 *
 * Units: the columns' own. Assumes at least one row. Omits all other patterns: none found is no proof that the line
 * is right. Errors: none; below 12 rows it says that nothing can be said, but of single rows.
 * 30 rows of x^2 with a line through them -> a bend over x.
 */
export function describeResiduals(of: Residuals): readonly Pattern[] {
  const count = of.residuals.length;
  let size = 0;
  for (let i = 0; i < count; i += 1) size = Math.max(size, Math.abs(of.fitted[i] as number));
  const isExact = !(of.residualDeviation > ROUNDING * size);
  const single = isExact ? [heavyRow(of)] : [farRow(of), heavyRow(of)];
  const several =
    count < FEWEST || isExact ? [] : [...of.inputs.map((input) => bendOver(of, input)), growingSpread(of), drift(of)];
  const found = [...several, ...single].filter((pattern) => pattern !== null);
  if (count < FEWEST) {
    const text = `With ${count} rows no pattern can be told from chance. It takes ${FEWEST}.`;
    return [...found, { kind: 'few-rows', input: null, row: null, text }];
  }
  if (found.length > 0) return found;
  const text = 'The residuals show none of the patterns that are looked for: no bend, no growing spread, no drift.';
  return [{ kind: 'none', input: null, row: null, text }];
}
