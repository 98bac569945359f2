import { formatNumber } from '../../format/number';
import { type Equation, equation, line, type Numbers, worked } from './equation';
import { totalEquation } from './equations-common';
import { ceiling, fraction, log, minus, number, over, plus, power, product } from './formula';
import * as words from './late-words';
import type { MigrationNumbers } from './numbers';
import { D, LAMBDA, N, R, T, V, V_MEM, V_MIG, V_THD } from './terms';

/** The digits of log_lambda(...) that show why it is rounded up: two behind the point. */
function beforeRounding(value: number): string {
  return formatNumber(value, Math.max(3, Math.floor(Math.log10(Math.max(Math.abs(value), 1))) + 3));
}

const ROUNDS = line(N, ceiling(log(LAMBDA, over(V_THD, V_MEM))));

function roundsByEq8({ of, lambda, values, migration: { preCopyRounds } }: MigrationNumbers): Numbers {
  if (of.threshold >= of.memory) return words.allInStopAndCopy;
  if (lambda === 0) return words.oneRoundIsEnough;
  const exact = (Math.log(of.threshold) - Math.log(of.memory)) / Math.log(lambda);
  const between = [ceiling(number(exact, null, beforeRounding(exact)))];
  return [worked(ROUNDS, { values, between, result: [preCopyRounds, 'preCopyRounds'] })];
}

/** A line for round 1, where there is one. */
const roundOne =
  (written: ReturnType<typeof line>) =>
  ({ values, second }: MigrationNumbers): Numbers =>
    second === null
      ? words.noRoundOne
      : [worked(written, { left: V('1'), values, result: [second.volume, 'volume'], unit: 'MiB' })];

/** The base model, eqs 1 to 8. With an adaptive rate it takes the first one, R_0, for all rounds. */
export function closedFormEquations(adaptive: boolean): readonly Equation[] {
  const rate = R(adaptive, '0');
  const sent = line(V('i'), product(D, T('i-1')));
  const length = line(T('i'), fraction(V('i'), rate));
  const shrinking = line(V('i'), product(V_MEM, power(LAMBDA, 'i')));
  const series = product(V_MEM, fraction(minus('1', power(LAMBDA, plus(N, '1'))), minus('1', LAMBDA)));
  return [
    equation('eq-1', words.roundSendsDirtied, [], [sent], roundOne(sent)),
    equation('eq-2', words.roundLasts, ['duration'], [length], ({ values, first }) => [
      worked(length, { left: T('0'), values, result: [first.duration, 'duration'], unit: 's' }),
    ]),
    equation('eq-4', words.roundsShrink, ['volume'], [shrinking], roundOne(shrinking)),
    equation('eq-8', words.fewestRounds, ['preCopyRounds'], [ROUNDS], roundsByEq8),
    totalEquation('eq-5', 'traffic', words.trafficIsSeries, series),
    totalEquation('eq-6', 'totalTime', words.totalTimeOfTraffic, fraction(V_MIG, rate)),
  ];
}
