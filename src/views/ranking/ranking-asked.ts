import type { RankQuestion } from '../../engine/rank-job';
import type { Fleet } from '../../scenario/fleet';
import { fleetNumbers, fleetPast } from '../../scenario/fleet-numbers';
import type { Scenario } from '../../scenario/scenario';
import type { VmHistory } from '../../scenario/vm-history';

/** What an answer is read with: its rows are those of this fleet, its reasons those of this scenario. */
export interface RankedAbout {
  readonly fleet: Fleet;
  readonly scenario: Scenario;
  readonly leavesOut: boolean;
}

interface Chosen {
  readonly usesHistory: boolean;
  readonly leavesOut: boolean;
  readonly fleet: Fleet;
  readonly scenario: Scenario;
  readonly histories: readonly VmHistory[];
}

/** What the worker is asked for a fleet; null where there is nobody to rank. */
export function rankingAsked({ fleet, scenario, histories, usesHistory, leavesOut }: Chosen): {
  readonly question: RankQuestion;
  readonly about: RankedAbout;
} | null {
  if (fleet.length === 0) return null;
  const past = usesHistory ? fleetPast(fleet, histories) : null;
  return {
    question: { scenario, columns: fleetNumbers(fleet), past, leavesOut },
    about: { fleet, scenario, leavesOut },
  };
}
