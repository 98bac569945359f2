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

/** Values from end to end that are looked at first, steps that are followed, and how often each is halved: as fast as the model is. */
const FIRST = { columns: 193, loop: 49 } as const;
const MOST_STEPS = { columns: 60, loop: 10 } as const;
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

/**
 * A scenario over a knob: values from end to end, and each place between two of them where it stops keeping the limits,
 * ends in another way, or has another number of rounds, found by bisection to twelve digits. Units: the knob's own; s,
 * MiB, J. Omits: two changes between neighbours that take each other back. Errors: none.
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
  const count = FIRST[speed];
  const first = Float64Array.from({ length: count }, (_, k) => valueAt(range, k / (count - 1)));
  const told = yield* tell(first);
  const gaps = [...first.keys()].flatMap((k): Gap[] => {
    const [below, above] = [told[k], told[k + 1]];
    if (!below || !above) return [];
    const [low, high] = [first[k] ?? 0, first[k + 1] ?? 0];
    return changes(below, above).map((part) => ({ low, high, below, part }));
  });
  const followed = gaps.sort((a, b) => a.part - b.part).slice(0, MOST_STEPS[speed]);
  const steps = yield* narrowed(followed, tell);
  const xs = Float64Array.from(new Set([...first, ...steps.flatMap(({ low, high }) => [low, high])])).sort();
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
