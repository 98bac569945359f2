import type { WinnerMap } from '../analysis/ranking/winner-map';
import { findWinners, type RankAnswer, rank } from '../engine/rank-job';
import { type Fleet, paperFleet } from '../scenario/fleet';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import type { VmHistory } from '../scenario/vm-history';
import { type RankedAbout, rankingAsked } from '../views/ranking/ranking-asked';
import type { Metric } from '../vocabulary/metrics';

/** Rates and sets in the manner of the paper's four workloads; fixed here, so that numbers worked by hand stay right. */
const NUMBERS: Readonly<Record<string, readonly [rate: number, set: number]>> = {
  dbench: [52, 39],
  tpcc: [8.3, 96],
  linpack: [92, 70],
  specweb: [82, 59],
};

/** Eight VMs of 800 MiB, two each of four workloads. */
export const eightVms: Fleet = paperFleet.map((vm) => {
  const [dirtyRate = 0, workingSet = 0] = NUMBERS[vm.workload ?? ''] ?? [];
  return { ...vm, memory: 800, dirtyRate, workingSet };
});

interface Ranked {
  readonly answer: RankAnswer;
  readonly about: RankedAbout;
}

interface Changed {
  readonly change?: Partial<Scenario>;
  readonly fleet?: Fleet;
  readonly histories?: readonly VmHistory[];
  readonly leavesOut?: boolean;
}

function toEnd<Result>(work: Generator<unknown, Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

function asked({ change = {}, fleet = eightVms, histories = [], leavesOut = false }: Changed) {
  const scenario = { ...defaultScenario, ...change };
  const all = rankingAsked({ fleet, scenario, histories, usesHistory: true, leavesOut });
  if (all === null) throw new Error('There is nobody to rank.');
  return all;
}

/** A ranking as the page has it: the answer, and what it is read with. */
export function ranked(changed: Changed = {}): Ranked {
  const { question, about } = asked(changed);
  return { answer: toEnd(rank(question)), about };
}

/** A map of winners as the page has it. */
export function mapped(fixed: Metric, changed: Changed = {}): WinnerMap {
  return toEnd(findWinners({ ...asked(changed).question, fixed }));
}
