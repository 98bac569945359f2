import type { ExploreAnswer } from '../../engine/engine';
import type { CostMetrics } from '../../models/cost';
import { modelFacts } from '../../models/facts';
import type { Energy, Migration, MigrationInput, NotApplicableReason, Round } from '../../models/result';
import { modelValues } from '../../scenario/model-values';
import { effectiveInput, type Scenario } from '../../scenario/scenario';
import type { Values } from './formula';
import { lambdaNumber } from './terms';

/** What stands in the equations whatever the model says. Units: MiB, MiB/s, s. */
export interface ScenarioNumbers {
  readonly of: Scenario;
  /** R of the first round. */
  readonly rate: number;
  readonly lambda: number;
  /** What is put in for each symbol: knobs in the models' units, and round 0 of the migration. */
  readonly values: Values;
}

/** The stop rule that ended pre-copy, and what it saw. */
export interface StopNumbers {
  /** The last pre-copy round. */
  readonly round: number;
  /** What the model would have sent next, had it gone on. */
  readonly next: number;
  /** (1 - gamma) times what was written, not capped: what rule 2 looks at. */
  readonly grown: number;
  /** What pre-copy had sent. */
  readonly sent: number;
}

/** What the model answered, with the few values in between that an equation needs and an answer does not hold. */
export interface MigrationNumbers extends ScenarioNumbers {
  readonly migration: Migration & { readonly energy: Energy };
  /** Round 0, round 1 (null if round 0 is the last), the last one. */
  readonly first: Round;
  readonly second: Round | null;
  readonly last: Round;
  /** What is to be sent when the first round begins: its volume and what it leaves. */
  readonly rest: number;
  /** omega T_0 + xi D + psi before and after the guard; both 0 where the model skips nothing. */
  readonly gammaLine: number;
  readonly gamma: number;
  /** Null but for loops of full rounds: the others know one rule only, or have rules of their own. */
  readonly stop: StopNumbers | null;
  /** The two that are compared: this one and the pinned one. */
  readonly compared: { readonly cost: number; readonly mine: CostMetrics; readonly most: CostMetrics } | null;
  readonly hasBaseline: boolean;
}

/** Whether the model leaves out a share of what was dirtied (Eqs. 9-10). */
const skips = ({ model }: Scenario): boolean => modelFacts[model].reads.includes('gammaConstant');

/** Eq. 10 as a line, and as the guards leave it. */
function skipRatioOf({ of }: ScenarioNumbers, duration: number): { readonly line: number; readonly used: number } {
  if (!skips(of)) return { line: 0, used: 0 };
  const line = of.gammaTime * duration + of.gammaRate * of.dirtyRate + of.gammaConstant;
  return { line, used: of.guards ? Math.min(Math.max(line, 0), 1) : line };
}

function stopNumbers(scenario: ScenarioNumbers, { rounds }: Migration): StopNumbers | null {
  const before = rounds.at(-2);
  if (modelFacts[scenario.of.model].equations.form !== 'full-rounds' || !before) return null;
  const { used } = skipRatioOf(scenario, before.duration);
  const written = skips(scenario.of) ? scenario.of.dirtyRate * before.duration : before.dirtied;
  return {
    round: before.round,
    next: before.dirtied - used * before.dirtied,
    grown: (1 - used) * written,
    sent: rounds.slice(0, -1).reduce((sent, { volume }) => sent + volume, 0),
  };
}

const metricsOf = ({ downtime, totalTime, traffic, energy }: MigrationNumbers['migration']): CostMetrics => ({
  downtime,
  time: totalTime,
  traffic,
  energy: energy.total,
});

function comparedOf({ evaluation, baseline, costs }: ExploreAnswer): MigrationNumbers['compared'] {
  if (!costs || !evaluation.outcome.applicable || !baseline?.outcome.applicable) return null;
  const mine = metricsOf(evaluation.outcome);
  const pinned = metricsOf(baseline.outcome);
  const most = {
    downtime: Math.max(mine.downtime, pinned.downtime),
    time: Math.max(mine.time, pinned.time),
    traffic: Math.max(mine.traffic, pinned.traffic),
    energy: Math.max(mine.energy, pinned.energy),
  };
  return { cost: costs.scenario.total, mine, most };
}

/** Why there is nothing to put in: the model has no number, or a time limit came before anything was sent. */
export type NoNumbers = NotApplicableReason | { readonly kind: 'no-round' };

/** Everything that is put into the equations of an answer, or why the model has nothing to put in. */
export interface AnswerNumbers {
  readonly scenario: ScenarioNumbers;
  readonly migration: MigrationNumbers | NoNumbers;
}

/** The rate of the first round, where no round tells: by lambda = D / R, or the knob if nothing is dirtied. */
const rateWithoutRounds = ({ vm, link }: MigrationInput, lambda: number): number =>
  link.adaptive && lambda > 0 ? vm.dirtyRate / lambda : link.bandwidth;

export function answerNumbers(answer: ExploreAnswer): AnswerNumbers {
  const { of, outcome, convergenceCoefficient: lambda } = answer.evaluation;
  const input = effectiveInput(of);
  const first = outcome.applicable ? outcome.rounds[0] : undefined;
  // A fixed rate is the knob, also where a limiter sends a little more, which lambda does not know of.
  const rate = input.link.adaptive ? (first?.bandwidth ?? rateWithoutRounds(input, lambda)) : input.link.bandwidth;
  const { memory, workingSet } = of;
  const knobs: Values = {
    ...modelValues(of),
    workingSet: workingSet > 0 ? Math.min(workingSet, memory) : memory,
    // The two parts of alpha and of beta, source first.
    sourceShare: [of.sourceShare * of.energyPerMib, (1 - of.sourceShare) * of.energyPerMib],
    sourceFixedShare: [of.sourceFixedShare * of.energyFixed, (1 - of.sourceFixedShare) * of.energyFixed],
    lambda: lambdaNumber(lambda),
    bandwidth: rate,
    adaptive: rate,
  };
  const scenario: ScenarioNumbers = { of, rate, lambda, values: knobs };
  if (!outcome.applicable) return { scenario, migration: outcome.because };
  const last = outcome.rounds.at(-1);
  if (!first || !last) return { scenario, migration: { kind: 'no-round' } };
  const { line, used } = skipRatioOf(scenario, first.duration);
  const rest = first.volume + (first.left ?? 0);
  const { preCopyRounds, traffic } = outcome;
  const { volume, duration, dirtied, skipped, left = 0, absorbed = 0 } = first;
  const values: Values = {
    ...knobs,
    ...{ volume, duration, dirtied, skipped, left, absorbed, preCopyRounds, traffic },
    gamma: used,
    remaining: rest,
  };
  return {
    scenario,
    migration: {
      ...scenario,
      values,
      rest,
      migration: outcome,
      first,
      second: outcome.rounds[1] ?? null,
      last,
      gammaLine: line,
      gamma: used,
      stop: stopNumbers(scenario, outcome),
      compared: comparedOf(answer),
      hasBaseline: answer.baseline !== null,
    },
  };
}
