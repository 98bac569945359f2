import type { LoopBox, LoopTurn, LoopVm } from '../../analysis/loop/loop-record';
import type { LoopQuestion } from '../../engine/loop-job';
import {
  formatNumber,
  joined,
  scaleDowntime,
  scaleDuration,
  scaleEnergy,
  scaleTransferRate,
  scaleVolume,
} from '../../format/number';
import { scaleQuantity } from '../../format/scale';
import { modelFacts } from '../../models/facts';
import { followsDirtying } from '../../scenario/scenario';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { stopWords } from '../../vocabulary/stop-words';
import { NO_VALUE, nameOf, percentText, plain, rangeText, rateText } from './loop-format';
import { BOXES, type LoopPlace } from './loop-player';

/** One line in a box: what it is, and its number. */
export interface BoxFact {
  readonly label: string;
  readonly value: string;
}

/** One box of figure 6, as it stands at a place of the play. */
export interface BoxRow {
  readonly id: LoopBox;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** Where the paper has it. */
  readonly where: string;
  readonly state: 'done' | 'now' | 'to come';
  /** As many in every box; dashes where the box has not been reached. */
  readonly facts: readonly BoxFact[];
}

const TITLES: Readonly<Record<LoopBox, readonly [title: string, where: string]>> = {
  sample: ['Sample', 'Sec. 4.2'],
  refine: ['Refine', 'Eqs 11-13'],
  rate: ['Set R', 'Sec. 4.3'],
  predict: ['Predict', 'Alg. 1'],
  choose: ['Choose', 'Eq. 18'],
  migrate: ['Migrate', 'simulated'],
  record: ['Record', 'Eqs 11, 12'],
};

const of = <Key extends keyof LoopVm>(vms: readonly LoopVm[], key: Key): LoopVm[Key][] => vms.map((vm) => vm[key]);

const metricRange = (vms: readonly LoopVm[], metric: Metric): string =>
  rangeText(
    vms.map(({ refinedModel }) => refinedModel?.[metric] ?? null),
    (value) => scaleQuantity(value, metricRecords[metric].quantity),
  );

/** The VM with the lowest C after the chosen one; null where there is no other with a cost. */
export function runnerUp({ vms, chosen }: LoopTurn): LoopVm | null {
  const others = vms.filter(({ cost }, i) => i !== chosen && cost !== null);
  return others.reduce<LoopVm | null>(
    (best, vm) => (best === null || (vm.cost ?? 0) < (best.cost ?? 0) ? vm : best),
    null,
  );
}

const fact = (label: string, value: string): BoxFact => ({ label, value });
const costText = (vm: LoopVm | null | undefined): string =>
  vm?.cost === null || vm?.cost === undefined ? NO_VALUE : formatNumber(vm.cost);

/** How R is found, in a few words. */
function ruleOf(vms: readonly LoopVm[], { scenario, fleet }: LoopQuestion): string {
  const isFixed = !followsDirtying(scenario);
  const own = vms.filter(({ place }) => fleet[place]?.bandwidth !== null).length;
  const common = isFixed ? 'the link of the scenario' : 'D̃ + δ, in its limits';
  if (own === 0) return common;
  return own === vms.length ? 'the link of each VM' : `${common}, or the VM’s`;
}

function factsOf(box: LoopBox, turn: LoopTurn, question: LoopQuestion, metric: Metric): BoxFact[] {
  const { vms, chosen, simulated, errors, rounds } = turn;
  const leaving = vms[chosen];
  switch (box) {
    case 'sample':
      return [
        fact('VMs on the host', formatNumber(vms.length)),
        fact('Window', `${formatNumber(question.scenario.window)}\u00a0s`),
        fact('Sample S', rangeText(of(vms, 'sample'), scaleTransferRate)),
      ];
    case 'refine':
      return [
        fact('With a history', `${vms.filter(({ history }) => history !== null).length} of ${vms.length}`),
        fact('Weight of S, φ', rangeText(of(vms, 'phi'), plain)),
        fact('Refined D̃', rangeText(of(vms, 'refined'), scaleTransferRate)),
      ];
    case 'rate':
      return [
        fact('By', ruleOf(vms, question)),
        fact('R', rangeText(of(vms, 'rate'), scaleTransferRate)),
        fact(
          'D̃ / R',
          rangeText(
            vms.map(({ refined, rate }) => refined / rate),
            plain,
          ),
        ),
      ];
    case 'predict':
      return [
        fact('Total time', metricRange(vms, 'time')),
        fact('Downtime', metricRange(vms, 'downtime')),
        fact('Traffic', metricRange(vms, 'traffic')),
      ];
    case 'choose':
      return [
        fact(turn.byCost ? 'Lowest C' : 'First of all', nameOf(leaving)),
        fact('C', costText(leaving)),
        fact('Next', nameOf(runnerUp(turn), 'nobody')),
        fact('By S alone', nameOf(vms[turn.baseChoice ?? -1])),
      ];
    case 'migrate':
      return [
        fact('Total time', joined(scaleDuration(simulated.time))),
        fact('Downtime', joined(scaleDowntime(simulated.downtime))),
        fact('Traffic', joined(scaleVolume(simulated.traffic))),
        fact('Energy', joined(scaleEnergy(simulated.energy))),
        fact('VM', nameOf(leaving)),
        // The pause is no round.
        fact('Rounds', formatNumber(rounds.filter(({ stopAndCopy }) => !stopAndCopy).length)),
        fact('Skipped', joined(scaleVolume(rounds.reduce((sum, { skipped }) => sum + skipped, 0)))),
        fact('Ended by', stopWords[turn.stopReason].short),
      ];
    case 'record':
      return [
        fact('Mean D̄', rateText(turn.mean)),
        fact('History D̂', rateText(turn.historyAfter)),
        fact(`${metricRecords[metric].label} off, base`, percentText(errors.base[metric])),
        fact(`${metricRecords[metric].label} off, refined`, percentText(errors.refined[metric])),
      ];
  }
}

/** The seven boxes at a place of the play: what is done has its numbers, what is to come has dashes. */
export function boxRows(turn: LoopTurn, place: LoopPlace, question: LoopQuestion, metric: Metric): BoxRow[] {
  return BOXES.map((id, i): BoxRow => {
    const [title, where] = TITLES[id];
    const state = i === place.box ? 'now' : i < place.box ? 'done' : 'to come';
    const facts = factsOf(id, turn, question, metric);
    return {
      id,
      number: i + 1,
      title,
      where: id === 'predict' ? modelFacts[question.scenario.model].label : where,
      state,
      facts: state === 'to come' ? facts.map(({ label }) => fact(label, NO_VALUE)) : facts,
    };
  });
}
