import { rankFleet } from '../analysis/ranking/ranking';
import { type WinnerMap, winnerMap } from '../analysis/ranking/winner-map';
import { toCostWeights } from '../scenario/scenario';
import type { Progress } from '../simulator/simulated-migration';
import type { Metric } from '../vocabulary/metrics';
import { predictedFleet, type RankQuestion } from './rank-job';

/** The same fleet, and the term whose weight is held at the scenario's. */
export interface WinnersQuestion extends RankQuestion {
  readonly fixed: Metric;
}

/** Who goes first at which weights. */
export function* findWinners(question: WinnersQuestion): Generator<Progress, WinnerMap> {
  const { scenario, columns, leavesOut, fixed } = question;
  const { prediction } = yield* predictedFleet(question);
  const weights = toCostWeights(scenario);
  const ranking = rankFleet(prediction, columns.maxDowntime, weights, leavesOut);
  return yield* winnerMap(ranking, fixed, weights[fixed]);
}
