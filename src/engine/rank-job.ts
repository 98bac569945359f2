import { type Firmness, firmnessOf } from '../analysis/ranking/firmness';
import { type Ranking, rankFleet, stopReasonsByCode } from '../analysis/ranking/ranking';
import {
  type FleetMetrics,
  type FleetPrediction,
  type FleetRates,
  predictFleet,
  ratesOf,
} from '../analysis/ranking/ranking-prediction';
import { type Reversal, reversalOf } from '../analysis/ranking/ranking-reversal';
import { type WinnerMap, winnerMap } from '../analysis/ranking/winner-map';
import type { CostWeights } from '../models/cost';
import type { FleetNumbers, FleetPast } from '../scenario/fleet-numbers';
import { parameterNames, type Scenario, toCostWeights } from '../scenario/scenario';
import { isWeightName } from '../scenario/weights';
import type { Progress } from '../simulator/simulated-migration';
import type { Metric } from '../vocabulary/metrics';
import type { StopReason } from '../vocabulary/stop-reasons';

/** A fleet, and by which rules it is ranked. */
export interface RankQuestion {
  readonly scenario: Scenario;
  readonly columns: FleetNumbers;
  /** What is known of the VMs' past migrations; null where it is not to be used. */
  readonly past: FleetPast | null;
  /** Whether VMs that break their SLA or do not converge are left out of the choice. */
  readonly leavesOut: boolean;
}

/** The ranking with all that is said of it. VMs are known by their row in the fleet. */
export interface RankAnswer extends Ranking, FleetRates {
  readonly weights: CostWeights;
  readonly metrics: FleetMetrics;
  readonly stop: Uint8Array;
  /** What the codes in `stop` mean. */
  readonly stopReasons: readonly (StopReason | null)[];
  readonly firmness: Firmness;
  readonly reversal: Reversal | null;
}

interface RankedFleet {
  readonly scenario: Scenario;
  readonly columns: FleetNumbers;
  readonly rate: Float64Array;
  readonly prediction: FleetPrediction;
}

/** The last prediction: while only weights change it is asked for again and again. */
let kept: RankedFleet | null = null;

/** Bit by bit: NaN, which stands for what a VM does not say, equals itself. */
function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** Whether two scenarios predict alike: all knobs but the weights. */
const samePredictor = (a: Scenario, b: Scenario): boolean =>
  parameterNames.every((name) => isWeightName(name) || a[name] === b[name]);

function isKept({ scenario, columns }: RankQuestion, rate: Float64Array): boolean {
  return (
    kept !== null &&
    samePredictor(kept.scenario, scenario) &&
    sameNumbers(kept.rate, rate) &&
    sameNumbers(kept.columns.memory, columns.memory) &&
    sameNumbers(kept.columns.workingSet, columns.workingSet) &&
    sameNumbers(kept.columns.bandwidth, columns.bandwidth) &&
    columns.guest.length === kept.columns.guest.length &&
    columns.guest.every((each, k) => each === kept?.columns.guest[k])
  );
}

/** What the model says of a fleet. Kept until another fleet, or another knob than a weight, is asked about. */
function* predictedFleet(
  question: RankQuestion,
): Generator<Progress, { readonly rates: FleetRates; readonly prediction: FleetPrediction }> {
  const { scenario, columns, past } = question;
  const rates = ratesOf(columns, past, scenario);
  if (kept !== null && isKept(question, rates.rate)) return { rates, prediction: kept.prediction };
  const prediction = yield* predictFleet(columns, rates, scenario);
  kept = { scenario, columns, rate: rates.rate.slice(), prediction };
  return { rates, prediction };
}

/** The fleet in the order of eq. 18, how firm the first place is, and whether a maximum turns the order around. */
export function* rank(question: RankQuestion): Generator<Progress, RankAnswer> {
  const { rates, prediction } = yield* predictedFleet(question);
  const weights = toCostWeights(question.scenario);
  const ranking = rankFleet(prediction, question.columns.maxDowntime, weights, question.leavesOut);
  yield { share: 1, sentence: 'Ranked' };
  const { metrics, stop } = prediction;
  return {
    ...ranking,
    ...rates,
    weights,
    // The answer's buffers are handed over; the prediction stays here.
    metrics: {
      downtime: metrics.downtime.slice(),
      time: metrics.time.slice(),
      traffic: metrics.traffic.slice(),
      energy: metrics.energy.slice(),
    },
    stop: stop.slice(),
    stopReasons: stopReasonsByCode(),
    firmness: firmnessOf(ranking, weights),
    reversal: reversalOf(ranking, weights),
  };
}

/** The same fleet, and the term whose weight is held at the scenario's. */
interface WinnersQuestion extends RankQuestion {
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
