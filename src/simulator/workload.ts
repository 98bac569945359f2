import type { Fraction, Seconds } from '../models/units';

/** Who writes where: one part of a workload. Pages are of 4 KiB; where they lie in memory is scattered by the seed. */
export interface WorkloadPart {
  readonly kind: PartKindId;
  /** Size of the set that it writes to. A set larger than the memory is cut to the memory. */
  readonly pages: number;
  /** Page writes a second, repeats included; of an allocation, fresh pages a second. */
  readonly writesPerSecond: number;
  /** `hot-cold` only: share of the set that is hot, and share of the writes that go there. */
  readonly hotShare: Fraction;
  readonly hotWrites: Fraction;
  /** Bursts: writes for so long, then rests for so long. 0 for `offTime` is steady. */
  readonly onTime: Seconds;
  readonly offTime: Seconds;
  /** Phases: the rate times a seeded factor in 1 - variation .. 1 + variation, anew after `phaseTime`; 0 is steady. */
  readonly variation: Fraction;
  readonly phaseTime: Seconds;
}

export type PartKindId = 'uniform' | 'hot-cold' | 'sweep' | 'allocation';

/** A workload: parts that write side by side. */
export interface Workload {
  readonly id: string;
  readonly label: string;
  readonly parts: readonly WorkloadPart[];
}
