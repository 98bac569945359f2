import type { LoopTurn } from '../../analysis/loop/loop-record';
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

/** 'Turn 3 of 24, lap 1'. */
export function placeText({ turns, of }: LoopAnswer, place: LoopPlace): string {
  const turn = turns[place.turn];
  return turn ? `Turn ${turn.turn} of ${turns.length}, lap ${turn.lap} of ${of.laps}` : 'No turns';
}

function refineText({ vms }: LoopTurn): string {
  const known = vms.filter(({ history }) => history !== null).length;
  if (known === 0) {
    return 'No VM on the host has been migrated before. There is no history to refine with, so the refined rate D̃ is the sample S, and both models will say the same.';
  }
  const all = known === vms.length ? 'Every VM' : `${known} of ${vms.length} VMs`;
  return `${all} on the host ${known === 1 || known === vms.length ? 'has' : 'have'} a history. The refined rate D̃ mixes the sample S with it, by a weight φ that each migration tunes.`;
}

function rateSentence({ vms }: LoopTurn, { of: { scenario } }: LoopAnswer): string {
  if (!followsDirtying(scenario)) {
    return `The transmission rate R is fixed: ${joined(scaleNetworkRate(scenario.bandwidth))} for every VM without a link of its own.`;
  }
  const [delta, low, high] = [scenario.increment, scenario.minBandwidth, scenario.maxBandwidth].map((rate) =>
    joined(scaleNetworkRate(rate)),
  );
  const moved = vms.length === 1 ? 'the VM' : 'each VM';
  return `The transmission rate R of ${moved} is D̃ + ${delta}, kept between ${low} and ${high}. The simulated daemon knows no D̃: it begins with S + ${delta}.`;
}

function chooseText(turn: LoopTurn): string {
  const { vms, chosen, byCost, baseChoice } = turn;
  const leaving = vms[chosen];
  if (!leaving) return '';
  if (!byCost)
    return `No VM on the host has a prediction, so there is no cost to choose by. ${nameOf(leaving)} leaves, the first of them.`;
  const next = runnerUp(turn);
  const behind = next ? `; ${nameOf(next)} is next with ${formatNumber(next.cost ?? 0)}` : ', for it is the last one';
  const base = baseChoice === null || baseChoice === chosen ? null : vms[baseChoice];
  const other = base ? ` With the sample alone the choice would be ${nameOf(base)}.` : '';
  return `${nameOf(leaving)} has the lowest cost C, ${formatNumber(leaving.cost ?? 0)}${behind}.${other}`;
}

function migrateText({ vms, chosen, simulated, stopReason }: LoopTurn, { of: { scenario } }: LoopAnswer): string {
  return (
    `${nameOf(vms[chosen])} leaves, simulated page by page: ${joined(scaleDuration(simulated.time))}, ` +
    `${joined(scaleVolume(simulated.traffic))} sent, paused for ${joined(scaleDowntime(simulated.downtime))}. ` +
    `Pre-copy ended because ${stopWords[stopReason].because(stopLimits(scenario))}.`
  );
}

/** So near to R, as a share, a small change of the rate turns one stop rule into another. */
const NEAR = 0.05;

/** Why a prediction may be far off: its rate is hardly below or above R. */
function nearText({ vms, chosen }: LoopTurn): string {
  const vm = vms[chosen];
  if (!vm || Math.abs(vm.refined / vm.rate - 1) > NEAR) return '';
  return ' D̃ is hardly different from R: there a small change of it ends pre-copy by another rule, and predictions jump.';
}

function recordText(turn: LoopTurn, metric: Metric): string {
  const { vms, chosen, errors, mean, historyAfter, stopReason } = turn;
  const name = nameOf(vms[chosen]);
  const learned = `${name} dirtied ${rateText(mean)} on average (D̄), and its history D̂ is ${rateText(historyAfter)} now.`;
  const [base, refined] = [errors.base[metric], errors.refined[metric]];
  if (stopReason === 'event-budget')
    return `${learned} It was not simulated to its end, so no prediction is judged by it.`;
  if (base === null || refined === null) return `${learned} There was no prediction to judge.`;
  const off = `in ${metricRecords[metric].name}`;
  if (base === refined) return `${learned} Both models were ${percentText(base)} off ${off}.${nearText(turn)}`;
  return `${learned} The base model was ${percentText(base)} off ${off}, the refined model ${percentText(refined)}.${nearText(turn)}`;
}

/** What the box at work does now, in a sentence or two. */
export function turnText(answer: LoopAnswer, place: LoopPlace, metric: Metric): string {
  const turn = answer.turns[place.turn];
  if (!turn) return '';
  const { scenario } = answer.of;
  switch (BOXES[place.box]) {
    case 'sample':
      return `The pages that each VM on the host dirtied in the last ${formatNumber(scenario.window)}\u00a0s are counted, just before it could leave. That gives the sample S.`;
    case 'refine':
      return refineText(turn);
    case 'rate':
      return rateSentence(turn, answer);
    case 'predict':
      return `What would each VM cost? ${modelFacts[scenario.model].label} says it twice: with D̃, which is the refined model, and with S, which is the base model.`;
    case 'choose':
      return chooseText(turn);
    case 'migrate':
      return migrateText(turn, answer);
    default:
      return recordText(turn, metric);
  }
}
