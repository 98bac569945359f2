import type { GuidedCase, GuidedComparison, Judge } from '../../analysis/guided/guided';
import type { GuidedGroup } from '../../analysis/guided/guided-groups';
import type { VmRun } from '../../analysis/guided/guided-runs';
import type { Scenario } from '../../scenario/scenario';
import { workloads } from '../../simulator/workload-list';
import { stopWords } from '../../vocabulary/stop-words';
import { stopLimits } from '../shared/stop-limits';
import * as words from './words';

/** What the reasons are worked out from. */
interface Told {
  readonly of: GuidedCase;
  readonly comparison: Pick<GuidedComparison, 'paper' | 'names'>;
  readonly scenario: Scenario;
}

/** Rates that differ by less than this are the same: a sender is up to 5 % below its target. */
const SAME_RATE = 0.1;

/** Pre-copy rounds of migration v2, whatever the knob says. */
const V2_ROUNDS = 5;

/** Why a pre-copy ended, after 'because'. */
function stopText(reason: VmRun['stopReason'], judge: Judge, scenario: Scenario): string {
  return stopWords[reason].because(
    stopLimits(judge === 'xen-v2' ? { ...scenario, maxRounds: V2_ROUNDS - 1 } : scenario),
  );
}

/** What a group of VMs is called in a sentence. */
function groupName({ by, id, vms }: GuidedGroup): string {
  return by === 'workload' ? (workloads.find((each) => each.id === id)?.label ?? id) : words.vmsAsSubject(vms);
}

/** Groups that stopped for the same reason, in one clause. 'Dbench and Linpack stopped because ...'. */
function stopClauses(groups: readonly GuidedGroup[], judge: Judge, scenario: Scenario): string {
  const byReason = new Map<string, string[]>();
  for (const group of groups) {
    for (const { reason, vms } of group.stops) {
      const why = stopText(reason, judge, scenario);
      const name = group.stops.length > 1 ? words.partOfGroup(vms, groupName(group)) : groupName(group);
      byReason.set(why, [...(byReason.get(why) ?? []), name]);
    }
  }
  return words.stopClauses(byReason);
}

/** What the paper's traffic saving asks of the other workloads, and what they sent here, by which stop reasons. */
function trafficReasons({ of, comparison: { paper }, scenario }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (!own || !paper || others.length === 0) return [];
  const asked = paper.trafficMultiple * own.metrics.traffic;
  const sent = others.map((group) => [groupName(group), group.metrics.traffic / own.metrics.traffic] as const);
  const stops = stopClauses(of.groups, of.judge, scenario);
  return [
    words.askedTraffic(paper.savings.traffic, paper.trafficMultiple, groupName(own), asked, asked / own.memory),
    [words.sentHere(sent, stops), ...limitReason(others, of, scenario)].join(' '),
  ];
}

/** At which dirtying rate the adaptive rule itself would send so much: V_mem (D + delta) / delta (sec. 4.3). */
function adaptiveReason({ of, comparison: { paper }, scenario }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (of.rate !== 'adaptive' || !own || !paper || others.length === 0) return [];
  const asked = (paper.trafficMultiple * own.metrics.traffic) / own.memory;
  return [words.adaptiveTraffic(scenario.increment * (asked - 1), scenario.increment)];
}

/** How far the traffic limit was: Xen's own rule would have let them send more. */
function limitReason(
  others: readonly GuidedGroup[],
  { judge }: GuidedCase,
  { maxTrafficFactor }: Scenario,
): readonly string[] {
  const most = Math.max(...others.map(({ metrics, memory }) => metrics.traffic / memory));
  const reached = others.some(({ stops }) => stops.some(({ reason }) => reason === 'max-traffic'));
  if (judge === 'xen-v2') return [words.noTrafficLimit(most)];
  return reached || maxTrafficFactor === 0 ? [] : [words.farFromLimit(maxTrafficFactor, most)];
}

/** The pause, whose saving is nearest to the paper's where the others pause for long. */
function downtimeReason({ of, comparison: { paper } }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (!own || !paper || others.length === 0) return [];
  const pauseOf = (group: GuidedGroup) => [groupName(group), group.metrics.downtime] as const;
  const { downtime } = of.paperDraw?.savings ?? of.savings;
  return [words.pausesText([pauseOf(own), ...others.map(pauseOf)], downtime, downtime - paper.savings.downtime)];
}

/** Who was sent at which rate, where the chosen VM's differs from the others'. */
function rateReason({ of, scenario }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (!own || others.every(({ rate }) => Math.abs(rate / own.rate - 1) < SAME_RATE)) return [];
  const rates = others.map((group) => [groupName(group), group.rate] as const);
  const sentOf = (group: GuidedGroup) => ({ ...group.metrics, name: groupName(group) });
  const fastest = others.reduce((a, b) => (b.rate > a.rate ? b : a));
  const slower = own.metrics.time > fastest.metrics.time;
  const rule = of.rate === 'adaptive' ? scenario : null;
  const said = words.ratesText(rule, groupName(own), own.dirtyRate, [own.rate, ...rates]);
  return [[said, ...(slower ? [words.priceOfSlow(sentOf(own), sentOf(fastest))] : [])].join(' ')];
}

/** Energy goes with traffic, so its distance needs no reason of its own. */
function energyReason({ of, comparison: { paper } }: Told): readonly string[] {
  if (!paper) return [];
  const { energy, traffic } = of.savings;
  const near = Math.abs(energy - traffic) < 0.05;
  return near ? [words.energyGoesWithTraffic(energy)] : [];
}

/** Whether the prediction found the VM that turned out cheapest. */
function choiceReason({ of, comparison: { names } }: Told): readonly string[] {
  const { judge, chosen, cheapest } = of;
  const alike = chosen.vms.length > 1 ? [words.equalPredictions] : [];
  if (judge === 'model') return alike;
  const isFound = cheapest.vms.some((vm) => chosen.vms.includes(vm));
  const found = isFound
    ? words.asPredicted(cheapest.name)
    : words.otherwise(words.chosenName(chosen, names), cheapest.name);
  return [[found, ...alike].join(' ')];
}

/** 'TPC-C 1', '3 VMs, TPC-C 1 among them,', 'One VM': a group of a fleet that is not the paper's, as a subject. */
function subjectOf(group: GuidedGroup, chosen: string): string {
  if (!group.hasChosen) return groupName(group);
  return group.vms === 1 ? chosen : words.withChosen(groupName(group), chosen);
}

/** In a fleet that is not the paper's: how its VMs ended, the group of the chosen one first. */
function ownFleetReasons({ of, scenario }: Told): readonly string[] {
  return of.groups.map((group) => {
    const { downtime, traffic } = group.metrics;
    return words.endedSo({
      subject: subjectOf(group, of.chosen.name),
      vms: group.vms,
      reasons: group.stops.map(({ reason }) => stopText(reason, of.judge, scenario)),
      ofMemory: traffic / group.memory,
      downtime,
    });
  });
}

/** In a fleet that is not the paper's: the rate of the chosen VM's migration beside a random one's. */
function ownRateReason({ of: { guided, random, rate }, scenario }: Told): readonly string[] {
  const [own, other] = [guided, random].map(({ traffic, time }) => (time > 0 ? traffic / time : 0));
  if (!own || !other || Math.abs(other / own - 1) < SAME_RATE) return [];
  return [words.ratesApart(own, other, rate === 'adaptive' ? scenario : null)];
}

/** Why guided choice saves what it saves here, and how that differs from the paper, sentence by sentence. */
export function whyReasons(told: Told): readonly string[] {
  const { paper } = told.comparison;
  const body = paper
    ? [
        ...rateReason(told),
        ...trafficReasons(told),
        ...adaptiveReason(told),
        ...downtimeReason(told),
        ...energyReason(told),
      ]
    : [...ownRateReason(told), ...ownFleetReasons(told)];
  return [...choiceReason(told), ...body];
}

/** What is left out of the comparison, or was cut short: said where the numbers stand. Empty when nothing is. */
export function cautions({ leftOut, cut, runs }: GuidedCase): readonly string[] {
  return [...(leftOut > 0 ? [words.leftOut(leftOut)] : []), ...(cut > 0 ? [words.cutShort(cut, runs.length)] : [])];
}
