import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Noise } from '../../models/platforms/weighted-quantiles';
import type { Seconds } from '../../models/units';
import { COUNTER_STEP, mix } from '../../simulator/random';
import type { VmPoints } from './plan-points';

/** As many ways in which the whole night may go are drawn. */
export const DRAWS = 1000;

/** What was drawn for one VM: a place a draw. */
export interface VmDraws {
  /** How long it holds its lane. */
  readonly slots: Float64Array;
  /** 1 where it is at its destination in the end. */
  readonly arrives: Uint8Array;
}

/** The place of the first sum that a share does not pass. */
function placeOf(sums: readonly number[], share: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) > share) high = middle;
    else low = middle + 1;
  }
  return low;
}

const sumsOf = (shares: readonly number[]): readonly number[] => {
  const total = shares.reduce((sum, each) => sum + each, 0);
  let sum = 0;
  return shares.map((each) => {
    sum += each / total;
    return sum;
  });
};

const noiseSums = (noise: Noise) => ({
  sums: sumsOf(noise.map(([, share]) => share)),
  factors: noise.map(([by]) => by),
});

/**
 * How long each point holds its lane. One that the product gives up holds it until then. One that nothing ends is given up
 * by hand after as long as the slowest of those that end would have taken; 0 where none ends.
 */
export function slotsOf({ points, timeNoise }: VmPoints): readonly Seconds[] {
  const most = Math.max(...timeNoise.map(([by]) => by));
  const ended = points.filter(({ outcome }) => outcome === 'completed');
  const patience = ended.reduce((longest, { totalTime }) => Math.max(longest, totalTime * most), 0);
  return points.map(({ outcome, totalTime }) => (outcome === 'does-not-end' ? patience : totalTime));
}

/**
 * Draws one VM's migration a thousand times among its points, by their shares, each with the scatter of measured ones.
 * The same seed and place give the same draws, whatever other VMs there are. Units: s. Errors: none.
 */
export function drawVm(vm: VmPoints, seed: number, place: number): VmDraws {
  const { points, timeNoise } = vm;
  const held = slotsOf(vm);
  const slots = new Float64Array(DRAWS);
  const arrives = new Uint8Array(DRAWS);
  const sums = sumsOf(points.map(({ share }) => share));
  const noise = noiseSums(timeNoise);
  const generator = xoroshiro128plus(mix(mix(seed + COUNTER_STEP) + place));
  for (let i = 0; i < DRAWS; i += 1) {
    const point = points.length === 1 ? 0 : placeOf(sums, uniformFloat64(generator));
    const by = timeNoise.length === 1 ? 1 : (noise.factors[placeOf(noise.sums, uniformFloat64(generator))] ?? 1);
    const outcome = points[point]?.outcome;
    slots[i] = (held[point] ?? 0) * (outcome === 'does-not-end' ? 1 : by);
    arrives[i] = outcome === 'completed' ? 1 : 0;
  }
  return { slots, arrives };
}
