import type { CostMetrics } from '../../models/cost';
import type { Fleet } from '../../scenario/fleet';
import { type Scenario, toCostWeights } from '../../scenario/scenario';
import type { DaemonId, Progress } from '../../simulator/simulated-migration';
import { chooseCheapest, WEIGHT_SET_IDS, WEIGHT_SETS, type WeightSetId } from './guided-choice';
import { type GuidedGroup, groupRuns } from './guided-groups';
import {
  DAEMON_IDS,
  type GuidedRuns,
  RATE_RULES,
  type RateRule,
  SIMULATION_LIMITS,
  type SimulationObstacle,
  type VmRun,
} from './guided-runs';
import {
  CHOICES_A_DRAW,
  expectedCost,
  impliedMultiple,
  PAPER_DRAW,
  PAPER_SAVINGS,
  paperShares,
  type Savings,
  savingsOf,
} from './saving';
import { drawSavings, type SavingSpread } from './saving-draws';

/** Whose costs count: those of migrations simulated by a daemon, or the model's own predictions. */
export type Judge = DaemonId | 'model';
const JUDGES: readonly Judge[] = [...DAEMON_IDS, 'model'];

/** Who is chosen: one VM, or several that cost the same, of which whoever chooses takes any; and their C. */
export interface ChosenVm {
  readonly vms: readonly number[];
  /** Of the first of them. */
  readonly name: string;
  readonly workload: string | null;
  readonly cost: number;
}

/** Whom the prediction chooses under some weights, and who turned out cheapest under them. */
export interface ChoiceUnder {
  readonly weights: WeightSetId;
  readonly predicted: ChosenVm;
  readonly cheapest: ChosenVm;
}

/** Guided against random under one daemon, or by the model alone, and one rate rule. */
export interface GuidedCase {
  readonly judge: Judge;
  readonly rate: RateRule;
  /** Chosen by the model's predictions under the scenario's weights. */
  readonly chosen: ChosenVm;
  /** The lowest C of the costs that count, under the same weights. */
  readonly cheapest: ChosenVm;
  /** What the chosen VM cost; the mean where several are alike. */
  readonly guided: CostMetrics;
  /** Expected cost of a random choice, every candidate equally likely. */
  readonly random: CostMetrics;
  readonly savings: Savings;
  /** Against the paper's own draw; null for another fleet. */
  readonly paperDraw: { readonly random: CostMetrics; readonly savings: Savings } | null;
  /** Over seeded draws of 20. */
  readonly draws: SavingSpread;
  /** Under equal weights and under each metric alone; empty for fleets of more than 64. */
  readonly choices: readonly ChoiceUnder[];
  readonly groups: readonly GuidedGroup[];
  /** Candidates without costs, which count nowhere; and migrations that were too long to simulate to their end. */
  readonly leftOut: number;
  readonly cut: number;
  /** What every VM cost; empty for fleets of more than 64. */
  readonly runs: readonly (VmRun | null)[];
}

/** The whole comparison. Empty where the model has a number for no VM. */
export interface GuidedComparison {
  readonly cases: readonly GuidedCase[];
  readonly obstacle: SimulationObstacle | null;
  readonly limits: typeof SIMULATION_LIMITS;
  /** Names of the VMs in `runs`, in the order of the fleet. */
  readonly names: readonly string[];
  /** What the paper printed, for a fleet of its four workloads: figure 14, and what its traffic saving implies. */
  readonly paper: { readonly savings: Savings; readonly trafficMultiple: number } | null;
}

/** The paper's guided choice was TPC-C, on which 5 of its 20 random choices fell too. */
const PAPER_RESULT: GuidedComparison['paper'] = {
  savings: PAPER_SAVINGS,
  trafficMultiple: impliedMultiple(PAPER_SAVINGS.traffic, (PAPER_DRAW['tpcc'] ?? 0) / CHOICES_A_DRAW),
};

const metricsOf = (runs: readonly (VmRun | null)[]): (CostMetrics | null)[] =>
  runs.map((run) => (run === null ? null : run.metrics));

const meanCost = (costs: readonly CostMetrics[]): CostMetrics =>
  expectedCost(
    costs,
    costs.map(() => 1),
  );

function chosenOf(fleet: Fleet, costs: readonly (CostMetrics | null)[], weights: Scenario | WeightSetId): ChosenVm {
  const choice = chooseCheapest(costs, typeof weights === 'string' ? WEIGHT_SETS[weights] : toCostWeights(weights));
  const first = choice === null ? undefined : fleet[choice.vms[0]];
  if (choice === null || first === undefined) throw new Error('A case has at least one VM with costs.');
  return { ...choice, name: first.name, workload: first.workload };
}

interface CaseInput {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
  readonly judge: Judge;
  readonly rate: RateRule;
  readonly predicted: readonly (VmRun | null)[];
  readonly counted: readonly (VmRun | null)[];
}

/** One case: the model chooses, what counts decides what that saves over choosing at random. */
export function compareCase({ scenario, fleet, judge, rate, predicted, counted }: CaseInput): GuidedCase {
  const [forecasts, costs] = [metricsOf(predicted), metricsOf(counted)];
  const chosen = chosenOf(fleet, forecasts, scenario);
  const candidates = costs.filter((cost) => cost !== null);
  const chosenCosts = chosen.vms.flatMap((vm) => costs[vm] ?? []);
  const [guided, random] = [meanCost(chosenCosts), meanCost(candidates)];
  const isLarge = fleet.length > SIMULATION_LIMITS.vms;
  const shares = candidates.length === fleet.length ? paperShares(fleet) : null;
  const drawn = shares === null ? null : expectedCost(candidates, shares);
  return {
    judge,
    rate,
    chosen,
    cheapest: judge === 'model' ? chosen : chosenOf(fleet, costs, scenario),
    guided,
    random,
    savings: savingsOf(guided, random),
    paperDraw: drawn === null ? null : { random: drawn, savings: savingsOf(guided, drawn) },
    draws: drawSavings(candidates, guided, scenario.seed),
    choices: (isLarge ? [] : WEIGHT_SET_IDS).map((weights) => ({
      weights,
      predicted: chosenOf(fleet, forecasts, weights),
      cheapest: chosenOf(fleet, costs, weights),
    })),
    groups: groupRuns(fleet, counted, chosen.vms),
    leftOut: fleet.length - candidates.length,
    cut: counted.filter((run) => run?.stopReason === 'event-budget').length,
    runs: isLarge ? [] : counted,
  };
}

/**
 * Guided against random choice (sec. 5.4, fig. 14): the scenario's model predicts every VM and chooses the lowest C
 * (eq. 18) under the scenario's weights; what that saves is counted by simulated migrations, for each daemon and rate
 * rule, and by the model's own numbers.
 * Assumes runs of this scenario and fleet. A fleet that cannot be simulated has the model's cases only.
 */
export function* compareGuided(
  scenario: Scenario,
  fleet: Fleet,
  runs: GuidedRuns,
): Generator<Progress, GuidedComparison> {
  const cases: GuidedCase[] = [];
  for (const judge of JUDGES) {
    for (const rate of RATE_RULES) {
      const predicted = runs.predicted[rate];
      const counted = judge === 'model' ? predicted : runs.simulated?.[rate][judge];
      if (counted === undefined || predicted.every((run) => run === null)) continue;
      yield { share: 1, sentence: 'Comparing with choices at random' };
      cases.push(compareCase({ scenario, fleet, judge, rate, predicted, counted }));
    }
  }
  const names = fleet.length > SIMULATION_LIMITS.vms ? [] : fleet.map(({ name }) => name);
  const shares = paperShares(fleet);
  return { cases, obstacle: runs.obstacle, limits: SIMULATION_LIMITS, names, paper: shares && PAPER_RESULT };
}
