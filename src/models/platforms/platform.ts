import { MAX_ROUNDS_LISTED } from '../result';
import type { MiB, Seconds } from '../units';
import { type Packings, packingsOf } from './compression';
import { type GuestWrites, guestWritesOf } from './guest-writes';
import type { AtDeadline, Compression, PlatformInput } from './platform-input';
import { type PlatformResult, predictCourse } from './predict-platform';
import { qemuCourse } from './qemu-family';
import { roundsCourse } from './rounds-family';
import type { Rules } from './rules';

export type PlatformId =
  | 'xen-classic'
  | 'xen'
  | 'xcp-ng'
  | 'qemu'
  | 'libvirt'
  | 'kubevirt'
  | 'kubevirt-ramp'
  | 'kubevirt-stall'
  | 'openshift'
  | 'nova'
  | 'ovirt'
  | 'ovirt-suspend'
  | 'ovirt-postcopy'
  | 'proxmox'
  | 'cloud-hypervisor'
  | 'vmotion'
  | 'hyper-v'
  | 'firecracker';

export type PlatformGroup = 'xen' | 'qemu' | 'managers' | 'others';

/** The knobs that a platform sets to its product's own defaults, in the knobs' units: MiB, ms, Mbit/s, s/GiB, s, MiB/s. */
export interface PlatformDefaults {
  readonly threshold: MiB;
  readonly maxRounds: number;
  readonly maxTrafficFactor: number;
  readonly downtimeLimit: number;
  readonly cap: number;
  readonly timeLimitPerGib: number;
  readonly timeLimit: Seconds;
  readonly atDeadline: AtDeadline;
  readonly autoConverge: boolean;
  readonly compression: Compression;
  readonly compressionRatio: number;
  readonly compressionSpeed: number;
  readonly endByRounds: boolean;
}

/** The knobs that platforms read, by the names of the scenario's. */
export type PlatformKnob =
  | keyof PlatformDefaults
  | 'memory'
  | 'dirtyRate'
  | 'workingSet'
  | 'curve'
  | 'measuredOver'
  | 'secondReading'
  | 'secondOver'
  | 'bandwidth'
  | 'switchover'
  | 'zeroMemory'
  | 'scanRate'
  | 'guest'
  | 'constants';

/** All that a platform is: which loop carries it, by which rules. Where these were read: vocabulary/platform-facts.ts. */
export interface Platform {
  readonly id: PlatformId;
  readonly label: string;
  /** The version of the product that the facts are of. */
  readonly version: string;
  readonly group: PlatformGroup;
  /** `qemu`: a round ends when the rest fits the limit. `rounds`: a round is sent to its end. */
  readonly family: 'qemu' | 'rounds';
  /** What choosing it sets. */
  readonly sets: Partial<PlatformDefaults>;
  /** What it looks at; no other knob changes its answer. */
  readonly reads: readonly PlatformKnob[];
  /** The first downtime limit; null: it knows none. */
  readonly firstLimit: (input: PlatformInput) => Seconds | null;
  readonly rules: (input: PlatformInput, guest: GuestWrites) => Rules;
  /** Whether pages that are dirty again are left for the next round. */
  readonly isSkipping?: true;
  /** Whether rounds that do not help end it, with the constants of QEMU 2. */
  readonly hasStallRule?: true;
  /** Read in the product's source, in published statements only, or our own. */
  readonly exact: 'source' | 'published' | 'ours';
}

/** A guest and a packing that are not the input's own: one point of a prior. */
export interface Assumed {
  readonly guest: GuestWrites;
  readonly packings: Packings;
}

/** The most rounds before the pause that a result lists. */
const LISTED = MAX_ROUNDS_LISTED - 1;

/**
 * What a platform would do with a migration. Units: s, MiB, MiB/s. Assumes a steady guest; where nobody knows the
 * working set, all of the memory. Lists at most `listed` rounds before the pause. Errors: none.
 * 1024 MiB, D = 40 MiB/s, W = all, 800 Mbit/s, QEMU with 300 ms and no cap -> 1576.8 MiB in 16.54 s, 296.5 ms of pause.
 */
export function predictPlatform(
  platform: Platform,
  input: PlatformInput,
  assumed?: Assumed,
  listed = LISTED,
): PlatformResult {
  const guest = assumed?.guest ?? guestWritesOf(input);
  const rules = platform.rules(input, guest);
  const limit = platform.firstLimit(input);
  if (platform.family === 'rounds') {
    return predictCourse(
      roundsCourse(input, guest, { limit, isSkipping: platform.isSkipping ?? false }),
      rules,
      listed,
    );
  }
  const packings = assumed?.packings ?? packingsOf(input);
  const stallRule = platform.hasStallRule ?? false;
  return predictCourse(qemuCourse(input, guest, { limit: limit ?? 0, stallRule, packings }), rules, listed);
}
