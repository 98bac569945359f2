import type { Seconds } from '../models/units';
import { HOSTS, type Host } from '../vocabulary/hosts';
import type { ColumnMapping, ColumnSpec } from './columns';
import { type ColumnsReading, eachRow, type MappedTable, openTable } from './mapped-table';

/** Readings of one host's power: times ascend, one power in W each. */
export interface PowerSeries {
  readonly times: Float64Array<ArrayBuffer>;
  readonly watts: Float64Array<ArrayBuffer>;
}

/** The readings of both hosts around a migration; null for a host that was not read. Their times may differ. */
export type PowerTrace = Readonly<Record<Host, PowerSeries | null>>;

/** A trace, as far as it could be read, and what could not. */
export interface PowerTraceReading extends ColumnsReading {
  readonly trace: PowerTrace | null;
  /** What was taken as something else than it says, in sentences. */
  readonly notes: readonly string[];
}

const TIME = 'time_s';
const COLUMNS: Readonly<Record<Host, string>> = { source: 'source_w', destination: 'destination_w' };

/** The seconds of 1,000 years, for clocks that count from 1970; and more watts than a rack draws. */
const times = { quantity: 'time', min: -3.2e10, max: 3.2e10 } as const;
const watts = { quantity: 'power', min: 0, max: 1e6, oneOf: 'power' } as const;

const specs: readonly ColumnSpec[] = [
  {
    ...{ ...times, name: TIME, label: 'Time', symbol: 't' },
    stems: ['time', 't', 'timestamp', 'date', 'datetime', 'elapsed', 'clock', 'zeit', 'zeitstempel', 'uhrzeit'],
  },
  {
    ...{ ...watts, name: COLUMNS.source, label: 'Power of the source', symbol: 'P_s' },
    stems: ['source', 'source_power', 'power_source', 'src', 'quelle', 'leistung_quelle', 'power', 'leistung', 'p'],
  },
  {
    ...{ ...watts, name: COLUMNS.destination, label: 'Power of the destination', symbol: 'P_d' },
    stems: ['destination', 'destination_power', 'power_destination', 'dst', 'dest', 'target', 'ziel', 'leistung_ziel'],
  },
];

/** A clock that begins later than a day after its zero did not start with the trace. */
const LATE_CLOCK: Seconds = 86_400;
/** Two readings make a line. */
const FEWEST = 2;

interface Row {
  readonly time: Seconds;
  readonly source: number | null;
  readonly destination: number | null;
}

/** The rows that can be used: times ascend, and at least one host was read. */
function* readRows({ rows, cells }: MappedTable, hosts: readonly Host[]): Generator<number, Row[]> {
  const good: Row[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  yield* eachRow(rows, (row) => {
    const before = cells.refusals();
    const time = cells.number(row, TIME);
    const source = cells.optional(row, COLUMNS.source);
    const destination = cells.optional(row, COLUMNS.destination);
    if (time !== null && time === latest) cells.refuse(row, TIME, `${time} s is there already.`);
    else if (time !== null && time < latest) {
      cells.refuse(row, TIME, `${time} s does not come after the ${latest} s above it. Times must ascend.`);
    }
    latest = Math.max(latest, time ?? latest);
    if (cells.refusals() > before || time === null) return;
    if (source !== null || destination !== null) good.push({ time, source, destination });
    else cells.refuse(row, COLUMNS[hosts[0] ?? 'source'], 'There is no power here.');
  });
  return good;
}

/** The readings of one host; null below two. */
function seriesOf(rows: readonly Row[], host: Host, start: Seconds): PowerSeries | null {
  const own = rows.filter((row) => row[host] !== null);
  if (own.length < FEWEST) return null;
  return {
    times: Float64Array.from(own, ({ time }) => time - start),
    watts: Float64Array.from(own, (row) => row[host] ?? 0),
  };
}

/** From where times count, and a word on it. */
function startOf([first]: readonly Row[], clock: string | null): { start: Seconds; notes: string[] } {
  if (clock !== null) return { start: 0, notes: [`Times are counted from the first reading, at ${clock}.`] };
  if (!first || Math.abs(first.time) <= LATE_CLOCK) return { start: 0, notes: [] };
  return { start: first.time, notes: [`Times are counted from the first reading, at ${first.time} s.`] };
}

/**
 * Reads a trace of power from a table with the columns time_s and source_w, destination_w, or one of the two. Columns are
 * mapped by name and unit, or as `chosen` by hand. Yields how far it has come. An empty
 * cell of one host is a reading that is missing. Units: s, W. Assumes that a clock which begins later than a day did not
 * start with the trace: then times count from the first, as do times of day. Errors: as problems by line and column; good
 * rows are kept. No trace where neither host has two readings. 'time_s,source_w' with '0,200' and '1,224' -> two of the
 * source.
 */
export function* readPowerTrace(
  file: string,
  text: string,
  chosen?: ColumnMapping | null,
): Generator<number, PowerTraceReading> {
  const table = yield* openTable(file, text, specs, chosen);
  const hosts = HOSTS.filter((host) => table.cells.has(COLUMNS[host]));
  const rows = yield* readRows(table, hosts);
  const { start, notes } = startOf(rows, table.cells.clockStart());
  const trace = { source: seriesOf(rows, 'source', start), destination: seriesOf(rows, 'destination', start) };
  if (!trace.source && !trace.destination) {
    return { ...table.reading(['A trace needs at least two rows that can be read.']), trace: null, notes: [] };
  }
  const short = hosts.filter((host) => trace[host] === null);
  const said = short.map((host) => `The ${host} has fewer than two readings, so this host is left out.`);
  return { ...table.reading(said), trace, notes };
}
