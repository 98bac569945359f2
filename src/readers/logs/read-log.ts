import { formatNumber } from '../../format/number';
import type { FileProblem, Problems } from '../problems';
import { tell } from '../problems';
import { dropCut, emptyDraft, finished, refuser } from './log-draft';
import { formatOf, logFormats } from './log-formats';
import type { MigrationLog } from './migration-log';
import { plainLine } from './plain-line';
import { withoutDocument } from './whole-json';

/** A log as far as it could be read, and what could not. */
export interface LogReading {
  readonly file: string;
  /** Null: nothing of a migration could be read. */
  readonly log: MigrationLog | null;
  readonly problems: readonly FileProblem[];
  readonly problemCount: number;
}

/** No line has more characters: it is taken apart in one step. */
const LONGEST_LINE = 65_536;
/** Characters that are read between two looks at newer questions: some milliseconds. */
const BLOCK = 32_768;

const nothingKnown = (): string =>
  `This is no log of a migration that is known. Known are ${logFormats.map(({ label }) => label).join(', ')}.`;

/** Objects that follow each other in a list of JSON: '},{'. */
const BETWEEN = /\}(,)\s*\{/g;

/** The parts of a line: between carriage returns, else the objects of a list of JSON. */
function* partsOf(line: string): Generator<string> {
  const hasReturns = line.includes('\r');
  const isList = !hasReturns && /^\s*[[{]/.test(line.slice(0, 99));
  for (let from = 0; from <= line.length; ) {
    BETWEEN.lastIndex = from;
    const found = isList ? (BETWEEN.exec(line)?.index ?? -2) + 1 : hasReturns ? line.indexOf('\r', from) : -1;
    const end = found < 0 ? line.length : found;
    yield line.slice(from, end);
    from = end + 1;
  }
}

/** Hands a text on line by line; carriage returns end a line too, as where `xl -t` writes over its own. */
function* eachLine(text: string, told: Problems, file: string, take: (line: string, number: number) => void) {
  let [number, handed] = [1, 0];
  for (let from = 0; from < text.length; number += 1) {
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, text[end - 1] === '\r' ? end - 1 : end);
    for (const part of partsOf(line)) {
      if (part.length > LONGEST_LINE) {
        const why = `The line has more than ${formatNumber(LONGEST_LINE, 7)} characters. It is left out.`;
        tell(told, { file, line: number, column: null, text: why });
      } else take(plainLine(part), number);
      handed += part.length;
      if (handed < BLOCK) continue;
      handed = 0;
      yield Math.min(1, from / text.length);
    }
    from = end + 1;
  }
}

/** A text without its last line where that has no end, and fewer digits than the one before: it is cut in its time stamp. */
function withoutCutLine(text: string): string {
  const end = text.lastIndexOf('\n') + 1;
  const digitsOf = (line: string): number => /\s(\d{9,})\s*$/.exec(line)?.[1]?.length ?? 0;
  const before = text.slice(text.lastIndexOf('\n', end - 2) + 1, end);
  return digitsOf(text.slice(end)) < digitsOf(before) ? text.slice(0, end) : text;
}

/**
 * Reads the log of a migration, of whatever format it is (docs/data-formats.md). Yields how far it has come. One line at a
 * time, in time that grows with the text and no faster. Units: s, MiB, MiB/s. Assumes one migration; where it was begun
 * again, the last attempt. Errors: as problems by line; lines that are no part of the log are passed over, and what
 * cannot be read of a line leaves that line out. '{"status": "active", "total-time": 1000, ...}' -> a sample at 1 s.
 */
export function* readLog(file: string, text: string): Generator<number, LogReading> {
  const told: Problems = { problems: [], problemCount: 0 };
  const bare = withoutDocument(text.startsWith('\ufeff') ? text.slice(1) : text);
  const format = formatOf(bare);
  if (!format) {
    tell(told, { file, line: null, column: null, text: bare.trim() === '' ? 'The text is empty.' : nothingKnown() });
    return { file, log: null, ...told };
  }
  const draft = emptyDraft();
  const reader = format.open(draft, refuser(told, file));
  yield* eachLine(format.isCutByLine ? withoutCutLine(bare) : bare, told, file, reader.line);
  reader.end();
  dropCut(draft);
  const log = finished(format, draft);
  if (!log) {
    const why = `This looks like ${format.label}, but no line of a migration could be read.`;
    tell(told, { file, line: null, column: null, text: why });
  }
  return { file, log, ...told };
}
