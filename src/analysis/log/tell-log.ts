import type { MiB, MiBPerSecond, Seconds } from '../../models/units';
import type { LogEnd, LogFormatId, MigrationLog } from '../../readers/logs/migration-log';
import { runToEnd } from '../../simulator/run-to-end';
import { curveOfRates, curveOfRounds, type LogCurve } from './curve-of-log';
import { limitOf, meanRate, memoryOf, zeroOf } from './looks';
import { roundsOf, type Span, spansInSteps, type ToldRound } from './spans';
import { sentenceOf } from './tell-sentence';

/** What a log says, and what can be worked out of it. Units: MiB, MiB/s, s. Survives structured clone. */
export interface LogTold {
  readonly format: LogFormatId;
  readonly attempts: number;
  readonly memory: MiB | null;
  readonly zero: MiB | null;
  readonly rate: MiBPerSecond | null;
  readonly limit: Seconds | null;
  readonly cap: MiBPerSecond | null;
  readonly rounds: readonly ToldRound[];
  /** The same with the sums of rounds that ended between two looks. */
  readonly spans: readonly Span[];
  readonly curve: LogCurve;
  readonly ended: LogEnd | null;
  readonly totalTime: Seconds | null;
  readonly downtime: Seconds | null;
  /** What it says, in its own terms. */
  readonly sentence: string;
  readonly notes: readonly string[];
}

/** Says what a log holds (docs/data-formats.md). Yields now and then. Errors: none; what is not told is null. */
export function* tellInSteps(log: MigrationLog): Generator<void, LogTold> {
  const spans = yield* spansInSteps(log);
  yield;
  const rounds = roundsOf(spans);
  yield;
  const { format, attempts, cap, ended, totalTime, downtime, dirtyRates, notes } = log;
  const curve =
    dirtyRates.length > 1 || (rounds.length === 0 && dirtyRates.length > 0)
      ? curveOfRates(dirtyRates)
      : curveOfRounds(rounds);
  yield;
  const told = {
    ...{ format, attempts, cap, rounds, spans, curve, ended, totalTime, downtime, notes },
    ...{ memory: memoryOf(log), zero: zeroOf(log), rate: meanRate(log), limit: limitOf(log) },
  };
  yield;
  return { ...told, sentence: sentenceOf(log, told) };
}

/** The same at one go. */
export const tellLog = (log: MigrationLog): LogTold => runToEnd(tellInSteps(log));
