import type { Round } from '../result';
import type { Seconds } from '../units';
import type { Mark, Run } from './run';

/** Noise of a sum: rounds that differ by less are the same round. */
const SAME = 1e-15;
/** The first round that is looked at. */
export const FIRST_MARK = 8;

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
function repeat<State>(run: Run<State>, mark: Mark<State>, until: Seconds, most: number): void {
  const length = run.time - mark.time;
  const turn = run.iteration - mark.iteration;
  const times = Math.min(Math.floor((until - run.time) / length), Math.floor((most - run.iteration) / turn)) - 1;
  if (!(length > 0 && times > 0)) return;
  listAgain(run.rounds, turn, times, run.listed);
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

function markOf<State>(run: Run<State>): Mark<State> {
  const { rules, limit, throttle, lastLength, lastWork, pace, remaining, time, iteration } = run;
  const { traffic, throttledTime, slowed } = run;
  return {
    rules,
    limit,
    throttle,
    lastLength,
    lastWork,
    pace,
    remaining,
    time,
    iteration,
    traffic,
    throttledTime,
    slowed,
  };
}

/**
 * Rounds that do not shrink come again and again, singly or in turns; a million of them need not be worked out. Marks
 * are set at doubling distances (Brent), so that turns of any length are found, and anew from near distances whenever
 * something else has happened. Repeats rounds before a time and a round.
 */
export function skipRepeats<State>(run: Run<State>, until: Seconds, most: number): void {
  const { mark, iteration } = run;
  if (iteration < FIRST_MARK || !run.course.isSettled(run)) return;
  if (mark && !isSteady(run, mark)) {
    run.mark = null;
    run.markDistance = FIRST_MARK;
    run.nextMark = iteration + FIRST_MARK;
  } else if (mark && isAgain(run, mark)) {
    repeat(run, mark, until, most);
    run.mark = null;
    run.markDistance = FIRST_MARK;
    run.nextMark = run.iteration;
  }
  if (run.iteration < run.nextMark) return;
  run.mark = markOf(run);
  run.nextMark = run.iteration + run.markDistance;
  run.markDistance *= 2;
}
