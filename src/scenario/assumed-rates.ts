import type { GuestKind } from '../models/result';
import type { MiBPerSecond } from '../models/units';

/**
 * Dirtying rates of measured guests: 10, 30, 50, 70 and 90 % of them write no faster. The half of 26,247 migrations of
 * QEMU/KVM that the prior of an unknown working set is from (Jo, Cho and Egger, SoCC 2017). Their link was 1 Gbit/s and all wrote
 * slower than it sends: guests that are busier than these are not among them.
 */
const measured: Readonly<Partial<Record<GuestKind, readonly MiBPerSecond[]>>> & {
  readonly general: readonly MiBPerSecond[];
} = {
  general: [0.29, 0.9, 17.45, 40.67, 72.45],
  cache: [0.38, 0.54, 75.94, 98.17, 108.75],
  video: [0.38, 4.71, 18.87, 21.56, 59.51],
  java: [0.37, 14.8, 34.88, 50.04, 64.54],
  memory: [0.25, 0.39, 17.56, 48.94, 84.36],
  database: [0.48, 3.72, 28.53, 52.96, 70.78],
  parallel: [0.25, 0.48, 0.84, 7.69, 48.32],
  web: [1.07, 31.45, 37.42, 41.66, 46.81],
  compression: [0.38, 17.03, 18.77, 20.73, 26.04],
};

/** What stands for every dirtying rate that nobody knows: one anchor, or all that was measured. */
export const ASSUMPTIONS = ['prior', 'idle', 'typical', 'busy'] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** Which of the five an anchor is: one in ten writes less than the idle one, one in ten more than the busy one. */
const ANCHORS: Readonly<Record<Exclude<Assumption, 'prior'>, number>> = { idle: 0, typical: 2, busy: 4 };

/**
 * The rates that a guest of a class may have, equally likely ones; a class that was not measured has those of all.
 * Units: MiB/s. Errors: none. All guests, 'typical' -> 17.45; 'prior' -> 0.29, 0.9, 17.45, 40.67, 72.45.
 */
export function assumedRates(guest: GuestKind, assumption: Assumption): readonly MiBPerSecond[] {
  const rates = measured[guest] ?? measured.general;
  return assumption === 'prior' ? rates : rates.slice(ANCHORS[assumption], ANCHORS[assumption] + 1);
}

/** The rate of a VM, or of a typical guest of its class where nobody knows it. MiB/s. */
export function rateOf({ dirtyRate }: { readonly dirtyRate: MiBPerSecond | null }, guest: GuestKind): MiBPerSecond {
  return dirtyRate ?? assumedRates(guest, 'typical')[0] ?? 0;
}
