import type { GuidedCase, GuidedComparison, Judge } from '../../analysis/guided/guided';
import type { GuidedGroup } from '../../analysis/guided/guided-groups';
import { exactNumber, formatNumber, joined, scaleNetworkRate, scaleTransferRate } from '../../format/number';
import { metricText } from '../../format/scale';
import type { Scenario } from '../../scenario/scenario';
import { adaptiveRule, chosenName, groupName, listed, percent, points, stopText, times } from './guided-texts';

/** What the reasons are worked out from. */
interface Told {
  readonly of: GuidedCase;
  readonly comparison: Pick<GuidedComparison, 'paper' | 'names'>;
  readonly scenario: Scenario;
}

/** Rates that differ by less than this are the same: a sender is up to 5 % below its target. */
const SAME_RATE = 0.1;

/** Groups that stopped for the same reason, in one clause. 'Dbench and Linpack stopped because ...'. */
function stopClauses(groups: readonly GuidedGroup[], judge: Judge, scenario: Scenario): string {
  const byReason = new Map<string, string[]>();
  for (const group of groups) {
    for (const { reason, vms } of group.stops) {
      const why = stopText(reason, judge, scenario);
      const name = group.stops.length > 1 ? `${exactNumber(vms)} of ${groupName(group)}` : groupName(group);
      byReason.set(why, [...(byReason.get(why) ?? []), name]);
    }
  }
  return [...byReason].map(([why, names]) => `${listed(names)} stopped because ${why}`).join('; ');
}

/** What the paper's traffic saving asks of the other workloads, and what they sent here, by which stop reasons. */
function trafficReasons({ of, comparison: { paper }, scenario }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (!own || !paper || others.length === 0) return [];
  const asked = paper.trafficMultiple * own.metrics.traffic;
  const sent = others.map(
    (group) => `${groupName(group)} ${formatNumber(group.metrics.traffic / own.metrics.traffic)}`,
  );
  const name = groupName(own);
  return [
    `The paper’s ${percent(paper.savings.traffic)} of the traffic means that the other three workloads sent ` +
      `${times(paper.trafficMultiple)} what ${name} sent: here that would be ${metricText('traffic', asked)} each, ` +
      `${times(asked / own.memory)} their memory.`,
    `Here the multiples are: ${listed(sent)}. ${stopClauses(of.groups, of.judge, scenario)}.${limitReason(others, of, scenario)}`,
  ];
}

/** At which dirtying rate the adaptive rule itself would send so much: V_mem (D + delta) / delta (sec. 4.3). */
function adaptiveReason({ of, comparison: { paper }, scenario }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (of.rate !== 'adaptive' || !own || !paper || others.length === 0) return [];
  const asked = (paper.trafficMultiple * own.metrics.traffic) / own.memory;
  const rate = joined(scaleNetworkRate(scenario.increment * (asked - 1)));
  return [
    `Without skipping and stop rules the adaptive rate would send that much for a VM that dirties ${rate} in every ` +
      `round: V_mem (D + δ) / δ, with δ = ${joined(scaleNetworkRate(scenario.increment))}.`,
  ];
}

/** How far the traffic limit was: Xen's own rule would have let them send more. */
function limitReason(others: readonly GuidedGroup[], { judge }: GuidedCase, { maxTrafficFactor }: Scenario): string {
  const most = Math.max(...others.map(({ metrics, memory }) => metrics.traffic / memory));
  const reached = others.some(({ stops }) => stops.some(({ reason }) => reason === 'max-traffic'));
  if (judge === 'xen-v2')
    return ` This daemon knows no limit of traffic: five rounds end it, at ${times(most)} the memory.`;
  if (reached || maxTrafficFactor === 0) return '';
  return (
    ` None came near the limit of ${exactNumber(maxTrafficFactor)} times the memory: the most was ${times(most)}, ` +
    'for their later rounds resend a small working set, and classic Xen skips what is dirty again.'
  );
}

/** The pause, whose saving is nearest to the paper's where the others pause for long. */
function downtimeReason({ of, comparison: { paper } }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (!own || !paper || others.length === 0) return [];
  const pauses = others.map((group) => `${groupName(group)} ${metricText('downtime', group.metrics.downtime)}`);
  const { downtime } = of.paperDraw?.savings ?? of.savings;
  const distance = points(downtime - paper.savings.downtime);
  return [
    `${groupName(own)} pauses for ${metricText('downtime', own.metrics.downtime)}, ${listed(pauses)}. Against the paper’s draw ` +
      `that saves ${percent(downtime)} of the downtime: ${distance}.`,
  ];
}

/** Who was sent at which rate, where the chosen VM's differs from the others'. */
function rateReason({ of, scenario }: Told): readonly string[] {
  const [own, ...others] = of.groups;
  if (!own || others.every(({ rate }) => Math.abs(rate / own.rate - 1) < SAME_RATE)) return [];
  const rate = (value: number) => joined(scaleTransferRate(value));
  const name = groupName(own);
  const rates = others.map((group) => `${groupName(group)} at ${rate(group.rate)}`);
  const fastest = others.reduce((a, b) => (b.rate > a.rate ? b : a));
  const slower = own.metrics.time > fastest.metrics.time;
  const price = slower
    ? ` So it takes ${metricText('time', own.metrics.time)}, and ${groupName(fastest)} ${metricText('time', fastest.metrics.time)}, ` +
      `although ${name} sends ${metricText('traffic', own.metrics.traffic)} and ${groupName(fastest)} ${metricText('traffic', fastest.metrics.traffic)}.`
    : '';
  const rule =
    of.rate === 'adaptive'
      ? `The rate follows the dirtying (${adaptiveRule(scenario)}), so the VM that dirties slowly gets the slow link: `
      : 'VMs have links of their own: ';
  return [`${rule}${name} dirties ${rate(own.dirtyRate)} and was sent at ${rate(own.rate)}, ${listed(rates)}.${price}`];
}

/** Energy goes with traffic, so its distance needs no reason of its own. */
function energyReason({ of, comparison: { paper } }: Told): readonly string[] {
  if (!paper) return [];
  const { energy, traffic } = of.savings;
  const near = Math.abs(energy - traffic) < 0.05;
  return near ? [`Energy grows with the traffic (eq. 17), so it saves about as much: ${percent(energy)}.`] : [];
}

/** Whether the prediction found the VM that turned out cheapest. */
function choiceReason({ of, comparison: { names } }: Told): readonly string[] {
  const { judge, chosen, cheapest } = of;
  const alike =
    chosen.vms.length > 1 ? ' VMs whose predictions are the same are chosen equally often: their mean counts.' : '';
  if (judge === 'model') return alike === '' ? [] : [alike.trim()];
  if (cheapest.vms.some((vm) => chosen.vms.includes(vm))) {
    return [`${cheapest.name} turned out to be the cheapest, as predicted.${alike}`];
  }
  return [
    `The prediction chose ${chosenName(chosen, names)}; ${cheapest.name} turned out cheapest under the weights of this scenario.${alike}`,
  ];
}

/** 'TPC-C 1', '3 VMs, TPC-C 1 among them,', 'One VM': a group of a fleet that is not the paper's, as a subject. */
function subjectOf(group: GuidedGroup, chosen: string): string {
  if (!group.hasChosen) return groupName(group);
  return group.vms === 1 ? chosen : `${groupName(group)}, ${chosen} among them,`;
}

/** In a fleet that is not the paper's: how its VMs ended, the group of the chosen one first. */
function ownFleetReasons({ of, scenario }: Told): readonly string[] {
  return of.groups.map((group) => {
    const why = listed(group.stops.map(({ reason }) => stopText(reason, of.judge, scenario)));
    const { downtime, traffic } = group.metrics;
    const mean = group.vms === 1 ? '' : 'on average ';
    return (
      `${subjectOf(group, of.chosen.name)} stopped because ${why}: ${mean}${times(traffic / group.memory)} the memory ` +
      `sent, and a pause of ${metricText('downtime', downtime)}.`
    );
  });
}

/** In a fleet that is not the paper's: the rate of the chosen VM's migration beside a random one's. */
function ownRateReason({ of: { guided, random, rate }, scenario }: Told): readonly string[] {
  const [own, other] = [guided, random].map(({ traffic, time }) => (time > 0 ? traffic / time : 0));
  if (!own || !other || Math.abs(other / own - 1) < SAME_RATE) return [];
  const because =
    rate === 'adaptive'
      ? ` The rate follows the dirtying (${adaptiveRule(scenario)}): who dirties slowly is sent slowly.`
      : '';
  return [
    `The chosen VM was sent at ${joined(scaleTransferRate(own))}, a random one at ${joined(scaleTransferRate(other))}.${because}`,
  ];
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
  const said: string[] = [];
  if (leftOut > 0) {
    said.push(`Of ${exactNumber(leftOut)} ${leftOut === 1 ? 'VM' : 'VMs'} the model has no number: left out here.`);
  }
  if (cut > 0) {
    said.push(
      `${exactNumber(cut)} of ${exactNumber(runs.length)} migrations write so often and last so long that they were ` +
        'stopped early: these numbers mean little. A faster link helps.',
    );
  }
  return said;
}
