import type { MigrationLog } from '../../readers/logs/migration-log';
import type { OwnMigration } from '../../readers/migrations';
import { capBehind } from './situation';
import type { LogTold } from './tell-log';

/** A migration as tables have it, or a sentence that says what is missing. */
export type MigrationOutcome =
  | { readonly kind: 'migration'; readonly migration: OwnMigration }
  | { readonly kind: 'none'; readonly why: string };

/** The link behind a cap that nobody tells: what 1 Gbit/s Ethernet carries, or a little more than the cap. */
const USUAL_LINK = 112.18;

/** What the fitted curve finds in one second, as meters count it: W (1 - exp(-D / W)); else a rate that was measured. */
function rateOfSecond({ curve: { rate, set } }: Omit<LogTold, 'spans'>, { dirtyRates }: MigrationLog): number | null {
  if (rate) return set ? -set.value * Math.expm1(-rate.value / set.value) : rate.value;
  return dirtyRates.toSorted((a, b) => Math.abs(a.period - 1) - Math.abs(b.period - 1))[0]?.rate ?? null;
}

const missing = (what: readonly string[]): MigrationOutcome => ({
  kind: 'none',
  why: `The journal takes completed migrations. Not told here: ${what.join(', ')}.`,
});

/**
 * The migration of a log that is over, for the journal. D 81.5 MiB/s over W 262 MiB -> 70.1 MiB/s over a second. Units:
 * MiB, MiB/s, s. Errors: a sentence that names what the log does not tell.
 */
export function migrationOfLog(log: MigrationLog, told: Omit<LogTold, 'spans'>): MigrationOutcome {
  const { memory, zero, rate, totalTime, downtime, ended } = told;
  if (ended !== 'completed') return missing(['that it has completed']);
  const traffic = log.samples.reduce((most, { sent }) => Math.max(most, sent ?? 0), 0);
  const dirtyRate = rateOfSecond(told, log);
  const gaps = [
    [memory, 'memory'],
    [rate, 'rate'],
    [dirtyRate, 'how fast the guest writes'],
    [traffic || null, 'traffic'],
    [totalTime, 'total time'],
    [downtime, 'pause'],
  ].flatMap(([value, name]) => (value === null ? [String(name)] : []));
  if (memory === null || rate === null || dirtyRate === null || totalTime === null || downtime === null || !traffic)
    return missing(gaps);
  const cap = capBehind(rate, log.cap);
  return {
    kind: 'migration',
    migration: {
      ...{ memoryInUse: Math.max(memory - (zero ?? 0), 1), zeroMemory: zero ?? 0, dirtyRate, guest: '' },
      ...{ cap: cap ?? 0, link: cap === null ? rate : Math.max(USUAL_LINK, 1.1 * rate), technique: 'precopy' },
      ...{ traffic, totalTime, downtime },
    },
  };
}
