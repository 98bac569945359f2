import type { Trial } from '../../../analysis/trials/trials';
import { formatNumber, joined, scaleTransferRate } from '../../../format/number';
import type { Column } from '../../shared/table';

/** The rates of eqs 11 and 13 in each migration; MiB/s. */
export const historyColumns: readonly Column<Trial>[] = [
  { key: 'trial', head: 'Migration', isName: true, value: ({ trial }) => trial },
  { key: 'sample', head: 'Sample S', value: ({ sampledRate }) => sampledRate, quantity: 'rate' },
  { key: 'refined', head: 'Refined rate D̃', value: ({ refinedRate }) => refinedRate, quantity: 'rate' },
  { key: 'mean', head: 'Mean rate D̄, known after it', value: ({ meanRate }) => meanRate, quantity: 'rate' },
  { key: 'phi', head: 'Weight φ of the sample', value: ({ phi }) => phi },
];

const rate = (mibPerSecond: number): string => joined(scaleTransferRate(mibPerSecond));

/** What history did: 'In migration 10 of Linpack the sample says 150 MiB/s, the refined rate 16 MiB/s; it was 14.' */
export function historySentence(label: string, trials: readonly Trial[]): string {
  const last = trials.at(-1);
  if (!last) return 'There is no migration to show.';
  return (
    `In migration ${formatNumber(last.trial, 15)} of ${label} the sample says ${rate(last.sampledRate)}, the refined rate ` +
    `${rate(last.refinedRate)}; the mean rate turns out to be ${rate(last.meanRate)}.`
  );
}
