import type { DirtyCurve } from './measured-curve';
import type { Fraction, MiB, MiBPerSecond, Seconds } from './units';

/** What of a round's memory is still clean, so many seconds into it. */
export type Clean = (elapsed: Seconds) => MiB;

/**
 * Pages that a sweep still finds clean (docs/model.md). Of those dirtied in the `before` seconds before the round,
 * U(before + t) - U(t) are not dirtied again within t seconds; in round 0 (null) it is the memory less U(t).
 * Units: s -> MiB. Assumes that addresses tell nothing of the writes. U(T) = 10 T: 50 MiB of a round of 5 s stay clean.
 */
export function cleanIn(distinct: DirtyCurve, memory: MiB, before: Seconds | null): Clean {
  if (before === null) return (elapsed) => Math.max(memory - distinct(elapsed), 0);
  return (elapsed) => Math.max(distinct(before + elapsed) - distinct(elapsed), 0);
}

/** Relative error that a step may have, and the smallest step as a share of the round: a kink in it is an error of its square. */
const TOLERANCE = 1e-11;
const LEAST_STEP: Fraction = 1e-6;

/** One step of Runge and Kutta's fourth order for dt/dx = clean(t) / rate. */
function step(slope: (elapsed: Seconds) => number, elapsed: Seconds, part: Fraction): Seconds {
  const a = slope(elapsed);
  const b = slope(elapsed + (part / 2) * a);
  const c = slope(elapsed + (part / 2) * b);
  const d = slope(elapsed + part * c);
  return elapsed + (part / 6) * (a + 2 * b + 2 * c + d);
}

/**
 * How long a sweep takes that skips what is dirty again: the sender passes a share dx of the set while it sends
 * dx clean(t), so dt/dx = clean(t) / rate from x = 0 to 1; it sends rate T. Units: MiB/s -> s. Errors: none.
 * Steps are doubled and halved by what two half steps say. Clean = 100 exp(-t) MiB at 100 MiB/s -> ln 2 = 0.6931 s.
 */
export function sweepLength(clean: Clean, rate: MiBPerSecond): Seconds {
  const slope = (elapsed: Seconds): number => clean(elapsed) / rate;
  let [elapsed, share, part] = [0, 0, 1 / 16];
  while (share < 1) {
    part = Math.min(part, 1 - share);
    const whole = step(slope, elapsed, part);
    const halves = step(slope, step(slope, elapsed, part / 2), part / 2);
    const error = Math.abs(halves - whole) / 15;
    if (error > TOLERANCE * halves && part > LEAST_STEP) {
      part /= 2;
      continue;
    }
    share = part === 1 - share ? 1 : share + part;
    elapsed = halves + (halves - whole) / 15;
    if (error < (TOLERANCE / 64) * halves) part *= 2;
  }
  return elapsed;
}

/** A guest that writes evenly, and the link of its migration. */
interface EvenSweep {
  readonly rate: MiBPerSecond;
  readonly set: MiB;
  readonly memory: MiB;
  readonly link: MiBPerSecond;
}

/** exp(y) is near the largest double. */
const LARGE = 700;

/**
 * The same in closed form for U(T) = W (1 - exp(-D T / W)) (docs/model.md): T = ln(1 + lambda V / L) / lambda with
 * lambda = D / W; in round 0 (`remaining` null) T = ln(1 + (e^y - 1) / g) / lambda, g = 1 - W / M, y = lambda g M / L.
 * Units: MiB, MiB/s -> s. D = 100, W = 512, V = 300 MiB, L = 112 MiB/s -> 2.15 s instead of 2.68.
 */
export function evenSweepLength({ rate, set, memory, link }: EvenSweep, remaining: MiB | null): Seconds {
  const lambda = rate / set;
  const volume = remaining ?? memory;
  // A guest that writes next to nothing is swept in V / L; the logarithms of 1 would say 0 or nothing.
  if (!((lambda * volume) / link > 1e-300)) return volume / link;
  const outside = 1 - set / memory;
  const y = (lambda * outside * memory) / link;
  if (remaining !== null || !(y > 0)) return Math.log1p((lambda * volume) / link) / lambda;
  if (y < LARGE) return Math.log1p(Math.expm1(y) / outside) / lambda;
  return (y + Math.log1p(-(1 - outside) * Math.exp(-y)) - Math.log(outside)) / lambda;
}

/** A round as it was sent. */
export interface SweptRound {
  readonly duration: Seconds;
  readonly sent: MiB;
}

/** The batch that is left when all that remains is dirty again. */
const NOTHING: MiB = 1e-12;

/**
 * The same sweep with one look at the log a batch, as Xen sends it: what is clean at the look is sent, and the timer
 * wakes `late` seconds too late after each. Units: MiB, MiB/s, s. Assumes batches above 0. Errors: none.
 * Clean = 100 exp(-t) MiB at 100 MiB/s in batches of 10 MiB -> 71.79 MiB in 0.7179 s; without batches 69.3.
 */
export function sweepInBatches(clean: Clean, rate: MiBPerSecond, batch: MiB, late: Seconds): SweptRound {
  let [duration, sent, share] = [0, 0, 0];
  while (share < 1) {
    const now = clean(duration);
    const volume = Math.min(batch, (1 - share) * now);
    if (!(volume > NOTHING)) break;
    sent += volume;
    duration += volume / rate + late;
    if (volume < batch) break;
    share += volume / now;
  }
  return { duration, sent };
}
