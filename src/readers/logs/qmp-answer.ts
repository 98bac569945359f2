import type { Seconds } from '../../models/units';
import { type Amounts, ofBytes, ofMegabits, ofPages } from './amounts';
import { emptySample } from './log-draft';
import type { LogEnd, LogPhase, LogSample } from './migration-log';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const phases: Readonly<Record<string, LogPhase>> = {
  ...{ active: 'pre-copy', setup: 'pre-copy', device: 'pause', 'pre-switchover': 'pause', 'wait-unplug': 'pre-copy' },
  ...{ 'postcopy-active': 'post-copy', 'postcopy-paused': 'post-copy', 'postcopy-recover': 'post-copy' },
  ...{ 'postcopy-recover-setup': 'post-copy', 'postcopy-device': 'post-copy', colo: 'post-copy' },
  ...{ completed: 'over', failed: 'over', failing: 'over', cancelled: 'over', cancelling: 'over', none: 'over' },
};

/** How a status ends a migration; undefined: it does not. */
export const endings: Readonly<Record<string, LogEnd | undefined>> = {
  ...{ completed: 'completed', failed: 'failed', failing: 'failed', cancelled: 'cancelled', cancelling: 'cancelled' },
};

export const isStatus = (status: unknown): status is string =>
  typeof status === 'string' && Object.hasOwn(phases, status);
export const phaseOf = (status: string): LogPhase => phases[status] ?? 'pre-copy';

/** Whether an object is an answer of query-migrate. */
export const isAnswer = (value: Json): boolean =>
  isStatus(value['status']) &&
  (isObject(value['ram']) ||
    'total-time' in value ||
    Object.keys(value).every((key) => /^(status|timestamp|id|error-desc)$/.test(key)));

/** The clock of an object that has one: {seconds, microseconds}, or seconds since 1970. */
export function clockIn(value: Json): Seconds | null {
  const stamp = value['timestamp'];
  if (!isObject(stamp)) return typeof stamp === 'number' && stamp > 1e8 ? stamp : null;
  const [seconds, micro] = [stamp['seconds'], stamp['microseconds'] ?? 0];
  return typeof seconds === 'number' && typeof micro === 'number' ? seconds + micro / 1e6 : null;
}

const milliseconds = (value: number | null): Seconds | null => (value === null ? null : value / 1000);
const sum = (...parts: readonly (number | null)[]): number =>
  parts.reduce<number>((total, part) => total + (part ?? 0), 0);

/**
 * An answer of QEMU's query-migrate as a sample (docs/data-formats.md). Units: bytes, ms and Mbit/s to MiB, s and MiB/s.
 * Errors: through `amounts`; null then. {"status": "active", "total-time": 1000, "ram": {"transferred": 1048576}} -> 1 MiB
 * sent after 1 s.
 */
export function sampleOf(answer: Json, line: number, clock: Seconds | null, amounts: Amounts): LogSample | null {
  const ram = isObject(answer['ram']) ? answer['ram'] : {};
  const xbzrle = isObject(answer['xbzrle-cache']) ? answer['xbzrle-cache'] : {};
  const { take } = amounts;
  const bytes = (name: string) => {
    const value = take(ram[name], name, 'bytes');
    return value === null ? null : ofBytes(value);
  };
  const pageSize = take(ram['page-size'], 'page-size', 'bytes') || 4096;
  const pages = (name: string, of: Json = ram) => {
    const value = take(of[name], name, 'pages');
    return value === null ? null : ofPages(value, pageSize);
  };
  const [normal, zero, packed] = [pages('normal'), pages('duplicate'), pages('pages', xbzrle)];
  const rate = take(ram['mbps'], 'mbps', 'rate');
  const throttle = take(answer['cpu-throttle-percentage'], 'cpu-throttle-percentage', 'percent');
  const sample: LogSample = {
    ...{ ...emptySample, line, clock, phase: phaseOf(String(answer['status'])) },
    time: milliseconds(take(answer['total-time'], 'total-time', 'milliseconds')),
    ...{ sent: bytes('transferred'), remaining: bytes('remaining'), total: bytes('total'), zero },
    pages: normal === null ? null : sum(normal, zero, packed),
    rate: rate === null ? null : ofMegabits(rate),
    dirtyRate: pages('dirty-pages-rate'),
    throttle: throttle === null ? null : throttle / 100,
    expectedDowntime: milliseconds(take(answer['expected-downtime'], 'expected-downtime', 'milliseconds')),
    iteration: take(ram['dirty-sync-count'], 'dirty-sync-count', 'count'),
  };
  return amounts.isBad() ? null : sample;
}
