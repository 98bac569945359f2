import type { StopReason } from '../vocabulary/stop-reasons';
import { adaptiveRate } from './adaptive-rate';
import {
  type Guard,
  type Migration,
  type MigrationInput,
  policyOf,
  type Round,
  type ThresholdPolicy,
  type VmInput,
} from './result';
import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';

/** What a model says of one round: all that tells Algorithm 1 and the dirty curve apart. */
export interface PreCopyLaw {
  /** What the guest dirties in a round of this length. */
  readonly dirtied: (duration: Seconds, vm: VmInput) => MiB;
  /** gamma: the share of the dirtied pages that the sender leaves out, because they are dirty again. */
  readonly skipRatio: (duration: Seconds, vm: VmInput, policy: ThresholdPolicy) => Fraction;
  /** Whether gamma is clamped to [0, 1] and the dirtied volume capped at the memory. */
  readonly guarded: (policy: ThresholdPolicy) => boolean;
}

/** Relative slack of "not shrinking", so that rounding noise at lambda = 1 does not decide. */
export const NOT_SHRINKING_SLACK = 1 + 1e-12;

const CLAMPED = 1;
const CAPPED = 2;
const DROPPED = 4;

/** One shared list for each combination of guards, so that a round costs no list of its own. */
const GUARD_LISTS: readonly (readonly Guard[])[] = Array.from({ length: 8 }, (_, bits) => {
  const guards: Guard[] = [];
  if (bits & CLAMPED) guards.push('gamma-clamped');
  if (bits & CAPPED) guards.push('volume-capped');
  if (bits & DROPPED) guards.push('hot-pages-dropped');
  return Object.freeze(guards);
});

const guardList = (bits: number): readonly Guard[] => GUARD_LISTS[bits] ?? [];

/** Rate of the first round: secs. 3.1 and 4.1 set R from the observed D before predicting. */
export function firstRate({ vm, link }: MigrationInput): MiBPerSecond {
  return link.adaptive
    ? adaptiveRate(vm.dirtyRate, link.increment, link.minBandwidth, link.maxBandwidth)
    : link.bandwidth;
}

/** Why pre-copy ends after round i, or null to go on; tested in this order (the paper, Algorithm 1). */
function stopReason(
  rules: ThresholdPolicy,
  i: number,
  next: MiB,
  growing: boolean,
  allowed: number,
  traffic: MiB,
): StopReason | null {
  if (next <= rules.threshold) return 'threshold';
  if (growing) return 'not-shrinking';
  if (i >= rules.maxRounds) return 'max-rounds';
  if (traffic > allowed) return 'max-traffic';
  return null;
}

/**
 * Pre-copy round by round until a stop rule bites, then stop-and-copy (Alg. 1, with the holes of the printed text
 * filled as docs/model.md says). The readable form; `bulk.ts` does the same arithmetic for many scenarios at once.
 * Units: MiB, MiB/s, s. Assumes a positive memory and bandwidth. Sums run from left to right over the rounds that ran.
 */
export function predictPreCopy(input: MigrationInput, law: PreCopyLaw): Migration {
  const { vm, link } = input;
  const { memory } = vm;
  const { adaptive, increment, minBandwidth, maxBandwidth } = link;
  const rules = policyOf(input, 'threshold');
  const allowed = rules.maxTrafficFactor > 0 ? rules.maxTrafficFactor * memory : Infinity;
  const guarded = law.guarded(rules);
  const rounds: Round[] = [];
  let volume = memory;
  let bandwidth = firstRate(input);
  let skippedBefore: MiB = 0;
  let traffic: MiB = 0;
  let totalTime: Seconds = 0;
  for (let i = 0; ; i += 1) {
    const duration = volume / bandwidth;
    traffic += volume;
    totalTime += duration;
    const written = law.dirtied(duration, vm);
    const dirtied = guarded ? Math.min(written, memory) : written;
    const line = law.skipRatio(duration, vm, rules);
    const gamma = guarded ? Math.min(Math.max(line, 0), 1) : line;
    const skipped = gamma * dirtied;
    const next = dirtied - skipped;
    const atFullRate = !adaptive || !guarded || bandwidth === maxBandwidth;
    const growing = atFullRate && (1 - gamma) * written > volume * NOT_SHRINKING_SLACK;
    const guards = guardList(
      (gamma !== line ? CLAMPED : 0) | (dirtied !== written ? CAPPED : 0) | (written < skippedBefore ? DROPPED : 0),
    );
    const reason = stopReason(rules, i, next, growing, allowed, traffic);
    const stopping = reason !== null;
    rounds.push({
      round: i,
      volume,
      duration,
      dirtied,
      skipped: stopping ? 0 : skipped,
      skipRatio: stopping ? 0 : gamma,
      bandwidth,
      stopAndCopy: false,
      guards,
    });
    if (adaptive && duration > 0) {
      bandwidth = adaptiveRate(dirtied / duration, increment, minBandwidth, maxBandwidth);
    }
    if (stopping) {
      const pause = dirtied / bandwidth;
      rounds.push(stopAndCopyRound(i + 1, dirtied, pause, bandwidth));
      return {
        applicable: true,
        rounds,
        roundsLeftOut: 0,
        preCopyRounds: i + 1,
        stopReason: reason,
        traffic: traffic + dirtied,
        totalTime: totalTime + pause,
        downtime: pause + rules.resumeTime,
      };
    }
    skippedBefore = skipped;
    volume = next;
  }
}

/** The transfer of the pause: nothing is dirtied and nothing skipped while the VM stands still. */
export function stopAndCopyRound(round: number, volume: MiB, duration: Seconds, bandwidth: MiBPerSecond): Round {
  return {
    round,
    volume,
    duration,
    dirtied: 0,
    skipped: 0,
    skipRatio: 0,
    bandwidth,
    stopAndCopy: true,
    guards: guardList(0),
  };
}
