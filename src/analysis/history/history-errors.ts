import type { Fraction } from '../../models/units';
import type { PastMigration } from '../../scenario/vm-history';
import { PREDICTORS, type Predictor, type ReplayedHistory, replayHistory } from './history';
import { bestPhiOf, isMadeBy, MADE_MU, madeIdOf } from './history-made';

/** How far off each predictor was on average, over the migrations before which all three could say something. */
export interface MeanErrors extends Readonly<Record<Predictor, number | null>> {
  readonly over: number;
}

/** Means of |error| in per cent; null where no migration had both a history and a sample. 20 % and -10 % -> 15 %. */
export function meanErrors({ migrations }: ReplayedHistory): MeanErrors {
  const whole = migrations.filter(({ errors }) => PREDICTORS.every((predictor) => errors[predictor] !== null));
  const mean = (predictor: Predictor): number | null =>
    whole.length === 0
      ? null
      : whole.reduce((sum, { errors }) => sum + Math.abs(errors[predictor] ?? 0), 0) / whole.length;
  return { sample: mean('sample'), history: mean('history'), refined: mean('refined'), over: whole.length };
}

/** The phi that would have been best: known because the load is made so, or found afterwards. */
export interface BestPhi {
  readonly phi: Fraction;
  readonly kind: 'known' | 'hindsight';
}

/** Fewer lessons than this are met by too many values of phi. */
const FEWEST_LESSONS = 3;

/**
 * The one phi that would have come nearest over all migrations, by least squares of the errors relative to the largest
 * of the three rates (as eq. 13 learns, but all lessons alike); within 0.05 to 0.95. Null below three lessons, or where
 * sample and history never differed. S = 60, D-hat = 36, D-bar = 42 each time -> 0.25.
 */
export function phiInHindsight({ migrations }: ReplayedHistory): Fraction | null {
  let [a, b, lessons] = [0, 0, 0];
  for (const { sample, historyBefore, mean } of migrations) {
    const k = Math.max(sample ?? 0, historyBefore ?? 0, mean);
    if (sample === null || historyBefore === null || k === 0) continue;
    const x = (sample - historyBefore) / k;
    a += (x * (mean - historyBefore)) / k;
    b += x * x;
    lessons += 1;
  }
  return lessons < FEWEST_LESSONS || b < 1e-12 ? null : Math.min(0.95, Math.max(0.05, a / b));
}

/** The best phi of a VM's history, if it can be told: that of a made-up load at the mu it was made with, else in hindsight. */
export function bestPhi(vm: string, migrations: readonly PastMigration[], mu: Fraction): BestPhi | null {
  const id = madeIdOf(vm);
  if (id !== null && mu === MADE_MU && isMadeBy(id, migrations)) {
    const phi = bestPhiOf(id);
    return phi === null ? null : { phi, kind: 'known' };
  }
  const phi = phiInHindsight(replayHistory(migrations, { mu, phi: 0.5 }));
  return phi === null ? null : { phi, kind: 'hindsight' };
}
