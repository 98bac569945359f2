import type { Seconds } from '../units';

/** A guest that does now more, now less: it does the same writes, in a time of its own that runs faster or slower. */
export interface Phases {
  /** The guest's own seconds in so many seconds from a time on. */
  readonly work: (from: Seconds, duration: Seconds) => Seconds;
  /** When its pace next changes, after a time. */
  readonly changeAfter: (time: Seconds) => Seconds;
  /** By when it has shown all that it does: who has not ended by then hardly will. */
  readonly shownBy: Seconds;
}

/** A stretch of a cycle: how long it lasts, in seconds, and how fast the guest's own time runs then. */
export interface Step {
  readonly lasts: Seconds;
  readonly factor: number;
}

/** Steps of some length, those of one pace as one. */
function joined(steps: readonly Step[]): readonly Step[] {
  const parts: Step[] = [];
  for (const { lasts, factor } of steps) {
    const last = parts.at(-1);
    if (!(lasts > 0)) continue;
    if (last?.factor === factor) parts[parts.length - 1] = { lasts: last.lasts + lasts, factor };
    else parts.push({ lasts, factor });
  }
  return parts;
}

/** So many cycles show how they fall together with the rounds of a migration. */
const CYCLES_TO_SEE = 20;
/** What remains of a step that begins before a time: nothing of less is left to rounding. */
const NOTHING: Seconds = 1e-9;

/**
 * Phases that come again and again: the first step begins `into` seconds before the time 0. With `inner`, these are phases
 * within each step: bursts within the hours of a day. Units: s. Assumes steps that last for some time in all, with factors
 * from 0. Errors: none; null where the pace never changes and is 1, so that a steady guest stays what it is.
 * 10 s at 3 and 30 s at 0.5, from 35 s on for 10 s -> 5 x 0.5 + 5 x 3 = 17.5 s of its own.
 */
export function cyclicPhases(steps: readonly Step[], into: Seconds = 0, inner: Phases | null = null): Phases | null {
  const parts = joined(steps);
  const steady = parts.length === 1 ? parts[0]?.factor : undefined;
  if (steady === 1) return inner;
  const cycle = parts.reduce((sum, { lasts }) => sum + lasts, 0);
  const whole = parts.reduce((sum, { lasts, factor }) => sum + lasts * factor, 0);
  const ends = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, { lasts }) => sum + lasts, 0));
  /** Which step it is at a time, and how long that still lasts. */
  const placeOf = (time: Seconds): readonly [step: number, left: Seconds] => {
    const place = (((time + into) % cycle) + cycle) % cycle;
    const step = ends.findIndex((end) => end - place > NOTHING);
    return step < 0 ? [0, (ends[0] ?? 0) + cycle - place] : [step, (ends[step] ?? 0) - place];
  };
  const workIn = (step: number, from: Seconds, duration: Seconds): Seconds =>
    (parts[step]?.factor ?? 1) * (inner === null ? duration : inner.work(from, duration));
  const work = (from: Seconds, duration: Seconds): Seconds => {
    if (steady !== undefined) return workIn(0, from, duration);
    let [step, left] = placeOf(from);
    if (duration <= left) return workIn(step, from, duration);
    // Whole cycles at once, but where there are others within.
    const cycles = inner === null ? Math.floor(duration / cycle) : 0;
    let [sum, at, rest] = [cycles * whole, from, duration - cycles * cycle];
    while (rest > left) {
      sum += workIn(step, at, left);
      [at, rest, step] = [at + left, rest - left, (step + 1) % parts.length];
      left = parts[step]?.lasts ?? cycle;
    }
    return sum + workIn(step, at, rest);
  };
  const changeAfter = (time: Seconds): Seconds => {
    const own = steady === undefined ? time + placeOf(time)[1] : Number.POSITIVE_INFINITY;
    return inner === null ? own : Math.min(own, inner.changeAfter(time));
  };
  return { work, changeAfter, shownBy: Math.max(CYCLES_TO_SEE * cycle, inner?.shownBy ?? 0) };
}

/** Bursts that leave the mean as it is: a share of each period at a high pace, the rest at a low one. */
export interface Bursts {
  readonly period: Seconds;
  /** From 0 to 1: of each period, how long the burst lasts. */
  readonly share: number;
  /** Between bursts, as a share of the mean; at most 1. */
  readonly low: number;
}

/** How much more than in the mean it writes in a burst. A quarter of the time, 0.2 between -> 3.4. */
export const highOf = ({ share, low }: Omit<Bursts, 'period'>): number => (1 - (1 - share) * low) / share;

/** Bursts as phases, from so many seconds into a burst on. 60 s, a quarter, 0.2 -> 15 s at 3.4 times, 45 s at 0.2. */
export function burstPhases(bursts: Bursts, into: Seconds = 0): Phases | null {
  const { period, share, low } = bursts;
  if (!(period > 0)) return null;
  const steps = [
    { lasts: share * period, factor: highOf(bursts) },
    { lasts: (1 - share) * period, factor: low },
  ];
  return cyclicPhases(steps, into);
}
