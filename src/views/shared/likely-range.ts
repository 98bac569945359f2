/** Quantiles as `Intervals` has them: 5, 25, 50, 75 and 95 %. */
type Quantiles = readonly number[];

const shownOrNever = (value: number, show: (value: number) => string): string =>
  Number.isFinite(value) ? show(value) : 'never';

const between = (low = Number.NaN, high = Number.NaN, show: (value: number) => string): string => {
  const [from, to] = [shownOrNever(low, show), shownOrNever(high, show)];
  return from === to ? from : `${from} to ${to}`;
};

/** Where half of the guests like it lie: 'most likely 25 s to 33 s'. */
export const likelyRange = (quantiles: Quantiles, show: (value: number) => string): string =>
  `most likely ${between(quantiles[1], quantiles[3], show)}`;

/** Where nine of ten lie: '9 in 10: 22 s to 48 s'. */
export const nearlySureRange = (quantiles: Quantiles, show: (value: number) => string): string =>
  `9 in 10: ${between(quantiles[0], quantiles[4], show)}`;
