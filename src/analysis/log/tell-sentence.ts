import type { MiB, Seconds } from '../../models/units';
import type { LogEnd, LogSample, MigrationLog } from '../../readers/logs/migration-log';

/** What a sentence says beside the samples. */
interface Facts {
  readonly memory: MiB | null;
  readonly ended: LogEnd | null;
  readonly totalTime: Seconds | null;
  readonly downtime: Seconds | null;
}

/** A volume in three digits. 1126.4 -> '1.1 GiB'. */
function sizeInWords(size: number): string {
  if (size >= 1024) return `${Number((size / 1024).toPrecision(size >= 102_400 ? 3 : 2))} GiB`;
  return `${Number(size.toPrecision(size >= 100 ? 3 : 2))} MiB`;
}

const inSeconds = (time: number): string => `${Number(time.toPrecision(time >= 100 ? 3 : 2))} s`;
const inPause = (time: number): string => (time < 1 ? `${Math.round(time * 1000)} ms` : inSeconds(time));

/** The least rest, and since which round nothing was less. */
function stallOf(samples: readonly LogSample[]): string {
  const isKnown = ({ remaining, iteration, phase }: LogSample) =>
    remaining !== null && iteration !== null && phase === 'pre-copy';
  const last = samples.findLast(isKnown);
  let least: LogSample | null = null;
  for (const each of samples) {
    if (isKnown(each) && (each.remaining ?? 0) < (least?.remaining ?? Number.POSITIVE_INFINITY)) least = each;
  }
  if (!last || !least || least === last || least.iteration === null || (last.iteration ?? 0) - least.iteration < 2)
    return '';
  return `; it has not fallen below ${sizeInWords(least.remaining ?? 0)} since round ${least.iteration}`;
}

function progressOf({ samples, rounds, isOver }: MigrationLog, { memory }: Facts): string {
  const last = samples.findLast(({ phase }) => phase === 'pre-copy');
  const round = last?.iteration ?? rounds.at(-1)?.round ?? null;
  const printed = rounds.at(-1);
  const parts = [
    round === null ? null : `round ${round}`,
    last?.time ? `${inSeconds(last.time)} after the start` : null,
    printed ? `${sizeInWords(printed.sent)} sent in it` : null,
    !printed && last?.remaining != null ? `${sizeInWords(last.remaining)} left${stallOf(samples)}` : null,
    !printed && last?.remaining == null && last?.sent != null
      ? `${sizeInWords(last.sent)} sent${memory ? ` of ${sizeInWords(memory)}` : ''}`
      : null,
  ].filter((part) => part !== null);
  const text = parts.join(', ');
  return text === '' ? '' : `${isOver ? 'Last seen in pre-copy: ' : ''}${text}.`;
}

function endOf({ ended, totalTime, downtime }: Facts): string {
  if (!ended) return '';
  const after = totalTime === null ? '' : ` after ${inSeconds(totalTime)}`;
  const pause = ended === 'completed' && downtime !== null ? `, with a pause of ${inPause(downtime)}` : '';
  return `${{ completed: 'Completed', cancelled: 'Cancelled', failed: 'Failed' }[ended]}${after}${pause}.`;
}

const ratesOf = ({ dirtyRates }: MigrationLog): string =>
  dirtyRates.map(({ period, rate }) => `${rate} MiB/s over ${inSeconds(period)}`).join(', ');

/**
 * What a log says, in its own terms: 'Round 7, 41 s after the start, 1.1 GiB left; it has not fallen below 0.9 GiB since
 * round 3.' Errors: none.
 */
export function sentenceOf(log: MigrationLog, told: Facts): string {
  const sentences = [progressOf(log, told), endOf(told)].filter((text) => text !== '');
  const text = sentences.join(' ') || ratesOf(log) || 'It holds no sample of a running migration.';
  return text.charAt(0).toUpperCase() + text.slice(1);
}
