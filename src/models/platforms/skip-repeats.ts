import { MAX_ROUNDS_LISTED } from '../result';
import type { Seconds } from '../units';
import type { Rules } from './rules';
import type { Run } from './run';

/** Noise of a sum: rounds that differ by less are the same round. */
const SAME = 1e-15;

/** A round that was looked at, to see whether it comes again. */
interface Mark {
  readonly iteration: number;
  readonly time: Seconds;
  readonly remaining: number;
  readonly lastLength: Seconds | null;
  readonly traffic: number;
  readonly preCopyRounds: number;
  readonly throttledTime: Seconds;
  readonly slowed: Seconds;
  readonly rules: Rules;
  readonly limit: Seconds;
  readonly throttle: number;
}

function isAgain<State>(run: Run<State>, mark: Mark): boolean {
  return (
    run.lastLength === mark.lastLength &&
    run.rules === mark.rules &&
    run.limit === mark.limit &&
    run.throttle === mark.throttle &&
    Math.abs(run.remaining - mark.remaining) <= SAME * mark.remaining
  );
}

/** Repeats the rounds since the mark as often as they fit before the next event, but for one that the loop takes itself. */
function repeat<State>(run: Run<State>, mark: Mark, until: Seconds): void {
  const length = run.time - mark.time;
  const times = Math.floor((until - run.time) / length) - 1;
  if (!(length > 0 && times > 0)) return;
  run.iteration += times * (run.iteration - mark.iteration);
  run.preCopyRounds += times * (run.preCopyRounds - mark.preCopyRounds);
  run.traffic += times * (run.traffic - mark.traffic);
  run.throttledTime += times * (run.throttledTime - mark.throttledTime);
  run.slowed += times * (run.slowed - mark.slowed);
  run.time += times * length;
}

/**
 * Rounds that do not shrink come again and again, singly or in turns; a million of them need not be worked out. Marks
 * are set at doubling distances (Brent), so that turns of any length are found; not while rounds are still listed, nor
 * before the end of those that nothing else ends.
 */
export function skipRepeats<State>(): (run: Run<State>, nextEvent: Seconds) => void {
  let mark: Mark | null = null;
  let next = MAX_ROUNDS_LISTED;
  return (run, nextEvent) => {
    if (run.iteration < MAX_ROUNDS_LISTED || !run.course.isSettled(run)) return;
    if (mark && isAgain(run, mark)) {
      repeat(run, mark, nextEvent);
      mark = null;
      next = run.iteration;
    }
    if (run.iteration < next) return;
    mark = { ...run };
    next = 2 * run.iteration;
  };
}
