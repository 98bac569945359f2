import type { Fraction, Seconds } from '../../models/units';
import type { Progress } from '../../simulator/simulated-migration';

/** How much one VM's doubt moves the end of the plan. */
export interface Decider {
  /** Its place in the fleet. */
  readonly vm: number;
  /** The share of the variance of the plan's end that goes with how long this VM takes. */
  readonly share: Fraction;
  /** By how much later the plan ends where the VM is among its slowest tenth than among its fastest. */
  readonly swing: Seconds;
}

const BINS = 10;
/** Less than this is noise of a thousand draws. */
const LEAST: Fraction = 0.01;

/**
 * The correlation ratio of the plan's end and one VM's time over all draws: draws go into ten bins by the VM's time, and what the
 * means of the bins explain of the variance is counted, less what chance alone would explain (as in an analysis of
 * variance). 0 where the VM's time, or the end, is always the same. End = time -> 1 but for what ten bins cannot tell apart.
 */
export function explained(times: Float64Array, ends: Float64Array): Pick<Decider, 'share' | 'swing'> {
  const sorted = times.slice().sort();
  const count = times.length;
  const cuts = Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * count) / BINS)] ?? 0);
  const [sums, sizes] = [new Float64Array(BINS), new Float64Array(BINS)];
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const [time, end] = [times[i] as number, ends[i] as number];
    let bin = 0;
    while (bin < cuts.length && time >= (cuts[bin] as number)) bin += 1;
    sums[bin] = (sums[bin] as number) + end;
    sizes[bin] = (sizes[bin] as number) + 1;
    sum += end;
    squares += end * end;
  }
  const mean = sum / count;
  const total = squares - count * mean * mean;
  const used = [...sizes.keys()].filter((bin) => (sizes[bin] ?? 0) > 0);
  const meanOf = (bin: number): number => (sums[bin] ?? 0) / (sizes[bin] ?? 1);
  if (!(total > 1e-9 * squares) || used.length < 2) return { share: 0, swing: 0 };
  const between = used.reduce((all, bin) => all + (sizes[bin] ?? 0) * (meanOf(bin) - mean) ** 2, 0);
  const byChance = ((used.length - 1) * (total - between)) / (count - used.length);
  const share = Math.max(0, (between - byChance) / total);
  return { share, swing: meanOf(used.at(-1) ?? 0) - meanOf(used[0] ?? 0) };
}

const VMS_A_STEP = 16;

/** The VMs whose doubt moves the end, the most first; those that hardly do are left out. `draws` follow the order. */
export function* decidersOf(
  order: readonly number[],
  draws: readonly { readonly slots: Float64Array }[],
  ends: Float64Array,
): Generator<Progress, readonly Decider[]> {
  const all: Decider[] = [];
  for (const [k, vm] of order.entries()) {
    if (k % VMS_A_STEP === 0) yield { share: 0.9, sentence: 'Looking for the VMs that decide' };
    const { slots } = draws[k] ?? {};
    if (slots) all.push({ vm, ...explained(slots, ends) });
  }
  return all.filter(({ share, swing }) => share >= LEAST && swing > 0).sort((a, b) => b.share - a.share || a.vm - b.vm);
}
