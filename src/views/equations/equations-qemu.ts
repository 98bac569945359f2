import { type Equation, equation, line, type NumberLine, worked } from './equation';
import { DIRTY_CURVE } from './equation-label';
import { pauseUnit } from './equations-common';
import { limitRules, type StopRule, stopLine, timeEquation, trafficEquation } from './equations-loop';
import { EVEN_WRITES } from './equations-rounds';
import {
  call,
  ceiling,
  fraction,
  minus,
  number,
  over,
  plus,
  product,
  putIn,
  round,
  row,
  symbol,
  type Term,
  text,
  times,
} from './formula';
import * as words from './late-words';
import type { MigrationNumbers } from './numbers';
import { OVERSHOOT, type QemuForm } from './plain-qemu';
import { R, T, T_DOWN, U, V, V_MEM } from './terms';

/** The constants of the loop, as the model has them: every line with numbers is worked out anew in a test. */
const CHECK_EVERY_OF_LINK = 0.058;
const CHECK_EVERY_OF_LIMITER = 0.1;
const HEADERS = 1.0022;
const MS = 1000;

const constant = (value: number): Term => number(value, null, String(value));
const HEADERS_TERM = constant(HEADERS);
/** The part of the pause that sends no memory. */
const FIXED: Term = symbol('switchover', 'T', text('s'));
const CAP: Term = symbol('cap', 'R', text('cap'));

/** What is still to send when a round begins, what it leaves, and what of the newly dirtied lies in that. */
const X = (sub: string): Term => symbol('remaining', 'X', sub);
const L = (sub: string): Term => symbol('left', 'L', sub);
const A = (sub: string): Term => symbol('absorbed', 'A', sub);
const LIMIT: Term = symbol('downtimeLimit', 'd');
const MEASURED: Term = symbol('curve', 'U');

/** R', what is really sent in a second: QEMU's own limiter lets a little more through. */
const sendingRate = ({ isCapped }: QemuForm): Term => (isCapped ? product(constant(OVERSHOOT), CAP) : R(false, ''));
/** The same as one number: the first round's. */
const rateOf = ({ first }: MigrationNumbers): Term => number(first.bandwidth, 'bandwidth');

function lengthEquation(form: QemuForm): Equation {
  const tick = form.isCapped ? CHECK_EVERY_OF_LIMITER : CHECK_EVERY_OF_LINK;
  const every = constant(tick);
  const length = (rate: Term): Term =>
    times(every, ceiling(fraction(call('max', minus(over(X('i'), rate), LIMIT), '0'), every)));
  const start = line(X('0'), product(HEADERS_TERM, round(minus(V_MEM, symbol('zeroMemory', 'Z')))));
  return equation(
    'qemu-1',
    words.roundIsOver(tick * MS),
    ['remaining', 'duration'],
    [start, line(T('i'), length(sendingRate(form)))],
    (numbers) => {
      const { values, first, rest } = numbers;
      return [
        worked(start, { values, result: [rest, 'remaining'], unit: 'MiB' }),
        worked(line(T('0'), length(rateOf(numbers))), { values, result: [first.duration, 'duration'], unit: 's' }),
      ];
    },
  );
}

/** U(T): measured, or of even writes over the working set. */
function dirtiedEquation({ hasCurve }: QemuForm): Equation {
  const written = line(U('i'), product(HEADERS_TERM, ...(hasCurve ? [MEASURED, round(T('i'))] : [EVEN_WRITES])));
  return equation(
    DIRTY_CURVE,
    hasCurve ? words.readOffCurve : words.writesFallEvenly,
    ['dirtied'],
    [written],
    ({ values, first }) => [
      worked(hasCurve ? line(U('i'), product(HEADERS_TERM, MEASURED)) : written, {
        left: U('0'),
        values: { ...values, curve: first.dirtied / HEADERS },
        result: [first.dirtied, 'dirtied'],
        unit: 'MiB',
      }),
    ],
  );
}

/** What is left, what of it is dirtied once more, and what the next round begins with. */
function restEquation(form: QemuForm): Equation {
  const at = (...time: readonly (Term | string)[]) => row(MEASURED, round(...time));
  const both = minus(plus(at(T('i-1')), at(T('i'))), at(plus(T('i-1'), T('i'))));
  const left = (rate: Term) => line(L('i'), call('max', minus(X('i'), product(rate, T('i'))), '0'));
  const sent = line(V('i'), minus(X('i'), L('i')));
  const absorbedFirst = line(A('0'), product(fraction(L('0'), X('0')), U('0')), words.inRoundZero);
  const again = call('min', product(L('i'), fraction(both, at(T('i-1')))), U('i'));
  const next = line(X('i+1'), call('min', minus(plus(L('i'), U('i')), A('i')), product(HEADERS_TERM, V_MEM)));
  return equation(
    'qemu-2',
    words.absorbedInRest,
    ['volume', 'left', 'absorbed', 'remaining', 'curve'],
    [left(sendingRate(form)), sent, absorbedFirst, line(A('i'), again, words.laterQuotient), next],
    (numbers) => {
      const { values, first, second, rest } = numbers;
      const { left: unsent = 0, absorbed = 0, volume } = first;
      const unit = 'MiB';
      const begun = (second?.volume ?? Number.NaN) + (second?.left ?? 0);
      return [
        worked(left(rateOf(numbers)), { left: L('0'), values, result: [unsent, 'left'], unit }),
        worked(sent, { left: V('0'), values, result: [volume, 'volume'], unit }),
        ...(rest > 0
          ? [worked(line(A('0'), absorbedFirst.right), { values, result: [absorbed, 'absorbed'], unit })]
          : []),
        worked(next, { left: X('1'), values, result: [begun, 'remaining'], unit }),
      ];
    },
  );
}

/** The rule on the downtime limit: what is left could be sent within it. */
const converged = (form: QemuForm): StopRule => ({
  reason: 'converged_downtime',
  left: X('i+1'),
  relation: '≤',
  right: product(sendingRate(form), LIMIT),
  aside: words.stopConverged,
  saw: (numbers) => {
    const limit = numbers.first.bandwidth * (numbers.of.downtimeLimit / MS);
    return {
      left: number(numbers.last.volume, 'remaining'),
      steps: [putIn(product(rateOf(numbers), LIMIT), numbers.values), number(limit, 'downtimeLimit')],
      unit: 'MiB',
    };
  },
});

/** The rules on rounds and traffic, by QEMU's names of them. */
const forcingRules: readonly StopRule[] = limitRules.map((rule, i) => ({
  ...rule,
  reason: i === 0 ? 'max_rounds' : 'max_data_factor',
}));

function stopEquation(form: QemuForm): Equation {
  const rules = [converged(form), ...(form.endsByRounds ? forcingRules : [])];
  return equation(
    'qemu-3',
    words.firstRuleEnds,
    ['preCopyRounds'],
    rules,
    (numbers): readonly NumberLine[] | string => {
      const rule = rules.find((each) => each.reason === numbers.migration.stopReason);
      if (!rule) return words.doesNotEnd;
      const { last, first, of, migration } = numbers;
      const fits = rule.reason !== 'converged_downtime' || last.volume <= first.bandwidth * (of.downtimeLimit / MS);
      if (!fits) return words.restFits;
      return [stopLine(rule, numbers, words.afterRound(migration.preCopyRounds - 1))];
    },
  );
}

function pauseEquation(form: QemuForm): Equation {
  const pause = (rate: Term): Term => plus(fraction(X('n'), rate), FIXED);
  return equation(
    'qemu-5',
    words.pauseSends(form.isCapped),
    ['downtime'],
    [line(T_DOWN, pause(R(false, '')))],
    ({ last, values, migration: { downtime, platform } }) => {
      if (platform?.outcome !== 'completed') return words.noPause;
      const { factor, unit, shown } = { shown: undefined, ...pauseUnit(downtime) };
      const put = putIn(pause(number(last.bandwidth, 'bandwidth')), { ...values, remaining: last.volume });
      const step = times(...(factor === 1 ? [] : [number(factor)]), round(put));
      const told = shown === undefined ? {} : { shown };
      return [worked(line(T_DOWN, step), { values: {}, result: [downtime * factor, 'downtime'], unit, ...told })];
    },
  );
}

/** QEMU's loop in the order in which it is worked out. */
export function qemuEquations(form: QemuForm): readonly Equation[] {
  const reading = words.totalTimeOfQemu;
  return [
    lengthEquation(form),
    dirtiedEquation(form),
    restEquation(form),
    stopEquation(form),
    trafficEquation,
    timeEquation('qemu-4', reading, [FIXED]),
    pauseEquation(form),
  ];
}
