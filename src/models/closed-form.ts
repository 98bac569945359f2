import { firstRate, stopAndCopyRound } from './pre-copy-loop';
import {
  MAX_ROUNDS_LISTED,
  type MigrationInput,
  type NotApplicableReason,
  type Outcome,
  policyOf,
  type Round,
  type VmInput,
} from './result';
import type { MiB, MiBPerSecond } from './units';

/** Eq. 8 has no meaning from here on: the rounds no longer shrink. */
const SMALLEST_GAP = 1e-12;
/** n is settled by V_mem lambda^n <= V_thd (1 + 1e-12): the logarithm of that slack. */
const LOG_SLACK = 1e-12;

/** 1 - lambda, by the difference of the rates: near lambda = 1 the quotient alone would lose the digits. */
export const gapOf = (dirtyRate: MiBPerSecond, bandwidth: MiBPerSecond): number => (bandwidth - dirtyRate) / bandwidth;

/** log lambda for 0 < lambda < 1: log1p near 1, the plain logarithm elsewhere. */
export function logOfLambda(dirtyRate: MiBPerSecond, bandwidth: MiBPerSecond): number {
  const gap = gapOf(dirtyRate, bandwidth);
  return gap < 0.5 ? Math.log1p(-gap) : Math.log(dirtyRate / bandwidth);
}

/**
 * Whether the closed form has a meaning: lambda < 1 (by more than 1e-12), and an end to reach.
 * Units: MiB/s, MiB. D = 100 MiB/s over 838.8608 Mbit/s is lambda = 1 -> false.
 */
export function closedFormIsDefined(dirtyRate: MiBPerSecond, bandwidth: MiBPerSecond, threshold: MiB): boolean {
  return gapOf(dirtyRate, bandwidth) > SMALLEST_GAP && !(threshold === 0 && dirtyRate > 0);
}

/** Why `closedFormIsDefined` is false; tested in this order. */
function refusal(dirtyRate: MiBPerSecond, bandwidth: MiBPerSecond): NotApplicableReason {
  return gapOf(dirtyRate, bandwidth) <= SMALLEST_GAP
    ? { kind: 'dirtying-outruns-link', dirtyRate, bandwidth }
    : { kind: 'threshold-zero' };
}

/**
 * Number of pre-copy rounds: the smallest n >= 0 with V_mem lambda^n <= V_thd (1 + 1e-12) (Eq. 8).
 * Units: MiB, MiB/s -> rounds. Assumes `closedFormIsDefined`. Logarithms miss by one at exact powers, so n is
 * settled by the inequality, in logarithms, where neither side can overflow; no loop over n.
 * 1024 MiB, lambda = 0.5, threshold 1 MiB -> 10.
 */
export function closedFormRounds(
  memory: MiB,
  dirtyRate: MiBPerSecond,
  bandwidth: MiBPerSecond,
  threshold: MiB,
): number {
  return roundsOf(memory, threshold, dirtyRate / bandwidth, logOfLambda(dirtyRate, bandwidth));
}

/** V_i = V_mem lambda^i (Eq. 4). 1024 MiB, lambda = 0.5, i = 3 -> 128 MiB. */
export function closedFormVolume(memory: MiB, dirtyRate: MiBPerSecond, bandwidth: MiBPerSecond, i: number): MiB {
  return volumeOf(memory, dirtyRate / bandwidth, logOfLambda(dirtyRate, bandwidth), i);
}

/**
 * V_mig = V_mem (1 - lambda^(n+1)) / (1 - lambda) (Eq. 5), by expm1, so that n in the millions keeps its digits.
 * 1024 MiB, lambda = 0.5, n = 10 -> 2047 MiB.
 */
export function closedFormTraffic(memory: MiB, dirtyRate: MiBPerSecond, bandwidth: MiBPerSecond, n: number): MiB {
  return trafficOf(memory, dirtyRate / bandwidth, logOfLambda(dirtyRate, bandwidth), gapOf(dirtyRate, bandwidth), n);
}

/** `closedFormRounds` from lambda and its logarithm, for the bulk form, which works them out once. */
export function roundsOf(memory: MiB, threshold: MiB, lambda: number, logLambda: number): number {
  if (memory <= threshold * (1 + LOG_SLACK)) return 0;
  if (lambda === 0) return 1;
  const shrink = -logLambda;
  const ratio = memory / threshold;
  const distance = (Number.isFinite(ratio) ? Math.log(ratio) : Math.log(memory) - Math.log(threshold)) - LOG_SLACK;
  const n = Math.max(Math.ceil(distance / shrink), 1);
  if (n > 1 && (n - 1) * shrink >= distance) return n - 1;
  return n * shrink >= distance ? n : n + 1;
}

/** `closedFormVolume` from lambda and its logarithm. */
export function volumeOf(memory: MiB, lambda: number, logLambda: number, i: number): MiB {
  if (i === 0) return memory;
  if (lambda === 0) return 0;
  return lambda < 0.5 ? memory * lambda ** i : memory * Math.exp(i * logLambda);
}

/** `closedFormTraffic` from lambda, its logarithm and 1 - lambda. */
export function trafficOf(memory: MiB, lambda: number, logLambda: number, gap: number, n: number): MiB {
  if (n === 0 || lambda === 0) return memory;
  return (-memory * Math.expm1((n + 1) * logLambda)) / gap;
}

/** Rounds 0 .. n by eqs 1-4: the first 1,001 at most, and the stop-and-copy. */
function closedFormRoundList({ memory, dirtyRate }: VmInput, bandwidth: MiBPerSecond, n: number): Round[] {
  const volumeAt = (i: number) => closedFormVolume(memory, dirtyRate, bandwidth, i);
  const rounds: Round[] = [];
  let volume = memory;
  for (let i = 0; i < Math.min(n, MAX_ROUNDS_LISTED - 1); i += 1) {
    const next = volumeAt(i + 1);
    rounds.push({
      round: i,
      volume,
      duration: volume / bandwidth,
      dirtied: next,
      skipped: 0,
      skipRatio: 0,
      bandwidth,
      stopAndCopy: false,
      guards: [],
    });
    volume = next;
  }
  const last = volumeAt(n);
  rounds.push(stopAndCopyRound(n, last, last / bandwidth, bandwidth));
  return rounds;
}

/**
 * The base model in closed form (Eqs. 1-8).
 * Units: MiB, MiB/s, s. Assumes constant D and R with lambda = D / R < 1; an adaptive rate is taken as its first value.
 * Omits the limits on rounds and traffic, overlapping writes and skipping.
 * Errors: not applicable when lambda >= 1 - 1e-12, or when the threshold is 0 and anything is dirtied.
 * 1024 MiB, D = 40 MiB/s, R = 800 Mbit/s, 50 pages -> n = 10, 1763.7 MiB, 18.49 s.
 */
export function predictClosedForm(input: MigrationInput): Outcome {
  const { memory, dirtyRate } = input.vm;
  const { threshold, resumeTime } = policyOf(input, 'threshold');
  const bandwidth = firstRate(input);
  if (!closedFormIsDefined(dirtyRate, bandwidth, threshold)) {
    return { applicable: false, because: refusal(dirtyRate, bandwidth) };
  }
  const n = closedFormRounds(memory, dirtyRate, bandwidth, threshold);
  const traffic = closedFormTraffic(memory, dirtyRate, bandwidth, n);
  const rounds = closedFormRoundList(input.vm, bandwidth, n);
  return {
    applicable: true,
    rounds,
    roundsLeftOut: n + 1 - rounds.length,
    preCopyRounds: n,
    stopReason: 'threshold',
    traffic,
    totalTime: traffic / bandwidth,
    downtime: closedFormVolume(memory, dirtyRate, bandwidth, n) / bandwidth + resumeTime,
  };
}
