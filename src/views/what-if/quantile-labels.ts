/** The quantiles of a distribution, in the order in which the worker gives them. */
export const QUANTILE_LABELS = ['5 %', '25 %', 'Middle', '75 %', '95 %'] as const;
