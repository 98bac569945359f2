import { firstCharacters } from '../format/characters';
import { MAX_VM_NAME } from '../scenario/fleet';
import type { PastMigration, PastRound, VmHistory } from '../scenario/vm-history';
import type { CellReader } from './cells';
import type { ColumnMapping, ColumnSpec } from './columns';
import type { CsvRow } from './csv-table';
import { type ColumnsReading, eachRow, inOrder, openTable } from './mapped-table';

/** Past migrations, as far as they could be read, and what could not. */
export interface HistoryReading extends ColumnsReading {
  /** By VM, in the order in which the VMs come; migrations and rounds by their numbers. */
  readonly histories: readonly VmHistory[];
}

const SAMPLE = 'sample_mib_s';
const count = { quantity: 'count', min: 0, max: 1e9 } as const;
const rate = { quantity: 'rate', min: 0, max: 1e6 } as const;

const specs: readonly ColumnSpec[] = [
  { name: 'vm', label: 'VM', quantity: 'text', stems: ['vm', 'name', 'vm_name', 'guest'] },
  { ...count, name: 'migration', label: 'Number of the migration', stems: ['migration', 'run'] },
  { ...count, name: 'round', label: 'Number of the round', stems: ['round', 'iteration'] },
  {
    ...{ name: 'duration_s', label: 'Duration', symbol: 'T_i', quantity: 'duration', min: 0, max: 1e9, above: true },
    stems: ['duration', 'dur', 't', 'time', 'round_time'],
  },
  {
    ...{ ...rate, name: 'dirty_rate_mib_s', label: 'Dirtying rate', symbol: 'D_i' },
    stems: ['dirty_rate', 'dirtying_rate', 'dirtyrate', 'dirty', 'd'],
  },
  { ...rate, name: SAMPLE, label: 'Sample before', symbol: 'S', stems: ['sample', 's'], optional: true },
];

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
  const vm = cells.text(row, 'vm');
  if (vm === '') return cells.refuse(row, 'vm', 'The VM has no name.');
  return firstCharacters(vm, MAX_VM_NAME) === vm
    ? vm
    : cells.refuse(row, 'vm', `The name is longer than ${MAX_VM_NAME} characters.`);
}

/** Everything of a row is read, so that all that is wrong with it is said at once. */
function readRow(row: CsvRow, cells: CellReader): RoundRow | null {
  const before = cells.refusals();
  const vm = readName(row, cells);
  const migration = cells.number(row, 'migration');
  const round = cells.number(row, 'round');
  const duration = cells.number(row, 'duration_s');
  const dirtyRate = cells.number(row, 'dirty_rate_mib_s');
  const sample = cells.optional(row, SAMPLE);
  const isWhole = vm !== null && migration !== null && round !== null && duration !== null && dirtyRate !== null;
  if (!isWhole || cells.refusals() > before) return null;
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
function gather(vms: GatheredVms, read: RoundRow, row: CsvRow, cells: CellReader): void {
  const migration = gathered(vms, read);
  if (migration.rounds.has(read.round)) {
    cells.refuse(row, 'round', `Round ${read.round} of migration ${read.migration} of ${read.vm} is there already.`);
    return;
  }
  migration.rounds.set(read.round, read.past);
  const known = migration.sample;
  migration.sample ??= read.sample;
  if (known === null || read.sample === null || known === read.sample) return;
  const text = `${read.sample} is not the sample that an earlier row of this migration has, ${known}. The earlier one counts.`;
  cells.note(row, SAMPLE, text);
}

/** In steps: one VM may have most of the rows. */
function* historiesOf(vms: GatheredVms): Generator<number, VmHistory[]> {
  const histories: VmHistory[] = [];
  for (const [vm, gatheredOfVm] of vms) {
    const migrations: PastMigration[] = [];
    for (const { sample, rounds } of inOrder(gatheredOfVm)) {
      migrations.push({ sample, rounds: inOrder(rounds) });
      if (migrations.length % 250 === 0) yield 1;
    }
    histories.push({ vm, migrations });
    yield 1;
  }
  return histories;
}

/**
 * Reads past migrations from a table with the columns vm, migration, round, duration_s, dirty_rate_mib_s and, where
 * there was a sample before the migration, sample_mib_s; a pre-copy round a row, rows in any order. Columns are mapped by
 * name and unit, or as `chosen` by hand. Yields how far it has come.
 * Units: s, MiB/s. Errors: as problems by line and column; good rows are kept.
 */
export function* readHistoryFile(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, HistoryReading> {
  const { cells, rows, reading } = yield* openTable(file, text, specs, chosen);
  const vms: GatheredVms = new Map();
  yield* eachRow(rows, (row) => {
    const read = readRow(row, cells);
    if (read) gather(vms, read, row, cells);
  });
  const none = vms.size > 0 ? [] : ['There is no row in this file that can be read.'];
  return { ...reading(none), histories: yield* historiesOf(vms) };
}
