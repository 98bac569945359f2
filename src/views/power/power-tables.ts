import type { TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import type { TableData } from '../../format/csv';
import { exactNumber, formatNumber, joined, wattHours } from '../../format/number';
import type { PowerSeries, PowerTrace } from '../../readers/power-trace';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import { indexFrom } from './polyline';
import { timesOf } from './power-scales';
import type { MadeFacts } from './power-shown';
import { differenceText, energyText, HOST_NAMES } from './power-text';

/** From so many rows on, the table under the chart holds means. */
export const MOST_ROWS = 1_200;
const PARTS = 600;

/** Every reading: a row for each time, a column for each host that was read. The columns that traces are opened with. */
export function readingsTable(trace: PowerTrace): TableData {
  const hosts = HOSTS.filter((host) => trace[host] !== null);
  const places = new Map<Host, number>(hosts.map((host) => [host, 0]));
  const rows: (number | null)[][] = [];
  for (;;) {
    const next = hosts.map((host) => trace[host]?.times[places.get(host) ?? 0] ?? Number.POSITIVE_INFINITY);
    const time = Math.min(...next);
    if (!Number.isFinite(time)) break;
    const values = hosts.map((host, i) => {
      if (next[i] !== time) return null;
      const place = places.get(host) ?? 0;
      places.set(host, place + 1);
      return trace[host]?.watts[place] ?? null;
    });
    rows.push([time, ...values]);
  }
  const columns = hosts.map((host) => ({ key: `${host}_w`, label: `${HOST_NAMES[host]} (W)` }));
  return { columns: [{ key: 'time_s', label: 'Time (s)' }, ...columns], rows };
}

/** Means over equal parts of the time, for a trace of more readings than anybody reads. */
function meansTable(trace: PowerTrace): TableData {
  const hosts = HOSTS.filter((host) => trace[host] !== null);
  const [from, to] = timesOf(trace, 4).domain;
  const rows = Array.from({ length: PARTS }, (_, i) => {
    const [start, end] = [from + ((to - from) * i) / PARTS, from + ((to - from) * (i + 1)) / PARTS];
    const means = hosts.map((host) => {
      const { times, watts } = trace[host] ?? { times: [], watts: [] };
      const last = i === PARTS - 1 ? times.length : indexFrom(times, end);
      const own = Array.from(watts.slice(indexFrom(times, start), last));
      return own.length === 0 ? null : own.reduce((sum, each) => sum + each, 0) / own.length;
    });
    return [start, end, ...means];
  });
  const columns = hosts.map((host) => ({ key: `${host}_mean_w`, label: `${HOST_NAMES[host]}, mean (W)` }));
  return { columns: [{ key: 'from_s', label: 'From (s)' }, { key: 'to_s', label: 'To (s)' }, ...columns], rows };
}

/** The readings inside a part of a trace; both ends count. */
export function partOf(trace: PowerTrace, { from, to }: TimeSpan): PowerTrace {
  const within = (series: PowerSeries | null): PowerSeries | null => {
    if (!series) return null;
    const { times, watts } = series;
    const first = indexFrom(times, from);
    const last = indexFrom(times, to) + (times[indexFrom(times, to)] === to ? 1 : 0);
    return { times: times.slice(first, last), watts: watts.slice(first, last) };
  };
  return { source: within(trace.source), destination: within(trace.destination) };
}

/** The readings that the chart shows, or their means where there are too many. */
export function chartTable(whole: PowerTrace, part: TimeSpan | null = null): TableData {
  const trace = part ? partOf(whole, part) : whole;
  const isLong = HOSTS.some((host) => (trace[host]?.times.length ?? 0) > MOST_ROWS);
  return isLong ? meansTable(trace) : readingsTable(trace);
}

/** A cell with its number to all digits. */
export interface Cell {
  readonly text: string;
  readonly exact: string;
}

const cell = (value: number | null | undefined, text: (value: number) => string): Cell =>
  value === null || value === undefined ? { text: '–', exact: '' } : { text: text(value), exact: exactNumber(value) };

/** A line of the table of energies. */
export interface EnergyRow {
  readonly label: string;
  readonly level: Cell;
  readonly energy: Cell;
  readonly hours: Cell;
  readonly error: Cell;
  readonly line: Cell;
  readonly difference: Cell;
}

const wattsOf = (watts: number): string => joined({ number: formatNumber(watts, 5), unit: 'W' });
const hoursOf = (energy: number): string => joined(wattHours(energy));

/** The energies of both hosts and of the two together, beside eq. 15 where the trace was made here. */
export function energyRows({ hosts, total }: TraceEnergy, made: MadeFacts | null): readonly EnergyRow[] {
  const rowOf = (
    label: string,
    energy: number | null,
    error: number | null,
    level: number | null,
    line: number | null,
  ) => ({
    label,
    level: cell(level, wattsOf),
    energy: cell(energy, energyText),
    hours: { ...cell(energy, hoursOf), exact: energy === null ? '' : exactNumber(energy / 3600) },
    error: cell(error, (value) => `± ${energyText(value)}`),
    line: cell(line, energyText),
    difference: cell(energy !== null && line !== null ? energy - line : null, () =>
      differenceText(energy ?? 0, line ?? 0),
    ),
  });
  const read = HOSTS.flatMap((host) => {
    const own = hosts[host];
    return own ? [{ host, own }] : [];
  });
  const rows = read.map(({ host, own }) =>
    rowOf(HOST_NAMES[host], own.energy, own.standardError, own.staticPower, made?.predicted[host] ?? null),
  );
  if (read.length < 2) return rows;
  const errors = read.map(({ own }) => own.standardError);
  const error = errors.every((each) => each !== null) ? Math.hypot(...errors.map((each) => each ?? 0)) : null;
  return [...rows, rowOf('Both hosts', total, total === null ? null : error, null, made?.predicted.total ?? null)];
}
