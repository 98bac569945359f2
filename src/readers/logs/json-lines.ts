import type { Refuse } from './log-draft';

/** No object is longer, in lines and in characters. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 65_536;

/** How many brackets of a text stay open; those in quotes do not count. */
function depthOf(text: string): number {
  let [depth, isQuoted] = [0, false];
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (sign === '\\') i += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === '{') depth += 1;
    else if (!isQuoted && sign === '}') depth -= 1;
  }
  return depth;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stands before an object, and the object. */
type TakeObject = (value: unknown, line: number, before: string) => void;

/**
 * Finds JSON objects in lines: one a line, with or without something before it, or printed over several lines. Each
 * character is looked at once or twice. Errors: an object that does not end, or is no JSON, is refused by its first line.
 */
export function jsonLines(take: TakeObject, refuse: Refuse) {
  let [parts, depth, size, first, before]: [string[], number, number, number, string] = [[], 0, 0, 0, ''];
  const drop = (why: string): void => {
    refuse(first, why);
    parts = [];
  };
  const start = (text: string, line: number): void => {
    const at = text.indexOf('{');
    if (at < 0) return;
    const body = text.slice(at);
    const value = parsed(body.slice(0, body.lastIndexOf('}') + 1));
    before = text.slice(0, at);
    if (value !== undefined) {
      take(value, line, before);
      return;
    }
    first = line;
    depth = depthOf(body);
    // Text in curly brackets is no business of ours; what begins as an answer is.
    if (depth > 0 && (body.trim() === '{' || body.includes('"'))) [parts, size] = [[body], body.length];
    else if (/^\{\s*"/.test(body)) refuse(line, 'It begins as JSON and is none. The line is left out.');
  };
  const goOn = (text: string, line: number): void => {
    // A line that begins a whole answer of its own says that the one before was cut.
    if (
      /^\s*\S*\s*\{\s*"(return|status|timestamp|event|QMP)"/.test(text) &&
      parsed(text.slice(text.indexOf('{'))) !== undefined
    ) {
      drop('The object that begins here does not end. It is left out.');
      start(text, line);
      return;
    }
    parts.push(text);
    size += text.length;
    depth += depthOf(text);
    if (depth <= 0) {
      const whole = parts.join('\n');
      const value = parsed(whole.slice(0, whole.lastIndexOf('}') + 1));
      parts = [];
      if (value === undefined) refuse(first, 'It begins as JSON and is none. It is left out.');
      else take(value, first, before);
    } else if (parts.length > MOST_LINES || size > MOST_CHARACTERS) {
      drop('The object that begins here does not end. It is left out.');
    }
  };
  return {
    line: (text: string, line: number): void => (parts.length > 0 ? goOn(text, line) : start(text, line)),
    end: (): void => {
      if (parts.length > 0) drop('The object that begins here does not end: the log is cut. It is left out.');
    },
  };
}
