import type { Platform } from '../models/platforms/platform';
import type { PlatformDefaults } from '../models/platforms/platform-record';
import type { PlatformInput } from '../models/result';

/** A VM of 1 GiB that writes 40 MiB/s, over 800 Mbit/s, with nothing set. */
export const plainInput: PlatformInput = {
  memory: 1024,
  dirtyRate: 40,
  measuredOver: 0,
  secondReading: 0,
  secondOver: 10,
  workingSet: Number.POSITIVE_INFINITY,
  curve: [],
  zeroMemory: 0,
  bandwidth: 95.367431640625,
  cap: 0,
  scanRate: 0,
  switchover: 0.0022,
  downtimeLimit: 0.3,
  timeLimit: 3600,
  timeLimitPerGib: 0,
  atDeadline: 'go-on',
  autoConverge: false,
  compression: 'none',
  compressionRatio: 0,
  compressionSpeed: 500,
  guest: 'general',
  constants: 'qemu-10',
  endByRounds: false,
  maxRounds: 29,
  maxTrafficFactor: 3,
  threshold: 0.1953125,
};

/** An input with the defaults of a platform's product, from the knobs' units: ms, Mbit/s. */
export function withSets({ sets }: Pick<Platform, 'sets'>, input: PlatformInput): PlatformInput {
  const { downtimeLimit, cap, ...same }: Partial<PlatformDefaults> = sets;
  return {
    ...input,
    ...same,
    downtimeLimit: downtimeLimit === undefined ? input.downtimeLimit : downtimeLimit / 1000,
    cap: cap === undefined ? input.cap : (cap * 1e6) / 8 / 2 ** 20,
  };
}
