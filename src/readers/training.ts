import type { ColumnMapping, ColumnSpec } from './columns';
import { tooManyRows } from './csv-table';
import { type ColumnsReading, eachRow, openTable } from './mapped-table';

/** Rows to fit, in the page's own units. Survives structured clone. */
export interface TrainingRows {
  /** By the names of the fit's columns, all of one length. */
  readonly columns: Readonly<Record<string, Float64Array<ArrayBuffer>>>;
  /** The line of each row in its file, from 1. */
  readonly lines: Uint32Array<ArrayBuffer>;
}

/** A training table as far as it could be read, and all that a view needs to map its columns by hand. */
export interface TrainingReading extends ColumnsReading {
  /** Null until every column is mapped, and where there are too many rows. */
  readonly table: TrainingRows | null;
}

/** A fit looks at all rows in one step. */
const MOST_FITTED = 5000;

/** Adds the columns that are sums of others. */
function addSums(table: TrainingRows, specs: readonly ColumnSpec[]): TrainingRows {
  const all = { ...table.columns };
  for (const { name, orSumOf } of specs) {
    if (name in all || !orSumOf) continue;
    const parts = orSumOf.map((part) => all[part.name] ?? new Float64Array());
    all[name] = Float64Array.from(table.lines, (_, i) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0));
  }
  return { ...table, columns: all };
}

/**
 * Reads a table of training runs for a fit that needs `specs`: by name and unit in the header ('traffic_mib',
 * 'Energy (Wh)'), or as `chosen` by hand, which counts for all columns at once. Yields how far it has come.
 *
 * Units: those of the headers -> the columns' own. Assumes nothing about the order of columns or rows. Errors: as
 * problems by line and column; rows that cannot be read are left out, the others are kept. Without every column there
 * is no table, but headers, preview and what was recognised, so that the rest can be mapped.
 * 'traffic_gib,energy_wh' with '1.5,0.2' -> 1,536 MiB and 720 J.
 */
export function* readTraining(
  file: string,
  text: string,
  specs: readonly ColumnSpec[],
  chosen?: ColumnMapping | null,
): Generator<number, TrainingReading> {
  const { cells, rows, reads, reading } = yield* openTable(file, text, specs, chosen);
  if (rows.length > MOST_FITTED) return { ...reading([tooManyRows(MOST_FITTED)]), table: null };
  const values = reads.map(() => new Float64Array(rows.length));
  const lines = new Uint32Array(rows.length);
  let kept = 0;
  // Every cell of a row is read, so that all that is wrong with it is said at once.
  yield* eachRow(rows, (row) => {
    const read = reads.map(({ name }) => cells.number(row, name));
    if (read.includes(null)) return;
    for (const [i, value] of read.entries()) (values[i] as Float64Array)[kept] = value ?? 0;
    lines[kept] = row.line;
    kept += 1;
  });
  const whole = reading();
  if (whole.headers.length === 0 || whole.missing.length > 0) return { ...whole, table: null };
  const columns = Object.fromEntries(
    reads.map(({ name }, i) => [name, (values[i] ?? new Float64Array()).slice(0, kept)]),
  );
  return { ...whole, table: addSums({ columns, lines: lines.slice(0, kept) }, specs) };
}
