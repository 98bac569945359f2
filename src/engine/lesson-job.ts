import { lessonCosts, lessonFieldsOf } from '../analysis/lesson/lesson-fields';
import type { LessonField, LessonValues } from '../lessons/fields';
import { CURVE_POINTS, type Curve, placesOf } from '../lessons/lesson';
import type { NumberName, Scenario } from '../scenario/scenario';
import { setParameter } from '../scenario/set-parameter';
import type { Progress } from '../simulator/simulated-migration';
import { type ExploreAnswer, engine } from './engine';
import { evaluate } from './evaluation';

/** What a lesson asks: the numbers of its scenarios, and the curves of a step. */
export interface LessonQuestion {
  readonly scenarios: Readonly<Record<string, Scenario>>;
  readonly fleets: Readonly<Record<string, readonly string[]>>;
  readonly curves: readonly Curve[];
}

/** A curve's numbers for each of its scenarios, at `placesOf(curve, CURVE_POINTS)`. */
export type CurveValues = readonly (readonly number[])[];

export interface LessonAnswer {
  readonly of: LessonQuestion;
  readonly answers: Readonly<Record<string, ExploreAnswer>>;
  readonly values: LessonValues;
  readonly curves: readonly CurveValues[];
}

function fieldAt(scenario: Scenario, knob: NumberName, value: number, field: LessonField): number {
  return lessonFieldsOf(evaluate(setParameter(scenario, knob, value)))[field];
}

/** Works out all numbers of a lesson's step by the models; a step for each scenario and curve. Errors: none; NaN where a model has no number. */
export function* runLesson(question: LessonQuestion): Generator<Progress, LessonAnswer> {
  const { scenarios, fleets, curves } = question;
  const names = Object.keys(scenarios);
  const count = names.length + curves.length;
  const answers: Record<string, ExploreAnswer> = {};
  const fields: Record<string, Readonly<Record<string, number>>> = {};
  for (const [i, name] of names.entries()) {
    const scenario = scenarios[name] as Scenario;
    const answer = engine.explore({ scenario, baseline: null, overlay: false });
    answers[name] = answer;
    fields[name] = lessonFieldsOf(answer.evaluation);
    yield { share: (i + 1) / count, sentence: 'Working out the numbers of the lesson' };
  }
  const drawn: CurveValues[] = [];
  for (const [i, curve] of curves.entries()) {
    const places = placesOf(curve, CURVE_POINTS);
    drawn.push(
      curve.of.map((name) => {
        const scenario = scenarios[name];
        return places.map((at) => (scenario ? fieldAt(scenario, curve.knob, at, curve.field) : Number.NaN));
      }),
    );
    yield { share: (names.length + i + 1) / count, sentence: 'Drawing a curve of the lesson' };
  }
  const costs = lessonCosts(fleets, fields);
  const values = Object.fromEntries(names.map((name) => [name, { ...fields[name], ...costs[name] }]));
  return { of: question, answers, values, curves: drawn };
}

/** A teacher's key: the scenarios of each code, and the curves that are drawn by hand with their number of points. */
export interface LessonKeyQuestion {
  readonly codes: readonly {
    readonly code: string;
    readonly scenarios: Readonly<Record<string, Scenario>>;
  }[];
  readonly fleets: Readonly<Record<string, readonly string[]>>;
  readonly lines: readonly { readonly curve: Curve; readonly points: number }[];
}

export interface LessonKeyRow {
  readonly code: string;
  readonly values: LessonValues;
  /** The model's values at the points of each line. */
  readonly lines: readonly (readonly number[])[];
}

/** The numbers of a lesson for each code; a step for each. Errors: none; NaN where a model has no number. */
export function* runLessonKey({
  codes,
  fleets,
  lines,
}: LessonKeyQuestion): Generator<Progress, readonly LessonKeyRow[]> {
  const rows: LessonKeyRow[] = [];
  for (const [i, { code, scenarios }] of codes.entries()) {
    const { values } = yield* runLesson({ scenarios, fleets, curves: [] });
    const drawn = lines.map(({ curve, points }) => {
      const scenario = scenarios[curve.of[0] ?? ''];
      return placesOf(curve, points).map((at) =>
        scenario ? fieldAt(scenario, curve.knob, at, curve.field) : Number.NaN,
      );
    });
    rows.push({ code, values, lines: drawn });
    yield { share: (i + 1) / codes.length, sentence: `Working out the key: ${i + 1} of ${codes.length}` };
  }
  return rows;
}
