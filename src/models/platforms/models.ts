import { arrives, oneByOneFlat } from '../bulk';
import type { Model } from '../model';
import { type MigrationInput, type PlatformId, type PlatformInput, policyOf } from '../result';
import { type Platform, sumsOfPlatform } from './platform';
import { platformList } from './platforms';
import { isPriorAsked, predictWithPrior } from './prior';

/** What a platform looks at of an input, flat. Errors: throws for a policy of the paper's family. */
export function platformInputOf(input: MigrationInput): PlatformInput {
  const { bandwidth, cap } = input.link;
  // In V8 of 2023, spreading two such objects into a third takes thirty times as long as assigning them.
  return Object.assign({}, input.vm, { bandwidth, cap }, policyOf(input, 'downtime-limit'));
}

/** What a platform computes, for the registry. */
function predictorOf(platform: Platform): Pick<Model, 'predict' | 'predictInBulk'> {
  return {
    predict: (input) => predictWithPrior(platform, platformInputOf(input)),
    predictInBulk: oneByOneFlat(platformInputOf, (input) => {
      if (!isPriorAsked(platform, input)) return sumsOfPlatform(platform, input);
      const outcome = predictWithPrior(platform, input, 0);
      return arrives(outcome) ? outcome : null;
    }),
  };
}

/** What every platform computes. */
export const predictPlatforms = Object.fromEntries(
  platformList.map((platform) => [platform.id, predictorOf(platform)]),
) as Readonly<Record<PlatformId, ReturnType<typeof predictorOf>>>;
