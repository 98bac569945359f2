import type { Turn } from '../../analysis/ranking/firmness';
import { formatNumber, joined, scaleDowntime, scaleTransferRate } from '../../format/number';
import { metricText } from '../../format/scale';
import type { CostWeights } from '../../models/cost';
import { COST_TERMS, type Metric, metricRecords } from '../../vocabulary/metrics';

/** A share in two digits: 0.0712 -> '7.1 %'. */
export const percentText = (share: number): string => `${formatNumber(100 * share, 2)}\u00a0%`;

/** 'a', 'a and b', 'a, b and c'. */
function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A VM's name; one without a name is called by its row. */
export function nameOf(fleet: readonly { readonly name: string }[], k: number): string {
  return fleet[k]?.name || `VM ${k + 1}`;
}

/** Weights in words: 'downtime 0.4, total time 0.2, traffic 0.15, energy 0.25'. */
function weightsText(weights: CostWeights): string {
  return COST_TERMS.map((metric) => `${metricRecords[metric].name} ${formatNumber(weights[metric], 2)}`).join(', ');
}

const metricsText = (metrics: readonly Metric[]): string =>
  listText(metrics.map((metric) => metricRecords[metric].name));

// The panel
export const panelTitle = 'Which one first';
export const noVms =
  'There are no VMs to choose from. Add some to the fleet below, open a file of them, or take the paper’s eight; the one that costs least to move is then named here.';
export const doing = 'Ranking the fleet';
export const predictedBy = 'Predicted by';
export const theModel = 'the model';
export const goToKnob = ': go to the knob';
export const useHistory = 'Use history';
export const useHistoryNoneYet = 'Use history (none yet)';
export const leaveOut = 'Leave out VMs that exceed their SLA or do not converge';
export const downloadCsv = 'Download CSV';
export const ofTheRanking = ' of the ranking';
export const termsKey = 'Terms of the cost';
export const termOfKey = (metric: Metric): string => `${metricRecords[metric].letter}: ${metricRecords[metric].name}`;
export const howTermsAreMade =
  'each is weight × value ÷ the most of all candidates; the lowest sum C goes first (eq. 18)';

// Weights
/** What a metric is divided by, and whose it is: '÷ 7.29 s: Linpack 1 and 1 more'. */
export const dividedBy = (metric: Metric, value: number, name: string, holders: number): string =>
  `÷ ${metricText(metric, value)}: ${name}${holders > 1 ? ` and ${holders - 1} more` : ''}`;
export const zeroForAll = 'It is 0 for all, and adds 0';
export const maximumTitle = (most: string): string =>
  `${most}. It is the most of all candidates, by which each is divided.`;

// The table
export const tableLabel = 'Ranking of the fleet';
export const columnHeads = {
  rank: 'Rank',
  vm: 'VM',
  cost: 'Cost C',
  terms: 'Its four terms',
  ended: 'Pre-copy ended by',
  marks: 'Marks',
} as const;
export const noCost = 'out';
export const notACandidate = 'Not a candidate';
/** The parts of C, for whoever does not see the bar. */
export const costByTerm = (terms: readonly (readonly [Metric, number])[]): string =>
  `Cost by term: ${terms.map(([metric, term]) => `${metricRecords[metric].name} ${formatNumber(term)}`).join(', ')}`;
export const noDirtyingRate = 'no dirtying rate';
export const noNumber = 'no number';
export const endedBecause = (why: string): string => `Pre-copy ended because ${why}.`;

// Marks of the table
export const noNumberMark = {
  text: 'No number',
  long: 'The model has no number for this VM, so it is no candidate.',
} as const;
export const noRateMark = {
  text: 'No dirtying rate',
  long: 'Nobody knows how fast this VM dirties its memory, so it is no candidate.',
} as const;
/** `allowed` in seconds. */
export const slaMark = (allowed: number) => ({
  text: 'Breaks SLA',
  long: `The pause is longer than the ${joined(scaleDowntime(allowed))} that its SLA allows.`,
});
export const divergesMark = {
  text: 'Does not converge',
  long: 'A rule other than the threshold ended pre-copy, so the pause is forced.',
} as const;
export const historyMark = (rate: number, sampled: number | null) => ({
  text: 'History',
  long: `Predicted with ${joined(scaleTransferRate(rate))}: ${
    sampled === null ? 'what is known of' : `the sample of ${joined(scaleTransferRate(sampled))} refined by`
  } past migrations (eq. 13).`,
});

// Who goes first
const costText = (cost: number | undefined): string => formatNumber(cost ?? Number.NaN);
export const allBreakRules = (count: number): string =>
  `No VM can go first: ${count === 1 ? 'the VM' : `each of the ${count} VMs`} breaks its SLA or does not converge.`;
export const nobodyRanked = 'No VM can be ranked: the model has no number for any of them.';
export const onlyCandidate = (name: string): string => `Move ${name} first: it is the only candidate.`;
interface First {
  readonly name: string;
  /** Its one equal by name, or how many it has. */
  readonly equal: string | number | null;
  readonly cost: number | undefined;
  readonly next: { readonly name: string; readonly cost: number | undefined } | null;
}
export function moveFirst({ name, equal, cost, next }: First): string {
  const equals = typeof equal === 'number' ? `one of its ${equal} equals` : `its equal ${equal}`;
  const after = next === null ? '' : `; ${next.name} follows with ${costText(next.cost)}`;
  return `Move ${equal === null ? name : `${name} or ${equals}`} first, at a cost C of ${costText(cost)}${after}.`;
}

/** '7 % of the weight moves from downtime to traffic' */
function movesText(transfers: Turn['transfers']): string {
  const to = metricRecords[transfers[0]?.to ?? 'downtime'].name;
  const from = transfers.map(({ from: term, amount }) => `${percentText(amount)} from ${metricRecords[term].name}`);
  const [only] = transfers;
  if (transfers.length === 1 && only) {
    return `${percentText(only.amount)} of the weight moves from ${metricRecords[only.from].name} to ${to}`;
  }
  return `weight moves to ${to}: ${listText(from)}`;
}
export const noOtherVm = 'There is no other VM to choose.';
export const holdsForAny = 'This holds for any weights: no other VM is better on any measure.';
export const byAHair = (rival: string, isLater: boolean): string =>
  `By a hair: ${rival} costs the same at these weights${isLater ? ', and stands later in the fleet' : ''}.`;
export const staysUntil = ({ transfers, weights }: Turn, rival: string): string =>
  `It stays first until ${movesText(transfers)}; then ${rival} goes first (${weightsText(weights)}).`;
export const firstWithout = (behind: string, ahead: string): string => `${behind} would go first instead of ${ahead}`;
export const beforeWithout = (behind: string, ahead: string, rank: number): string =>
  `${behind} would come before ${ahead}, now at rank ${rank}`;
export const turnsAround = (name: string, metrics: readonly Metric[], without: string): string =>
  `${name} turns others around: it alone has the most ${metricsText(metrics)}, by which all are divided. Without it ${without}.`;

// Why this one
export const whyTitle = 'Why this one';
export const nothingToCompare = 'With fewer than two candidates there is nothing to compare.';
export const thisOne = 'This one';
export const against = 'against';
export const noCandidate = 'One of the two is no candidate at present, so there is no cost to compare.';
export const whyTable = 'Cost of two VMs, term by term';
export const whyHeads = { term: 'Term', weight: 'Weight', is: 'is', adds: 'adds', difference: 'Difference' } as const;
export const theSum = 'C, the sum';
export const alikeInAll = (one: string, other: string): string => `${one} and ${other} are alike in all that counts.`;
export const sameCost = (one: string, other: string): string =>
  `${one} and ${other} cost the same: what one term adds another takes away.`;
interface Difference {
  readonly cheap: string;
  readonly dear: string;
  readonly by: number;
  /** The terms that decide, and the most that one of them adds. */
  readonly decides: readonly Metric[];
  readonly most: number;
  /** The terms that speak for the dearer one. */
  readonly against: readonly Metric[];
}
export function whatDecides({ cheap, dear, by, decides, most, against }: Difference): string {
  const each = decides.length > 1 ? ' at most each' : '';
  const but = against.length > 0 ? `; ${metricsText(against)} speak${against.length > 1 ? '' : 's'} for ${dear}` : '';
  return `${cheap} costs ${formatNumber(by)} less than ${dear}. What decides: ${metricsText(decides)}, with ${formatNumber(most)}${each}${but}.`;
}

// The map of weights
export const showTable = 'Table';
export const saveCsv = 'CSV';
/** Which chart a button belongs to, for whoever does not see it. */
export const ofChart = (title: string): string => ` of: ${title}`;
export const heldWeight = 'Held weight';
export const mapLabel = 'Map of weights. Arrow keys point at weights, Enter sets them.';
/** What a corner of the triangle stands for. */
export const cornerText = (share: number, metric: Metric | undefined): string =>
  `${percentText(share)} on ${metric ? metricRecords[metric].name : ''}`;
export const nowAt = (said: string): string => `Now: ${said}`;
export const setThese = (said: string): string => `${said} Click or press Enter to set these weights.`;
export const nobodyToChoose = 'There is nobody to choose.';
export const mapTitleNobody = 'Who goes first at which weights';
export const oneAtAllWeights = 'One VM goes first at all these weights';
export const manyCanGoFirst = (count: number): string => `${count} VMs can go first, as the weights have it`;
/** A region's VM, with those that are its equals: 'TPC-C 1 (1 more like it)'. */
export const withAlike = (name: string, alike: number): string =>
  alike > 0 ? `${name} (${alike} more like it)` : name;
interface Held {
  readonly fixed: Metric;
  readonly fixedWeight: number;
}
const heldText = ({ fixed, fixedWeight }: Held): string =>
  `With ${percentText(fixedWeight)} of the weight on ${metricRecords[fixed].name}`;
export const sameHoweverShared = (held: Held, name: string): string =>
  `${heldText(held)}, ${name} goes first however the rest is shared.`;
/** The winners with their shares, the largest first, and how many more there are. */
export function theseGoFirst(
  held: Held,
  winners: readonly (readonly [name: string, share: string | undefined])[],
  rest: number,
): string {
  const parts = winners.map(([name, share]) => `${name} in ${share} of the triangle`);
  return `${heldText(held)}, these go first: ${listText(rest > 0 ? [...parts, `${rest} ${rest === 1 ? 'other' : 'others'} in what is left`] : parts)}.`;
}
export const firstAt = (name: string, weights: CostWeights): string => `${name} goes first at ${weightsText(weights)}.`;
export const mapColumns = {
  number: 'Number',
  name: 'Goes first',
  share: 'Of the triangle (%)',
  alike: 'More like it',
} as const;
