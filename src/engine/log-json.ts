import { type ForecastOutcome, forecastInSteps } from '../analysis/log/forecast-log';
import { type LogTold, tellLog } from '../analysis/log/tell-log';
import { type LogReading, readLog } from '../readers/logs/read-log';
import type { FileProblem } from '../readers/problems';

/** A log, and the round after which it is foretold; without one, from its last sample on. */
interface LogQuestion {
  readonly file: { readonly name: string; readonly text: string };
  readonly after?: number;
}

/** What a log says, and what will come of it; null where nothing could be read. */
interface LogAnswer {
  readonly reading: Pick<LogReading, 'problems' | 'problemCount'>;
  readonly told: LogTold | null;
  readonly outcome: ForecastOutcome | null;
}

/** Reads a log, says what it holds, and foretells the rest. Yields as it goes. Errors: as problems by line. */
function* askLog({ file: { name, text }, after }: LogQuestion): Generator<unknown, LogAnswer> {
  const { log, problems, problemCount } = yield* readLog(name, text);
  const reading = { problems, problemCount };
  if (!log) return { reading, told: null, outcome: null };
  return { reading, told: tellLog(log), outcome: yield* forecastInSteps(log, after === undefined ? {} : { after }) };
}

/** A person reads a few; a file may have a problem in every line. */
const MOST_LISTED = 20;

/** Problems as they are printed, with a count of those that are not. */
function listed(problems: readonly FileProblem[], count: number) {
  const shown = problems.slice(0, MOST_LISTED).map(({ line, text }) => ({ line, text }));
  const more = count - shown.length;
  return more > 0 ? [...shown, { line: null, text: `${more} more problems are not listed.` }] : shown;
}

const DIGITS = 6;
/** A number as it is printed: six digits, and null for what has no value. */
const printed = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(DIGITS));

function forecastJson(outcome: ForecastOutcome | null) {
  if (outcome?.kind !== 'forecast') return null;
  const { chanceConverges, totalTime, downtime } = outcome.forecast;
  return {
    chance_converges: printed(chanceConverges),
    total_time_s: totalTime.map(printed),
    downtime_s: downtime.map(printed),
  };
}

/**
 * An answer as one object of JSON: `npm run --silent log -- FILE`. Units stand in the names. What is not told is null.
 * Sentences on what was assumed are under `notes`.
 */
function logJson({ reading, told, outcome }: LogAnswer) {
  const problems = listed(reading.problems, reading.problemCount);
  if (!told) return { format: null, forecast: null, problems };
  const { format, memory, zero, rate, limit, rounds, curve, ended, sentence, notes } = told;
  const why = outcome?.kind === 'none' ? [outcome.why] : (outcome?.forecast.notes ?? []);
  return {
    format,
    memory_mib: printed(memory),
    zero_mib: printed(zero),
    rate_mib_s: printed(rate),
    limit_ms: printed(limit === null ? null : limit * 1000),
    rounds: rounds.map(({ round, duration, dirtied }) => ({
      ...{ round, duration_s: printed(duration), dirtied_mib: printed(dirtied) },
    })),
    d0_mib_per_s: printed(curve.rate?.value),
    working_set_mib: printed(curve.set?.value),
    ended,
    forecast: forecastJson(outcome),
    problems,
    sentence,
    notes: [...notes, ...(curve.why === null ? [] : [curve.why]), ...why],
  };
}

/** The answer to a question as JSON, at one go, and whether anything could be read. */
export function askLogAsJson(question: LogQuestion): { readonly json: string; readonly isRead: boolean } {
  const work = askLog(question);
  for (;;) {
    const step = work.next();
    if (step.done) return { json: JSON.stringify(logJson(step.value)), isRead: step.value.told !== null };
  }
}
