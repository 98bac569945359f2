import type { FileProblem } from '../../readers/csv-table';
import { problemLines } from './file-problems';

/** What could not be used of a file, by line and column. */
export function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="file-problems">
      {problemLines(problems).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
