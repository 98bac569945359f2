import type { RankAnswer } from '../../engine/rank-job';
import { COST_TERMS } from '../../vocabulary/metrics';
import type { RankedAbout } from './ranking-asked';
import * as words from './words';

interface RankingVerdict {
  readonly headline: string;
  /** How firm that is. */
  readonly firmness: string;
  /** A VM that turns the others around; null without one. */
  readonly warning: string | null;
}

/** A move of weight smaller than this is a tie for whoever reads it. */
const NOTHING = 5e-4;

function nobody({ stop }: RankAnswer, { fleet, leavesOut }: RankedAbout): string {
  const hasNumbers = stop.some((code) => code !== 0);
  return leavesOut && hasNumbers ? words.allBreakRules(fleet.length) : words.nobodyRanked;
}

/** Whether two VMs are alike in all four metrics. */
function isAlike({ shares }: RankAnswer, a: number, b: number): boolean {
  return COST_TERMS.every((metric) => shares[metric][a] === shares[metric][b]);
}

function headlineOf(answer: RankAnswer, about: RankedAbout): string {
  const { firmness, cost, order, candidates } = answer;
  const { winner, next, alike } = firmness;
  if (winner === null) return nobody(answer, about);
  const name = (k: number) => words.nameOf(about.fleet, k);
  if (candidates === 1) return words.onlyCandidate(name(winner));
  const second = order[1] ?? winner;
  const equals = alike === 1 && isAlike(answer, winner, second) ? name(second) : alike;
  return words.moveFirst({
    name: name(winner),
    equal: alike === 0 ? null : equals,
    cost: cost[winner],
    next: next === null ? null : { name: name(next), cost: cost[next] },
  });
}

function firmnessText({ firmness }: RankAnswer, { fleet }: RankedAbout): string {
  const { winner, next, turn } = firmness;
  if (winner === null) return '';
  if (next === null) return words.noOtherVm;
  if (turn === null) return words.holdsForAny;
  const rival = words.nameOf(fleet, turn.vm);
  return turn.moved < NOTHING ? words.byAHair(rival, turn.moved === 0) : words.staysUntil(turn, rival);
}

function warningOf({ reversal }: RankAnswer, { fleet }: RankedAbout): string | null {
  if (reversal === null) return null;
  const [ahead, behind] = [words.nameOf(fleet, reversal.ahead), words.nameOf(fleet, reversal.behind)];
  const without = reversal.changesFirst
    ? words.firstWithout(behind, ahead)
    : words.beforeWithout(behind, ahead, reversal.rank);
  return words.turnsAround(words.nameOf(fleet, reversal.vm), reversal.metrics, without);
}

/** Who goes first, how firm that is, and who distorts it. */
export function verdictOf(answer: RankAnswer, about: RankedAbout): RankingVerdict {
  return {
    headline: headlineOf(answer, about),
    firmness: firmnessText(answer, about),
    warning: warningOf(answer, about),
  };
}
