import type { PlatformInput } from '../result';
import type { MiB, Seconds } from '../units';
import { deadlineOf, kubevirtGib, timeLimitOf } from './deadline';
import { type Heap, withNumber, withoutLeast } from './heap';
import { type Action, type Moment, NO_RULES, type Rules, type Step } from './rules';

/** KubeVirt's stall detector (VEP 248; docs/platforms.md): the numbers of its defaults. */
const FIRST_LIMIT: Seconds = 0.3;
const MARGIN = 0.04;
const PROGRESS_WITHIN: Seconds = 40;
const SWITCHOVER_WITHIN: Seconds = 60;
const POSSIBLE = 1.5;
const TIME_LIMITS = 2;
const PATIENCE_DECAY = 0.5;

/** The end of a round: what was left to send, and when. */
interface Record {
  readonly at: Seconds;
  readonly remaining: MiB;
}

/** Before it is stalled: the least of the rounds that ended long ago, of all rounds, and those that ended lately. */
interface Watching {
  readonly leastBefore: MiB;
  readonly least: MiB;
  readonly lately: readonly Record[];
}

/** Once stalled: what counts as a trough, until when, and what has been left since. */
interface Stalled {
  readonly best: MiB;
  readonly patience: Seconds;
  readonly until: Seconds;
  readonly seen: Heap | null;
}

export const stallFirstLimit = ({ downtimeLimit }: PlatformInput): Seconds => Math.min(downtimeLimit, FIRST_LIMIT);

/** What it does in a trough. Null: it waits on. */
function act(input: PlatformInput, { elapsed, remaining, bandwidth }: Moment): Step | null {
  const { atDeadline, downtimeLimit } = input;
  const estimate = remaining / bandwidth;
  if (!(estimate <= TIME_LIMITS * timeLimitOf(input, kubevirtGib) - elapsed)) return null;
  const end = (action: Action): Step => ({ actions: [action], next: NO_RULES });
  if (atDeadline === 'post-copy') return end({ what: 'post-copy', reason: 'stall_postcopy' });
  if (atDeadline === 'pause') return end({ what: 'pause', reason: 'stall_hard' });
  const abort: Action = { what: 'abort', reason: 'stall_abort' };
  if (estimate <= POSSIBLE * downtimeLimit) {
    const next: Rules = {
      ...NO_RULES,
      ...{ ownEnd: 'stall_soft', deadline: elapsed + SWITCHOVER_WITHIN, onDeadline: [abort] },
    };
    return { actions: [{ what: 'limit', limit: downtimeLimit }], next };
  }
  return atDeadline === 'abort' ? end(abort) : null;
}

/** Its rules with what it remembers: what it does in a trough, or waits for the next round. */
function detector(input: PlatformInput, onRoundEnd: (moment: Moment) => Step): Rules {
  return { ...NO_RULES, ...deadlineOf(input, kubevirtGib), onRoundEnd };
}

function stalledStep(input: PlatformInput, state: Stalled, moment: Moment, before: readonly Action[]): Step {
  const isTrough = moment.remaining <= (1 + MARGIN) * state.best;
  const acted = isTrough ? act(input, moment) : null;
  if (acted) return { actions: [...before, ...acted.actions], next: acted.next };
  return { actions: before, next: detector(input, (later) => afterStall(input, state, later)) };
}

function afterStall(input: PlatformInput, state: Stalled, moment: Moment): Step {
  const seen = withNumber(state.seen, moment.remaining);
  if (moment.elapsed < state.until) return stalledStep(input, { ...state, seen }, moment, []);
  const patience = state.patience * PATIENCE_DECAY;
  const until = moment.elapsed + patience;
  return stalledStep(input, { best: seen.least, patience, until, seen: withoutLeast(seen) }, moment, []);
}

function watch(input: PlatformInput, before: Watching, moment: Moment): Step {
  const { elapsed, remaining } = moment;
  const isOld = ({ at }: Record): boolean => at <= elapsed - PROGRESS_WITHIN;
  const recent = before.lately.findIndex((record) => !isOld(record));
  const old = recent < 0 ? before.lately : before.lately.slice(0, recent);
  const leastBefore = old.reduce((least, record) => Math.min(least, record.remaining), before.leastBefore);
  const least = Math.min(before.least, remaining);
  if (remaining >= (1 - MARGIN) * leastBefore) {
    const state = { best: least, patience: PROGRESS_WITHIN, until: elapsed + PROGRESS_WITHIN, seen: null };
    return stalledStep(input, state, moment, [{ what: 'stall', remaining }]);
  }
  const lately = [...before.lately.slice(old.length), { at: elapsed, remaining }];
  return { actions: [], next: detector(input, (later) => watch(input, { leastBefore, least, lately }, later)) };
}

/**
 * KubeVirt with its stall detector: once a round leaves no less than 96 % of what rounds 40 s ago left, it waits for a
 * trough, and there pauses, goes to post-copy, raises the limit to the ceiling, or gives up. Units: s, MiB.
 */
export const kubevirtStall = (input: PlatformInput): Rules =>
  detector(input, (moment) =>
    watch(input, { leastBefore: Number.POSITIVE_INFINITY, least: Number.POSITIVE_INFINITY, lately: [] }, moment),
  );
