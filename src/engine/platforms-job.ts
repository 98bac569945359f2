import { type PlatformRow, platformRow } from '../analysis/platforms/compare-platforms';
import { dirtiedShare, type TechniqueRow, techniqueRow } from '../analysis/platforms/compare-techniques';
import { platformList } from '../models/platforms/platforms';
import type { Fraction } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';
import { techniques } from '../vocabulary/techniques';

interface PlatformsQuestion {
  readonly scenario: Scenario;
  /** A second VM beside it, or null. */
  readonly pinned: Scenario | null;
}

export interface PlatformsAnswer {
  readonly of: Scenario;
  readonly rows: readonly PlatformRow[];
  readonly pinned: readonly PlatformRow[] | null;
}

/** What every platform would do with one VM, and with a second one beside it; a step for each platform. */
export function* runPlatforms({ scenario, pinned }: PlatformsQuestion): Generator<Progress, PlatformsAnswer> {
  const [rows, beside]: [PlatformRow[], PlatformRow[]] = [[], []];
  for (const [i, platform] of platformList.entries()) {
    rows.push(platformRow(scenario, platform));
    if (pinned) beside.push(platformRow(pinned, platform));
    yield { share: (i + 1) / platformList.length, sentence: `${platform.label} is done.` };
  }
  return { of: scenario, rows, pinned: pinned && beside };
}

export interface TechniquesAnswer {
  readonly of: Scenario;
  readonly rows: readonly TechniqueRow[];
  /** How fast the VM writes beside how fast QEMU sends. */
  readonly dirtied: Fraction;
}

/** What QEMU would do with one VM by each technique; a step for each. */
export function* runTechniques({ scenario }: { readonly scenario: Scenario }): Generator<Progress, TechniquesAnswer> {
  const rows: TechniqueRow[] = [];
  for (const [i, { id, label }] of techniques.entries()) {
    rows.push(techniqueRow(scenario, id));
    yield { share: (i + 1) / techniques.length, sentence: `${label} is done.` };
  }
  return { of: scenario, rows, dirtied: dirtiedShare(scenario) };
}
