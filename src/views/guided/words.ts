import type { ChosenVm, Judge } from '../../analysis/guided/guided';
import type { WeightSetId } from '../../analysis/guided/guided-choice';
import type { RateRule } from '../../analysis/guided/guided-runs';
import {
  exactNumber,
  formatNumber,
  joined,
  scaleNetworkRate,
  scaleTransferRate,
  scaleVolume,
} from '../../format/number';
import { metricText } from '../../format/scale';
import type { Scenario } from '../../scenario/scenario';
import { type Metric, metricRecords } from '../../vocabulary/metrics';
import { countedVms, listed } from '../shared/late-words';

/** One decimal place, so that figures stand under each other, with a true minus sign and never a negative zero. */
function oneDecimal(value: number): string {
  const shown = value.toFixed(1);
  return Number(shown) === 0 ? '0.0' : shown.replace(/^-/, '−');
}

/** A share in per cent: 0.729 -> '72.9 %', -0.05 -> '−5.0 %'. */
export const percent = (share: number): string => `${oneDecimal(100 * share)}\u00a0%`;

/** A difference of two shares, always with its sign: -0.547 -> '−54.7 points'. */
export const points = (share: number): string => `${share > 0 ? '+' : ''}${oneDecimal(100 * share)}\u00a0points`;

const times = (multiple: number): string => `${formatNumber(multiple)}\u00a0times`;

// Cases, weights, VMs
export const judges: Readonly<Record<Judge, string>> = {
  'xen-classic': 'Xen, classic',
  'xen-v2': 'Xen, migration v2',
  model: 'The model alone',
};
export const weightsText = (weights: WeightSetId): string =>
  weights === 'equal' ? 'Equal weights' : `${metricRecords[weights].label} alone`;

/** The rate of a case: 'fixed, 800 Mbit/s', 'adaptive, 400 to 800 Mbit/s'. */
export function rateText(rate: RateRule, { bandwidth, minBandwidth, maxBandwidth }: Scenario): string {
  if (rate === 'fixed') return `fixed, ${joined(scaleNetworkRate(bandwidth))}`;
  const [least, most] = [scaleNetworkRate(minBandwidth), scaleNetworkRate(maxBandwidth)];
  const from = least.unit === most.unit ? least.number : joined(least);
  return `adaptive, ${from} to ${joined(most)}`;
}

/** The rule of sec. 4.3 with its numbers: 'D + 100 Mbit/s, between 400 and 800 Mbit/s'. */
export function adaptiveRule({ increment, minBandwidth, maxBandwidth }: Scenario): string {
  const ends = [minBandwidth, maxBandwidth].map((each) => joined(scaleNetworkRate(each))).join(' and ');
  return `D + ${joined(scaleNetworkRate(increment))}, between ${ends}`;
}

/** VMs without a name of their own, as a subject: 'One VM', '3 VMs'. */
export const vmsAsSubject = (vms: number): string => (vms === 1 ? 'One VM' : countedVms(vms));

/** Who is chosen, in a sentence: 'TPC-C 1', 'TPC-C 1 or TPC-C 2' where both cost the same, 'web 1 or 7 alike'. */
export function chosenName({ vms, name }: ChosenVm, names: readonly string[]): string {
  if (vms.length < 2) return name;
  const second = vms.length === 2 ? names[vms[1] ?? -1] : undefined;
  return `${name} or ${second ?? `${exactNumber(vms.length - 1)} alike`}`;
}

// The panel
export const panelTitle = 'Guided against random choice';
export const caption =
  'The experiment of sec. 5.4. The model predicts what each VM would cost from its D and W, without history, and the one with the lowest C (eq. 18, weights of this scenario) goes first: that is the guided choice. Then every VM is migrated, simulated page by page, and what the guided choice cost is compared with what a VM chosen at random costs.';
export const comparedLegend = 'Compared';
export const paperFleetOption = 'The paper’s eight VMs';
export const ownFleetOption = 'The fleet on this page';
export const doing = 'Comparing guided with random choice';
export const noVms = 'The fleet has no VMs yet. Add some in Plan, or compare the paper’s.';
export const noNumbers =
  'The model has a number for none of these VMs, so it cannot choose. Choose another model, or a faster link.';
const OBSTACLES = {
  'too-many': (vms: number, limits: SimulatedLimits) =>
    `This fleet has ${countedVms(vms)}; up to ${limits.vms} are simulated.`,
  'too-large': (_: number, limits: SimulatedLimits) =>
    `A VM of this fleet is larger than ${joined(scaleVolume(limits.memoryOfOne))}, the most that is simulated.`,
  'too-much': (_: number, limits: SimulatedLimits) =>
    `This fleet has more than ${joined(scaleVolume(limits.memoryOfAll))} in all, the most that is simulated.`,
} as const;
interface SimulatedLimits {
  readonly vms: number;
  readonly memoryOfOne: number;
  readonly memoryOfAll: number;
}
/** Why a fleet is not simulated, and what stands there instead. */
export const obstacle = (why: keyof typeof OBSTACLES, vms: number, limits: SimulatedLimits): string =>
  `${OBSTACLES[why](vms, limits)} So the costs below are the model’s own predictions.`;
export const leftOut = (vms: number): string => `Of ${countedVms(vms)} the model has no number: left out here.`;
export const cutShort = (cut: number, all: number): string =>
  `${exactNumber(cut)} of ${exactNumber(all)} migrations write so often and last so long that they were stopped early: these numbers mean little. A faster link helps.`;

// Figure 14
/** '8.73 s, random 10.7 s', and the same in two lines where there is little room. */
export const besideRandom = (guided: string, random: string): string => `${guided}, random ${random}`;
export const aboveRandom = (guided: string, random: string): string => `${guided}\nfor ${random}`;

/** 'saves 18.2 %', 'costs 33.6 % more'. */
export function savedText(saving: number): string {
  if (saving === 0) return 'saves nothing';
  return saving > 0 ? `saves ${percent(saving)}` : `costs ${percent(-saving)} more`;
}

export const savesTitle = (chosen: string, time: number, downtime: number): string =>
  `${chosen} first saves ${percent(time)} of the total time and ${percent(downtime)} of the downtime`;
export const openTitle = (chosen: string): string => `${chosen} first: what does guided choice save?`;
export const costsMoreTitle = (chosen: string, dearer: readonly Metric[]): string =>
  `${chosen} first costs more ${dearer.map((metric) => metricRecords[metric].name).join(' and ')} than a random choice`;
export const figureSummary = (
  chosen: string,
  costs: readonly (readonly [Metric, guided: number, random: number])[],
): string =>
  `One migration of the guided choice, ${chosen}, for one of a VM chosen at random: ${costs
    .map(
      ([metric, guided, random]) =>
        `${metricRecords[metric].name} ${metricText(metric, guided)} for ${metricText(metric, random)}`,
    )
    .join(', ')}. Thin lines hold nine of ten seeded draws of 20 random choices.`;
export const pointedMetric = (name: string, shown: string, saved: string): string =>
  `${name}: ${shown}; the guided choice ${saved}.`;
export const figureName = 'Bars: cost of the guided choice in per cent of a random one, for each metric';
export const figureCaption = 'Fig. 14 of the paper';
export const costAxisLabel = 'cost (% of what a random choice costs)';
export const keyOfPaper = 'guided, in the paper';
export const keyOfRandom = 'random choice, 100\u00a0%';
export const keyOfGuided = 'guided choice, with 90 % of random samples of 20';

// The cases
export const casesTitle = 'Migration engine and link speed';
export const casesLabel = 'savings by daemon and rate';
export const showHead = 'Show';
export const firstHead = 'First';
/** What a row saves; `common` goes first in every case. */
export const casesNote = (common: string | null, scenario: Scenario): string =>
  `${common === null ? '' : `In every case ${common} goes first. `}Saved by the guided choice, of what a random choice costs on average. Adaptive (sec. 4.3): R is ${adaptiveRule(scenario)}.`;
export const predictedOnly = 'Predicted only';
export const simulated = 'Simulated page by page';
export const thePaper = 'The paper';
export const measuredRate = 'measured on Xen 3.4';

// Who goes first under other weights
export const choicesTitle = 'Who goes first under other weights';
export const choicesLabel = 'who goes first under other weights';
export const weightsHead = 'Weights';
export const predictedFirstHead = 'Predicted first';
export const turnedOutHead = 'Turned out cheapest';
export const costHead = 'C';

// What is saved
export const savedTitleBesidePaper = 'Saved here, and in the paper';
export const savedTitle = 'Saved';
export const savedLabel = 'what is saved';
export const savedNote = (hasPaper: boolean): string =>
  `Expected: every VM is drawn equally often. ${
    hasPaper
      ? 'The paper’s own 20 random choices fell 4, 5, 5 and 6 times on Dbench, TPC-C, Linpack and SPECweb; the distance is that of ours against the same draw.'
      : 'The paper’s own draw is of Dbench, TPC-C, Linpack and SPECweb, so it says nothing of this fleet.'
  }`;
export const metricHead = 'Metric';
export const expectedHead = 'Expected';
export const drawsHead = 'Nine of ten draws of 20';
export const paperDrawHead = 'Against the paper’s draw';
export const distanceHead = 'Distance';
export const drawsText = (low: number, high: number, mean: number): string =>
  `${percent(low)} to ${percent(high)}, mean ${percent(mean)}`;

// Files
export const savingsColumns = {
  guided: 'Guided',
  random: 'At random',
  unit: 'Unit',
  savedShare: 'Saved (share)',
  lowDraws: 'Draws, 5th percentile',
  meanDraws: 'Draws, mean',
  highDraws: 'Draws, 95th percentile',
  savedPaperDraw: 'Saved, the paper’s draw',
} as const;
export const casesColumns = {
  costsBy: 'Costs by',
  rate: 'Rate',
  vm: 'VM',
  chosen: 'Chosen',
  stopReason: 'Stopped by',
} as const;
export const costColumn = (metric: Metric): string =>
  `${metricRecords[metric].label}, cost (${metricRecords[metric].fileUnit})`;
export const savedColumn = (metric: Metric): string => `${metricRecords[metric].label}, saved (share)`;
export const aRandomOne = 'a random one';
export const yes = 'yes';
export const no = 'no';
export const notApplicable = 'not applicable';
export const downloadAll = 'Download all cases and VMs as CSV';

// Claim 16
export const claimTitle = 'Claim 16, judged by this case';
/** The link to the setting in which it holds, and what is said after it. */
export const heavierLink = 'Larger sets, and no limit of traffic';
export const heavierSets = ': the same eight VMs, with Linpack and SPECweb heavier, save about what the paper says.';

// Why these savings
export const whyTitle = 'Why these savings';
/** 'Dbench', or '3 of Dbench' where only a part of a group stopped so. */
export const partOfGroup = (vms: number, group: string): string => `${exactNumber(vms)} of ${group}`;
/** 'Dbench and Linpack stopped because ...', a clause for each reason. */
export const stopClauses = (byReason: Iterable<readonly [why: string, names: readonly string[]]>): string =>
  [...byReason].map(([why, names]) => `${listed(names)} stopped because ${why}`).join('; ');
/** What the paper's saving of traffic asks of the others: `multiple` of what `name` sent. */
export const askedTraffic = (saved: number, multiple: number, name: string, asked: number, ofMemory: number): string =>
  `The paper’s ${percent(saved)} of the traffic means that the other three workloads sent ${times(multiple)} what ${name} sent: here that would be ${metricText('traffic', asked)} each, ${times(ofMemory)} their memory.`;
export const sentHere = (sent: readonly (readonly [name: string, multiple: number])[], stops: string): string =>
  `Here the multiples are: ${listed(sent.map(([name, multiple]) => `${name} ${formatNumber(multiple)}`))}. ${stops}.`;
export const adaptiveTraffic = (dirtying: number, increment: number): string =>
  `Without skipping and stop rules the adaptive rate would send that much for a VM that dirties ${joined(scaleNetworkRate(dirtying))} in every round: V_mem (D + δ) / δ, with δ = ${joined(scaleNetworkRate(increment))}.`;
export const noTrafficLimit = (most: number): string =>
  `This daemon knows no limit of traffic: five rounds end it, at ${times(most)} the memory.`;
export const farFromLimit = (limit: number, most: number): string =>
  `None came near the limit of ${exactNumber(limit)} times the memory: the most was ${times(most)}, for their later rounds resend a small working set, and classic Xen skips what is dirty again.`;

type OfGroup = readonly [name: string, value: number];
/** The pauses, the chosen one's first, and what that saves against the paper's draw. */
export const pausesText = (
  [[name, pause], ...others]: readonly [OfGroup, ...OfGroup[]],
  saved: number,
  distance: number,
): string =>
  `${name} pauses for ${metricText('downtime', pause)}, ${listed(
    others.map(([each, other]) => `${each} ${metricText('downtime', other)}`),
  )}. Against the paper’s draw that saves ${percent(saved)} of the downtime: ${points(distance)}.`;

const rate = (value: number): string => joined(scaleTransferRate(value));
/** Who was sent at which rate, by the adaptive rule of a scenario or, without one, over links of their own. */
export function ratesText(
  rule: Scenario | null,
  name: string,
  dirtying: number,
  sent: readonly [number, ...OfGroup[]],
): string {
  const [own, ...others] = sent;
  const how = rule
    ? `The rate follows the dirtying (${adaptiveRule(rule)}), so the VM that dirties slowly gets the slow link: `
    : 'VMs have links of their own: ';
  const rest = listed(others.map(([each, other]) => `${each} at ${rate(other)}`));
  return `${how}${name} dirties ${rate(dirtying)} and was sent at ${rate(own)}, ${rest}.`;
}
interface Sent {
  readonly name: string;
  readonly time: number;
  readonly traffic: number;
}
/** What the slow link costs, beside the group that was sent fastest. */
export const priceOfSlow = (own: Sent, fastest: Sent): string =>
  `So it takes ${metricText('time', own.time)}, and ${fastest.name} ${metricText('time', fastest.time)}, although ${own.name} sends ${metricText('traffic', own.traffic)} and ${fastest.name} ${metricText('traffic', fastest.traffic)}.`;
export const energyGoesWithTraffic = (saved: number): string =>
  `Energy grows with the traffic (eq. 17), so it saves about as much: ${percent(saved)}.`;

export const equalPredictions = 'VMs whose predictions are the same are chosen equally often: their mean counts.';
export const asPredicted = (cheapest: string): string => `${cheapest} turned out to be the cheapest, as predicted.`;
export const otherwise = (chosen: string, cheapest: string): string =>
  `The prediction chose ${chosen}; ${cheapest} turned out cheapest under the weights of this scenario.`;

/** '3 VMs, TPC-C 1 among them,': a group as a subject. */
export const withChosen = (group: string, chosen: string): string => `${group}, ${chosen} among them,`;
interface Ended {
  readonly subject: string;
  readonly vms: number;
  readonly reasons: readonly string[];
  readonly ofMemory: number;
  readonly downtime: number;
}
/** How VMs of a group ended, with means where they are several. */
export const endedSo = ({ subject, vms, reasons, ofMemory, downtime }: Ended): string =>
  `${subject} stopped because ${listed(reasons)}: ${vms === 1 ? '' : 'on average '}${times(ofMemory)} the memory sent, and a pause of ${metricText('downtime', downtime)}.`;
/** The rate of the chosen VM beside a random one's; `because` is the adaptive rule's scenario. */
export const ratesApart = (own: number, other: number, because: Scenario | null): string =>
  `The chosen VM was sent at ${rate(own)}, a random one at ${rate(other)}.${
    because === null
      ? ''
      : ` The rate follows the dirtying (${adaptiveRule(because)}): who dirties slowly is sent slowly.`
  }`;
