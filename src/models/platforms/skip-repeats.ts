import type { Round } from '../result';
import type { Seconds } from '../units';
import type { Run } from './run';

/** Noise of a sum: rounds that differ by less are the same round. */
const SAME = 1e-15;
/** The first round that is looked at. */
const FIRST_MARK = 8;

/** A round that was looked at, to see whether it comes again. */
type Mark<State> = Readonly<Omit<Run<State>, 'rounds' | 'events'>>;

function isAgain<State>(run: Run<State>, mark: Mark<State>): boolean {
  return (
    run.lastLength === mark.lastLength &&
    run.lastWork === mark.lastWork &&
    run.pace === mark.pace &&
    Math.abs(run.remaining - mark.remaining) <= SAME * mark.remaining
  );
}

/** Lists the last rounds again, as often as there is room. */
function listAgain(rounds: Round[], turn: number, count: number, most: number): void {
  const last = rounds.slice(-turn);
  if (last.length < turn) return;
  for (let i = 0; i < count * turn && rounds.length < most; i += 1) {
    const round = last[i % turn];
    if (round) rounds.push({ ...round, round: round.round + turn * (1 + Math.floor(i / turn)) });
  }
}

/** Repeats the rounds since the mark as often as they fit before a time and a round; the last ones are left to the loop. */
function repeat<State>(run: Run<State>, mark: Mark<State>, until: Seconds, most: number, listed: number): void {
  const length = run.time - mark.time;
  const turn = run.iteration - mark.iteration;
  const times = Math.min(Math.floor((until - run.time) / length), Math.floor((most - run.iteration) / turn)) - 1;
  if (!(length > 0 && times > 0)) return;
  listAgain(run.rounds, turn, times, listed);
  run.iteration += times * turn;
  run.preCopyRounds += times * turn;
  run.traffic += times * (run.traffic - mark.traffic);
  run.throttledTime += times * (run.throttledTime - mark.throttledTime);
  run.slowed += times * (run.slowed - mark.slowed);
  run.time += times * length;
}

/** Whether nothing but the end of rounds has happened since the mark: no rule has acted, and the guest has kept its pace. */
const isSteady = <State>(run: Run<State>, mark: Mark<State>): boolean =>
  run.rules === mark.rules &&
  run.limit === mark.limit &&
  run.throttle === mark.throttle &&
  (run.course.guest.phases?.changeAfter(mark.time) ?? run.time) >= run.time;

/**
 * Rounds that do not shrink come again and again, singly or in turns; a million of them need not be worked out. Marks
 * are set at doubling distances (Brent), so that turns of any length are found, and anew from near distances whenever
 * something else has happened. Lists at most `listed` rounds.
 */
export function skipRepeats<State>(listed: number): (run: Run<State>, until: Seconds, most: number) => void {
  let mark: Mark<State> | null = null;
  let distance = FIRST_MARK;
  let next = FIRST_MARK;
  return (run, until, most) => {
    if (run.iteration < FIRST_MARK || !run.course.isSettled(run)) return;
    if (mark && !isSteady(run, mark)) {
      mark = null;
      distance = FIRST_MARK;
      next = run.iteration + FIRST_MARK;
    } else if (mark && isAgain(run, mark)) {
      repeat(run, mark, until, most, listed);
      mark = null;
      distance = FIRST_MARK;
      next = run.iteration;
    }
    if (run.iteration < next) return;
    mark = { ...run };
    next = run.iteration + distance;
    distance *= 2;
  };
}
