import type { TrainingRows } from '../../readers/training';
import { fitKinds } from '../../scenario/fit-kinds';
import type { Fit } from './fit';
import { describeResiduals, type Pattern, type Residuals } from './fit-patterns';

/** The residuals of one line or curve of a fit, with what they are looked at with. */
export interface TargetResiduals extends Residuals {
  /** Name and label of the column that was fitted. */
  readonly target: string;
  readonly label: string;
}

/**
 * The residuals of each line of a fit, or of its curve, beside the inputs of the rows that were used; none for two calls
 * of a meter, which leave nothing over. Units: the columns' own. Assumes the table that the fit was made from.
 */
export function residualsOf(fit: Fit, table: TrainingRows): readonly TargetResiduals[] {
  if (fit.method === 'meter') return [];
  const columns = fitKinds.find(({ id }) => id === fit.id)?.columns ?? [];
  const labelOf = (name: string) => columns.find((column) => column.name === name)?.label ?? name;
  const kept = (name: string) => Float64Array.from(fit.rows, (row) => table.columns[name]?.[row] ?? Number.NaN);
  const inputsOf = (names: readonly string[]) => names.map((name) => ({ label: labelOf(name), values: kept(name) }));
  const lines = Uint32Array.from(fit.rows, (row) => table.lines[row] ?? 0);
  if (fit.method === 'lines') {
    return fit.lines.map(({ target, inputs, residuals, fitted, leverage, residualDeviation }) => ({
      ...{ target, label: labelOf(target), residuals, fitted, leverage, residualDeviation, lines },
      inputs: inputsOf(inputs),
    }));
  }
  const [time, distinct] = columns.map(({ name }) => name);
  const { residuals, fitted, residualDeviation } = fit.curve;
  const target = distinct ?? '';
  return [
    {
      ...{ target, label: labelOf(target), residuals, fitted, leverage: null, residualDeviation, lines },
      inputs: inputsOf(time === undefined ? [] : [time]),
    },
  ];
}

/** What the residuals of a fit show, for each line of it. */
export function patternsOf(fit: Fit, table: TrainingRows): readonly { target: string; patterns: readonly Pattern[] }[] {
  return residualsOf(fit, table).map((residuals) => ({
    target: residuals.target,
    patterns: describeResiduals(residuals),
  }));
}
