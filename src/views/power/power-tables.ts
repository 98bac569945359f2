import type { TraceEnergy } from '../../analysis/power/power-energy';
import type { TimeSpan } from '../../analysis/power/power-trace';
import type { TableData } from '../../format/csv';
import { exactNumber } from '../../format/number';
import type { PowerSeries, PowerTrace } from '../../readers/power-trace';
import { HOSTS, type Host } from '../../vocabulary/hosts';
import type { Column } from '../shared/table';
import { indexFrom } from './polyline';
import { differenceText } from './power-findings';
import { timesOf } from './power-scales';
import type { MadeFacts } from './power-shown';
import * as words from './words';

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
  const columns = hosts.map((host) => ({ key: `${host}_w`, label: words.wattsColumn(words.hostNames[host]) }));
  return { columns: [{ key: 'time_s', label: words.timeColumn }, ...columns], rows };
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
  const columns = hosts.map((host) => ({ key: `${host}_mean_w`, label: words.meanColumn(words.hostNames[host]) }));
  return {
    columns: [{ key: 'from_s', label: words.fromColumn }, { key: 'to_s', label: words.toColumn }, ...columns],
    rows,
  };
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

/** A line of the table of energies. */
interface EnergyRow {
  readonly label: string;
  readonly energy: number | null;
  readonly error: number | null;
  /** P₀; null for both hosts together. */
  readonly level: number | null;
  /** What eq. 15 says; null for a trace that was not made here. */
  readonly line: number | null;
}

/** The energies of both hosts and of the two together, beside eq. 15 where the trace was made here. */
export function energyRows({ hosts, total }: TraceEnergy, made: MadeFacts | null): readonly EnergyRow[] {
  const rows = HOSTS.flatMap((host): EnergyRow[] => {
    const own = hosts[host];
    if (!own) return [];
    const { energy, standardError: error, staticPower: level } = own;
    return [{ label: words.hostNames[host], energy, error, level, line: made?.predicted[host] ?? null }];
  });
  if (rows.length < 2) return rows;
  const errors = rows.flatMap(({ error }) => (error === null ? [] : [error]));
  const error = total === null || errors.length < rows.length ? null : Math.hypot(...errors);
  return [...rows, { label: words.bothHosts, energy: total, error, level: null, line: made?.predicted.total ?? null }];
}

/** More digits than elsewhere, since the level is read against the trace. */
const LEVEL_DIGITS = 5;

/** The columns of the table of energies. */
export function energyColumns(made: MadeFacts | null): readonly Column<EnergyRow>[] {
  const differenceOf = ({ energy, line }: EnergyRow): string =>
    energy === null || line === null ? '–' : differenceText(energy, line);
  const columns: readonly Column<EnergyRow>[] = [
    { key: 'host', head: words.energyHeads.host, isHeadHidden: true, text: ({ label }) => label },
    {
      ...{ key: 'energy', head: words.energyHeads.energy, value: ({ energy }) => energy, quantity: 'energy' },
      mark: () => ({ as: 'strong' }),
    },
    { key: 'electricity', head: words.energyHeads.electricity, value: ({ energy }) => energy, quantity: 'electricity' },
    { key: 'error', head: words.energyHeads.error, value: ({ error }) => error, quantity: 'energy' },
    {
      key: 'level',
      head: words.energyHeads.level,
      value: ({ level }) => level,
      quantity: 'power',
      digits: LEVEL_DIGITS,
    },
  ];
  if (made === null) return columns;
  return [
    ...columns,
    { key: 'line', head: words.energyHeads.line, value: ({ line }) => line, quantity: 'energy' },
    {
      ...{ key: 'difference', head: words.energyHeads.difference, text: differenceOf, isNumber: true },
      exact: ({ energy, line }) => (energy === null || line === null ? undefined : exactNumber(energy - line)),
    },
  ];
}
