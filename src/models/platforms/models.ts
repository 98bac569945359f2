import { oneByOne } from '../bulk';
import type { Model } from '../model';
import { type MigrationInput, type PlatformId, type PlatformInput, policyOf } from '../result';
import type { Platform } from './platform';
import { platformList } from './platforms';
import { predictWithPrior } from './prior';

/** What a platform looks at of an input, flat. Errors: throws for a policy of the paper's family. */
export function platformInputOf(input: MigrationInput): PlatformInput {
  const { bandwidth, cap } = input.link;
  const { mayRemain: _, ...rules } = policyOf(input, 'downtime-limit');
  return { ...input.vm, bandwidth, cap, ...rules };
}

/** How far the product's own source is known, for the limits of its numbers. */
const knownFrom: Readonly<Record<Platform['exact'], (version: string) => string>> = {
  source: (version) => `Rules as in the source of version ${version}`,
  published: (version) => `Published statements only (${version}): an approximation`,
  ours: () => 'Our own',
};

/** A platform as a model like the others. */
function modelOf(platform: Platform): Model {
  const { id, label, version, reads, exact, family, sets } = platform;
  const predict = (input: MigrationInput) => predictWithPrior(platform, platformInputOf(input));
  return {
    ...{ id, label, name: label, short: label, reads, mayRemain: 'downtime-limit', isPauseInTotal: true },
    ...{ group: 'platform', sets, isLambdaOfLastRound: true },
    isMeasured: platform.isMeasured ?? false,
    ignores: [
      { knobs: ['adaptive', 'minBandwidth', 'maxBandwidth', 'increment'], because: `${label} sends at one rate.` },
      { knobs: ['resumeTime'], because: 'Platforms have the switchover in its place.' },
    ],
    fittedTo: family === 'qemu' ? 'Not in the paper: fitted to QEMU 10 with 256 to 1,024 MiB at 32 to 128 MiB/s' : null,
    limits: () => [knownFrom[exact](version)],
    equations: { form: 'cut-rounds', ids: [...(platform.equations ?? []), 'eq-14', 'eq-15', 'eq-18'] },
    overlaidBy: 'algorithm-1',
    predict,
    predictInBulk: oneByOne(predict),
    speed: 'loop',
  };
}

/** Every platform as a model. */
export const platformModels = Object.fromEntries(platformList.map((each) => [each.id, modelOf(each)])) as Readonly<
  Record<PlatformId, Model>
>;
