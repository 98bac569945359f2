import { platforms } from '../../models/platforms/platforms';
import { type MiBPerSecond, toMbitPerSecond } from '../../models/units';
import type { MigrationLog } from '../../readers/logs/migration-log';
import type { Scenario } from '../../scenario/scenario';
import { capBehind } from './situation';
import type { LogTold } from './tell-log';

/** Knobs that a log sets, in the knobs' units, and what is to be said of them. */
export interface LogKnobs {
  readonly values: Partial<Scenario>;
  /** Whether it is known how the guest writes. */
  readonly hasRate: boolean;
  readonly notes: readonly string[];
}

/** The link behind a cap that nobody tells, in Mbit/s. */
const LINK_BEHIND_CAP = 10_000;

type Writes = Partial<Pick<Scenario, 'dirtyRate' | 'workingSet' | 'measuredOver' | 'secondReading' | 'curve'>>;

/** How the guest writes: the fitted curve; where rounds are flat, the set and its fastest round; or a meter's one rate. */
function writesOf(
  { curve: { rate, set }, rounds, memory }: Omit<LogTold, 'spans'>,
  { dirtyRates }: MigrationLog,
): Writes | null {
  const plain = { secondReading: 0, curve: '' } as const;
  // A set larger than all rounds show counts as all of the memory: 0 would say that nobody knows it.
  if (rate) {
    const workingSet = set?.value ?? memory;
    return { ...plain, dirtyRate: rate.value, measuredOver: 0, ...(workingSet !== null && { workingSet }) };
  }
  const timed = rounds.flatMap(({ duration, dirtied }) => (duration ? [{ duration, dirtied }] : []));
  const shortest = timed.toSorted((a, b) => a.duration - b.duration)[0];
  if (set && shortest) {
    const { duration, dirtied } = shortest;
    return { ...plain, dirtyRate: dirtied / duration, measuredOver: duration, workingSet: set.value };
  }
  const [only] = dirtyRates;
  return only ? { ...plain, dirtyRate: only.rate, measuredOver: only.period, workingSet: 0 } : null;
}

/** The rate as a link, or as the cap that holds it down. */
function linkOf(rate: MiBPerSecond, cap: MiBPerSecond | null): Partial<Scenario> {
  const bandwidth = toMbitPerSecond(rate);
  if (cap === null) return { bandwidth, cap: 0, adaptive: false };
  return { bandwidth: Math.max(LINK_BEHIND_CAP, 2 * bandwidth), cap: toMbitPerSecond(cap), adaptive: false };
}

/**
 * What a log says as knobs: memory, how the guest writes, the link or its cap, the limit, and the platform with what its
 * product sets by itself. What the log does not tell is left out, and stays as it is. 64.1 MiB/s with a cap of 64 MiB/s ->
 * a cap of 536.87 Mbit/s. Units: the knobs' own. Errors: none.
 */
export function knobsOfLog(log: MigrationLog, told: Omit<LogTold, 'spans'>): LogKnobs {
  const { memory, zero, rate, limit } = told;
  const platform = platforms[log.platform];
  const cap = rate === null || platform.family === 'rounds' ? null : capBehind(rate, log.cap);
  const writes = writesOf(told, log);
  return {
    values: {
      ...platform.sets,
      model: log.platform,
      ...(memory !== null && { memory, zeroMemory: Math.min(zero ?? 0, memory) }),
      ...(rate !== null && linkOf(rate, cap)),
      ...(limit !== null && { downtimeLimit: limit * 1000 }),
      ...writes,
    },
    hasRate: writes !== null,
    notes: cap === null ? [] : ['The link behind the cap is not told: 10 Gbit/s or more is set.'],
  };
}
