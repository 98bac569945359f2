import type { Turn } from '../../analysis/ranking/firmness';
import type { RankAnswer } from '../../engine/rank-job';
import { formatNumber } from '../../format/number';
import { COST_TERMS, metricRecords } from '../../vocabulary/metrics';
import { listText, nameOf, percentText } from './metric-texts';
import type { RankedAbout } from './ranking-asked';

export interface RankingVerdict {
  readonly headline: string;
  /** How firm that is. */
  readonly firmness: string;
  /** A VM that turns the others around; null without one. */
  readonly warning: string | null;
}

/** A move of weight smaller than this is a tie for whoever reads it. */
const NOTHING = 5e-4;

const costText = (cost: number | undefined): string => formatNumber(cost ?? Number.NaN);

function nobody({ stop }: RankAnswer, { fleet, leavesOut }: RankedAbout): string {
  const count = fleet.length;
  const hasNumbers = stop.some((code) => code !== 0);
  if (leavesOut && hasNumbers) {
    return `No VM can go first: ${count === 1 ? 'the VM' : `each of the ${count} VMs`} breaks its SLA or does not converge.`;
  }
  return 'No VM can be ranked: the model has no number for any of them.';
}

/** Whether two VMs are alike in all four metrics. */
function isAlike({ shares }: RankAnswer, a: number, b: number): boolean {
  return COST_TERMS.every((metric) => shares[metric][a] === shares[metric][b]);
}

function headlineOf(answer: RankAnswer, about: RankedAbout): string {
  const { firmness, cost, order, candidates } = answer;
  const { winner, next, alike } = firmness;
  if (winner === null) return nobody(answer, about);
  const name = (k: number) => nameOf(about.fleet, k);
  if (candidates === 1) return `Move ${name(winner)} first: it is the only candidate.`;
  const second = order[1] ?? winner;
  const equals =
    alike === 1 && isAlike(answer, winner, second) ? `its equal ${name(second)}` : `one of its ${alike} equals`;
  const first = alike === 0 ? name(winner) : `${name(winner)} or ${equals}`;
  const after = next === null ? '' : `; ${name(next)} follows with ${costText(cost[next])}`;
  return `Move ${first} first, at a cost C of ${costText(cost[winner])}${after}.`;
}

/** '7 % of the weight moves from downtime to traffic' */
function movesText({ transfers }: Turn): string {
  const to = metricRecords[transfers[0]?.to ?? 'downtime'].name;
  const from = transfers.map(({ from: term, amount }) => `${percentText(amount)} from ${metricRecords[term].name}`);
  const [only] = transfers;
  if (transfers.length === 1 && only) {
    return `${percentText(only.amount)} of the weight moves from ${metricRecords[only.from].name} to ${to}`;
  }
  return `weight moves to ${to}: ${listText(from)}`;
}

function firmnessText({ firmness }: RankAnswer, { fleet }: RankedAbout): string {
  const { winner, next, turn } = firmness;
  if (winner === null) return '';
  if (next === null) return 'There is no other VM to choose.';
  if (turn === null) return 'This holds for any weights: no other VM is better on any measure.';
  const rival = nameOf(fleet, turn.vm);
  if (turn.moved < NOTHING) {
    return `By a hair: ${rival} costs the same at these weights${turn.moved === 0 ? ', and stands later in the fleet' : ''}.`;
  }
  const weights = COST_TERMS.map((metric) => `${metricRecords[metric].name} ${formatNumber(turn.weights[metric], 2)}`);
  return `It stays first until ${movesText(turn)}; then ${rival} does (${weights.join(', ')}).`;
}

function warningOf({ reversal }: RankAnswer, { fleet }: RankedAbout): string | null {
  if (reversal === null) return null;
  const [vm, ahead, behind] = [reversal.vm, reversal.ahead, reversal.behind].map((k) => nameOf(fleet, k));
  const terms = listText(reversal.metrics.map((metric) => metricRecords[metric].name));
  const without = reversal.changesFirst
    ? `${behind} would go first instead of ${ahead}`
    : `${behind} would come before ${ahead}, now at rank ${reversal.rank}`;
  return `${vm} turns others around: it alone has the most ${terms}, by which all are divided. Without it ${without}.`;
}

/** Who goes first, how firm that is, and who distorts it. */
export function verdictOf(answer: RankAnswer, about: RankedAbout): RankingVerdict {
  return {
    headline: headlineOf(answer, about),
    firmness: firmnessText(answer, about),
    warning: warningOf(answer, about),
  };
}
