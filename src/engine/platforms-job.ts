import { type PlatformRow, platformRow } from '../analysis/platforms/compare-platforms';
import { platformList } from '../models/platforms/platforms';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';

export interface PlatformsQuestion {
  readonly scenario: Scenario;
}

export interface PlatformsAnswer {
  readonly of: Scenario;
  readonly rows: readonly PlatformRow[];
}

/** What every platform would do with one VM; a step for each. */
export function* runPlatforms({ scenario }: PlatformsQuestion): Generator<Progress, PlatformsAnswer> {
  const rows: PlatformRow[] = [];
  for (const [i, platform] of platformList.entries()) {
    rows.push(platformRow(scenario, platform));
    yield { share: (i + 1) / platformList.length, sentence: `${platform.label} is done.` };
  }
  return { of: scenario, rows };
}
