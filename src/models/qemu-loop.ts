import type { StopReason } from '../vocabulary/stop-reasons';
import { distinctPages } from './dirty-curve';
import { type DirtyCurve, measuredCurve } from './measured-curve';
import { stopAndCopyRound } from './pre-copy-loop';
import {
  type DowntimeLimitPolicy,
  type Guard,
  type LimitKind,
  MAX_ROUNDS_LISTED,
  type Migration,
  type MigrationInput,
  policyOf,
  type Round,
  type VmInput,
} from './result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';

/** Bytes on the wire for each byte of memory: a page travels with a header. Measured. */
export const PAGE_HEADERS: Fraction = 1.0022;
/** QEMU's own limiter lets 1.6 % more through than it is set to. Measured. */
export const LIMITER_OVERSHOOT: Fraction = 1.016;
/** How often QEMU looks whether the rest fits, by what limits the rate. Measured. */
export const CHECK_EVERY: Readonly<Record<LimitKind, Seconds>> = { bandwidth: 0.1, link: 0.058 };
/** QEMU lifts max-bandwidth for the pause; what was left then was an unlimited loopback. Measured. */
export const UNLIMITED_RATE: MiBPerSecond = 1845;
/** The part of the pause that sends no memory. Fitted; it stands where the paper has T_resume. */
export const FIXED_PAUSE: Seconds = 0.0022;
/** From here on it counts as a migration that does not end. */
export const MOST_ROUNDS = 3000;
/** Ticks by which a round may miss a check, so that rounding noise does not cost a whole one. */
const TICK_SLACK = 1e-9;

/** What stays the same from round to round. */
interface Setting {
  readonly vm: VmInput;
  readonly rules: DowntimeLimitPolicy;
  /** R': what is really sent in a second. */
  readonly rate: MiBPerSecond;
  readonly pauseRate: MiBPerSecond;
  /** theta: what may remain, the downtime limit at that rate. */
  readonly mayRemain: MiB;
  readonly tick: Seconds;
  readonly distinct: DirtyCurve;
}

/** Where the loop stands after a round. */
interface Standing {
  readonly round: number;
  readonly remaining: MiB;
  readonly sent: MiB;
  readonly time: Seconds;
}

/** U(T) of an input: the measured curve, or uniform writes at rate D over W. */
export function dirtyCurveOf({ curve, dirtyRate, workingSet, memory }: VmInput): DirtyCurve {
  return curve.length > 0
    ? measuredCurve(curve, memory)
    : (duration) => distinctPages(duration, dirtyRate, workingSet, memory);
}

function settingOf(input: MigrationInput): Setting {
  const { bandwidth, limitKind } = input.link;
  const rules = policyOf(input, 'downtime-limit');
  const isLink = limitKind === 'link';
  const rate = isLink ? bandwidth : LIMITER_OVERSHOOT * bandwidth;
  return {
    vm: input.vm,
    rules,
    rate,
    pauseRate: isLink ? bandwidth : UNLIMITED_RATE,
    mayRemain: rate * rules.downtimeLimit,
    tick: CHECK_EVERY[limitKind],
    distinct: dirtyCurveOf(input.vm),
  };
}

/** How long a round goes on: until the rest fits the downtime limit, as seen at the next check. */
function roundLength({ rate, mayRemain, tick }: Setting, remaining: MiB): Seconds {
  const exact = Math.max((remaining - mayRemain) / rate, 0);
  return Math.max(Math.ceil(exact / tick - TICK_SLACK), 0) * tick;
}

/** What the guest writes in a round: it depends on the lengths of this one and of the one before. */
interface Writes {
  readonly duration: Seconds;
  /** The length of the round before; null in round 0. */
  readonly before: Seconds | null;
  /** U(T). */
  readonly distinct: MiB;
  /** The share of the unsent rest that is written again and so is nothing new (qemu-model.md); not in round 0. */
  readonly again: Fraction;
}

function writesIn({ distinct }: Setting, duration: Seconds, last: Writes | null): Writes {
  // Rounds that do not shrink end up equally long: a thousand of them need not be worked out anew.
  if (last && last.duration === duration && last.before === duration) return last;
  const written = distinct(duration);
  if (last === null) return { duration, before: null, distinct: written, again: 0 };
  const had = last.distinct;
  const share = had === 0 ? 0 : (had + written - distinct(last.duration + duration)) / had;
  return { duration, before: last.duration, distinct: written, again: Math.min(Math.max(share, 0), 1) };
}

/** Why pre-copy ends after a round, or null to go on; tested in this order. */
function stopReason(setting: Setting, { round, remaining, sent, time }: Standing): StopReason | null {
  const { memory } = setting.vm;
  const { timeLimit, maxRounds, maxTrafficFactor } = setting.rules;
  if (time >= timeLimit) return 'time-limit';
  if (roundLength(setting, remaining) === 0) return 'converged';
  if (round >= maxRounds || (maxTrafficFactor > 0 && sent > maxTrafficFactor * memory)) return 'forced';
  return round + 1 >= MOST_ROUNDS ? 'time-limit' : null;
}

const NO_GUARDS: readonly Guard[] = [];
const CAPPED: readonly Guard[] = ['volume-capped'];

/** One round: what it sends and leaves, what is dirtied meanwhile, and how much of that was still to be sent anyway. */
function runRound(setting: Setting, round: number, remaining: MiB, writes: Writes): Round {
  const { duration } = writes;
  const left = Math.max(0, remaining - setting.rate * duration);
  const dirtied = writes.distinct * PAGE_HEADERS;
  const share = remaining > 0 ? left / remaining : 0;
  // Only a page that was written can be absorbed: the rest of a round may hold pages that nobody writes.
  const again = Math.min(writes.before === null ? share * dirtied : left * writes.again, dirtied);
  const most = setting.vm.memory * PAGE_HEADERS;
  const isCapped = left + dirtied - again > most;
  return {
    round,
    volume: remaining - left,
    duration,
    dirtied,
    skipped: 0,
    skipRatio: 0,
    bandwidth: setting.rate,
    stopAndCopy: false,
    guards: isCapped ? CAPPED : NO_GUARDS,
    left,
    absorbed: isCapped ? left + dirtied - most : again,
  };
}

/** Pre-copy until a rule ends it; each round is handed to `see`. */
function runLoop(
  setting: Setting,
  see: (round: Round) => void,
): { readonly end: Standing; readonly reason: StopReason } {
  const { memory, zeroMemory } = setting.vm;
  let standing: Standing = { round: -1, remaining: Math.max(memory - zeroMemory, 0) * PAGE_HEADERS, sent: 0, time: 0 };
  let writes: Writes | null = null;
  for (let i = 0; ; i += 1) {
    writes = writesIn(setting, roundLength(setting, standing.remaining), writes);
    const round: Round = runRound(setting, i, standing.remaining, writes);
    see(round);
    standing = {
      round: i,
      remaining: Math.max((round.left ?? 0) + round.dirtied - (round.absorbed ?? 0), 0),
      sent: standing.sent + round.volume,
      time: standing.time + round.duration,
    };
    const reason = stopReason(setting, standing);
    if (reason !== null) return { end: standing, reason };
  }
}

/**
 * QEMU's migration loop: rounds that end when the rest fits the downtime limit, over a dirty curve that bends.
 * Not in the paper: our own, fitted to migrations measured on QEMU 10 (docs/model.md). Per round T, U the dirty curve,
 * o = 1.0022: T = (rem - theta) / R' rounded up to the next check; left = rem - R' T; rem = left + o U(T) - absorbed,
 * never above o M; absorbed = left / rem o U(T) in round 0, later left (U(T') + U(T) - U(T' + T)) / U(T'), T' the round
 * before, but never more than was dirtied. Ends: time limit (or 3,000 rounds), then converged (rem <= theta), then forced (rounds or traffic).
 * Units: MiB, MiB/s, s. The total time includes the pause, as QEMU reports it; the other models' ends before the resume.
 * Assumes a steady guest; omits compression, several channels, post-copy and throttling of the guest. Errors: none.
 * 1024 MiB, D = 40 MiB/s, a link of 800 Mbit/s, 300 ms -> 6 rounds before the pause, 1576.8 MiB, 16.54 s, 296.5 ms.
 */
export function predictQemu(input: MigrationInput): Migration {
  const setting = settingOf(input);
  const rounds: Round[] = [];
  const { end, reason } = runLoop(setting, (round) => {
    if (rounds.length < MAX_ROUNDS_LISTED - 1) rounds.push(round);
  });
  const transfer = end.remaining / setting.pauseRate;
  const leftOut = end.round + 1 - rounds.length;
  rounds.push(stopAndCopyRound(end.round + 1, end.remaining, transfer, setting.pauseRate));
  const downtime = transfer + FIXED_PAUSE;
  return {
    applicable: true,
    rounds,
    roundsLeftOut: leftOut,
    preCopyRounds: end.round + 1,
    stopReason: reason,
    traffic: end.sent + end.remaining,
    totalTime: end.time + downtime,
    downtime,
  };
}
