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
import * as words from './words';

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
  const common = isFixed ? words.linkOfScenario : words.dirtyingAndMore;
  if (own === 0) return common;
  return own === vms.length ? words.linkOfEachVm : words.orOfVm(common);
}

function factsOf(box: LoopBox, turn: LoopTurn, question: LoopQuestion, metric: Metric): BoxFact[] {
  const { vms, chosen, simulated, errors, rounds } = turn;
  const leaving = vms[chosen];
  switch (box) {
    case 'sample':
      return [
        fact(words.boxFacts.vms, formatNumber(vms.length)),
        fact(words.boxFacts.window, `${formatNumber(question.scenario.window)}\u00a0s`),
        fact(words.boxFacts.sample, rangeText(of(vms, 'sample'), scaleTransferRate)),
      ];
    case 'refine':
      return [
        fact(
          words.boxFacts.withHistory,
          words.someOf(vms.filter(({ history }) => history !== null).length, vms.length),
        ),
        fact(words.boxFacts.phi, rangeText(of(vms, 'phi'), plain)),
        fact(words.boxFacts.refined, rangeText(of(vms, 'refined'), scaleTransferRate)),
      ];
    case 'rate':
      return [
        fact(words.boxFacts.by, ruleOf(vms, question)),
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
        fact(metricRecords.time.label, metricRange(vms, 'time')),
        fact(metricRecords.downtime.label, metricRange(vms, 'downtime')),
        fact(metricRecords.traffic.label, metricRange(vms, 'traffic')),
      ];
    case 'choose':
      return [
        fact(turn.byCost ? words.boxFacts.lowestCost : words.boxFacts.firstOfAll, nameOf(leaving)),
        fact('C', costText(leaving)),
        fact(words.boxFacts.next, nameOf(runnerUp(turn), words.nobody)),
        fact(words.boxFacts.bySample, nameOf(vms[turn.baseChoice ?? -1])),
      ];
    case 'migrate':
      return [
        fact(metricRecords.time.label, joined(scaleDuration(simulated.time))),
        fact(metricRecords.downtime.label, joined(scaleDowntime(simulated.downtime))),
        fact(metricRecords.traffic.label, joined(scaleVolume(simulated.traffic))),
        fact(metricRecords.energy.label, joined(scaleEnergy(simulated.energy))),
        fact(words.boxFacts.vm, nameOf(leaving)),
        // The pause is no round.
        fact(words.boxFacts.rounds, formatNumber(rounds.filter(({ stopAndCopy }) => !stopAndCopy).length)),
        fact(words.boxFacts.skipped, joined(scaleVolume(rounds.reduce((sum, { skipped }) => sum + skipped, 0)))),
        fact(words.boxFacts.endedBy, stopWords[turn.stopReason].short),
      ];
    case 'record':
      return [
        fact(words.boxFacts.mean, rateText(turn.mean)),
        fact(words.boxFacts.history, rateText(turn.historyAfter)),
        fact(words.offByBase(metricRecords[metric].label), percentText(errors.base[metric])),
        fact(words.offByRefined(metricRecords[metric].label), percentText(errors.refined[metric])),
      ];
  }
}

/** The seven boxes at a place of the play: what is done has its numbers, what is to come has dashes. */
export function boxRows(turn: LoopTurn, place: LoopPlace, question: LoopQuestion, metric: Metric): BoxRow[] {
  return BOXES.map((id, i): BoxRow => {
    const state = i === place.box ? 'now' : i < place.box ? 'done' : 'to come';
    const facts = factsOf(id, turn, question, metric);
    return {
      id,
      number: i + 1,
      title: words.boxTitles[id],
      where: id === 'predict' ? modelFacts[question.scenario.model].label : words.boxPlaces[id],
      state,
      facts: state === 'to come' ? facts.map(({ label }) => fact(label, NO_VALUE)) : facts,
    };
  });
}
