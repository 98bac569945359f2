import { models } from '../../models/registry';
import type { Scenario } from '../../scenario/scenario';
import { type KnobRange, valueAt } from '../../scenario/what-if-axes';
import type { Progress } from '../../simulator/simulated-migration';
import { columnsOf, isOwnEnd, type MetricColumns } from './columns';

/** Limits that a migration has to keep besides converging by itself, in s; Infinity is none. */
export interface HeldLimits {
  readonly downtime: number;
  readonly time: number;
}

/** A scenario over the values of a knob, in ascending order; both sides of each step stand beside each other. */
export interface Sweep {
  readonly range: KnobRange;
  readonly xs: Float64Array;
  readonly columns: MetricColumns;
  /** 1 where it converges by itself and keeps the limits. */
  readonly holds: Uint8Array;
}

/** Values from end to end that are looked at first, and how much closer where the limits are kept here and there. */
const [FIRST, CLOSER] = [193, 4];
/** How often what is kept to an end of the range is looked at by itself. */
const LOOKS = 3;
/** Steps that are followed: as fast as the model is. */
const MOST_STEPS = { columns: 60, loop: 12 } as const;
const HALVINGS = 50;

/** Whether a row converges by itself and keeps the limits. */
export const keeps = ({ code, downtime, time }: MetricColumns, row: number, limits: HeldLimits): boolean =>
  isOwnEnd(code[row] ?? 0) && (downtime[row] ?? 0) <= limits.downtime && (time[row] ?? 0) <= limits.time;

/** What is told apart: whether the limits are kept first, then the end, then the number of rounds. */
type Told = readonly [holds: boolean, code: number, rounds: number];

/** Which of the three is another one, the weightiest first. */
const changes = (a: Told, b: Told): readonly number[] => [0, 1, 2].filter((part) => !Object.is(a[part], b[part]));

interface Gap {
  low: number;
  high: number;
  /** What stands below it. */
  readonly below: Told;
  /** Which part of that is followed; the first counts most where not all can be. */
  readonly part: number;
}

const middleOf = (low: number, high: number): number => (low > 0 ? Math.sqrt(low * high) : (low + high) / 2);

/** Halves every gap until its ends are neighbours, all of them in step. Where one end is crossed twice, one crossing is found. */
function* narrowed(
  gaps: Gap[],
  tell: (values: Float64Array) => Generator<Progress, readonly Told[]>,
): Generator<Progress, readonly Gap[]> {
  for (let k = 0; k < HALVINGS; k += 1) {
    const open = gaps.filter(({ low, high }) => high / low > 1 + 1e-12 && middleOf(low, high) > low);
    if (open.length === 0) break;
    const told = yield* tell(Float64Array.from(open, ({ low, high }) => middleOf(low, high)));
    for (const [i, gap] of open.entries()) {
      const middle = middleOf(gap.low, gap.high);
      if (Object.is(told[i]?.[gap.part], gap.below[gap.part])) gap.low = middle;
      else gap.high = middle;
    }
  }
  return gaps;
}

/** Where neighbours are told apart, each difference by itself. */
const gapsOf = (values: Float64Array, told: readonly Told[]): Gap[] =>
  [...values.keys()].flatMap((k): Gap[] => {
    const [below, above] = [told[k], told[k + 1]];
    if (!below || !above) return [];
    const [low, high] = [values[k] ?? 0, values[k + 1] ?? 0];
    return changes(below, above).map((part) => ({ low, high, below, part }));
  });

/** Whether it is between keeping the limits and not. */
const isOfLimits = ({ part }: Gap): boolean => part === 0;

/** The last, the first, the last but one, the second ...: what is kept to an end of the range begins at one of them. */
const outermostFirst = (gaps: readonly Gap[]): readonly Gap[] =>
  gaps
    .flatMap((gap, k) => [
      { gap, from: 2 * k + 1 },
      { gap, from: 2 * (gaps.length - 1 - k) },
    ])
    .sort((a, b) => a.from - b.from)
    .map(({ gap }) => gap)
    .filter((gap, k, all) => all.indexOf(gap) === k);

/**
 * The places between keeping the limits and not, with those that only show where what is kept to an end of the range is
 * looked at by itself.
 */
function* closerToEnds(
  range: KnobRange,
  gaps: readonly Gap[],
  tell: (values: Float64Array) => Generator<Progress, readonly Told[]>,
): Generator<Progress, readonly Gap[]> {
  let all = gaps;
  for (let k = 0; k < LOOKS; k += 1) {
    const [first, last] = [all[0], all.at(-1)];
    const sides = [
      first?.below[0] === true ? [{ ...range, to: first.low }] : [],
      last?.below[0] === false ? [{ ...range, from: last.high }] : [],
    ].flat();
    const found: Gap[] = [];
    for (const side of sides.filter(({ from, to }) => to > from)) {
      const values = valuesOf(side, FIRST);
      found.push(...gapsOf(values, yield* tell(values)).filter(isOfLimits));
    }
    if (found.length === 0) break;
    all = [...all, ...found].sort((a, b) => a.low - b.low);
  }
  return all;
}

const valuesOf = (range: KnobRange, count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, k) => valueAt(range, k / (count - 1)));

/**
 * A scenario over a knob: values from end to end, and each place between two of them where it stops keeping the limits,
 * ends in another way, or has another number of rounds, found by bisection to twelve digits. Units: the knob's own; s,
 * MiB, J. Where the limits are kept here and there it is looked at more closely; the outermost such places are found first.
 * Omits: two changes between neighbours that take each other back. Errors: none.
 */
export function* sweepKnob(scenario: Scenario, range: KnobRange, limits: HeldLimits): Generator<Progress, Sweep> {
  const { speed } = models[scenario.model];
  const ask = (values: Float64Array) =>
    columnsOf(scenario, { [range.knob]: values }, values.length, 'Following the steps');
  function* tell(values: Float64Array): Generator<Progress, readonly Told[]> {
    const columns = yield* ask(values);
    return Array.from(values, (_, row): Told => {
      return [keeps(columns, row, limits), columns.code[row] ?? 0, columns.rounds[row] ?? 0];
    });
  }
  const first = valuesOf(range, FIRST);
  let gaps = gapsOf(first, yield* tell(first));
  if (gaps.filter(isOfLimits).length > 2) {
    const closer = valuesOf(range, CLOSER * (FIRST - 1) + 1);
    gaps = gapsOf(closer, yield* tell(closer));
  }
  const ofLimits = yield* closerToEnds(range, gaps.filter(isOfLimits), tell);
  const others = gaps.filter((gap) => !isOfLimits(gap)).sort((a, b) => a.part - b.part);
  const ordered = [...outermostFirst(ofLimits), ...others];
  const steps = yield* narrowed(ordered.slice(0, MOST_STEPS[speed]), tell);
  const ends = [...steps, ...ofLimits].flatMap(({ low, high }) => [low, high]);
  const xs = Float64Array.from(new Set([...first, ...ends])).sort();
  const columns = yield* ask(xs);
  return { range, xs, columns, holds: Uint8Array.from(xs, (_, row) => Number(keeps(columns, row, limits))) };
}

/** Values of a knob with which the limits are kept, from one to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The spans of a sweep in which the limits are kept. */
export function spansOf({ xs, holds }: Pick<Sweep, 'xs' | 'holds'>): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  for (const [row, x] of xs.entries()) {
    if (holds[row] !== 1) continue;
    const last = spans.at(-1);
    if (last && holds[row - 1] === 1) last.to = x;
    else spans.push({ from: x, to: x });
  }
  return spans;
}
