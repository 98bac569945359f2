import { formatNumber, joined } from '../../../format/number';
import type { Lesson, Question } from '../../../lessons/lesson';
import { paragraphText } from '../../../lessons/paragraph';
import type { LessonRecord, Prediction } from '../../../lessons/progress';
import * as words from './words';

/** What was predicted, as the key for the teacher would say it. */
function predictedText(question: Question, prediction: Prediction | undefined): string {
  if (prediction === undefined) return words.notAnswered;
  if (typeof prediction !== 'number') return prediction.map((value) => formatNumber(value)).join(', ');
  if (question.kind === 'number') return joined({ number: formatNumber(prediction), unit: question.unit });
  const option = question.kind === 'choice' ? question.options[prediction]?.text : undefined;
  // A text with numbers of its own is told by its place.
  const isPlain = option?.every(({ kind }) => kind === 'words') ?? false;
  return option && isPlain ? paragraphText(option, {}) : words.answerNumber(prediction + 1);
}

/**
 * What somebody answered, to be handed in: the lesson, the code, and a line for each question in the order and under the names of
 * the teacher's key. Errors: none; what was not answered is told so.
 */
export function answersText({ title, steps }: Lesson, code: string, { predictions }: LessonRecord): string {
  const lines = steps.flatMap(({ question, title: name }, i) =>
    question ? [`${words.stepTitle(i + 1, name)}: ${predictedText(question, predictions[i])}`] : [],
  );
  return [words.answersTo(title, code.trim()), ...lines, ''].join('\n').replaceAll('\u00a0', ' ');
}
