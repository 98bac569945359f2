import type { ColumnsReading } from '../../readers/mapped-table';
import type { FileProblem } from '../../readers/problems';
import type { FileReport } from '../../state/intake-slice';
import * as words from './late-words';
import type { Taken } from './use-reading';

/** Where a problem is: 'Line 7, column time_s'. */
function placeOf({ line, column }: FileProblem): string {
  if (line === null) return words.theFile;
  return column === null ? words.line(line) : words.lineAndColumn(line, column);
}

/** A problem as a sentence with its place: 'Line 7, column time_s: “x” is not a number.' */
export const problemLine = (problem: FileProblem): string => `${placeOf(problem)}: ${problem.text}`;

/** What is said of a file of which something could not be used; there is always a word for one that gave nothing. */
export function reportOf(file: string, problems: readonly FileProblem[], isRefused: boolean): FileReport {
  const lines = problems.map(problemLine);
  const nothing = isRefused && lines.length === 0;
  return { file, isRefused, lines: nothing ? [words.noRowToRead] : lines };
}

/** ', with 2 problems', or nothing. */
export function problemCount({ problemCount: count }: ColumnsReading): string {
  return count === 0 ? '' : words.withProblems(count);
}

/** Whether a table could be read if its columns were chosen by hand. */
const canBeMapped = ({ missing, headers, rowCount }: ColumnsReading): boolean =>
  missing.length > 0 && headers.length > 1 && rowCount > 0;

/**
 * What became of files: sentences on those that were opened, and those that gave nothing, which are refused in words, or
 * asked about where their columns can be chosen by hand.
 */
export function takenOf(opened: readonly string[], bad: readonly ColumnsReading[]): Required<Taken> {
  const toMap = bad.filter(canBeMapped);
  const refused = bad.filter((reading) => !canBeMapped(reading));
  const sentences = [
    ...opened,
    ...refused.map(({ file }) => words.fileNotOpened(file)),
    ...toMap.map(({ file }) => words.chooseColumnsOf(file)),
  ];
  return {
    sentence: sentences.join(' '),
    reports: refused.map(({ file, problems, problemCount: count }) => ({ ...reportOf(file, problems, true), count })),
    toMap,
  };
}
