import type { FitOutcome } from '../analysis/fit/fit';
import { type DrawnFit, drawnOf } from '../analysis/fit/fit-band';
import { fitJson, fitSentence } from '../analysis/fit/fit-export';
import type { Pattern } from '../analysis/fit/fit-patterns';
import { patternsOf, residualsOf, type TargetResiduals } from '../analysis/fit/fit-residuals';
import { describeTooSmall } from '../analysis/fit/fit-words';
import { fits } from '../analysis/fit/fits';
import type { ColumnMapping } from '../readers/columns';
import type { FileProblem } from '../readers/problems';
import { readTraining, type TrainingReading, type TrainingRows } from '../readers/training';
import { fitKinds } from '../scenario/fit-kinds';
import type { FitId } from '../scenario/fit-names';
import type { Progress } from '../simulator/simulated-migration';
import { readFiles } from './read-files';

/** No columns that somebody could choose would make a fit of fewer rows or columns. */
const LEAST = 2;

/** A training table to be read for one kind of fit; columns as recognised, or as they were mapped by hand. */
interface ReadTrainingQuestion {
  readonly id: FitId;
  readonly file: string;
  readonly text: string;
  readonly mapping: ColumnMapping | null;
}

/** Reads a training table. */
export function* readTrainingTable(question: ReadTrainingQuestion): Generator<Progress, TrainingReading> {
  const { id, file: name, text, mapping } = question;
  const columns = fitKinds.find((kind) => kind.id === id)?.columns ?? [];
  const [reading] = yield* readFiles([{ name, text, mapping }], (file, content, chosen) =>
    readTraining(file, content, columns, chosen),
  );
  return reading as TrainingReading;
}

/** A table that somebody wants to fit, before it takes the place of another one. */
interface OpenTrainingQuestion extends ReadTrainingQuestion {
  readonly seed: number;
}

interface OpenTrainingAnswer {
  /** Why nothing can be fitted to it, or null: it can, or its columns are still to be mapped. */
  readonly refusal: string | null;
  /** Rows that can be fitted, or those of the file while its columns are to be mapped. */
  readonly rows: number;
  readonly problems: readonly FileProblem[];
}

/** Reads a table and tries to fit it: what gives nothing is refused, so that what was there can stay. */
export function* openTraining(question: OpenTrainingQuestion): Generator<Progress, OpenTrainingAnswer> {
  const { id, seed } = question;
  const { headers, missing, table, problems, rowCount } = yield* readTrainingTable(question);
  const rows = table?.lines.length ?? rowCount;
  if (headers.length === 0 || (table === null && missing.length === 0)) {
    return { refusal: problems.at(-1)?.text ?? null, rows, problems: [] };
  }
  if (table === null && Math.min(rows, headers.length) < LEAST) {
    return { refusal: describeTooSmall(rows, headers.length), rows, problems: [] };
  }
  if (table === null) return { refusal: null, rows, problems };
  const outcome = fits[id].run(table, { leftOut: new Set(), seed });
  return { refusal: outcome.kind === 'refused' ? outcome.text : null, rows, problems };
}

/** Rows to be fitted, without those that are left out by hand. */
export interface FitQuestion {
  readonly id: FitId;
  readonly table: TrainingRows;
  /** Rows of the table, from 0. */
  readonly leftOut: readonly number[];
  readonly seed: number;
  /** Where the rows are from, for the file and the sentence: 'energy.csv'. */
  readonly source: string;
}

/** What a fit says, with its residuals and what their pattern would mean, and itself as a file. */
export interface FitAnswer {
  readonly id: FitId;
  readonly outcome: FitOutcome;
  /** One for each column that is explained; empty where there is no fit. */
  readonly residuals: readonly TargetResiduals[];
  /** Each line or curve as a chart draws it, one for each column that is explained; empty where there is no fit. */
  readonly drawn: readonly DrawnFit[];
  readonly patterns: readonly { readonly target: string; readonly patterns: readonly Pattern[] }[];
  /** Null where there is no fit. */
  readonly json: string | null;
  readonly sentence: string | null;
}

/** Fits, and looks at what is left over. */
export function* runFit(question: FitQuestion): Generator<Progress, FitAnswer> {
  const { id, table, seed, source } = question;
  yield { share: 0, sentence: 'Fitting' };
  const outcome = fits[id].run(table, { leftOut: new Set(question.leftOut), seed });
  if (outcome.kind === 'refused') {
    return { id, outcome, residuals: [], drawn: [], patterns: [], json: null, sentence: null };
  }
  yield { share: 0.7, sentence: 'Looking at the residuals' };
  const { fit } = outcome;
  return {
    ...{ id, outcome },
    residuals: residualsOf(fit, table),
    drawn: drawnOf(fit, table),
    patterns: patternsOf(fit, table),
    json: `${JSON.stringify(fitJson(fit, { source }), null, 2)}\n`,
    sentence: fitSentence(fit, { source }),
  };
}
