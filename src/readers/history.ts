import { MAX_VM_NAME } from '../scenario/fleet';
import type { PastMigration, PastRound, VmHistory } from '../scenario/vm-history';
import { type CellReader, createCellReader, type NumberRange } from './cell-reader';
import { type CsvRow, type CsvTable, type FileProblem, readCsvTable } from './csv-table';

/** Past migrations, as far as they could be read, and what could not. */
export interface HistoryReading {
  readonly file: string;
  /** By VM, in the order in which the VMs come; migrations and rounds by their numbers. */
  readonly histories: readonly VmHistory[];
  readonly problems: readonly FileProblem[];
}

const NEEDED = ['vm', 'migration', 'round', 'duration_s', 'dirty_rate_mib_s'] as const;
const SAMPLE = 'sample_mib_s';

const NUMBER: NumberRange = { min: 0, max: 1e9, unit: '' };
const DURATION: NumberRange = { min: 0, max: 1e9, unit: 's', above: true };
const RATE: NumberRange = { min: 0, max: 1e6, unit: 'MiB/s' };

/** A migration while its rows are gathered: they may come in any order. */
interface Gathered {
  sample: number | null;
  readonly rounds: Map<number, PastRound>;
}
type GatheredVms = Map<string, Map<number, Gathered>>;

interface RoundRow {
  readonly vm: string;
  readonly migration: number;
  readonly round: number;
  readonly sample: number | null;
  readonly past: PastRound;
}

function readName(row: CsvRow, cells: CellReader): string | null {
  const vm = row.cells.get('vm') ?? '';
  if (vm === '') return cells.refuse(row, 'vm', 'The VM has no name.');
  return [...vm].length <= MAX_VM_NAME
    ? vm
    : cells.refuse(row, 'vm', `The name is longer than ${MAX_VM_NAME} characters.`);
}

function readWhole(row: CsvRow, cells: CellReader, column: string): number | null {
  const value = cells.number(row, column, NUMBER);
  if (value === null || Number.isInteger(value)) return value;
  return cells.refuse(row, column, `${value} is not a whole number.`);
}

/** Everything of a row is read, so that all that is wrong with it is said at once. */
function readRow(row: CsvRow, cells: CellReader): RoundRow | null {
  const before = cells.problems.length;
  const vm = readName(row, cells);
  const migration = readWhole(row, cells, 'migration');
  const round = readWhole(row, cells, 'round');
  const duration = cells.number(row, 'duration_s', DURATION);
  const dirtyRate = cells.number(row, 'dirty_rate_mib_s', RATE);
  const sample = cells.optional(row, SAMPLE, RATE);
  const isWhole = vm !== null && migration !== null && round !== null && duration !== null && dirtyRate !== null;
  if (!isWhole || cells.problems.length > before) return null;
  return { vm, migration, round, sample, past: { duration, dirtyRate } };
}

function gathered(vms: GatheredVms, { vm, migration }: RoundRow): Gathered {
  const migrations = vms.get(vm) ?? new Map<number, Gathered>();
  vms.set(vm, migrations);
  const found = migrations.get(migration) ?? { sample: null, rounds: new Map<number, PastRound>() };
  migrations.set(migration, found);
  return found;
}

/** Puts a row where it belongs; a second row of one round is refused, a second sample of one migration is said. */
function gather(vms: GatheredVms, read: RoundRow, row: CsvRow, cells: CellReader): FileProblem | null {
  const migration = gathered(vms, read);
  if (migration.rounds.has(read.round)) {
    cells.refuse(row, 'round', `Round ${read.round} of migration ${read.migration} of ${read.vm} is there already.`);
    return null;
  }
  migration.rounds.set(read.round, read.past);
  const known = migration.sample;
  migration.sample ??= read.sample;
  if (known === null || read.sample === null || known === read.sample) return null;
  const text = `${read.sample} is not the sample that an earlier row of this migration has, ${known}. The earlier one counts.`;
  return { file: '', line: row.line, column: SAMPLE, text };
}

const byNumber = <Value>(values: ReadonlyMap<number, Value>): Value[] =>
  [...values].sort(([a], [b]) => a - b).map(([, value]) => value);

const historyOf = ([vm, migrations]: readonly [string, ReadonlyMap<number, Gathered>]): VmHistory => ({
  vm,
  migrations: byNumber(migrations).map(({ sample, rounds }): PastMigration => ({ sample, rounds: byNumber(rounds) })),
});

function missing({ file, columns }: CsvTable): FileProblem[] {
  if (columns.length === 0) {
    return [{ file, line: null, column: null, text: 'There is nothing in this file.' }];
  }
  return NEEDED.filter((name) => !columns.includes(name)).map((column) => ({
    file,
    line: 1,
    column,
    text: 'There is no column with this name, and it is needed.',
  }));
}

/**
 * Reads past migrations from a table with the columns vm, migration, round, duration_s, dirty_rate_mib_s and, where
 * there was a sample before the migration, sample_mib_s; a pre-copy round a row, rows in any order.
 * Units: s, MiB/s. Errors: as problems by line and column; good rows are kept.
 */
export function readHistoryFile(file: string, text: string): HistoryReading {
  const table = readCsvTable(file, text);
  const lacking = missing(table);
  if (lacking.length > 0) return { file, histories: [], problems: [...table.problems, ...lacking] };
  const cells = createCellReader(table);
  const vms: GatheredVms = new Map();
  const said: FileProblem[] = [];
  for (const row of table.rows) {
    const read = readRow(row, cells);
    const problem = read && gather(vms, read, row, cells);
    if (problem) said.push({ ...problem, file });
  }
  const problems = [...table.problems, ...cells.problems, ...said].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (vms.size > 0) return { file, histories: [...vms].map(historyOf), problems };
  const none = { file, line: null, column: null, text: 'There is no row in this file that can be read.' };
  return { file, histories: [], problems: [...problems, none] };
}
