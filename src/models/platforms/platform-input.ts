import type { CurvePoint } from '../result';
import type { MiB, MiBPerSecond, Seconds } from '../units';

/** What happens when the time limit comes. */
export type AtDeadline = 'go-on' | 'abort' | 'pause' | 'post-copy';

export type Compression = 'none' | 'xbzrle' | 'zstd' | 'zlib';

/** What runs in the guest: the classes of the measured guests, and one's own. */
export const GUEST_KINDS = [
  ...(['general', 'cache', 'video', 'java', 'memory', 'database', 'parallel', 'web', 'compression', 'own'] as const),
] as const;
export type GuestKind = (typeof GUEST_KINDS)[number];

/** Whose constants QEMU's loop has: those of QEMU 10, measured for this project, or those fitted to QEMU 2. */
export type QemuConstants = 'qemu-10' | 'qemu-2';

/** All that a platform may look at, in the units of `units.ts`; which of it counts is told by its record. */
export interface PlatformInput {
  readonly memory: MiB;
  /** D, counted over `measuredOver`; a rate at one instant where that is 0. */
  readonly dirtyRate: MiBPerSecond;
  readonly measuredOver: Seconds;
  /** A second dirty rate, counted over another time; 0: there is none. */
  readonly secondReading: MiBPerSecond;
  readonly secondOver: Seconds;
  /** W: Infinity for all of the memory, null where nobody knows. */
  readonly workingSet: MiB | null;
  /** A measured U(T), by ascending time; empty without one. */
  readonly curve: readonly CurvePoint[];
  readonly zeroMemory: MiB;
  /** L, what the link carries. */
  readonly link: MiBPerSecond;
  /** A limit set in the product beside the link; 0: none. */
  readonly cap: MiBPerSecond;
  /** How fast zero memory is looked through; 0: in no time. */
  readonly scanRate: MiBPerSecond;
  /** The part of the pause that sends no memory. */
  readonly switchover: Seconds;
  readonly downtimeLimit: Seconds;
  /** The time limit as it stands, and for each GiB; the latter counts where it is not 0. */
  readonly timeLimit: Seconds;
  readonly timeLimitPerGib: Seconds;
  readonly atDeadline: AtDeadline;
  readonly autoConverge: boolean;
  readonly compression: Compression;
  /** How much smaller a page becomes; 0: as measured for such a guest. */
  readonly compressionRatio: number;
  readonly compressionSpeed: MiBPerSecond;
  readonly guest: GuestKind;
  readonly constants: QemuConstants;
  /** Whether `maxRounds` and `maxTrafficFactor` end QEMU's loop too. */
  readonly endsByRounds: boolean;
  /** Index of the last round before the pause, from 0. */
  readonly maxRounds: number;
  /** In times of the memory; 0: no limit. */
  readonly maxTrafficFactor: number;
  /** A round with less than this is the last one. */
  readonly threshold: MiB;
}
