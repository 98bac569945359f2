import { type AnswerBack, answerBack, otherAnswers } from '../analysis/what-if/answer-back';
import { columnsOf, type MetricColumns } from '../analysis/what-if/columns';
import { withGuestInTheMiddle } from '../analysis/what-if/known-set';
import { type KnobWeight, sensitivityOf } from '../analysis/what-if/sensitivity';
import { type HeldLimits, type Span, type Sweep, spansOf, sweepKnob } from '../analysis/what-if/sweep';
import { modelFacts } from '../models/facts';
import type { ModelId } from '../models/result';
import type { MiB } from '../models/units';
import type { Scenario } from '../scenario/scenario';
import { type KnobRange, knobsThatCount } from '../scenario/what-if-axes';
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
  /** Where pauses go over the limit by the switchover alone: the same with a downtime limit that leaves room for it. */
  readonly withRoom: RoomForSwitchover | null;
  readonly assumedSet: MiB | null;
}

/** A lower downtime limit, and what the knob must be under it. */
export interface RoomForSwitchover {
  /** ms */
  readonly downtimeLimit: number;
  readonly answer: AnswerBack;
}

/**
 * A pause may be as long as the downtime limit and the switchover together: limits that ask for no more than the downtime
 * limit are then kept here and there. What comes of a limit that leaves room; null where that is not what is in the way.
 */
function* roomForSwitchover(
  scenario: Scenario,
  { range, limits }: SweepQuestion,
  { islands }: AnswerBack,
): Generator<Progress, RoomForSwitchover | null> {
  const downtimeLimit = Math.floor(1000 * limits.downtime - scenario.switchover);
  const counts = range.knob !== 'downtimeLimit' && knobsThatCount(scenario).includes('downtimeLimit');
  if (islands.length === 0 || !counts || !(downtimeLimit >= 1 && downtimeLimit < scenario.downtimeLimit)) return null;
  const lower = { ...scenario, downtimeLimit };
  const answer = answerBack(lower, yield* sweepKnob(lower, range, limits), limits);
  return answer.side !== null && answer.islands.length === 0 ? { downtimeLimit, answer } : null;
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
  const withRoom = yield* roomForSwitchover(scenario, question, answer);
  return { of: question, sweep, spans: spansOf(sweep), curves, answer, others, withRoom, assumedSet };
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
