import { regress } from '../../models/regression';
import type { GammaSample } from './training-gamma';

/** Eq. 10 as samples have it: omega in 1/s, xi in s/MiB, psi without a unit. */
export interface GammaLine {
  readonly gammaTime: number;
  readonly gammaRate: number;
  readonly gammaConstant: number;
  readonly rSquared: number;
  /** In the order of the three. */
  readonly standardErrors: readonly [number, number, number];
  readonly samples: number;
}

/** What D of eq. 10 is: the rate of the round before, or S of the VM, for the paper prints it without an index. */
type ReadingOfD = 'dirtyRate' | 'sampledRate';

/**
 * The line through samples of the skip ratio by least squares. Errors: null where there are too few, or T or D never
 * changes. The suite of 12 programs, seeds 1 to 12, D of the round: 0.02285, 0.00137, 0.1524, R² 0.759.
 */
export function gammaLine(samples: readonly GammaSample[], reading: ReadingOfD): GammaLine | null {
  const outcome = regress({ name: 'gamma', values: samples.map(({ skipRatio }) => skipRatio) }, [
    { name: 'T', values: samples.map(({ duration }) => duration) },
    { name: 'D', values: samples.map((sample) => sample[reading]) },
  ]);
  if (outcome.kind === 'refused') return null;
  const {
    slopes: [time, rate],
    intercept,
    rSquared,
  } = outcome.regression;
  if (!time || !rate) return null;
  return {
    ...{ gammaTime: time.value, gammaRate: rate.value, gammaConstant: intercept.value },
    ...{ rSquared, samples: samples.length },
    standardErrors: [time.standardError, rate.standardError, intercept.standardError],
  };
}
