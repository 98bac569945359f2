import type { ColumnsReading } from '../../readers/mapped-table';
import type { FileProblem } from '../../readers/problems';
import type { FileReport } from '../../state/intake-slice';
import type { Taken } from './use-reading';

/** Where a problem is: 'Line 7, column time_s'. */
function placeOf({ line, column }: FileProblem): string {
  if (line === null) return 'The file';
  return column === null ? `Line ${line}` : `Line ${line}, column ${column}`;
}

/** A problem as a sentence with its place: 'Line 7, column time_s: “x” is not a number.' */
export const problemLine = (problem: FileProblem): string => `${placeOf(problem)}: ${problem.text}`;

/** What is said of a file of which something could not be used; there is always a word for one that gave nothing. */
export function reportOf(file: string, problems: readonly FileProblem[], isRefused: boolean): FileReport {
  const lines = problems.map(problemLine);
  const nothing = isRefused && lines.length === 0;
  return { file, isRefused, lines: nothing ? ['There is no row in this file that can be read.'] : lines };
}

/** ', with 2 problems', or nothing. */
export function problemCount({ problemCount: count }: ColumnsReading): string {
  return count === 0 ? '' : `, with ${count} ${count === 1 ? 'problem' : 'problems'}`;
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
    ...refused.map(({ file }) => `${file} could not be opened.`),
    ...toMap.map(({ file }) => `Choose the columns of ${file}.`),
  ];
  return {
    sentence: sentences.join(' '),
    reports: refused.map(({ file, problems, problemCount: count }) => ({ ...reportOf(file, problems, true), count })),
    toMap,
  };
}
