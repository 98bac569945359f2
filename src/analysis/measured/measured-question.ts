import type { CurvePoint } from '../../models/result';
import type { ColumnsReading } from '../../readers/mapped-table';
import type { MeasuredRound, MeasuredRun } from '../../readers/measured-run';
import type { FileProblem } from '../../readers/problems';
import type { MeasuredFile } from '../../readers/runs';
import type { Progress } from '../../simulator/simulated-migration';
import {
  type ErrorRow,
  errorRows,
  type PredictedRun,
  predictRun,
  type RunPrediction,
  type VerdictRow,
  verdictRows,
} from './measured';

/** A measured run with all that is known of it, and what each model says. */
export interface ComparedRun {
  readonly run: MeasuredRun;
  /** U(T), empty without one. */
  readonly curve: readonly CurvePoint[];
  /** As measured, empty without any. */
  readonly rounds: readonly MeasuredRound[];
  readonly predictions: readonly RunPrediction[];
}

/** What a file held: 'runs', 39 of them. */
export interface FileSummary {
  /** What was made of its columns. */
  readonly reading: ColumnsReading;
  readonly name: string;
  readonly kind: MeasuredFile['kind'];
  readonly count: number;
}

export interface MeasuredAnswer {
  readonly files: readonly FileSummary[];
  readonly runs: readonly ComparedRun[];
  readonly errors: readonly ErrorRow[];
  readonly verdicts: readonly VerdictRow[];
  readonly problems: readonly FileProblem[];
}

function countOf(file: MeasuredFile): number {
  switch (file.kind) {
    case 'runs':
      return file.runs.length;
    case 'curves':
      return file.curves.length;
    case 'rounds':
      return file.rounds.length;
    case 'unknown':
      return 0;
  }
}

/** Of several files of a kind, the first that names a run counts; the others are said to come twice. */
function gather<Item extends { readonly id: string }>(
  files: readonly { readonly file: string; readonly items: readonly Item[] }[],
  problems: FileProblem[],
): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const { file, items } of files) {
    const again = items.filter(({ id }) => found.has(id)).length;
    if (again > 0) {
      const text = `${again === 1 ? 'One run was' : `${again} runs were`} in a file before this one, which counts.`;
      problems.push({ file, line: null, column: null, text });
    }
    for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  }
  return found;
}

/** 'One of the curves belongs', '3 of the curves belong'. */
const someOf = (count: number, what: string, verb: string): string =>
  count === 1 ? `One of the ${what} ${verb}s` : `${count} of the ${what} ${verb}`;

/** Runs without a curve: said once, not for each. */
function withoutCurve(file: string, runs: readonly MeasuredRun[], curves: ReadonlyMap<string, unknown>): FileProblem[] {
  const bare = runs.filter(({ id }) => !curves.has(id)).length;
  if (bare === 0) return [];
  const which =
    bare === runs.length ? 'The runs have' : bare === 1 ? 'One of the runs has' : `${bare} of the runs have`;
  const text = `${which} no dirty curve, so two of the models have nothing to say. Open curve.csv too.`;
  return [{ file, line: null, column: null, text }];
}

/** Curves or rounds of no run, said once for each file. */
function withoutRun(
  file: string,
  ids: readonly string[],
  what: string,
  runs: ReadonlyMap<string, unknown>,
): FileProblem[] {
  const lonely = ids.filter((id) => !runs.has(id)).length;
  if (lonely === 0) return [];
  const text =
    runs.size === 0
      ? 'There are no runs that this belongs to. Open runs.csv too.'
      : `${someOf(lonely, what, 'belong')} to no run.`;
  return [{ file, line: null, column: null, text }];
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

/** What of a file does not fit the others. */
function unmatchedOf(
  each: MeasuredFile,
  runs: ReadonlyMap<string, MeasuredRun>,
  curves: ReadonlyMap<string, unknown>,
): FileProblem[] {
  switch (each.kind) {
    case 'runs':
      return withoutCurve(each.file, each.runs, curves);
    case 'curves':
      return withoutRun(each.file, idsOf(each.curves), 'curves', runs);
    case 'rounds':
      return withoutRun(each.file, idsOf(each.rounds), 'lists of rounds', runs);
    case 'unknown':
      return [];
  }
}

/** Runs between two looks at newer questions: some milliseconds. */
const RUNS_AT_ONCE = 20;
const COMPARING: Progress = { share: 1, sentence: 'Comparing the runs with the models' };

/** What was made of a file's columns, without its runs. */
const columnsOnly = ({ file, specs, headers, preview, rowCount, ...rest }: MeasuredFile): ColumnsReading => {
  const { comments, mapping, missing, problemCount } = rest;
  return { file, specs, headers, preview, rowCount, comments, mapping, missing, problems: [], problemCount };
};

/**
 * Measured migrations beside what the models say of them, from any of the three kinds of files: runs, curves, rounds.
 * Yields after each few runs. Units: MiB, MiB/s, s. Errors: problems by file, line and column; whatever is good is
 * compared.
 */
export function* compareMeasured(files: readonly MeasuredFile[]): Generator<Progress, MeasuredAnswer> {
  const problems = files.flatMap((file) => file.problems);
  const of = <Kind extends MeasuredFile['kind']>(kind: Kind) =>
    files.filter((file): file is Extract<MeasuredFile, { kind: Kind }> => file.kind === kind);
  const runs = gather(
    of('runs').map(({ file, runs: items }) => ({ file, items })),
    problems,
  );
  const curves = gather(
    of('curves').map(({ file, curves: items }) => ({ file, items })),
    problems,
  );
  const rounds = gather(
    of('rounds').map(({ file, rounds: items }) => ({ file, items })),
    problems,
  );
  problems.push(...files.flatMap((file) => unmatchedOf(file, runs, curves)));
  const compared: (ComparedRun & PredictedRun)[] = [];
  for (const run of runs.values()) {
    const curve = curves.get(run.id)?.points ?? [];
    compared.push({ run, curve, rounds: rounds.get(run.id)?.rounds ?? [], predictions: predictRun(run, curve) });
    if (compared.length % RUNS_AT_ONCE === 0) yield COMPARING;
  }
  yield COMPARING;
  const errors = errorRows(compared);
  yield COMPARING;
  const verdicts = verdictRows(compared);
  yield COMPARING;
  return {
    files: files.map((file) => ({
      name: file.file,
      kind: file.kind,
      count: countOf(file),
      reading: columnsOnly(file),
    })),
    runs: compared,
    errors,
    verdicts,
    problems,
  };
}
