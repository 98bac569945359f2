import type { Trial } from '../../../analysis/trials/trials';
import { joined, scaleTransferRate } from '../../../format/number';
import type { Column } from '../../shared/table';
import * as words from './words';

/** The rates of eqs 11 and 13 in each migration; MiB/s. */
export const historyColumns: readonly Column<Trial>[] = [
  { key: 'trial', head: words.rateColumns.trial, isName: true, value: ({ trial }) => trial },
  { key: 'sample', head: words.rateColumns.sample, value: ({ sampledRate }) => sampledRate, quantity: 'rate' },
  { key: 'refined', head: words.rateColumns.refined, value: ({ refinedRate }) => refinedRate, quantity: 'rate' },
  { key: 'mean', head: words.rateColumns.mean, value: ({ meanRate }) => meanRate, quantity: 'rate' },
  { key: 'phi', head: words.rateColumns.phi, value: ({ phi }) => phi },
];

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** What history did: 'In migration 10 of Linpack the sample says 150 MiB/s, the refined rate 16 MiB/s; it was 14.' */
export function historySentence(label: string, trials: readonly Trial[]): string {
  const last = trials.at(-1);
  if (!last) return words.noMigration;
  return words.migrationRates(last.trial, label, rate(last.sampledRate), rate(last.refinedRate), rate(last.meanRate));
}
