import { holds, numberOf, quantityOf } from './expression';
import { isLessonUnit, type LessonValues, lessonText, textIn } from './fields';
import type { Question } from './lesson';
import { paragraphText } from './paragraph';
import type { Prediction } from './progress';

/** What the model says of a prediction. */
export interface Judgement {
  readonly isRight: boolean;
  /** The answer, and how near the prediction came. */
  readonly sentence: string;
}

/** What a line is held against: the model's values at its points, and the height of its axis. */
export interface LineTruth {
  readonly values: readonly number[];
  readonly top: number;
}

type QuestionOf<Kind extends Question['kind']> = Extract<Question, { readonly kind: Kind }>;

/** The option whose condition holds; -1 where none does, or more than one: then the lesson is at fault. */
export function rightOption({ options }: QuestionOf<'choice'>, values: LessonValues): number {
  const right = options.flatMap(({ when }, i) => (holds(when, values) ? [i] : []));
  return right.length === 1 ? (right[0] ?? -1) : -1;
}

const NO_ANSWER: Judgement = { isRight: false, sentence: 'The model has no answer to this with these numbers.' };

function judgeChoice(question: QuestionOf<'choice'>, chosen: number, values: LessonValues): Judgement {
  const right = rightOption(question, values);
  const option = question.options[right];
  if (option === undefined) return NO_ANSWER;
  return { isRight: chosen === right, sentence: `The model says: ${paragraphText(option.text, values)}.` };
}

/** The unit of an answer over that in which it is worked out: ms are thousandths of s. */
const unitSize = ({ unit }: QuestionOf<'number'>): number => (unit === 'ms' ? 1e-3 : 1);

/** In the unit that was asked for, so that both can be held against each other. */
const answerIn = ({ unit, answer }: QuestionOf<'number'>, value: number): string =>
  isLessonUnit(unit) ? textIn(value, unit) : lessonText(value, quantityOf(answer));

function judgeNumber(question: QuestionOf<'number'>, typed: number, values: LessonValues): Judgement {
  const answer = numberOf(question.answer, values);
  if (!Number.isFinite(answer)) return NO_ANSWER;
  const given = typed * unitSize(question);
  const off = Math.abs(given - answer);
  const isRight = off <= question.tolerance * Math.abs(answer) * (1 + 1e-9);
  const far = answer === 0 ? '' : `, ${Math.round((100 * off) / Math.abs(answer))} % off`;
  return {
    isRight,
    sentence: `The model says ${answerIn(question, answer)}; you said ${answerIn(question, given)}${isRight ? '' : far}.`,
  };
}

/** So large a part of the points has to be near. */
const ENOUGH = 2 / 3;

function judgeLine({ tolerance }: QuestionOf<'line'>, drawn: readonly number[], { values, top }: LineTruth): Judgement {
  const known = values.flatMap((value, i) => (Number.isFinite(value) ? [Math.abs((drawn[i] ?? 0) - value)] : []));
  if (known.length === 0) return NO_ANSWER;
  const near = known.filter((off) => off <= tolerance * top).length;
  return {
    isRight: near >= ENOUGH * known.length,
    sentence: `${near} of ${known.length} points lie near the model’s line, within ${Math.round(100 * tolerance)} % of the height.`,
  };
}

/**
 * Holds a prediction against the model: a choice is right where its condition holds, a number within its tolerance, a
 * line where two thirds of its points are. Errors: none; without an answer of the model nothing is right.
 */
export function judge(
  question: Question,
  prediction: Prediction,
  values: LessonValues,
  truth: LineTruth | null,
): Judgement {
  if (typeof prediction !== 'number') {
    return question.kind === 'line' && truth !== null ? judgeLine(question, prediction, truth) : NO_ANSWER;
  }
  if (question.kind === 'choice') return judgeChoice(question, prediction, values);
  return question.kind === 'number' ? judgeNumber(question, prediction, values) : NO_ANSWER;
}

/** The answer of the model as text, for the teacher's key. */
export function answerText(question: Question, values: LessonValues, line: readonly number[] | null): string {
  switch (question.kind) {
    case 'choice': {
      const option = question.options[rightOption(question, values)];
      return option === undefined ? '–' : paragraphText(option.text, values);
    }
    case 'number':
      return answerIn(question, numberOf(question.answer, values));
    case 'line':
      return (line ?? []).map((value) => lessonText(value, 'plain')).join(', ');
  }
}
