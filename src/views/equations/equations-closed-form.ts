import { formatNumber } from '../../format/number';
import { type Equation, equation, line, type Numbers, worked } from './equation';
import { totalEquation } from './equations-common';
import { ceiling, fraction, log, minus, number, over, plus, power, product } from './formula';
import type { MigrationNumbers } from './numbers';
import { D, LAMBDA, N, R, T, V, V_MEM, V_MIG, V_THD } from './terms';

const NO_ROUND_1 = 'There is no round 1: all memory is within the threshold, so it is sent in the pause.';

/** The digits of log_lambda(...) that show why it is rounded up: two behind the point. */
function beforeRounding(value: number): string {
  return formatNumber(value, Math.max(3, Math.floor(Math.log10(Math.max(Math.abs(value), 1))) + 3));
}

const ROUNDS = line(N, ceiling(log(LAMBDA, over(V_THD, V_MEM))));

function roundsByEq8({ of, lambda, values, migration: { preCopyRounds } }: MigrationNumbers): Numbers {
  if (of.threshold >= of.memory) return 'All memory is within the threshold: n = 0, one stop-and-copy of everything.';
  if (lambda === 0) return 'Nothing is dirtied, so one round is enough: n = 1.';
  const exact = (Math.log(of.threshold) - Math.log(of.memory)) / Math.log(lambda);
  const between = [ceiling(number(exact, null, beforeRounding(exact)))];
  return [worked(ROUNDS, { values, between, result: [preCopyRounds, 'preCopyRounds'] })];
}

/** A line for round 1, where there is one. */
const roundOne =
  (written: ReturnType<typeof line>) =>
  ({ values, second }: MigrationNumbers): Numbers =>
    second === null
      ? NO_ROUND_1
      : [worked(written, { left: V('1'), values, result: [second.volume, 'volume'], unit: 'MiB' })];

/** The base model, eqs 1 to 8. With an adaptive rate it takes the first one, R_0, for all rounds. */
export function closedFormEquations(adaptive: boolean): readonly Equation[] {
  const rate = R(adaptive, '0');
  const sent = line(V('i'), product(D, T('i-1')));
  const length = line(T('i'), fraction(V('i'), rate));
  const shrinking = line(V('i'), product(V_MEM, power(LAMBDA, 'i')));
  const series = product(V_MEM, fraction(minus('1', power(LAMBDA, plus(N, '1'))), minus('1', LAMBDA)));
  return [
    equation(
      'eq-1',
      'A round sends what was dirtied while the round before was under way.',
      [],
      [sent],
      roundOne(sent),
    ),
    equation(
      'eq-2',
      'A round lasts as long as the link needs for its volume.',
      ['duration'],
      [length],
      ({ values, first }) => [
        worked(length, { left: T('0'), values, result: [first.duration, 'duration'], unit: 's' }),
      ],
    ),
    equation(
      'eq-4',
      'So every round is λ times the one before, starting from all memory.',
      ['volume'],
      [shrinking],
      roundOne(shrinking),
    ),
    equation(
      'eq-8',
      'Pre-copy takes the fewest rounds after which no more than the threshold is left.',
      ['preCopyRounds'],
      [ROUNDS],
      roundsByEq8,
    ),
    totalEquation('eq-5', 'traffic', 'The traffic is the sum of all rounds and the pause: a geometric series.', series),
    totalEquation(
      'eq-6',
      'totalTime',
      'The total time is how long the link needs for the traffic; resuming is not in it.',
      fraction(V_MIG, rate),
    ),
  ];
}
