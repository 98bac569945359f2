import type { Seconds } from '../models/units';
import { type CellReader, createCellReader, type NumberRange } from './cell-reader';
import { type CsvTable, type FileProblem, readCsvTable } from './csv-table';

/** Readings of one host's power: times ascend, one power in W each. */
export interface PowerSeries {
  readonly times: Float64Array<ArrayBuffer>;
  readonly watts: Float64Array<ArrayBuffer>;
}

export type Host = 'source' | 'destination';

/** The readings of both hosts around a migration; null for a host that was not read. Their times may differ. */
export type PowerTrace = Readonly<Record<Host, PowerSeries | null>>;

/** A trace, as far as it could be read, and what could not. */
export interface PowerTraceReading {
  readonly file: string;
  readonly trace: PowerTrace | null;
  /** What was taken as something else than it says, in sentences. */
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
}

const TIME = 'time_s';
const COLUMNS: Readonly<Record<Host, string>> = { source: 'source_w', destination: 'destination_w' };
const HOSTS = ['source', 'destination'] as const;

/** The seconds of 1,000 years, for clocks that count from 1970; and more watts than a rack draws. */
const TIMES: NumberRange = { min: -3.2e10, max: 3.2e10, unit: 's' };
const WATTS: NumberRange = { min: 0, max: 1e6, unit: 'W' };
/** A clock that begins later than a day after its zero did not start with the trace. */
const LATE_CLOCK: Seconds = 86_400;
/** Two readings make a line. */
const FEWEST = 2;

interface Row {
  readonly time: Seconds;
  readonly source: number | null;
  readonly destination: number | null;
}

const columnsOf = ({ columns }: CsvTable): Host[] => HOSTS.filter((host) => columns.includes(COLUMNS[host]));

/** What the table lacks, if anything. */
function missing({ file, columns }: CsvTable, hosts: readonly Host[]): FileProblem[] {
  if (columns.length === 0) {
    return [{ file, line: null, column: null, text: 'There is nothing in this file.' }];
  }
  const problems: FileProblem[] = [];
  if (!columns.includes(TIME)) {
    problems.push({ file, line: 1, column: TIME, text: 'There is no column with this name, and it is needed.' });
  }
  if (hosts.length === 0) {
    const text = 'There is neither source_w nor destination_w, and one of them is needed.';
    problems.push({ file, line: 1, column: null, text });
  }
  return problems;
}

/** The rows that can be used: times ascend, and at least one host was read. */
function readRows(table: CsvTable, cells: CellReader, hosts: readonly Host[]): Row[] {
  const rows: Row[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const row of table.rows) {
    const before = cells.problems.length;
    const time = cells.number(row, TIME, TIMES);
    const watts = { source: null as number | null, destination: null as number | null };
    for (const host of hosts) watts[host] = cells.optional(row, COLUMNS[host], WATTS);
    if (time !== null && time === latest) cells.refuse(row, TIME, `${time} s is there already.`);
    else if (time !== null && time < latest) {
      cells.refuse(row, TIME, `${time} s does not come after the ${latest} s above it. Times must ascend.`);
    }
    latest = Math.max(latest, time ?? latest);
    if (cells.problems.length > before || time === null) continue;
    if (watts.source === null && watts.destination === null) {
      const column = COLUMNS[hosts[0] ?? 'source'];
      cells.refuse(row, column, 'There is no power here.');
    } else rows.push({ time, ...watts });
  }
  return rows;
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

/**
 * Reads a trace of power from a table with the columns time_s and source_w, destination_w, or one of the two. An empty
 * cell of one host is a reading that is missing. Units: s, W. Assumes that a clock which begins later than a day did not
 * start with the trace: then times count from the first. Errors: as problems by line and column; good rows are kept.
 * No trace where neither host has two readings. 'time_s,source_w' with '0,200' and '1,224' -> two of the source.
 */
export function readPowerTrace(file: string, text: string): PowerTraceReading {
  const table = readCsvTable(file, text);
  const hosts = columnsOf(table);
  const lacking = missing(table, hosts);
  if (lacking.length > 0) return { file, trace: null, notes: [], problems: [...table.problems, ...lacking] };
  const cells = createCellReader(table);
  const rows = readRows(table, cells, hosts);
  const problems = [...table.problems, ...cells.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const first = rows[0]?.time ?? 0;
  const start = Math.abs(first) > LATE_CLOCK ? first : 0;
  const trace = { source: seriesOf(rows, 'source', start), destination: seriesOf(rows, 'destination', start) };
  const whole = (text: string, column: string | null = null): FileProblem => ({ file, line: null, column, text });
  if (!trace.source && !trace.destination) {
    const none = whole('A trace needs at least two rows that can be read.');
    return { file, trace: null, notes: [], problems: [...problems, none] };
  }
  const short = hosts.filter((host) => trace[host] === null).map((host) => COLUMNS[host]);
  return {
    file,
    trace,
    notes: start === 0 ? [] : [`Times are counted from the first reading, at ${first} s.`],
    problems: [
      ...problems,
      ...short.map((column) => whole('Fewer than two readings, so this host is left out.', column)),
    ],
  };
}
