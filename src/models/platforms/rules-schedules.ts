import type { MiB, Seconds } from '../units';
import { type Action, lastPollBefore, NO_RULES, type Rules } from './rules';

/** oVirt looks so often, and begins with this limit. */
const OVIRT_POLL: Seconds = 10;
export const OVIRT_FIRST_LIMIT: Seconds = 0.1;

/** What is done once more than `after` iterations have gone by. */
interface Item {
  readonly after: number;
  readonly action: Action;
}

const limitAfter = (after: number, limit: Seconds): Item => ({ after, action: { what: 'limit', limit } });
/** Last items wait for the next iteration only. */
const lastly = (action: Action): Item => ({ after: -1, action });

const toHalfASecond = [
  limitAfter(1, 0.15),
  limitAfter(2, 0.2),
  limitAfter(3, 0.3),
  limitAfter(4, 0.4),
  limitAfter(6, 0.5),
];
const giveUp = lastly({ what: 'abort', reason: 'schedule_exhausted' });

/** oVirt's policies (docs/platforms.md). */
export const ovirtSchedules = {
  minimal: [...toHalfASecond, giveUp],
  suspend: [...toHalfASecond, limitAfter(-1, 5), giveUp],
  postCopy: [...toHalfASecond.slice(0, 2), lastly({ what: 'post-copy', reason: 'post_copy_done' })],
} as const satisfies Readonly<Record<string, readonly Item[]>>;

/** What oVirt's monitor remembers: the iterations that it saw first and last; null before the first look. */
type Seen = { readonly first: number; readonly last: number } | null;

/**
 * oVirt: every 10 s, if QEMU is at another iteration than before, the first item of the schedule is taken once enough
 * iterations have gone by since the first look; one a poll.
 */
export function ovirt(schedule: readonly Item[], poll = 1, seen: Seen = null): Rules {
  return {
    ...NO_RULES,
    pollAt: poll * OVIRT_POLL,
    onPoll: ({ iteration }) => {
      const next = { first: seen?.first ?? iteration, last: iteration };
      const [item, ...rest] = schedule;
      const isDue = seen && item && iteration !== seen.last && iteration - seen.first > item.after;
      return isDue
        ? { actions: [item.action], next: ovirt(rest, poll + 1, next) }
        : { actions: [], next: ovirt(schedule, poll + 1, next) };
    },
  };
}

/** Proxmox VE looks every second, near the end ten times as often; at the sixth rise it doubles the limit, up to this. */
const SLOW_POLL: Seconds = 1;
const FAST_POLL: Seconds = 0.1;
const RISES = 6;
const MOST_LIMIT: Seconds = 2000;
/** Beyond the end of all migrations, and yet ahead: rounds go on until then. */
const NEVER: Seconds = 30 * 3600;

interface Watched {
  readonly at: Seconds;
  readonly polls: number;
  readonly remaining: MiB;
  readonly rises: number;
  readonly every: Seconds;
}

/**
 * Proxmox VE (docs/platforms.md): a poll that sees more left than the poll before, or nothing, counts; at the sixth
 * the downtime limit doubles. It always ends, with however long a pause. 100 ms -> 200 -> 400 ...
 */
export function proxmox(
  { at, polls, remaining: before, rises, every }: Watched = {
    ...{ at: SLOW_POLL, polls: 1, remaining: Number.POSITIVE_INFINITY, rises: 0, every: SLOW_POLL },
  },
): Rules {
  return {
    ...NO_RULES,
    pollAt: at,
    onPoll: ({ remaining, sent, limit, steadyUntil }) => {
      const counted = rises + (remaining > before || remaining === 0 ? 1 : 0);
      const isFull = counted >= RISES;
      // 0 doubles to 0, and the longest limit is not raised: no look changes anything any more.
      if (limit === 0 || limit >= MOST_LIMIT) return { actions: [], next: { ...NO_RULES, pollAt: NEVER } };
      const pace = every === FAST_POLL || remaining < sent / polls ? FAST_POLL : SLOW_POLL;
      // Once it looks often, the number of its looks counts no more, and within a round it sees less and less left.
      const next = pace === FAST_POLL && !isFull ? lastPollBefore(at, pace, steadyUntil) : at + pace;
      return {
        actions: isFull ? [{ what: 'limit', limit: Math.min(2 * limit, MOST_LIMIT) }] : [],
        next: proxmox({ at: next, polls: polls + 1, remaining, rises: isFull ? 0 : counted, every: pace }),
      };
    },
  };
}
