import type { AtDeadline, Compression, PlatformId, PlatformInput } from '../result';
import type { MiB, Seconds } from '../units';

/** Where a dirtying rate is read. */
export type MeterId = 'libvirt' | 'hmp' | 'qmp' | 'proxmox' | 'kubevirt' | 'xen' | 'vsphere';

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

/** The knobs that platforms read. */
export type PlatformKnob = keyof PlatformInput;

/** What is known of a platform: which loop carries it, what it sets and reads. Where that was read: vocabulary/platform-facts.ts. */
export interface PlatformRecord {
  readonly id: PlatformId;
  readonly label: string;
  /** What it does, below the picker. */
  readonly line: string;
  /** The version of the product that the facts are of. */
  readonly version: string;
  readonly group: PlatformGroup;
  /** `qemu`: a round ends when the rest fits the limit. `rounds`: a round is sent to its end. */
  readonly family: 'qemu' | 'rounds';
  /** What choosing it sets. */
  readonly sets: Partial<PlatformDefaults>;
  /** What it looks at; no other knob changes its answer. */
  readonly reads: readonly PlatformKnob[];
  /** Whether pages that are dirty again are left for the next round. */
  readonly isSkipping?: true;
  /** Whether rounds that do not help end it, with the constants of QEMU 2. */
  readonly hasStallRule?: true;
  /** Whether the measured migrations are of it. */
  readonly isMeasured?: true;
  /** Its equations, where they are written down. */
  readonly equations?: readonly string[];
  /** Whether it acts at the time limit, whatever is chosen for it. */
  readonly hasOwnDeadline?: true;
  /** Whose command tells the dirtying rate of its guests; that of libvirt where it has none of its own. */
  readonly meter?: MeterId;
  /** Read in the product's source, in published statements only, or our own. */
  readonly exact: 'source' | 'published' | 'ours';
}
