import { platforms } from '../../models/platforms/platforms';
import type { PlatformInput } from '../../models/result';
import type { MiBPerSecond, Seconds } from '../../models/units';
import { toMiBPerSecond } from '../../models/units';
import type { Situation } from './situation';

/** What a pause goes at where the cap is lifted for it, as measured on an unlimited loopback (docs/model.md). */
export const UNCAPPED: MiBPerSecond = 1845;
/** The fixed part of the pause. */
export const SWITCHOVER: Seconds = 0.0022;
/** The rate over the cap that QEMU's loop puts on top of one. */
const OVERSHOOT = 1.016;

/**
 * What a platform's loop takes of a situation: the rate as cap or as link, the limit, and the product's own defaults for
 * the rest. Units: MiB, MiB/s, s. Assumes auto-converge where a throttle is seen. Errors: none.
 */
export function withPlatform({ platform, memory, zero, rate, cap, limit, throttle }: Situation): PlatformInput {
  const { sets } = platforms[platform];
  const isThrottled = throttle > 0;
  return {
    ...{
      memory,
      dirtyRate: 0,
      measuredOver: 0,
      secondReading: 0,
      secondOver: 10,
      workingSet: memory,
      guest: 'general',
    },
    ...{
      curve: [],
      zeroMemory: zero,
      bandwidth: cap === null ? rate : UNCAPPED,
      cap: cap === null ? 0 : rate / OVERSHOOT,
    },
    ...{ scanRate: 0, switchover: SWITCHOVER, downtimeLimit: limit, compression: 'none', compressionRatio: 0 },
    ...{ compressionSpeed: toMiBPerSecond(1), constants: 'qemu-10', endByRounds: false, autoConverge: isThrottled },
    timeLimit: sets.timeLimit ?? 3600,
    timeLimitPerGib: sets.timeLimitPerGib ?? 0,
    atDeadline: sets.atDeadline ?? 'go-on',
    maxRounds: sets.maxRounds ?? 29,
    maxTrafficFactor: sets.maxTrafficFactor ?? 3,
    threshold: sets.threshold ?? 50 / 256,
  };
}
