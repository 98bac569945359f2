/** Something in a file that could not be used, and where. */
export interface FileProblem {
  readonly file: string;
  /** From 1, as editors count; null for the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  /** A sentence. */
  readonly text: string;
}

/** What is wrong with a file: the first of it, and how much there is. */
export interface Problems {
  readonly problems: FileProblem[];
  problemCount: number;
}

/** A file may have a problem in every cell, and the page has to take them all from the worker. */
const MOST_PROBLEMS = 1000;

/** Notes a problem; beyond a thousand they are only counted. */
export function tell(told: Problems, problem: FileProblem): void {
  told.problemCount += 1;
  if (told.problems.length < MOST_PROBLEMS) told.problems.push(problem);
}
