import type { TraceEnergy } from '../../../analysis/power/power-energy';
import type { Trial } from '../../../analysis/trials/trials';
import { joined, scaleTransferRate } from '../../../format/number';
import { HOSTS } from '../../../vocabulary/hosts';
import * as words from './words';

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** D̂ before a migration, from what eq. 13 made of it: D̃ = φ S + (1 - φ) D̂. MiB/s. S 60, φ 0.5, D̃ 48 -> 36. */
export const historyBefore = ({ phi, sampledRate, refinedRate }: Trial): number =>
  (refinedRate - phi * sampledRate) / (1 - phi);

/** Eq. 12 with the numbers of the last migration but one: what the next one takes for the history. */
export function historyWorked(trials: readonly Trial[], mu: number): string {
  const [before, last] = trials.slice(-2);
  if (!before || !last) return words.twoMigrations;
  const [old, now] = [historyBefore(before), historyBefore(last)];
  return words.historyWorked(before.trial, mu, rate(before.meanRate), rate(old), rate(now));
}

/** Eq. 13 with the numbers of the last migration. */
export function refinedWorked(trials: readonly Trial[]): string {
  const last = trials.at(-1);
  if (!last) return words.noMigration;
  const { trial, phi, sampledRate, refinedRate } = last;
  return words.refinedWorked(trial, phi, rate(sampledRate), rate(historyBefore(last)), rate(refinedRate));
}

/** Eq. 16 over the trace of figure 4: the static power of each host, and what lies above it. */
export function energyWorked({ hosts, span, total }: TraceEnergy): string {
  if (span === null || total === null) return words.noMigrationInTrace;
  const parts = HOSTS.flatMap((host) => {
    const { staticPower = null, energy = null } = hosts[host] ?? {};
    if (staticPower === null || energy === null) return [];
    return [words.hostWorked(host, staticPower, energy)];
  });
  return words.energyWorked(span.to - span.from, parts, total);
}

/** Eq. 17 as the table of figure 5 gives it. */
export function coefficientsWorked(perMib: number | null, fixed: number | null, samples: number): string {
  if (perMib === null || fixed === null) return words.noLine;
  return words.coefficientsWorked(samples, perMib, fixed);
}
