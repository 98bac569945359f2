/** What was predicted at a question: an option by its index, a number in the answer's unit, or the heights of a line. */
export type Prediction = number | readonly number[];

/** What was answered of a lesson, by the index of the step. */
export interface LessonRecord {
  readonly predictions: Readonly<Record<string, Prediction>>;
  /** Whether its end was reached. */
  readonly isDone: boolean;
}

/** Every lesson that was begun, by its id and the student's code. */
export type LessonProgress = Readonly<Record<string, LessonRecord>>;

export const NO_RECORD: LessonRecord = { predictions: {}, isDone: false };

/** Under which name the answers to a lesson with one student's numbers are kept: 'energy', 'energy~17'. */
export const recordKey = (id: string, code: string): string =>
  code.trim() === '' ? id : `${id}~${code.trim().toLowerCase()}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPrediction = (value: unknown): value is Prediction =>
  Array.isArray(value) ? value.every(Number.isFinite) : Number.isFinite(value);

/** Of what a browser kept, all that can be used: another version of the page may have written it. 'x' -> {}. */
export function readProgress(text: string): LessonProgress {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return {};
  }
  if (!isObject(kept)) return {};
  const records = Object.entries(kept).flatMap(([key, record]) => {
    if (!isObject(record) || !isObject(record['predictions'])) return [];
    const predictions = Object.entries(record['predictions']).filter(
      (entry): entry is [string, Prediction] => /^\d+$/.test(entry[0]) && isPrediction(entry[1]),
    );
    return [[key, { predictions: Object.fromEntries(predictions), isDone: record['isDone'] === true }] as const];
  });
  return Object.fromEntries(records);
}

/** The progress with one record changed. */
export const withRecord = (
  progress: LessonProgress,
  key: string,
  step: (record: LessonRecord) => LessonRecord,
): LessonProgress => ({ ...progress, [key]: step(progress[key] ?? NO_RECORD) });

/** The progress without a lesson, whatever the student's code; the others stay. */
export const withoutLesson = (progress: LessonProgress, id: string): LessonProgress =>
  Object.fromEntries(Object.entries(progress).filter(([key]) => key !== id && !key.startsWith(`${id}~`)));
