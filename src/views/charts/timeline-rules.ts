import { joined, scaleDowntime, scaleDuration } from '../../format/number';
import type { PlatformEvent } from '../../models/platform-result';
import type { Migration } from '../../models/result';
import type { MiB, Seconds } from '../../models/units';
import * as words from './late-words';

/** A value that a rule holds for a time. */
export interface Held {
  readonly from: Seconds;
  readonly to: Seconds;
  readonly value: number;
  readonly label: string;
}

/** What a platform's rules did, on the time line. */
export interface RulesInTime {
  /** The downtime limit in force: `value` is what can be sent within it, in MiB. */
  readonly limits: readonly Held[];
  /** How much the guest was slowed: a share. */
  readonly throttles: readonly Held[];
  /** When the time limit came, and what followed; null where none did. */
  readonly deadline: { readonly at: Seconds; readonly label: string } | null;
  /** All of it in words, or ''. */
  readonly sentence: string;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** From each event of a kind to the next, the last until `end`. */
function heldBy(
  events: readonly PlatformEvent[],
  what: PlatformEvent['what'],
  end: Seconds,
  of: (value: number) => Pick<Held, 'value' | 'label'>,
): readonly Held[] {
  const own = events.filter((event) => event.what === what);
  return own.map(({ at, value }, i) => ({ from: at, to: own[i + 1]?.at ?? end, ...of(value) }));
}

const shownLimit = (ms: number): string => joined(scaleDowntime(ms / 1000));

function sentenceOf(limits: readonly Held[], throttles: readonly Held[], deadline: RulesInTime['deadline']): string {
  const said: string[] = [];
  const [first] = limits;
  const last = limits.at(-1);
  if (first && last && limits.length > 1) {
    said.push(words.limitRises(limits.length - 1, first.label, last.label));
  }
  const slowest = throttles.reduce((most, { value }) => Math.max(most, value), 0);
  const since = throttles.find(({ value }) => value > 0);
  if (since) said.push(words.guestIsSlowed(joined(scaleDuration(since.from)), percent(slowest)));
  if (deadline) said.push(words.timeLimitComes(joined(scaleDuration(deadline.at))));
  return said.join(' ');
}

/**
 * What the rules of a platform did until pre-copy was over. Seconds from the start; a limit is drawn as the memory that
 * can be sent within it at the rate of the rounds. Null of the paper's models.
 */
export function rulesInTime({ platform, rounds }: Migration, end: Seconds): RulesInTime | null {
  if (!platform) return null;
  const { events } = platform;
  const rate: MiB = rounds[0]?.bandwidth ?? 0;
  const limits = heldBy(events, 'limit', end, (ms) => ({ value: (rate * ms) / 1000, label: shownLimit(ms) }));
  const throttles = heldBy(events, 'throttle', end, (share) => ({ value: share, label: percent(share) }));
  const came = events.find(({ what }) => what === 'deadline');
  const deadline = came ? { at: came.at, label: words.timeLimit } : null;
  return { limits, throttles, deadline, sentence: sentenceOf(limits, throttles, deadline) };
}
