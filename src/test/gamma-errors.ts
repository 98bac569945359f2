import { mean, relativeError } from '../analysis/statistics';
import type { WorkloadTrials } from '../analysis/trials/trials';
import { predictVm } from '../analysis/vm-cost';
import type { Scenario } from '../scenario/scenario';
import { METRICS, type Metric } from '../vocabulary/metrics';

/** The three coefficients of eq. 10 under the names of the scenario's knobs. */
export type GammaCoefficients = Pick<Scenario, 'gammaTime' | 'gammaRate' | 'gammaConstant'>;

/** Mean relative error of Algorithm 1, by metric and by the dirtying rate that it was given. */
interface GammaErrors {
  /** With D = S, the sample before the migration. */
  readonly base: Readonly<Record<Metric, number>>;
  /** With D = D-tilde, the sample refined by history. */
  readonly refined: Readonly<Record<Metric, number>>;
}

/**
 * How wrong Algorithm 1 is with these coefficients of eq. 10, on migrations that were simulated already: mean over the
 * workloads of the mean over their trials of |predicted / simulated - 1| (sec. 5.3).
 * Assumes that the trials were simulated in this scenario. Errors: none. Predicted 110 for 100 in every trial -> 0.1.
 */
export function gammaErrors(
  scenario: Scenario,
  all: readonly WorkloadTrials[],
  coefficients: GammaCoefficients,
): GammaErrors {
  const errorsWith = (rate: 'sampledRate' | 'refinedRate') => {
    const predicted = all.map(({ trials }) =>
      trials.map((trial) => {
        const vm: Scenario = { ...scenario, ...coefficients, model: 'algorithm-1', dirtyRate: trial[rate] };
        const prediction = predictVm(vm);
        if (!prediction.applicable) throw new Error('Algorithm 1 is always applicable.');
        return { metrics: prediction.metrics, simulated: trial.simulated };
      }),
    );
    const errorOf = (metric: Metric) =>
      mean(
        predicted.map((trials) =>
          mean(trials.map(({ metrics, simulated }) => relativeError(metrics[metric], simulated[metric]))),
        ),
      );
    const [time = 0, downtime = 0, traffic = 0, energy = 0] = METRICS.map(errorOf);
    return { time, downtime, traffic, energy };
  };
  return { base: errorsWith('sampledRate'), refined: errorsWith('refinedRate') };
}
