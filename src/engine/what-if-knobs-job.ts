import { type AnswerBack, answerBack, otherAnswers } from '../analysis/what-if/answer-back';
import { columnsOf, type MetricColumns } from '../analysis/what-if/columns';
import { withGuestInTheMiddle } from '../analysis/what-if/known-set';
import { type KnobWeight, sensitivityOf } from '../analysis/what-if/sensitivity';
import { type HeldLimits, type Span, type Sweep, spansOf, sweepKnob } from '../analysis/what-if/sweep';
import { modelFacts } from '../models/facts';
import type { ModelId } from '../models/result';
import type { MiB } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import type { KnobRange } from '../scenario/what-if-axes';
import type { Progress } from '../simulator/simulated-migration';

export interface SweepQuestion {
  readonly scenario: Scenario;
  readonly range: KnobRange;
  readonly limits: HeldLimits;
  /** Models that are laid over the scenario's own, each with what its product sets. */
  readonly others: readonly ModelId[];
}

/** One model over the values of the sweep. */
export interface Curve {
  readonly model: ModelId;
  readonly columns: MetricColumns;
}

export interface SweepAnswer {
  readonly of: SweepQuestion;
  readonly sweep: Sweep;
  readonly spans: readonly Span[];
  readonly curves: readonly Curve[];
  readonly answer: AnswerBack;
  /** Where the knob cannot keep the limits: those that can. */
  readonly others: readonly AnswerBack[];
  readonly assumedSet: MiB | null;
}

/** A knob from end to end, what it must be for the limits to be kept, and other models over the same values. */
export function* runSweep(question: SweepQuestion): Generator<Progress, SweepAnswer> {
  const { range, limits } = question;
  const { scenario, assumedSet } = withGuestInTheMiddle(question.scenario);
  const sweep = yield* sweepKnob(scenario, range, limits);
  const answer = answerBack(scenario, sweep, limits);
  const curves: Curve[] = [];
  for (const model of question.others) {
    const own = withGuestInTheMiddle({ ...question.scenario, ...modelFacts[model].sets, model });
    const values = { [range.knob]: sweep.xs };
    curves.push({ model, columns: yield* columnsOf(own.scenario, values, sweep.xs.length, 'Asking other models') });
  }
  const others = answer.side === null ? yield* otherAnswers(scenario, range.knob, limits) : [];
  return { of: question, sweep, spans: spansOf(sweep), curves, answer, others, assumedSet };
}

export interface SensitivityAnswer {
  readonly of: Scenario;
  readonly weights: readonly KnobWeight[];
  /** What was taken for a working set that nobody knows; null where it is known. */
  readonly assumedSet: MiB | null;
}

/** What one percent of each knob does. */
export function* runSensitivity(question: { readonly scenario: Scenario }): Generator<Progress, SensitivityAnswer> {
  const { scenario, assumedSet } = withGuestInTheMiddle(question.scenario);
  return { of: question.scenario, weights: yield* sensitivityOf(scenario), assumedSet };
}
