import { predictPlatform } from '../../src/models/platforms/platform';
import { platformList } from '../../src/models/platforms/platforms';
import { predictWithPrior } from '../../src/models/platforms/prior';
import type { PlatformInput } from '../../src/models/result';
import { plainInput, withSets } from '../../src/test/platform-inputs';

/** Milliseconds of many runs over one VM. */
export interface PlatformTimes {
  readonly vm: string;
  /** Every platform, the working set known. */
  readonly all: readonly number[];
  /** Every platform, the working set not known. */
  readonly allWithPrior: readonly number[];
  /** The slowest platform whose guest is only known by its prior, and its name. */
  readonly prior: readonly number[];
  readonly slowest: string;
}

const RUNS = 20;
const WARM_UPS = 5;

const vms: Readonly<Record<string, Partial<PlatformInput>>> = {
  '1 GiB at 40 MiB/s over 800 Mbit/s': {},
  '4 GiB at 100 MiB/s within 512 MiB over 1 Gbit/s': { memory: 4096, dirtyRate: 100, workingSet: 512, bandwidth: 112 },
  '4 GiB at 200 MiB/s within 512 MiB over 1 Gbit/s': { memory: 4096, dirtyRate: 200, workingSet: 512, bandwidth: 112 },
  '1 TiB at 1 GiB/s within 64 GiB over 10 Gbit/s': {
    ...{ memory: 1_048_576, dirtyRate: 1024, workingSet: 65_536, bandwidth: 1192 },
  },
};

/** Times all platforms, and the prior, over a few VMs by a clock in ms. The first runs warm up and are not counted. */
export function timePlatforms(clock: () => number): readonly PlatformTimes[] {
  const timed = (work: () => void): number => {
    const start = clock();
    work();
    return clock() - start;
  };
  return Object.entries(vms).map(([vm, knobs]) => {
    const inputs = platformList.map((platform) => ({
      platform,
      input: { ...withSets(platform, plainInput), ...knobs },
    }));
    const [all, allWithPrior]: [number[], number[]] = [[], []];
    const priors = platformList.map(({ id }) => ({ id, times: [] as number[] }));
    for (let i = -WARM_UPS; i < RUNS; i += 1) {
      const time = timed(() => {
        for (const { platform, input } of inputs) predictPlatform(platform, input);
      });
      if (i >= 0) all.push(time);
      let sum = 0;
      for (const [k, { platform, input }] of inputs.entries()) {
        const one = timed(() => predictWithPrior(platform, { ...input, workingSet: 0 }));
        sum += one;
        if (i >= 0) priors[k]?.times.push(one);
      }
      if (i >= 0) allWithPrior.push(sum);
    }
    const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
    const [slowest] = priors.sort((a, b) => middle(b.times) - middle(a.times));
    return { vm, all, allWithPrior, prior: slowest?.times ?? [], slowest: slowest?.id ?? '' };
  });
}
