import type { PlatformInput } from '../result';
import { compressionSets, type Packing, type PackingPoint, xbzrleSets } from './compression-sets';

/** The packing of a migration: of its first two rounds, and of all later ones and the pause. */
export interface Packings {
  readonly early: Packing;
  readonly late: Packing;
}

export const UNPACKED: Packing = { share: 1, speed: Number.POSITIVE_INFINITY };

/** XBZRLE sends the first two rounds in full: the second fills its cache. */
const xbzrle = (late: Packing, early: Packing = UNPACKED): Packings => ({ early, late });

/** The pairs that were measured for a kind of guest; XBZRLE and zlib only. At rest is below 1 MiB/s. */
export function measuredPackings(input: PlatformInput): readonly PackingPoint[] {
  const sets = input.compression === 'xbzrle' ? xbzrleSets : compressionSets[input.dirtyRate < 1 ? 'idle' : 'busy'];
  return sets[input.guest] ?? sets.general;
}

/** The packings of a measured pair: its speed holds in all rounds. */
export function packingsOfPoint({ compression }: PlatformInput, { share, speed }: Packing): Packings {
  const late = { share, speed };
  return compression === 'xbzrle' ? xbzrle(late, { share: 1, speed }) : { early: late, late };
}

/** Whether the ratio is left to what was measured for such guests. */
export const isRatioMeasured = ({ compression, compressionRatio }: PlatformInput): boolean =>
  compressionRatio === 0 && (compression === 'xbzrle' || compression === 'zlib');

/**
 * How the rounds of an input are packed. Without a ratio, XBZRLE and zlib take the commonest measured pair for the guest,
 * and zstd packs two to one. Units: MiB/s. Ratios below 1 count as 1: nothing grows.
 * XBZRLE with a ratio of 2 and 500 MiB/s -> two rounds in full, then half of the memory on the wire.
 */
export function packingsOf(input: PlatformInput): Packings {
  const { compression, compressionRatio, compressionSpeed: speed } = input;
  if (compression === 'none') return { early: UNPACKED, late: UNPACKED };
  if (isRatioMeasured(input)) {
    const [first = { ...UNPACKED, weight: 1 }, ...rest] = measuredPackings(input);
    const commonest = rest.reduce((best, point) => (point.weight > best.weight ? point : best), first);
    return packingsOfPoint(input, commonest);
  }
  const late = { share: compressionRatio === 0 ? 0.5 : 1 / Math.max(compressionRatio, 1), speed };
  return compression === 'xbzrle' ? xbzrle(late) : { early: late, late };
}
