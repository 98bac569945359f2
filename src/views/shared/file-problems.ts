import type { FileProblem } from '../../readers/csv-table';

/** As many are listed; the rest are counted. */
const MOST_LISTED = 12;

/** Where a problem is: 'Line 7, column time_s'. */
function placeOf({ line, column }: FileProblem): string {
  if (line === null) return 'The file';
  return column === null ? `Line ${line}` : `Line ${line}, column ${column}`;
}

/** Problems as sentences, each with its place; the last one counts those that are not listed. */
export function problemLines(problems: readonly FileProblem[]): readonly string[] {
  const lines = problems.slice(0, MOST_LISTED).map((problem) => `${placeOf(problem)}: ${problem.text}`);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `And ${more} more.`] : lines;
}
