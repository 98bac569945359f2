import { PAGES_PER_MIB } from '../models/units';
import { type CellReader, quotedCell } from './cells';
import { type ColumnMapping, type ColumnSpec, type HeaderIndex, mapByName } from './columns';
import { type CsvRow, tooManyRows } from './csv-table';
import { curveColumns, readCurves, readRounds, roundColumns, runName } from './curves-and-rounds';
import { type ColumnsReading, eachRow, type MappedTable, openTable } from './mapped-table';
import type { MeasuredCurve, MeasuredEnd, MeasuredRounds, MeasuredRun } from './measured-run';

/** What a file turned out to hold, and what in it could not be used. */
export type MeasuredFile = ColumnsReading &
  (
    | { readonly kind: 'runs'; readonly runs: readonly MeasuredRun[] }
    | { readonly kind: 'curves'; readonly curves: readonly MeasuredCurve[] }
    | { readonly kind: 'rounds'; readonly rounds: readonly MeasuredRounds[] }
    | { readonly kind: 'unknown' }
  );

const MS = 1000;
/** Every model predicts each of them, and the page takes all their rounds from the worker at once. */
const MOST_RUNS = 5000;

const flag = { quantity: 'flag', optional: true } as const;
const word = { quantity: 'text', optional: true } as const;
const rate = { quantity: 'rate', min: 0.001, max: 1e6, oneOf: 'rate' } as const;
const span = { quantity: 'duration', min: 0, max: 1e9, above: true } as const;

/** What runs.csv holds. Ranges: wide enough for any machine, and narrow enough that no sum of them overflows. */
const runColumns: readonly ColumnSpec[] = [
  runName,
  {
    ...{ name: 'mem_mib', label: 'Memory', symbol: 'V_mem', quantity: 'volume', min: 0, max: 16_777_216, above: true },
    stems: ['mem', 'memory', 'ram', 'guest_memory'],
  },
  {
    ...{ name: 'zero_pages_before', label: 'Zero pages before', quantity: 'volume', unit: 'pages' },
    ...{ stems: ['zero', 'zero_pages', 'zero_memory'], min: 0, max: 16_777_216 * PAGES_PER_MIB },
  },
  { ...rate, name: 'max_bw_mib_s', label: 'QEMU’s own limit', stems: ['max_bw', 'max_bandwidth', 'bandwidth'] },
  { ...rate, name: 'link_mib_s', label: 'Link', stems: ['link', 'link_speed'] },
  {
    ...{ name: 'downtime_limit_ms', label: 'Downtime limit', quantity: 'duration', unit: 'ms' },
    ...{ stems: ['downtime_limit', 'max_downtime'], min: 0, max: 2_000_000 },
  },
  {
    ...{ name: 'd_mean_mib_s', label: 'Dirtying rate', symbol: 'D', quantity: 'rate', min: 0, max: 1e6 },
    stems: ['d', 'dirty_rate', 'dirtying_rate', 'dirtyrate', 'd_mean'],
  },
  {
    ...{ name: 'v_mig_mib', label: 'Traffic', symbol: 'V_mig', quantity: 'volume', min: 0, max: 1e12, above: true },
    stems: ['v_mig', 'traffic', 'transferred', 'sent'],
  },
  { ...span, name: 't_mig_s', label: 'Total time', symbol: 'T_mig', stems: ['t_mig', 'total_time', 'migration_time'] },
  {
    ...{ name: 't_down_ms', label: 'Downtime', symbol: 'T_down', quantity: 'duration', unit: 'ms', min: 0, max: 1e12 },
    stems: ['t_down', 'downtime', 'pause'],
  },
  { name: 'converged', label: 'Converged', quantity: 'flag', stems: ['converged'] },
  { ...flag, name: 'forced', label: 'Made to stop', stems: ['forced'] },
  { ...span, name: 'limit_s', label: 'Time limit', stems: ['limit', 'time_limit'], optional: true },
  { ...word, name: 'force_rule', label: 'Rule of forcing', stems: ['force_rule'] },
  { ...word, name: 'workload', label: 'Workload', stems: ['workload', 'application'] },
  { ...word, name: 'pattern', label: 'Pattern', stems: ['pattern'] },
];

/** A yes or no: 1 or 0. */
function readFlag(reader: CellReader, row: CsvRow, column: string): boolean | null {
  const cell = reader.text(row, column);
  if (cell === '1' || cell === '0') return cell === '1';
  return reader.refuse(row, column, `${quotedCell(cell)} is not 1 (yes) or 0 (no).`);
}

/** The link where there was one, else QEMU's own limit. */
function readRate(reader: CellReader, row: CsvRow): Pick<MeasuredRun, 'limitKind' | 'bandwidth'> | null {
  const isLink = reader.text(row, 'link_mib_s') !== '';
  const bandwidth = reader.number(row, isLink ? 'link_mib_s' : 'max_bw_mib_s');
  return bandwidth === null ? null : { limitKind: isLink ? 'link' : 'bandwidth', bandwidth };
}

/** What ran: the program, or for synthetic ones the way in which they write. */
function workloadOf(reader: CellReader, row: CsvRow): string {
  const [workload = '', pattern = ''] = ['workload', 'pattern'].map((name) => reader.text(row, name));
  if (workload === 'synthetic' && pattern !== '') return `synthetic, ${pattern}`;
  return workload || pattern || 'not named';
}

/** Whether it was made to stop: as it says, or without that what did not converge and yet was paused. */
function readForced(reader: CellReader, row: CsvRow, converged: boolean | null, paused: number | null): boolean | null {
  if (reader.text(row, 'forced') !== '') return readFlag(reader, row, 'forced');
  return converged === false && paused !== null && paused > 0;
}

function endOf(converged: boolean, isForced: boolean): MeasuredEnd {
  if (isForced) return 'forced';
  return converged ? 'converged' : 'cancelled';
}

function readForcing(reader: CellReader, row: CsvRow): boolean | null {
  const rule = reader.text(row, 'force_rule').toLowerCase();
  if (rule === '' || rule === 'none') return false;
  if (rule === 'xen3') return true;
  return reader.refuse(row, 'force_rule', `${quotedCell(rule)} is not known. It takes none or xen3.`);
}

/** Everything of a row is read, so that all that is wrong with it is said at once. */
function readRun(reader: CellReader, row: CsvRow): MeasuredRun | null {
  const before = reader.refusals();
  const memory = reader.number(row, 'mem_mib');
  const zeroPages = reader.number(row, 'zero_pages_before');
  const rate = readRate(reader, row);
  const downtimeLimit = reader.number(row, 'downtime_limit_ms');
  const dirtyRate = reader.number(row, 'd_mean_mib_s');
  const timeLimit = reader.optional(row, 'limit_s');
  const isForcedLikeXen = readForcing(reader, row);
  const traffic = reader.number(row, 'v_mig_mib');
  const totalTime = reader.number(row, 't_mig_s');
  const paused = reader.optional(row, 't_down_ms');
  const converged = readFlag(reader, row, 'converged');
  const isForced = readForced(reader, row, converged, paused);
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
    converged !== null &&
    isForced !== null;
  if (!isWhole || reader.refusals() > before) return null;
  return {
    id: reader.text(row, 'id'),
    workload: workloadOf(reader, row),
    memory,
    zeroMemory: zeroPages / PAGES_PER_MIB,
    ...rate,
    downtimeLimit: downtimeLimit / MS,
    timeLimit,
    isForcedLikeXen,
    dirtyRate,
    end: endOf(converged, isForced),
    traffic,
    totalTime,
    downtime: paused === null ? null : paused / MS,
  };
}

function* readRuns({ rows, cells }: MappedTable): Generator<number, readonly MeasuredRun[]> {
  const runs = new Map<string, MeasuredRun>();
  yield* eachRow(rows, (row) => {
    const id = cells.text(row, 'id');
    if (id === '') cells.refuse(row, 'id', 'The run has no name.');
    else if (runs.has(id)) cells.refuse(row, 'id', `The run ${quotedCell(id)} is there twice.`);
    else {
      const run = readRun(cells, row);
      if (run) runs.set(id, run);
    }
  });
  return [...runs.values()];
}

const columnsOf = { runs: runColumns, curves: curveColumns, rounds: roundColumns, unknown: [] } as const;

/** What a file is, by its columns: runs and rounds have volumes, a curve has distinct pages. */
function kindOf(headers: HeaderIndex, chosen: ColumnMapping | null): MeasuredFile['kind'] {
  const has = (specs: readonly ColumnSpec[], ...names: readonly string[]) => {
    const mapping = chosen ?? mapByName(headers, specs);
    return names.some((name) => name in mapping);
  };
  if (has(curveColumns, 'distinct_mib')) return 'curves';
  if (has(roundColumns, 'round') && has(roundColumns, 'sent_mib', 'dur_s')) return 'rounds';
  return has(runColumns, 'v_mig_mib', 't_mig_s', 'mem_mib') ? 'runs' : 'unknown';
}

/**
 * Reads a file of measured migrations: runs, their dirty curves or their rounds, told apart by their columns.
 * Units: the columns' own (docs/data-formats.md) -> MiB, MiB/s, s. Columns are mapped by name and unit, or as `chosen` by
 * hand. Yields how far it has come. Errors: as problems by line and column; good rows are kept.
 */
export function* readMeasuredFile(
  file: string,
  text: string,
  chosen: ColumnMapping | null = null,
): Generator<number, MeasuredFile> {
  let kind: MeasuredFile['kind'] = 'unknown';
  const columnsIn = (headers: HeaderIndex) => {
    kind = kindOf(headers, chosen);
    return columnsOf[kind];
  };
  const table = yield* openTable(file, text, columnsIn, chosen);
  switch (kind as MeasuredFile['kind']) {
    case 'runs': {
      if (table.rows.length > MOST_RUNS) return { ...table.reading([tooManyRows(MOST_RUNS)]), kind: 'runs', runs: [] };
      const runs = yield* readRuns(table);
      return { ...table.reading(), kind: 'runs', runs };
    }
    case 'curves': {
      const curves = yield* readCurves(table);
      return { ...table.reading(), kind: 'curves', curves };
    }
    case 'rounds': {
      const rounds = yield* readRounds(table);
      return { ...table.reading(), kind: 'rounds', rounds };
    }
    case 'unknown': {
      const wanted = 'Runs have v_mig_mib, a dirty curve has distinct_pages_mean, rounds have round and sent_mib.';
      return { ...table.reading([`No known columns are in the first line. ${wanted}`]), kind: 'unknown' };
    }
  }
}
