import type { DrawnFit } from '../../analysis/fit/fit-band';
import type { PatternKind } from '../../analysis/fit/fit-patterns';
import type { FitAnswer } from '../../engine/fit-job';
import type { TrainingRows } from '../../readers/training';
import { fitKinds, type TrainingColumn, type TrainingQuantity } from '../../scenario/fit-kinds';
import * as words from './words';

type Numbers = Float64Array<ArrayBuffer>;

/** Figure 5 (rows with their line), observed over predicted, residuals over fitted, residuals over an input. */
export type PlotKind = 'line' | 'observed' | 'fitted' | 'input';

/** A column as a chart needs it: one number for each row of the table. */
export interface ChartColumn {
  /** Its name in files. */
  readonly name: string;
  readonly label: string;
  readonly quantity: TrainingQuantity;
  readonly values: Numbers;
}

/** What was found in the residuals, for titles and rings. */
export interface Found {
  readonly kind: PatternKind;
  /** Label of the input over which it was seen, or null. */
  readonly input: string | null;
}

/** One explained column with all that its charts show: each array has a number for each row of the table. */
export interface TargetRows {
  readonly observed: ChartColumn;
  readonly inputs: readonly ChartColumn[];
  /** What the fit says; NaN everywhere where there is no fit. */
  readonly predicted: Numbers;
  /** Observed less predicted. */
  readonly residual: Numbers;
  /** NaN for rows that the fit has not used. */
  readonly leverage: Numbers;
  /** The line of each row in its file. */
  readonly lines: TrainingRows['lines'];
  /** Rows that the fit has used, in the order of the table; empty where there is none. */
  readonly used: Uint32Array;
  readonly drawn: DrawnFit | null;
  readonly found: readonly Found[];
  /** Rows that a pattern names: far from the fit, or those it hangs on. */
  readonly named: readonly number[];
}

/** A meter gives a rate; its curve is of what it has found. */
function foundMemory(window: ChartColumn | undefined, rate: ChartColumn): ChartColumn {
  const values = rate.values.map((each, row) => each * (window?.values[row] ?? Number.NaN));
  return { name: 'found_mib', label: words.memoryFound, quantity: 'volume', values };
}

/** Residuals below this part of the largest number observed are the rounding of doubles. */
const ROUNDING = 1e-12;

function residualOf(observed: Numbers, predicted: Numbers): Numbers {
  const nothing = ROUNDING * observed.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return observed.map((value, row) => {
    const residual = value - (predicted[row] ?? Number.NaN);
    return Math.abs(residual) < nothing ? 0 : residual;
  });
}

function leverageOf(answer: FitAnswer, target: string, used: Uint32Array, count: number): Numbers {
  const values = new Float64Array(count).fill(Number.NaN);
  const known = answer.residuals.find((each) => each.target === target)?.leverage;
  for (const [i, row] of used.entries()) values[row] = known?.[i] ?? Number.NaN;
  return values;
}

/** What is shown of each explained column of a fit: the rows that were left out have a prediction too. */
export function targetRows(answer: FitAnswer, table: TrainingRows): readonly TargetRows[] {
  const kind = fitKinds.find(({ id }) => id === answer.id);
  const column = ({ name, label, quantity }: TrainingColumn): ChartColumn => ({
    ...{ name, label, quantity },
    values: table.columns[name] ?? new Float64Array(),
  });
  const all = (kind?.columns ?? []).map(column);
  const targets = answer.id === 'energy-hosts' ? 2 : 1;
  const inputs = all.slice(0, -targets);
  const used = answer.outcome.kind === 'fitted' ? answer.outcome.fit.rows : new Uint32Array();
  return all.slice(-targets).map((target) => {
    const observed = answer.id === 'dirty-meter' ? foundMemory(inputs[0], target) : target;
    const drawn = answer.drawn.find((each) => each.target === target.name) ?? null;
    const predicted = drawn?.predicted ?? new Float64Array(table.lines.length).fill(Number.NaN);
    const patterns = answer.patterns.find((each) => each.target === target.name)?.patterns ?? [];
    const rows = patterns.flatMap(({ row }) => (row === null ? [] : [used[row] ?? 0]));
    return {
      ...{ observed, inputs, predicted, used, drawn },
      residual: residualOf(observed.values, predicted),
      leverage: leverageOf(answer, target.name, used, table.lines.length),
      lines: table.lines,
      found: patterns.map((each) => ({ kind: each.kind, input: each.input })),
      named: [...new Set(rows)],
    };
  });
}

/** Of the rows that were used, those with the largest and the smallest residual; null where there is no fit. */
export function extremesOf({ residual, used, drawn }: TargetRows): {
  readonly above: number;
  readonly below: number;
  readonly farthest: number;
} | null {
  const [first] = used;
  if (first === undefined || drawn === null) return null;
  let [above, below] = [first, first];
  for (const row of used) {
    if ((residual[row] as number) > (residual[above] as number)) above = row;
    if ((residual[row] as number) < (residual[below] as number)) below = row;
  }
  const farthest = Math.abs(residual[above] as number) < Math.abs(residual[below] as number) ? below : above;
  return { above, below, farthest };
}
