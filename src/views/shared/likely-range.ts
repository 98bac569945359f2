import { joined, type ScaledNumber } from '../../format/number';
import * as words from './words';

/** Quantiles as `Intervals` has them: 5, 25, 50, 75 and 95 %. */
type Quantiles = readonly number[];
type Show = (value: number) => ScaledNumber;

/** '14.3 to 27.6 s', '267 ms to 1.2 s', '135 ms to never'. */
function between(low = Number.NaN, high = Number.NaN, show: Show): string {
  if (!Number.isFinite(low)) return words.never;
  const from = show(low);
  if (!Number.isFinite(high)) return words.fromTo(joined(from), words.never);
  const to = show(high);
  if (joined(from) === joined(to)) return joined(to);
  return words.fromTo(from.unit === to.unit ? from.number : joined(from), joined(to));
}

/** Where half of the guests like it lie: 'likely 14.3 to 27.6 s'. */
export const likelyRange = (quantiles: Quantiles, show: Show): string =>
  words.likely(between(quantiles[1], quantiles[3], show));

/** Where nine of ten lie: '12.4 to 40.7 s'. */
export const nineOfTen = (quantiles: Quantiles, show: Show): string => between(quantiles[0], quantiles[4], show);

/** The same with its label: '90 %: 12.4 to 40.7 s'. */
export const nearlySureRange = (quantiles: Quantiles, show: Show): string =>
  words.nineOfTenLie(nineOfTen(quantiles, show));

/** The same as two numbers, for a column: Infinity where there is no end. */
export const nearlySureEnds = (quantiles: Quantiles): readonly [number, number] => [
  quantiles[0] ?? Number.POSITIVE_INFINITY,
  quantiles[4] ?? Number.POSITIVE_INFINITY,
];

/** Quantiles of a time or volume: without an end there is none, only how much there was when the model stopped looking. */
export const untilEnded = (quantiles: Quantiles, { downtime }: { readonly downtime: Quantiles }): Quantiles =>
  quantiles.map((value, i) => (downtime[i] === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : value));
