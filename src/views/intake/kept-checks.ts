import type { ColumnMapping } from '../../readers/columns';
import type { OpenedFile } from '../../readers/mapped-table';

/** What the browser has kept may be anything: another version of the page, another page of its origin, or a hand put it there. */

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A whole number of 0 or more. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const isListOf = <Each>(value: unknown, isEach: (each: unknown) => each is Each): value is readonly Each[] =>
  Array.isArray(value) && value.every(isEach);

const isMapping = (value: unknown): value is ColumnMapping =>
  isRecord(value) &&
  Object.values(value).every(
    (each) => isRecord(each) && typeof each['header'] === 'string' && typeof each['unit'] === 'string',
  );

/** A file's name, text and columns. What the text holds is for its reader to say. */
export const isOpenedFile = (value: unknown): value is OpenedFile =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  typeof value['text'] === 'string' &&
  (value['mapping'] === undefined || value['mapping'] === null || isMapping(value['mapping']));
