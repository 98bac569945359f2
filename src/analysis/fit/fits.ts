import { type Regression, regress } from '../../models/regression';
import type { TrainingRows } from '../../readers/training';
import { type FitKind, fitKinds } from '../../scenario/fit-kinds';
import type { FitId } from '../../scenario/fit-names';
import {
  type Fit,
  type FitMethod,
  type FitOptions,
  type FitOutcome,
  type FitResult,
  type KeptRows,
  keepRows,
} from './fit';
import { fitDirtyCurve } from './fit-curve';
import { curveKnobs, energyKnobs, gammaKnobs, hostKnobs, meterKnobs, type Setting } from './fit-knobs';
import { fitTwoWindows, type MeterCall } from './fit-meter';
import { describeCurveRefusal, describeMeterRefusal, describeRegressionRefusal, inWords } from './fit-words';

const refused = (text: string, line: number | null = null): FitOutcome => ({ kind: 'refused', text, line });

const lineOf = (table: TrainingRows, kept: KeptRows) => (row: number) => table.lines[kept.rows[row] ?? 0] ?? 0;

function answer(kind: FitKind, kept: KeptRows, result: FitResult, { knobs, notes }: Setting): FitOutcome {
  const { rows, leftOut } = kept;
  const fit: Fit = { ...result, id: kind.id, samples: rows.length, leftOut, rows, knobs, notes };
  return { kind: 'fitted', fit };
}

/** A line for each of the last `targets` columns on those before them. */
function linesOf(targets: number, knobsOf: (lines: readonly Regression[]) => Setting) {
  return (kind: FitKind, table: TrainingRows, { leftOut }: FitOptions): FitOutcome => {
    const kept = keepRows(kind, table, leftOut);
    const named = kind.columns.map(({ name }, i) => ({ name, values: kept.columns[i] ?? [] }));
    const lines: Regression[] = [];
    for (const target of named.slice(-targets)) {
      const outcome = regress(target, named.slice(0, -targets));
      if (outcome.kind === 'refused') {
        const { because } = outcome;
        const line = because.kind === 'not-finite' ? lineOf(table, kept)(because.row) : null;
        return refused(describeRegressionRefusal(because, kind.columns, lineOf(table, kept)), line);
      }
      lines.push(outcome.regression);
    }
    return answer(kind, kept, { method: 'lines', lines }, knobsOf(lines));
  };
}

function runCurve(kind: FitKind, table: TrainingRows, { leftOut, seed }: FitOptions): FitOutcome {
  const kept = keepRows(kind, table, leftOut);
  const [times = new Float64Array(), distinct = new Float64Array()] = kept.columns;
  const outcome = fitDirtyCurve(times, distinct, { seed });
  if (outcome.kind === 'refused') {
    const { because } = outcome;
    return refused(
      describeCurveRefusal(because, lineOf(table, kept)),
      'row' in because ? lineOf(table, kept)(because.row) : null,
    );
  }
  return answer(kind, kept, { method: 'curve', curve: outcome.fit }, curveKnobs(outcome.fit));
}

/** What libvirt and QEMU round a dirty rate to, in MiB/s. */
const METER_STEP = 1;

/** Calls with one window count as one, with their mean rate. */
function callsOf([windows, rates]: readonly Float64Array[]): MeterCall[] {
  const lists = new Map<number, number[]>();
  for (const [i, window] of (windows ?? []).entries()) {
    const list = lists.get(window);
    if (list) list.push(rates?.[i] ?? 0);
    else lists.set(window, [rates?.[i] ?? 0]);
  }
  return [...lists].map(([window, list]) => ({
    window,
    rate: list.reduce((sum, rate) => sum + rate, 0) / list.length,
  }));
}

function runMeter(kind: FitKind, table: TrainingRows, { leftOut }: FitOptions): FitOutcome {
  const kept = keepRows(kind, table, leftOut);
  const calls = callsOf(kept.columns);
  const [first, second] = calls;
  if (!first) return refused('There are no rows. Two calls of the meter with different windows are needed.');
  if (!second) return refused(describeMeterRefusal('same-window'));
  if (calls.length > 2) {
    const windows = calls.map(({ window }) => `${inWords(window)} s`).join(', ');
    return refused(
      `There are ${calls.length} windows (${windows}), and two are needed. ` +
        'Leave the other rows out, or fit the dirty curve to rate times window.',
    );
  }
  const outcome = fitTwoWindows(first, second, METER_STEP);
  if (outcome.kind === 'refused') return refused(describeMeterRefusal(outcome.because));
  const meter = { rate: outcome.rate, set: outcome.set };
  return answer(kind, kept, { method: 'meter', meter }, meterKnobs(meter));
}

type Run = (kind: FitKind, table: TrainingRows, options: FitOptions) => FitOutcome;

const noLine = (): Setting => ({ knobs: [], notes: [] });

const runs: Readonly<Record<FitId, Run>> = {
  gamma: linesOf(1, ([line]) => (line ? gammaKnobs(line) : noLine())),
  energy: linesOf(1, ([line]) => (line ? energyKnobs(line) : noLine())),
  'energy-hosts': linesOf(2, ([source, destination]) =>
    source && destination ? hostKnobs(source, destination) : noLine(),
  ),
  'dirty-curve': runCurve,
  'dirty-meter': runMeter,
};

/**
 * Every fit: the table of kinds, each with the function that turns rows into coefficients or into a sentence that says
 * why there are none (eqs 10, 14, 15; the dirty curve). Units: those of the columns' names.
 */
export const fits = Object.fromEntries(
  fitKinds.map((kind) => [
    kind.id,
    { ...kind, run: (table: TrainingRows, options: FitOptions) => runs[kind.id](kind, table, options) },
  ]),
) as { readonly [Id in FitId]: FitMethod };
