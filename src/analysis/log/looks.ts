import { HEADERS } from '../../models/platforms/qemu-family';
import type { MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { LogSample, MigrationLog } from '../../readers/logs/migration-log';

/** A sample whose round, rest and time are known. */
export interface Look extends LogSample {
  readonly time: Seconds;
  readonly remaining: MiB;
  readonly iteration: number;
}

const isLook = (sample: LogSample): sample is Look =>
  sample.phase === 'pre-copy' && sample.time !== null && sample.remaining !== null && sample.iteration !== null;

const known = new WeakMap<readonly LogSample[], readonly Look[]>();

/** The samples of pre-copy with round, rest and time. Logs may have hundreds of thousands: they are sought once. */
export function looksOf({ samples }: Pick<MigrationLog, 'samples'>): readonly Look[] {
  const looks = known.get(samples) ?? samples.filter(isLook);
  known.set(samples, looks);
  return looks;
}

/** A sample of pre-copy whose time and volume are known. */
type Sent = LogSample & { readonly time: Seconds; readonly sent: MiB };
const isSent = (sample: LogSample): sample is Sent =>
  sample.phase === 'pre-copy' && sample.time !== null && sample.sent !== null;

/** Samples with at least two thirds of the last one's time tell the rate as well as it does. */
const FAR_APART = 2 / 3;

/** The median of the steps of a second, for a log whose numbers have one decimal of a GiB beyond the first. */
const COARSE_FROM: MiB = 1024;
const FEWEST_STEPS = 3;

function medianStep(sent: readonly { readonly time: Seconds; readonly sent: MiB }[]): MiBPerSecond | null {
  const steps = sent.flatMap((each, i) => {
    const before = i === 0 ? { time: 0, sent: 0 } : sent[i - 1];
    return before && each.time - before.time === 1 && each.sent < COARSE_FROM ? [each.sent - before.sent] : [];
  });
  if (steps.length < FEWEST_STEPS) return null;
  return [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? null;
}

/**
 * The mean rate over pre-copy, on the wire, without the final copy, which may go at another speed (docs/data-formats.md).
 * MiB/s; null where the log has no times or no volumes. Proxmox, whose clock has whole seconds: the median of the steps of
 * a second. 341.3 MiB after 5.24 s -> 65.1.
 */
export function meanRate(log: MigrationLog): MiBPerSecond | null {
  if (log.rate !== null) return log.rate;
  if (log.isClockWhole) {
    const median = medianStep(log.samples.filter(isSent));
    if (median) return median;
  }
  const [first, last] = [log.samples.find(isSent), log.samples.findLast(isSent)];
  if (!first || !last) return null;
  const isFar = first !== last && last.time - first.time > FAR_APART * last.time && log.isStartWhole;
  const [volume, time] = isFar
    ? [last.sent - first.sent, last.time - first.time]
    : [last.sent, last.time - Math.min(log.setup, last.time / 2)];
  return time > 0 && volume > 0 ? volume / time : null;
}

/** The downtime limit: told outright, or the expected downtime while no dirtying rate is known (docs/data-formats.md). */
export function limitOf(log: MigrationLog): Seconds | null {
  if (log.limit !== null) return log.limit;
  const first = looksOf(log).findLast(
    ({ iteration, expectedDowntime }) => iteration === 1 && expectedDowntime !== null,
  );
  return first?.dirtyRate === 0 || first?.dirtyRate === null ? (first?.expectedDowntime ?? null) : null;
}

/** All memory, as the log shows it: told, or what was sent and what is left in the first round. */
export function memoryOf(log: MigrationLog): MiB | null {
  const told = log.memory ?? log.samples.find(({ total }) => total !== null)?.total;
  if (told !== undefined && told !== null) return told;
  const first = looksOf(log).find(({ iteration, pages }) => iteration === 1 && pages !== null);
  return first ? first.remaining + (first.pages ?? 0) : null;
}

/** Zero memory found by the end of the first round: later, guests free or zero more. Else the count so far. */
export function zeroOf({ samples }: MigrationLog): MiB | null {
  const after = samples.find(({ zero, iteration }) => zero !== null && iteration !== null && iteration >= 2);
  return (after ?? samples.findLast(({ zero }) => zero !== null))?.zero ?? null;
}

/** Memory that was sent between two samples; null where the log does not say. */
function sentBetween(before: LogSample, after: LogSample): MiB | null {
  if (before.pages !== null && after.pages !== null) return after.pages - before.pages;
  if (before.sent === null || after.sent === null) return null;
  return (after.sent - before.sent) / HEADERS['qemu-10'] + ((after.zero ?? 0) - (before.zero ?? 0));
}

/** What was newly dirtied as the syncs between two samples found it: exact, but for the log's rounding. */
export function dirtiedBetween(before: LogSample, after: LogSample): MiB | null {
  const sent = sentBetween(before, after);
  if (sent === null || before.remaining === null || after.remaining === null) return null;
  return Math.max(after.remaining - before.remaining + sent, 0);
}
