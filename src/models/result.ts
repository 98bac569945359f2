import type { StopReason } from '../vocabulary/stop-reasons';
import type { OnPlatform } from './platform-result';
import type { Joules, MiB, MiBPerSecond, Seconds, Watts } from './units';

/** The names of the paper's models and of the curve that corrects them, as they stand in links and results. */
export type PaperModelId = 'closed-form' | 'algorithm-1' | 'dirty-curve';

/** The platforms' names: hypervisors and what manages them. */
export type PlatformId =
  | ('xen-classic' | 'xen' | 'xcp-ng')
  | ('qemu' | 'libvirt')
  | ('kubevirt' | 'kubevirt-ramp' | 'kubevirt-stall' | 'openshift' | 'nova')
  | ('ovirt' | 'ovirt-suspend' | 'ovirt-postcopy' | 'proxmox')
  | ('cloud-hypervisor' | 'vmotion' | 'hyper-v' | 'firecracker');

export type ModelId = PaperModelId | PlatformId;

/** What happens when the time limit comes. */
export const AT_DEADLINE = ['go-on', 'abort', 'pause', 'post-copy'] as const;
export type AtDeadline = (typeof AT_DEADLINE)[number];

export const COMPRESSIONS = ['none', 'xbzrle', 'zstd', 'zlib'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** What runs in the guest: the classes of the measured guests, and one's own. */
export const GUEST_KINDS = [
  ...(['general', 'cache', 'video', 'java', 'memory', 'database', 'parallel', 'web', 'compression', 'own'] as const),
] as const;
export type GuestKind = (typeof GUEST_KINDS)[number];

/** Whose constants QEMU's loop has: those of QEMU 10, measured for this project, or those fitted to QEMU 2. */
export const QEMU_CONSTANTS = ['qemu-10', 'qemu-2'] as const;
export type QemuConstants = (typeof QEMU_CONSTANTS)[number];

/** A point of a measured dirty curve: the distinct memory written in so many seconds. */
export interface CurvePoint {
  readonly time: Seconds;
  readonly distinct: MiB;
}

/** A correction, or a hole of the printed algorithm, that took effect in a round. */
export type Guard = 'gamma-clamped' | 'volume-capped' | 'hot-pages-dropped';

/** The virtual machine and what its guest writes. */
export interface VmInput {
  /** V_mem. */
  readonly memory: MiB;
  /** D; platforms read it as counted over `measuredOver`, at one instant where that is 0. */
  readonly dirtyRate: MiBPerSecond;
  readonly measuredOver: Seconds;
  /** A second dirty rate, counted over another time; 0: there is none. */
  readonly secondReading: MiBPerSecond;
  readonly secondOver: Seconds;
  /** W: Infinity for the whole memory. 0 means that too in the paper's models; to platforms it says that nobody knows. */
  readonly workingSet: MiB;
  /** What runs in the guest, where nobody knows W. */
  readonly guest: GuestKind;
  /** Memory that is all zero, which hardly has to be sent. */
  readonly zeroMemory: MiB;
  /** A measured U(T), by ascending time; empty where only D and W are known. */
  readonly curve: readonly CurvePoint[];
}

/** The link and how fast it is used. */
export interface LinkInput {
  /** R, when the rate is not adaptive. */
  readonly bandwidth: MiBPerSecond;
  /** Whether R follows the dirtying rate (sec. 4.3). */
  readonly adaptive: boolean;
  /** R_min, R_max and delta of the adaptive rate. */
  readonly minBandwidth: MiBPerSecond;
  readonly maxBandwidth: MiBPerSecond;
  readonly increment: MiBPerSecond;
  /** A limit set in the product beside the link; 0: none. */
  readonly cap: MiBPerSecond;
}

/** The limits that both policies have. */
interface Limits {
  /** Index of the last pre-copy round, from 0: N allows N + 1 pre-copy rounds. */
  readonly maxRounds: number;
  /** Pre-copy stops once the traffic has passed this multiple of the memory; 0 means never. */
  readonly maxTrafficFactor: number;
}

/** The paper's stop rules, and how Algorithm 1 skips. */
export interface ThresholdPolicy extends Limits {
  readonly mayRemain: 'threshold';
  /** V_thd: what may remain when pre-copy stops. */
  readonly threshold: MiB;
  /** T_resume. */
  readonly resumeTime: Seconds;
  /** Whether gamma is clamped and the dirtied volume capped; false runs Algorithm 1 as printed. */
  readonly guards: boolean;
  /** omega, xi and psi of eq. 10: 1/s, s/MiB, none. */
  readonly gammaTime: number;
  readonly gammaRate: number;
  readonly gammaConstant: number;
}

/** The settings of a platform: of most, that it goes on until the rest can be sent within a pause that is allowed. */
export interface DowntimeLimitPolicy extends Limits {
  readonly mayRemain: 'downtime-limit';
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
  /** How fast zero memory is looked through; 0: in no time. */
  readonly scanRate: MiBPerSecond;
  /** The part of the pause that sends no memory. */
  readonly switchover: Seconds;
  readonly constants: QemuConstants;
  /** Whether `maxRounds` and `maxTrafficFactor` end QEMU's loop too. */
  readonly endByRounds: boolean;
  /** A round with less than this is the last one, where rounds are sent to their end. */
  readonly threshold: MiB;
}

/** When pre-copy ends: a family of rules and their limits, told apart by what may remain. */
export type Policy = ThresholdPolicy | DowntimeLimitPolicy;
export type PolicyOf<Family extends Policy['mayRemain']> = Extract<Policy, { readonly mayRemain: Family }>;

/** Everything a model of one migration needs, in the units of `units.ts`. The energy coefficients are apart. */
export interface MigrationInput {
  readonly vm: VmInput;
  readonly link: LinkInput;
  readonly policy: Policy;
}

/** Every knob of an input by its name, whatever the part or the policy that it belongs to. */
export type Knobs = VmInput & LinkInput & Omit<ThresholdPolicy, 'mayRemain'> & Omit<DowntimeLimitPolicy, 'mayRemain'>;

/** What a platform looks at, flat. */
export type PlatformInput = VmInput & Pick<LinkInput, 'bandwidth' | 'cap'> & Omit<DowntimeLimitPolicy, 'mayRemain'>;

/** The policy that a model is made for. Errors: throws for another family's, which only a fault in the code can hand in. */
export function policyOf<Family extends Policy['mayRemain']>({ policy }: MigrationInput, family: Family) {
  if (policy.mayRemain !== family) throw new Error(`The model takes a policy of the family ${family}.`);
  return policy as PolicyOf<Family>;
}

/** An input with other values for some knobs; those that its policy does not have are left out. */
export function withKnobs({ vm, link, policy }: MigrationInput, knobs: Partial<Knobs>): MigrationInput {
  const put = <Part extends object>(part: Part): Part => {
    const own = { ...part } as Record<string, unknown>;
    for (const knob in knobs) if (knob in own) own[knob] = knobs[knob as keyof Knobs];
    return own as Part;
  };
  return { vm: put(vm), link: put(link), policy: put(policy) };
}

/**
 * One transfer: a pre-copy round, or the stop-and-copy at the end. `volume[i+1] = dirtied[i] - skipped[i]`, but where a
 * round is cut before all is sent and leaves a rest: `volume[i+1] + left[i+1] = left[i] + dirtied[i] - absorbed[i]`.
 */
export interface Round {
  readonly round: number;
  readonly volume: MiB;
  readonly duration: Seconds;
  readonly dirtied: MiB;
  readonly skipped: MiB;
  /** gamma; 0 in the last pre-copy round and in stop-and-copy, where nothing is skipped. */
  readonly skipRatio: number;
  readonly bandwidth: MiBPerSecond;
  readonly stopAndCopy: boolean;
  readonly guards: readonly Guard[];
  /** Of rounds that leave a rest, not of the pause: what was left unsent, and how much of what was dirtied lay in it. */
  readonly left?: MiB;
  readonly absorbed?: MiB;
}

/** What a model says of a migration it can describe. */
export interface Migration {
  readonly applicable: true;
  /** At most 1,002: the first 1,001 and the stop-and-copy. */
  readonly rounds: readonly Round[];
  readonly roundsLeftOut: number;
  /** n: the rounds before stop-and-copy. */
  readonly preCopyRounds: number;
  readonly stopReason: StopReason;
  /** V_mig. */
  readonly traffic: MiB;
  /** T_mig, without the resume time (eq. 6), or with the whole pause: the model's record says which. */
  readonly totalTime: Seconds;
  /** T_down = T_n + T_resume (eq. 7), or the platform's pause; Infinity where that never comes, 0 where it was aborted. */
  readonly downtime: Seconds;
  /** Of platforms only. */
  readonly platform?: OnPlatform;
}

/** Why a model has no number to give. */
export type NotApplicableReason =
  | { readonly kind: 'dirtying-outruns-link'; readonly dirtyRate: MiBPerSecond; readonly bandwidth: MiBPerSecond }
  | { readonly kind: 'threshold-zero' };

export interface NotApplicable {
  readonly applicable: false;
  readonly because: NotApplicableReason;
}

export type Outcome = Migration | NotApplicable;

/** Energy of a migration (eqs 14-17). */
export interface Energy {
  readonly total: Joules;
  readonly source: Joules;
  readonly destination: Joules;
  /** The part that grows with the traffic, and the fixed part, of each host. */
  readonly sourceTraffic: Joules;
  readonly sourceFixed: Joules;
  readonly destinationTraffic: Joules;
  readonly destinationFixed: Joules;
  /** E / T_mig: mean extra power while the migration runs, both hosts. */
  readonly meanPower: Watts;
}

/** The most rounds a result lists. */
export const MAX_ROUNDS_LISTED = 1002;
