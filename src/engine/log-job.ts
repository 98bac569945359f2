import { courseInSteps, type LogCourse } from '../analysis/log/course-of-log';
import { type ForecastOutcome, forecastInSteps } from '../analysis/log/forecast-log';
import { knobsOfLog, type LogKnobs } from '../analysis/log/knobs-of-log';
import { type MigrationOutcome, migrationOfLog } from '../analysis/log/migration-of-log';
import { type NextTime, nextTimeOf } from '../analysis/log/next-time';
import { type Stall, stallOf } from '../analysis/log/stall';
import { type LogTold, tellInSteps } from '../analysis/log/tell-log';
import type { PlatformId } from '../models/result';
import { blankInSteps } from '../readers/logs/blank-secrets';
import { logFormats } from '../readers/logs/log-formats';
import { readLog } from '../readers/logs/read-log';
import type { OpenedFile } from '../readers/mapped-table';
import type { FileProblem } from '../readers/problems';
import type { Progress } from '../simulator/simulated-migration';

/** All that is made of a log. Survives structured clone. */
export interface LogRead {
  /** What has written it: 'virsh domjobinfo'. */
  readonly label: string;
  readonly platform: PlatformId;
  /** Its rounds are the newest; `roundCount` is how many there are. */
  readonly told: Omit<LogTold, 'spans'>;
  readonly roundCount: number;
  /** Where it was when it was last seen. */
  readonly last: { readonly time: number | null; readonly remaining: number | null; readonly round: number | null };
  readonly isOver: boolean;
  readonly course: LogCourse;
  readonly knobs: LogKnobs;
  /** Null where the log does not tell enough for a loop. */
  readonly nextTime: NextTime | null;
  readonly outcome: ForecastOutcome;
  /** Of one that is over, and has not completed: why it went on. */
  readonly stall: Stall | null;
  /** What the journal keeps of it. */
  readonly own: MigrationOutcome;
}

export interface LogReadAnswer {
  readonly file: string;
  readonly problems: readonly FileProblem[];
  readonly problemCount: number;
  /** Null: nothing of a migration could be read. */
  readonly read: LogRead | null;
}

/** A table of more rounds is read by nobody. */
const MOST_ROUNDS_SHOWN = 200;
/** The share of the work that is reading. */
const READING = 0.7;

/** Work that says nothing of how far it has come, as a part of a job. */
function* within<Answer>(work: Generator<unknown, Answer>, sentence: string): Generator<Progress, Answer> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield { share: READING, sentence };
  }
}

/** Reads a log, tells it, and foretells what comes of it, in steps. Errors: problems by line. */
export function* openLog({ file }: { readonly file: OpenedFile }): Generator<Progress, LogReadAnswer> {
  const sentence = `Reading ${file.name}`;
  const work = readLog(file.name, file.text);
  let step = work.next();
  for (; !step.done; step = work.next()) yield { share: READING * step.value, sentence };
  const { log, problems, problemCount } = step.value;
  if (!log) return { file: file.name, problems, problemCount, read: null };
  const all = yield* within(tellInSteps(log), sentence);
  const { spans: _, ...told } = all;
  yield { share: READING, sentence };
  const knobs = knobsOfLog(log, told);
  yield { share: READING, sentence };
  const nextTime = knobs.hasRate && told.memory !== null && told.rate !== null ? nextTimeOf(knobs.values) : null;
  yield { share: READING, sentence: 'Forecasting' };
  const course = yield* within(courseInSteps(log), 'Forecasting');
  const outcome = yield* within(forecastInSteps(log), 'Forecasting');
  const seen = log.samples.findLast(({ phase }) => phase === 'pre-copy');
  const last = {
    time: seen?.time ?? null,
    remaining: seen?.remaining ?? null,
    round: seen?.iteration ?? log.rounds.at(-1)?.round ?? null,
  };
  const shown = { ...told, rounds: told.rounds.slice(-MOST_ROUNDS_SHOWN) };
  const label = logFormats.find(({ id }) => id === log.format)?.label ?? log.format;
  const read: LogRead = {
    label,
    ...{ platform: log.platform, told: shown, roundCount: told.rounds.length, last, isOver: log.isOver },
    ...{ course, knobs, nextTime, outcome, own: migrationOfLog(log, told), stall: log.isOver ? stallOf(all) : null },
  };
  return { file: file.name, problems, problemCount, read };
}

/** A log without names, addresses and ids. */
export function* blankLog({ text }: { readonly text: string }): Generator<Progress, string> {
  return yield* within(blankInSteps(text), 'Blanking names');
}
