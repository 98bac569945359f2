import type { MiB, MiBPerSecond, Seconds } from '../models/units';
import { type Technique, techniqueNamed, techniques } from '../vocabulary/techniques';
import { type CellReader, quotedCell } from './cells';
import type { ColumnMapping, ColumnSpec } from './columns';
import type { CsvRow } from './csv-table';
import { type ColumnsReading, eachRow, openTable } from './mapped-table';

/** A migration that somebody made: what was known before, and what came of it. */
export interface OwnMigration {
  readonly memoryInUse: MiB;
  readonly zeroMemory: MiB;
  /** D, as a meter counted it over about a second. */
  readonly dirtyRate: MiBPerSecond;
  /** A limit set in the product; 0: none. */
  readonly cap: MiBPerSecond;
  readonly link: MiBPerSecond;
  readonly technique: Technique;
  /** What ran in the guest, as written; '' where nobody says. */
  readonly guest: string;
  readonly traffic: MiB;
  readonly totalTime: Seconds;
  readonly downtime: Seconds;
}

/** A table of one's own migrations, as far as it could be read, and what could not. */
interface MigrationsReading extends ColumnsReading {
  readonly migrations: readonly OwnMigration[];
  /** What stands for columns that are not there, each a sentence. */
  readonly assumed: readonly string[];
}

/** What 1 Gbit/s Ethernet carries: 941 Mbit/s. */
const USUAL_LINK: MiBPerSecond = 112.18;

const volume = { quantity: 'volume', min: 0, max: 2 ** 30 } as const;
const rate = { quantity: 'rate', min: 0, max: 1e6 } as const;
const duration = { quantity: 'duration', min: 0, max: 1e7 } as const;
const above = { above: true } as const;
const optional = { optional: true } as const;

const specs: readonly ColumnSpec[] = [
  {
    ...{ ...volume, ...above, name: 'memory_in_use_mib', label: 'Memory in use' },
    stems: ['memory_in_use', 'used_memory', 'memory_used', 'mem_used', 'vm_size', 'working_memory', 'memory', 'mem'],
  },
  {
    ...{ ...volume, ...optional, name: 'zero_mib', label: 'Zero memory' },
    stems: ['zero', 'zero_memory', 'unused_memory', 'free_memory', 'zero_pages'],
  },
  {
    ...{ ...rate, name: 'dirty_rate_mib_s', label: 'Dirtying rate', symbol: 'D' },
    stems: ['dirty_rate', 'page_dirty_rate', 'dirtying_rate', 'dirtyrate', 'dirty_page_rate', 'dirty', 'd'],
  },
  {
    ...{ ...rate, ...optional, name: 'cap_mib_s', label: 'Cap' },
    stems: ['cap', 'max_bandwidth', 'bandwidth_limit', 'page_transfer_rate', 'rate_limit'],
  },
  {
    ...{ ...rate, ...above, ...optional, name: 'link_mib_s', label: 'Link', symbol: 'R' },
    stems: ['link', 'link_rate', 'link_speed', 'link_bandwidth'],
  },
  {
    ...{ ...optional, name: 'technique', label: 'Technique', quantity: 'text' },
    stems: ['technique', 'migration_technique', 'method', 'capability'],
  },
  {
    ...{ ...optional, name: 'guest', label: 'Guest', quantity: 'text' },
    stems: ['guest', 'workload', 'class', 'application', 'program'],
  },
  {
    ...{ ...volume, ...above, name: 'traffic_mib', label: 'Traffic', symbol: 'V_mig' },
    stems: ['traffic', 'total_transferred_data', 'transferred_data', 'transferred', 'total_traffic', 'sent', 'v_mig'],
  },
  {
    ...{ ...duration, ...above, name: 'total_time_s', label: 'Total time', symbol: 'T_mig' },
    stems: ['total_time', 'total_migration_time', 'migration_time', 'time', 't_mig'],
  },
  {
    ...{ ...duration, name: 'downtime_s', label: 'Downtime', symbol: 'T_down' },
    stems: ['downtime', 'pause', 't_down'],
  },
];

function readTechnique(row: CsvRow, cells: CellReader): Technique | null {
  const text = cells.text(row, 'technique');
  if (text === '') return 'precopy';
  const known = techniques.map(({ id }) => id).join(', ');
  return (
    techniqueNamed(text) ??
    cells.refuse(row, 'technique', `${quotedCell(text)} is not a technique that was measured. Known are ${known}.`)
  );
}

/** Everything of a row is read, so that all that is wrong with it is said at once. */
function readMigration(row: CsvRow, cells: CellReader): OwnMigration | null {
  const before = cells.refusals();
  const memoryInUse = cells.number(row, 'memory_in_use_mib');
  const zeroMemory = cells.optional(row, 'zero_mib') ?? 0;
  const dirtyRate = cells.number(row, 'dirty_rate_mib_s');
  const cap = cells.optional(row, 'cap_mib_s') ?? 0;
  const link = cells.optional(row, 'link_mib_s') ?? USUAL_LINK;
  const technique = readTechnique(row, cells);
  const traffic = cells.number(row, 'traffic_mib');
  const totalTime = cells.number(row, 'total_time_s');
  const downtime = cells.number(row, 'downtime_s');
  const isWhole =
    memoryInUse !== null &&
    dirtyRate !== null &&
    technique !== null &&
    traffic !== null &&
    totalTime !== null &&
    downtime !== null;
  if (!isWhole || cells.refusals() > before) return null;
  const guest = cells.text(row, 'guest');
  return { memoryInUse, zeroMemory, dirtyRate, cap, link, technique, guest, traffic, totalTime, downtime };
}

/** What stands for a column that is not there. */
const defaults: readonly (readonly [column: string, sentence: string])[] = [
  ['zero_mib', 'No column holds zero memory: none is assumed.'],
  ['cap_mib_s', 'No column holds a cap (MiB/s): none is assumed.'],
  ['link_mib_s', `No column holds the link (MiB/s): 1 Gbit/s Ethernet is assumed, ${USUAL_LINK} MiB/s.`],
  ['technique', 'No column holds the technique: plain pre-copy is assumed.'],
  ['guest', 'No column says what runs in the guests: all of them count as general.'],
];

/**
 * Reads a table of one's own migrations, one a row: memory_in_use_mib, dirty_rate_mib_s, traffic_mib, total_time_s and
 * downtime_s, and where they are known zero_mib (0), cap_mib_s (none), link_mib_s (112.18, which is 1 Gbit/s Ethernet),
 * technique (plain pre-copy) and guest (general). Columns are mapped by name and unit, or as `chosen` by hand. Yields how
 * far it has come. Units: MiB, MiB/s, s. Errors: as problems by line and column; good rows are kept.
 */
export function* readMigrations(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, MigrationsReading> {
  const { cells, rows, reading } = yield* openTable(file, text, specs, chosen);
  const migrations: OwnMigration[] = [];
  yield* eachRow(rows, (row) => {
    const read = readMigration(row, cells);
    if (read) migrations.push(read);
  });
  const none = migrations.length > 0 ? [] : ['There is no row in this file that can be read.'];
  const assumed = defaults.flatMap(([column, sentence]) => (cells.has(column) ? [] : [sentence]));
  return { ...reading(none), migrations, assumed };
}
