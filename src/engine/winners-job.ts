import { rankFleet } from '../analysis/ranking/ranking';
import { type WinnerMap, winnerMap } from '../analysis/ranking/winner-map';
import type { CostMetric } from '../analysis/vm-cost';
import { toCostWeights } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';
import { predictedFleet, type RankQuestion } from './rank-job';

/** The same fleet, and the term whose weight is held at the scenario's. */
export interface WinnersQuestion extends RankQuestion {
  readonly fixed: CostMetric;
}

/** Who goes first at which weights. */
export function* findWinners(question: WinnersQuestion): Generator<Progress, WinnerMap> {
  const { scenario, columns, leavesOut, fixed } = question;
  const { prediction } = yield* predictedFleet(question);
  const weights = toCostWeights(scenario);
  const ranking = rankFleet(prediction, columns.maxDowntime, weights, leavesOut);
  return yield* winnerMap(ranking, fixed, weights[fixed]);
}
