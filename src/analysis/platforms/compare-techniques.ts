import type { PlatformDefaults } from '../../models/platforms/platform-record';
import { platforms } from '../../models/platforms/platforms';
import type { Fraction } from '../../models/units';
import { toMiBPerSecond } from '../../models/units';
import type { Scenario } from '../../scenario/scenario';
import type { Technique } from '../../vocabulary/techniques';
import { type PlatformRow, platformRow } from './compare-platforms';

/** What QEMU would do with a VM by one technique. */
export interface TechniqueRow extends Omit<PlatformRow, 'id' | 'label'> {
  readonly technique: Technique;
}

/** The page has no time limit below it: post-copy that is asked for at once begins after 1 s. */
const AT_ONCE = 1;

/** What each technique sets beside QEMU's own defaults; packing as measured for such a guest. */
const sets: Readonly<Record<Technique, Partial<PlatformDefaults>>> = {
  precopy: {},
  'auto-converge': { autoConverge: true },
  xbzrle: { compression: 'xbzrle', compressionRatio: 0 },
  compression: { compression: 'zlib', compressionRatio: 0 },
  postcopy: { atDeadline: 'post-copy', timeLimitPerGib: 0, timeLimit: AT_ONCE },
};

/** One VM on QEMU by one technique, all else at QEMU's own defaults. */
export function techniqueRow(scenario: Scenario, technique: Technique): TechniqueRow {
  const { qemu } = platforms;
  const { id: _, label: __, ...row } = platformRow(scenario, { ...qemu, sets: { ...qemu.sets, ...sets[technique] } });
  return { technique, ...row };
}

/** How fast a VM writes beside how fast QEMU's own defaults send. 40 MiB/s over 800 Mbit/s -> 0.419. */
export function dirtiedShare({ dirtyRate, bandwidth }: Scenario): Fraction {
  return dirtyRate / toMiBPerSecond(Math.min(bandwidth, platforms.qemu.sets.cap ?? bandwidth));
}
