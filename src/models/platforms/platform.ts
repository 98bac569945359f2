import type { Sums } from '../bulk';
import { MAX_ROUNDS_LISTED, type PlatformInput } from '../result';
import type { Seconds } from '../units';
import { type Packings, packingsOf } from './compression';
import { type GuestWrites, guestWritesOf } from './guest-writes';
import type { PlatformRecord } from './platform-record';
import { type PlatformResult, predictCourse, sumsOfCourse } from './predict-platform';
import { qemuCourse } from './qemu-family';
import { roundsCourse } from './rounds-family';
import type { Rules } from './rules';
import type { Course } from './run';

/** All that a platform is: what is known of it, and its rules. */
export interface Platform extends PlatformRecord {
  /** The first downtime limit; null: it knows none. */
  readonly firstLimit: (input: PlatformInput) => Seconds | null;
  readonly rules: (input: PlatformInput, guest: GuestWrites) => Rules;
}

/** A guest and a packing that are not the input's own: one point of a prior. */
export interface Assumed {
  readonly guest: GuestWrites;
  readonly packings: Packings;
}

/** The most rounds before the pause that a result lists. */
const LISTED = MAX_ROUNDS_LISTED - 1;

/** A migration as a platform's family sees it. */
function courseOf(platform: Platform, input: PlatformInput, guest: GuestWrites, packings?: Packings) {
  const limit = platform.firstLimit(input);
  if (platform.family === 'rounds') {
    return roundsCourse(input, guest, { limit, isSkipping: platform.isSkipping ?? false });
  }
  const stallRule = platform.hasStallRule ?? false;
  return qemuCourse(input, guest, { limit: limit ?? 0, stallRule, packings: packings ?? packingsOf(input) });
}

/** What a migration with a platform comes to, as `predictPlatform` has it; null where the VM does not arrive. */
export function sumsOfPlatform(platform: Platform, input: PlatformInput): Sums | null {
  const guest = guestWritesOf(input);
  const rules = platform.rules(input, guest);
  return sumsOfCourse(courseOf(platform, input, guest) as Course<unknown>, rules);
}

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
  return predictCourse(courseOf(platform, input, guest, assumed?.packings) as Course<unknown>, rules, listed);
}
