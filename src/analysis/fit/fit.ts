import type { Regression } from '../../models/regression';
import type { TrainingRows } from '../../readers/training';
import type { FitKind } from '../../scenario/fit-kinds';
import type { FitId } from '../../scenario/fit-names';
import type { NumberName } from '../../scenario/scenario';
import type { CurveFit } from './fit-curve';
import type { MeterSolution } from './fit-meter';

/** A knob and what the fit would set it to: inside the knob's range, in its unit. */
export interface FittedKnob {
  readonly name: NumberName;
  readonly value: number;
}

/** What was fitted, by its method. */
export type FitResult =
  | { readonly method: 'lines'; readonly lines: readonly Regression[] }
  | { readonly method: 'curve'; readonly curve: CurveFit }
  | { readonly method: 'meter'; readonly meter: MeterSolution };

/** The answer of a fit. Survives structured clone. */
export type Fit = FitResult & {
  readonly id: FitId;
  /** Rows that were used. */
  readonly samples: number;
  readonly leftOut: number;
  /** Which row of the table each fitted value, residual and leverage belongs to. */
  readonly rows: Uint32Array<ArrayBuffer>;
  /** What "use these coefficients" sets; empty where nothing of it can be used. */
  readonly knobs: readonly FittedKnob[];
  /** What was clamped, what cannot be told, in sentences. */
  readonly notes: readonly string[];
};

export type FitOutcome =
  | { readonly kind: 'fitted'; readonly fit: Fit }
  /** `line` is the row's in its file where one row is the reason. */
  | { readonly kind: 'refused'; readonly text: string; readonly line: number | null };

export interface FitOptions {
  /** Rows of the table that do not count, from 0. */
  readonly leftOut: ReadonlySet<number>;
  /** Of the starting points of the dirty curve's search. */
  readonly seed: number;
}

/** One kind of fit: what menus say of it, and how rows become an answer. */
export interface FitMethod extends FitKind {
  readonly run: (table: TrainingRows, options: FitOptions) => FitOutcome;
}

/** The rows that count, column by column in the order of the kind's columns. */
export interface KeptRows {
  readonly columns: readonly Float64Array<ArrayBuffer>[];
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly leftOut: number;
}

/** A table without the rows that are left out. A column that is not there is empty. */
export function keepRows(kind: FitKind, table: TrainingRows, leftOut: ReadonlySet<number>): KeptRows {
  const all = Uint32Array.from(table.lines, (_, i) => i);
  const rows = leftOut.size === 0 ? all : all.filter((row) => !leftOut.has(row));
  const columns = kind.columns.map(({ name }) => {
    const values = table.columns[name] ?? new Float64Array();
    return leftOut.size === 0 ? values : values.filter((_, row) => !leftOut.has(row));
  });
  return { columns, rows, leftOut: all.length - rows.length };
}
