import type { Fit } from '../../analysis/fit/fit';
import type { TargetResiduals } from '../../analysis/fit/fit-residuals';
import type { TableData } from '../../format/csv';
import { formatNumber } from '../../format/number';
import type { TrainingRows } from '../../readers/training';
import type { FitKind } from '../../scenario/fit-kinds';

const orNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** Which of a fit's rows each row of the table is; -1 for one that is left out. */
function placesOf(fit: Fit, count: number): Int32Array {
  const places = new Int32Array(count).fill(-1);
  for (const [place, row] of fit.rows.entries()) places[row] = place;
  return places;
}

/** Every row with what was fitted to it, what is left over, how much it pulls, and whether it was left out. */
export function fitTable(
  fit: Fit,
  kind: FitKind,
  table: TrainingRows,
  residuals: readonly TargetResiduals[],
): TableData {
  const names = kind.columns.map(({ name }) => name);
  const own = residuals.flatMap(({ target }) => [`fitted_${target}`, `residual_${target}`, `leverage_${target}`]);
  const columns = ['line', ...names, ...own, 'left_out'].map((key) => ({ key, label: key }));
  const places = placesOf(fit, table.lines.length);
  const rows = Array.from(table.lines, (line, row) => {
    const place = places[row] ?? -1;
    const values = names.map((name) => orNull(table.columns[name]?.[row]));
    const said = residuals.flatMap(({ fitted, residuals: left, leverage }) =>
      [fitted[place], left[place], leverage?.[place]].map(orNull),
    );
    return [line, ...values, ...said, place < 0 ? 1 : 0];
  });
  return { columns, rows };
}

/** A row that is left out, in words. */
interface LeftOutRow {
  readonly row: number;
  readonly line: number;
  readonly text: string;
}

const UNITS = { duration: 's', rate: 'MiB/s', volume: 'MiB', energy: 'J', ratio: '' } as const;
/** As many are listed; the rest are counted. */
const MOST_LISTED = 10;

/** The rows that are left out, by their lines: 'traffic 979 MiB, energy 541 J'; and how many are not listed. */
export function leftOutRows(
  { columns }: FitKind,
  table: TrainingRows,
  leftOut: readonly number[],
): { readonly rows: readonly LeftOutRow[]; readonly more: number } {
  const rows = leftOut.slice(0, MOST_LISTED).map((row) => ({
    row,
    line: table.lines[row] ?? 0,
    text: columns
      .map(({ name, symbol, quantity }) => {
        const value = formatNumber(table.columns[name]?.[row] ?? Number.NaN);
        return `${symbol.replace('_', ' ')} ${value}${UNITS[quantity] === '' ? '' : `\u00a0${UNITS[quantity]}`}`;
      })
      .join(', '),
  }));
  return { rows, more: leftOut.length - rows.length };
}
