/** Where a lesson comes from: the page's own by id, a file that lies beside the page, or one that was opened. */
export type LessonSource =
  | { readonly kind: 'listed'; readonly id: string }
  | { readonly kind: 'beside'; readonly file: string }
  | { readonly kind: 'opened' };

/** The lesson and the step of an address; steps count from 1, and the one after the last is the end. */
export interface LessonAddress {
  readonly source: LessonSource;
  readonly step: number;
}

/** What the address calls a lesson that was opened from a file. */
const OPENED = 'own';

/** Beside the page, so without any folder: nothing of another origin can be named. */
const BESIDE = /^file:([A-Za-z0-9][A-Za-z0-9._-]*\.json)$/;

/**
 * Reads the last step of an address: 'energy' -> the lesson's first step, 'file:week-3.json:2' -> the second step of
 * that file. Errors: null for what names no lesson that can be, such as 'file:https:x'.
 */
export function readLessonAddress(item: string): LessonAddress | null {
  const [, name = '', step = '1'] = /^(.*?)(?::(\d{1,2}))?$/.exec(item) ?? [];
  const number = Math.max(1, Number(step));
  if (name === OPENED) return { source: { kind: 'opened' }, step: number };
  const [, file] = BESIDE.exec(name) ?? [];
  if (file !== undefined) return { source: { kind: 'beside', file }, step: number };
  return name !== '' && !name.includes(':') ? { source: { kind: 'listed', id: name }, step: number } : null;
}

/** A lesson without its step: 'energy', 'file:week-3.json', 'own'. */
export function sourceName(source: LessonSource): string {
  if (source.kind === 'opened') return OPENED;
  return source.kind === 'beside' ? `file:${source.file}` : source.id;
}

/** The same the other way round; the first step needs no number. */
export const lessonItem = (source: LessonSource, step = 1): string =>
  step > 1 ? `${sourceName(source)}:${step}` : sourceName(source);
