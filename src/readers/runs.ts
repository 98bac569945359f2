import { PAGES_PER_MIB } from '../models/units';
import { type CellReader, createCellReader, type NumberRange, quotedCell } from './cell-reader';
import { type CsvRow, type CsvTable, type FileProblem, readCsvTable } from './csv-table';
import { readCurveTable, readRoundsTable } from './curves-and-rounds';
import type { MeasuredCurve, MeasuredEnd, MeasuredRounds, MeasuredRun } from './measured-run';

/** What a file turned out to hold, and what in it could not be used. */
export type MeasuredFile = { readonly file: string; readonly problems: readonly FileProblem[] } & (
  | { readonly kind: 'runs'; readonly runs: readonly MeasuredRun[] }
  | { readonly kind: 'curves'; readonly curves: readonly MeasuredCurve[] }
  | { readonly kind: 'rounds'; readonly rounds: readonly MeasuredRounds[] }
  | { readonly kind: 'unknown' }
);

const MS = 1000;

/** Wide enough for any machine, and narrow enough that no sum of them overflows. */
const MEMORY: NumberRange = { min: 0, max: 16_777_216, unit: 'MiB', above: true };
const VOLUME: NumberRange = { min: 0, max: 1e12, unit: 'MiB', above: true };
const PAGES: NumberRange = { min: 0, max: 16_777_216 * PAGES_PER_MIB, unit: 'pages' };
const LINK_RATE: NumberRange = { min: 0.001, max: 1e6, unit: 'MiB/s' };
const DIRTY_RATE: NumberRange = { min: 0, max: 1e6, unit: 'MiB/s' };
const DURATION: NumberRange = { min: 0, max: 1e9, unit: 's', above: true };
const LIMIT_MS: NumberRange = { min: 0, max: 2_000_000, unit: 'ms' };
const DOWNTIME_MS: NumberRange = { min: 0, max: 1e12, unit: 'ms' };

/** Columns that runs.csv must have; one of the two rates is enough. */
const NEEDED = [
  ...['id', 'mem_mib', 'downtime_limit_ms', 'zero_pages_before', 'd_mean_mib_s', 'v_mig_mib', 't_mig_s'],
  ...['t_down_ms', 'converged'],
];

function missingColumns({ file, columns }: CsvTable): FileProblem[] {
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (!columns.includes('max_bw_mib_s') && !columns.includes('link_mib_s')) missing.push('max_bw_mib_s');
  return missing.map((column) => ({
    file,
    line: 1,
    column,
    text:
      column === 'max_bw_mib_s'
        ? 'The file needs this column, or link_mib_s, or both.'
        : 'The file needs this column, and it is not there.',
  }));
}

/** A yes or no: 1 or 0. */
function readFlag(reader: CellReader, row: CsvRow, column: string): boolean | null {
  const cell = row.cells.get(column) ?? '';
  if (cell === '1' || cell === '0') return cell === '1';
  return reader.refuse(row, column, `${quotedCell(cell)} is not 1 (yes) or 0 (no).`);
}

/** The link where there was one, else QEMU's own limit. */
function readRate(reader: CellReader, row: CsvRow): Pick<MeasuredRun, 'limitKind' | 'bandwidth'> | null {
  const isLink = (row.cells.get('link_mib_s') ?? '') !== '';
  const bandwidth = reader.number(row, isLink ? 'link_mib_s' : 'max_bw_mib_s', LINK_RATE);
  return bandwidth === null ? null : { limitKind: isLink ? 'link' : 'bandwidth', bandwidth };
}

/** What ran: the program, or for synthetic ones the way in which they write. */
function workloadOf({ cells }: CsvRow): string {
  const [workload = '', pattern = ''] = [cells.get('workload'), cells.get('pattern')];
  if (workload === 'synthetic' && pattern !== '') return `synthetic, ${pattern}`;
  return workload || pattern || 'not named';
}

/** Without a column `forced`, what did not converge and yet was paused was forced. */
function endOf(row: CsvRow, converged: boolean, downtime: number | null): MeasuredEnd {
  const forced = row.cells.get('forced') ?? '';
  const isForced = forced === '' ? !converged && downtime !== null && downtime > 0 : forced === '1';
  if (isForced) return 'forced';
  return converged ? 'converged' : 'cancelled';
}

function readForcing(reader: CellReader, row: CsvRow): boolean | null {
  const rule = (row.cells.get('force_rule') ?? '').toLowerCase();
  if (rule === '' || rule === 'none') return false;
  if (rule === 'xen3') return true;
  return reader.refuse(row, 'force_rule', `${quotedCell(rule)} is not known. It takes none or xen3.`);
}

/** Everything of a row is read, so that all that is wrong with it is said at once. */
function readRun(reader: CellReader, row: CsvRow): MeasuredRun | null {
  const before = reader.problems.length;
  const memory = reader.number(row, 'mem_mib', MEMORY);
  const zeroPages = reader.number(row, 'zero_pages_before', PAGES);
  const rate = readRate(reader, row);
  const downtimeLimit = reader.number(row, 'downtime_limit_ms', LIMIT_MS);
  const dirtyRate = reader.number(row, 'd_mean_mib_s', DIRTY_RATE);
  const timeLimit = reader.optional(row, 'limit_s', DURATION);
  const isForcedLikeXen = readForcing(reader, row);
  const traffic = reader.number(row, 'v_mig_mib', VOLUME);
  const totalTime = reader.number(row, 't_mig_s', DURATION);
  const paused = reader.optional(row, 't_down_ms', DOWNTIME_MS);
  const converged = readFlag(reader, row, 'converged');
  if (memory !== null && zeroPages !== null && zeroPages > memory * PAGES_PER_MIB) {
    reader.refuse(row, 'zero_pages_before', 'There are more zero pages than the memory has pages.');
  }
  const isWhole =
    memory !== null &&
    zeroPages !== null &&
    rate !== null &&
    downtimeLimit !== null &&
    dirtyRate !== null &&
    isForcedLikeXen !== null &&
    traffic !== null &&
    totalTime !== null &&
    converged !== null;
  if (!isWhole || reader.problems.length > before) return null;
  return {
    id: row.cells.get('id') ?? '',
    workload: workloadOf(row),
    memory,
    zeroMemory: zeroPages / PAGES_PER_MIB,
    ...rate,
    downtimeLimit: downtimeLimit / MS,
    timeLimit,
    isForcedLikeXen,
    dirtyRate,
    end: endOf(row, converged, paused),
    traffic,
    totalTime,
    downtime: paused === null ? null : paused / MS,
  };
}

function readRunsTable(table: CsvTable): MeasuredFile {
  const { file } = table;
  const missing = missingColumns(table);
  if (missing.length > 0) return { file, kind: 'runs', runs: [], problems: [...table.problems, ...missing] };
  const reader = createCellReader(table);
  const runs = new Map<string, MeasuredRun>();
  for (const row of table.rows) {
    const id = row.cells.get('id') ?? '';
    if (id === '') reader.refuse(row, 'id', 'The run has no name.');
    else if (runs.has(id)) reader.refuse(row, 'id', `The run ${quotedCell(id)} is there twice.`);
    else {
      const run = readRun(reader, row);
      if (run) runs.set(id, run);
    }
  }
  return { file, kind: 'runs', runs: [...runs.values()], problems: [...table.problems, ...reader.problems] };
}

/** What a file is, by its columns: runs and rounds have volumes, a curve has distinct pages. */
function kindOf(columns: readonly string[]): MeasuredFile['kind'] {
  const has = (...names: readonly string[]) => names.some((name) => columns.includes(name));
  if (has('distinct_pages_mean', 'distinct_pages', 'distinct_mib')) return 'curves';
  if (has('round') && has('sent_mib', 'dur_s')) return 'rounds';
  return has('v_mig_mib', 't_mig_s', 'mem_mib') ? 'runs' : 'unknown';
}

/**
 * Reads a file of measured migrations: runs, their dirty curves or their rounds, told apart by their columns.
 * Units: the columns' own (docs/data-formats.md) -> MiB, MiB/s, s. Columns by name, in any order; others are ignored.
 * Errors: as problems by line and column; good rows are kept.
 */
export function readMeasuredFile(file: string, text: string): MeasuredFile {
  const table = readCsvTable(file, text);
  switch (kindOf(table.columns)) {
    case 'runs':
      return readRunsTable(table);
    case 'curves':
      return { file, kind: 'curves', ...readCurveTable(table) };
    case 'rounds':
      return { file, kind: 'rounds', ...readRoundsTable(table) };
    case 'unknown': {
      const what = table.columns.length === 0 ? 'The file is empty.' : 'No known columns are in the first line.';
      const wanted = 'Runs have v_mig_mib, a dirty curve has distinct_pages_mean, rounds have round and sent_mib.';
      return { file, kind: 'unknown', problems: [{ file, line: null, column: null, text: `${what} ${wanted}` }] };
    }
  }
}
