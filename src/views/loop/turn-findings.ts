import type { LoopTurn, LoopVm } from '../../analysis/loop/loop-record';
import type { LoopAnswer } from '../../engine/loop-job';
import { formatNumber, joined, scaleDowntime, scaleDuration, scaleNetworkRate, scaleVolume } from '../../format/number';
import { modelFacts } from '../../models/facts';
import { followsDirtying } from '../../scenario/scenario';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { stopWords } from '../../vocabulary/stop-words';
import { stopLimits } from '../shared/stop-limits';
import { runnerUp } from './box-rows';
import { nameOf, percentText, rateText } from './loop-format';
import { BOXES, type LoopPlace } from './loop-player';
import * as words from './words';

/** 'Turn 3 of 24, lap 1'. */
export function placeText({ turns, of }: LoopAnswer, place: LoopPlace): string {
  const turn = turns[place.turn];
  return turn ? words.turnAndLap([turn.turn, turns.length], [turn.lap, of.laps]) : words.noTurns;
}

function refineText({ vms }: LoopTurn): string {
  const known = vms.filter(({ history }) => history !== null).length;
  return known === 0 ? words.nothingToRefine : words.refining(known, vms.length);
}

function rateSentence({ vms }: LoopTurn, { of: { scenario } }: LoopAnswer): string {
  const text = (rate: number) => joined(scaleNetworkRate(rate));
  if (!followsDirtying(scenario)) return words.rateIsFixed(text(scenario.bandwidth));
  const { increment, minBandwidth, maxBandwidth } = scenario;
  return words.rateFollows(vms.length === 1, text(increment), text(minBandwidth), text(maxBandwidth));
}

function chooseText(turn: LoopTurn): string {
  const { vms, chosen, byCost, baseChoice } = turn;
  const leaving = vms[chosen];
  if (!leaving) return '';
  if (!byCost) return words.firstLeaves(nameOf(leaving));
  const next = runnerUp(turn);
  const base = baseChoice === null || baseChoice === chosen ? null : vms[baseChoice];
  const cost = (vm: LoopVm) => ({ vm: nameOf(vm), cost: formatNumber(vm.cost ?? 0) });
  const lowest = words.lowestCost(nameOf(leaving), cost(leaving).cost, next && cost(next));
  return base ? `${lowest}${words.bySampleAlone(nameOf(base))}` : lowest;
}

function migrateText({ vms, chosen, simulated, stopReason }: LoopTurn, { of: { scenario } }: LoopAnswer): string {
  return words.leaving({
    vm: nameOf(vms[chosen]),
    time: joined(scaleDuration(simulated.time)),
    traffic: joined(scaleVolume(simulated.traffic)),
    downtime: joined(scaleDowntime(simulated.downtime)),
    because: stopWords[stopReason].because(stopLimits(scenario)),
  });
}

/** So near to R, as a share, a small change of the rate turns one stop rule into another. */
const NEAR = 0.05;

/** Why a prediction may be far off: its rate is hardly below or above R. */
function nearText({ vms, chosen }: LoopTurn): string {
  const vm = vms[chosen];
  if (!vm || Math.abs(vm.refined / vm.rate - 1) > NEAR) return '';
  return words.nearLink;
}

function recordText(turn: LoopTurn, metric: Metric): string {
  const { vms, chosen, errors, mean, historyAfter, stopReason } = turn;
  const learned = words.learned(nameOf(vms[chosen]), rateText(mean), rateText(historyAfter));
  const [base, refined] = [errors.base[metric], errors.refined[metric]];
  if (stopReason === 'event-budget') return `${learned}${words.notToItsEnd}`;
  if (base === null || refined === null) return `${learned}${words.noPrediction}`;
  const { name } = metricRecords[metric];
  const off =
    base === refined
      ? words.bothOff(name, percentText(base))
      : words.modelsOff(name, percentText(base), percentText(refined));
  return `${learned}${off}${nearText(turn)}`;
}

/** What the box at work does now, in a sentence or two. */
export function turnText(answer: LoopAnswer, place: LoopPlace, metric: Metric): string {
  const turn = answer.turns[place.turn];
  if (!turn) return '';
  const { scenario } = answer.of;
  switch (BOXES[place.box]) {
    case 'sample':
      return words.sampling(formatNumber(scenario.window));
    case 'refine':
      return refineText(turn);
    case 'rate':
      return rateSentence(turn, answer);
    case 'predict':
      return words.predicting(modelFacts[scenario.model].label);
    case 'choose':
      return chooseText(turn);
    case 'migrate':
      return migrateText(turn, answer);
    default:
      return recordText(turn, metric);
  }
}
