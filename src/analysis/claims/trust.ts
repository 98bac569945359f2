import type { Metric } from '../../vocabulary/metrics';
import { quantile } from '../quantile';
import { relativeError } from '../statistics';
import type { Evidence } from './claim';
import { errorOf } from './claim-reasons';

/** How far the models of classic Xen are off over simulated trials, as shares. */
export interface SimulatedTrust {
  /** Half and nine of ten of all migrations, in traffic, by the sweep model. */
  readonly sweep: { readonly median: number; readonly p90: number };
  /** The worst mean error of a workload in traffic, by the refined and by the base model. */
  readonly refined: number;
  readonly base: number;
  /** The worst mean error of a workload in downtime, by the refined model. */
  readonly refinedDowntime: number;
  readonly migrations: number;
  readonly seed: number;
  /** How many earlier migrations taught, and whose skip ratio predicted. */
  readonly past: number;
  readonly isLearned: boolean;
}

/**
 * Which model of classic Xen is how far off, over the trials of one seed: traffic alone, as beside the measured runs.
 * Errors: those of one trial for the sweep model, the mean of a workload's trials for the other two.
 * Trials that are off by 1, 2 and 9 % -> half 2 %, nine of ten 7.6 %.
 */
export function simulatedTrust({ trials, scenario }: Pick<Evidence, 'trials' | 'scenario'>): SimulatedTrust {
  const all = trials.flatMap((each) =>
    each.trials.map(({ sweep, simulated }) => relativeError(sweep.traffic, simulated.traffic)),
  );
  const worst = (model: 'base' | 'refined', metric: Metric) =>
    Math.max(...trials.map((each) => errorOf(each, model, metric)));
  return {
    sweep: { median: quantile(all, 0.5), p90: quantile(all, 0.9) },
    refined: worst('refined', 'traffic'),
    base: worst('base', 'traffic'),
    refinedDowntime: worst('refined', 'downtime'),
    migrations: all.length,
    seed: scenario.seed,
    past: scenario.pastMigrations,
    isLearned: scenario.skipLine === 'learned',
  };
}
