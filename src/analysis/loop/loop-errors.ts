import type { CostMetrics } from '../../models/cost';
import type { Fraction } from '../../models/units';
import type { BothErrors, LoopErrors } from './loop-record';

const byMetric = (of: (metric: keyof CostMetrics) => Fraction | null): LoopErrors => ({
  downtime: of('downtime'),
  time: of('time'),
  traffic: of('traffic'),
  energy: of('energy'),
});

/**
 * How far a prediction is off: |predicted - simulated| / simulated, metric by metric (sec. 5.3).
 * No unit. Null where nothing was predicted, or the simulated metric is 0. 12 s for 10 s -> 0.2.
 */
export function errorsOf(predicted: CostMetrics | null, simulated: CostMetrics): LoopErrors {
  return byMetric((metric) =>
    predicted !== null && simulated[metric] > 0
      ? Math.abs(predicted[metric] - simulated[metric]) / simulated[metric]
      : null,
  );
}

/** No number at all: for a migration that was not simulated to its end. */
export const noErrors: LoopErrors = byMetric(() => null);

/** Means of the errors that are known, metric by metric; null where none is. 0.1, null and 0.3 -> 0.2. */
export function meanErrors(all: readonly BothErrors[]): BothErrors {
  const mean = (values: readonly (Fraction | null)[]): Fraction | null => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const of = (model: keyof BothErrors) => byMetric((metric) => mean(all.map((errors) => errors[model][metric])));
  return { base: of('base'), refined: of('refined') };
}
