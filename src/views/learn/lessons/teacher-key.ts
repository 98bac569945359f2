import type { LessonKeyQuestion, LessonKeyRow } from '../../../engine/lesson-job';
import type { TableData } from '../../../format/csv';
import { drawnValue, scenariosFor } from '../../../lessons/drawn';
import { answerText } from '../../../lessons/judge';
import type { Lesson, Question } from '../../../lessons/lesson';
import { parameterByName } from '../../../scenario/parameters';
import { shownValue } from '../../../scenario/value-text';
import type { Column } from '../../shared/table';
import * as words from './words';

/** Larger classes come in two keys. */
const MOST_CODES = 200;

/**
 * Codes as they are typed: separated by commas or lines, numbers also as a range. '1-3, anna' -> 1, 2, 3, anna.
 * Repeats count once; of more than 200 the first stay.
 */
export function readCodes(text: string): readonly string[] {
  const codes = text.split(/[,;\n]/).flatMap((part) => {
    const [, from = '', to = ''] = /^\s*(\d{1,6})\s*[-–]\s*(\d{1,6})\s*$/.exec(part) ?? [];
    if (from === '') return [part.trim()];
    const count = Math.min(Math.max(Number(to) - Number(from) + 1, 0), MOST_CODES);
    return Array.from({ length: count }, (_, i) => String(Number(from) + i));
  });
  return [...new Set(codes.filter((code) => code !== ''))].slice(0, MOST_CODES);
}

type LineQuestion = Extract<Question, { readonly kind: 'line' }>;

const questionsOf = ({ steps }: Lesson) =>
  steps.flatMap(({ question, title }, i) => (question ? [{ question, label: words.stepTitle(i + 1, title) }] : []));

const linesOf = (lesson: Lesson): readonly LineQuestion[] =>
  questionsOf(lesson).flatMap(({ question }) => (question.kind === 'line' ? [question] : []));

/** What the worker is asked for a key. */
export function keyQuestion(lesson: Lesson, codes: readonly string[]): LessonKeyQuestion {
  return {
    codes: codes.map((code) => ({ code, scenarios: scenariosFor(lesson, code) })),
    fleets: lesson.fleets,
    lines: linesOf(lesson).map(({ curve, points }) => ({ curve, points })),
  };
}

/** A row of the key: a code, what it draws, and the answers. */
interface KeyRow {
  readonly code: string;
  readonly cells: readonly string[];
}

/** Heads of the cells: the knobs that vary, then the questions. */
export const keyHeads = (lesson: Lesson): readonly string[] => [
  ...lesson.vary.map(({ knob, of }) => words.drawnKnob(parameterByName[knob].label, of)),
  ...questionsOf(lesson).map(({ label }) => label),
];

/** The answers of each code as texts. */
export function keyRows(lesson: Lesson, rows: readonly LessonKeyRow[]): readonly KeyRow[] {
  const lines = linesOf(lesson);
  return rows.map(({ code, values, lines: drawn }) => ({
    code,
    cells: [
      ...lesson.vary.map((each, i) => shownValue(parameterByName[each.knob], drawnValue(each, i, code))),
      ...questionsOf(lesson).map(({ question }) =>
        answerText(question, values, question.kind === 'line' ? (drawn[lines.indexOf(question)] ?? null) : null),
      ),
    ],
  }));
}

/** The key as columns of a table. */
export const keyColumns = (heads: readonly string[]): readonly Column<KeyRow>[] => [
  { key: 'code', head: words.code, isName: true, text: ({ code }) => code },
  ...heads.map((head, i): Column<KeyRow> => ({ key: head, head, text: ({ cells }) => cells[i] ?? '' })),
];

/** The key as a file. */
export const keyTable = (heads: readonly string[], rows: readonly KeyRow[]): TableData => ({
  columns: [{ key: 'code', label: words.code }, ...heads.map((head) => ({ key: head, label: head }))],
  rows: rows.map(({ code, cells }) => [code, ...cells]),
});
