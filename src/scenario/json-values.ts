/** Stands before a number that is beyond all doubles, so that it is told as it was written. No text of a file begins so. */
const BEYOND = '\u0000';

/** A string of JSON, or a number. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.]*(?:e[+-]?\d+)?/gi;
/** Without either no number can be beyond doubles. */
const LARGE = /e\+?\d{3}|\d{309}/i;

/** Parses JSON, with a byte order mark or without; undefined where it is none. Numbers such as 1e400 are kept as written. */
export function parseJson(text: string): unknown {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  const kept = (token: string) =>
    token.startsWith('"') || Number.isFinite(Number(token)) ? token : JSON.stringify(`${BEYOND}${token}`);
  try {
    return JSON.parse(LARGE.test(bare) ? bare.replaceAll(STRING_OR_NUMBER, kept) : bare);
  } catch {
    return undefined;
  }
}

/** A number of a file as text, as written where it is beyond all doubles; null of what is no number. */
export function numberText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.startsWith(BEYOND) ? value.slice(1) : null;
}

/** Any value of a file, to be quoted back. */
export const shownValue = (value: unknown): string =>
  numberText(value) ?? (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
