import type { Scenario } from '../../scenario/scenario';
import { DIRTY_CURVE, type Equation, equationLabel, type Numbers } from './equation';
import {
  call,
  ceiling,
  fraction,
  minus,
  negative,
  number,
  over,
  plus,
  product,
  round,
  row,
  symbol,
  type Term,
  times,
} from './formula';
import type { MigrationNumbers } from './numbers';
import { D, equals, R, T, U, V, V_MEM } from './terms';

/** What decides how QEMU's loop is written. */
export type QemuForm = Pick<Scenario, 'limitKind'> & { readonly hasCurve: boolean };

/** The constants of the loop, as the model has them: every line with numbers is worked out anew in a test. */
const HEADERS = 1.0022;
const OVERSHOOT = 1.016;
const CHECK_EVERY = { link: 0.058, bandwidth: 0.1 } as const;
/** The part of the pause that sends no memory, in seconds. */
export const FIXED_PAUSE = 0.0022;
const MS = 1000;

/** What is still to send when a round begins, what it leaves, and what of the newly dirtied lies in that. */
export const X = (sub: string): Term => symbol('remaining', 'X', sub);
const L = (sub: string): Term => symbol('left', 'L', sub);
const A = (sub: string): Term => symbol('absorbed', 'A', sub);
export const LIMIT: Term = symbol('downtimeLimit', 'd');
const MEASURED: Term = symbol('curve', 'U');
const WORKING_SET: Term = symbol('workingSet', 'W');
const HEADERS_TERM: Term = number(HEADERS, null, String(HEADERS));

export const isLink = ({ limitKind }: QemuForm): boolean => limitKind === 'link';
/** R', what is really sent in a second: QEMU's own limiter lets a little more through. */
export const sendingRate = (form: QemuForm): Term =>
  isLink(form) ? R(false, '') : product(number(OVERSHOOT, null, String(OVERSHOOT)), R(false, ''));

/** What the loop began with: the first round's volume and what it left. */
const begun = ({ first }: MigrationNumbers): number => first.volume + (first.left ?? 0);
export const remainingAt = (value: number): Term => number(value, 'remaining');
const rateOf = ({ first }: MigrationNumbers): Term => number(first.bandwidth, 'bandwidth');

export function lengthEquation(form: QemuForm): Equation {
  const tick = CHECK_EVERY[form.limitKind];
  const every = number(tick, null, String(tick));
  const length = (rest: Term, rate: Term, limit: Term, zero: Term | string) =>
    times(every, ceiling(fraction(call('max', minus(over(rest, rate), limit), zero), every)));
  return {
    id: 'qemu-1',
    label: equationLabel('qemu-1'),
    reading:
      `A round is over when the rest X fits the downtime limit d, as seen at the next check, every ${tick * MS} ms. ` +
      'Pages travel with headers: 1.0022 times the memory.',
    defines: ['remaining', 'duration'],
    symbols: [
      { left: X('0'), relation: '=', right: product(HEADERS_TERM, round(minus(V_MEM, symbol('zeroMemory', 'Z')))) },
      { left: T('i'), relation: '=', right: length(X('i'), sendingRate(form), LIMIT, '0') },
    ],
    putIn: {
      from: 'migration',
      lines: (numbers) => {
        const { of, input, first } = numbers;
        const memory = round(minus(number(of.memory, 'memory'), number(of.zeroMemory, 'zeroMemory')));
        const limit = number(input.downtimeLimit, 'downtimeLimit');
        const rest = remainingAt(begun(numbers));
        return [
          equals(X('0'), [times(HEADERS_TERM, memory), rest], 'MiB'),
          equals(T('0'), [length(rest, rateOf(numbers), limit, number(0)), number(first.duration, 'duration')], 's'),
        ];
      },
    },
  };
}

const evenWrites = (set: Term, written: Term, one: Term | string): Term =>
  times(HEADERS_TERM, set, round(minus(one, call('exp', negative(over(written, set))))));

/** U(T): measured, or of even writes over the working set. */
export function dirtiedEquation({ hasCurve }: QemuForm): Equation {
  return {
    id: DIRTY_CURVE,
    label: equationLabel(DIRTY_CURVE),
    reading: hasCurve
      ? 'Read off the measured curve: the distinct memory that is written in a time, each page once.'
      : 'Writes fall evenly on the working set, and more and more of them hit what is dirty already.',
    defines: ['dirtied'],
    symbols: [
      {
        left: U('i'),
        relation: '=',
        right: hasCurve
          ? product(HEADERS_TERM, MEASURED, round(T('i')))
          : evenWrites(WORKING_SET, product(D, T('i')), '1'),
      },
    ],
    putIn: {
      from: 'migration',
      lines: ({ of: { dirtyRate, workingSet, memory }, first }) => {
        const set = number(workingSet > 0 ? Math.min(workingSet, memory) : memory, 'workingSet');
        const written = times(number(dirtyRate, 'dirtyRate'), number(first.duration, 'duration'));
        const step = hasCurve
          ? times(HEADERS_TERM, number(first.dirtied / HEADERS, 'curve'))
          : evenWrites(set, written, number(1));
        return [equals(U('0'), [step, number(first.dirtied, 'dirtied')], 'MiB')];
      },
    },
  };
}

/** What is left, what of it is dirtied once more, and what the next round begins with. */
export function restEquation(form: QemuForm): Equation {
  const at = (...time: readonly (Term | string)[]) => row(MEASURED, round(...time));
  const both = minus(plus(at(T('i-1')), at(T('i'))), at(plus(T('i-1'), T('i'))));
  return {
    id: 'qemu-2',
    label: equationLabel('qemu-2'),
    reading:
      'A page is sent once however often it is written: what is dirtied in the rest L that the round left is absorbed (A), ' +
      'for it was still to be sent anyway.',
    defines: ['volume', 'left', 'absorbed', 'remaining', 'curve'],
    symbols: [
      { left: L('i'), relation: '=', right: call('max', minus(X('i'), product(sendingRate(form), T('i'))), '0') },
      { left: V('i'), relation: '=', right: minus(X('i'), L('i')) },
      { left: A('0'), relation: '=', right: product(fraction(L('0'), X('0')), U('0')), aside: 'in round 0' },
      {
        left: A('i'),
        relation: '=',
        right: product(L('i'), fraction(both, at(T('i-1')))),
        aside: 'later; the quotient stays between 0 and 1',
      },
      {
        left: X('i+1'),
        relation: '=',
        right: call('min', minus(plus(L('i'), U('i')), A('i')), product(HEADERS_TERM, V_MEM)),
      },
    ],
    putIn: { from: 'migration', lines: restNumbers },
  };
}

function restNumbers(numbers: MigrationNumbers): Numbers {
  const { of, first, second } = numbers;
  const { left = 0, absorbed = 0, dirtied, volume, duration } = first;
  const rest = remainingAt(begun(numbers));
  const [leftTerm, dirtiedTerm] = [number(left, 'left'), number(dirtied, 'dirtied')];
  const sent = times(rateOf(numbers), number(duration, 'duration'));
  const next = (second?.volume ?? Number.NaN) + (second?.left ?? 0);
  const most = times(HEADERS_TERM, number(of.memory, 'memory'));
  return [
    equals(L('0'), [call('max', minus(rest, sent), number(0)), leftTerm], 'MiB'),
    equals(V('0'), [minus(rest, leftTerm), number(volume, 'volume')], 'MiB'),
    ...(begun(numbers) > 0
      ? [equals(A('0'), [times(fraction(leftTerm, rest), dirtiedTerm), number(absorbed, 'absorbed')], 'MiB')]
      : []),
    equals(
      X('1'),
      [call('min', minus(plus(leftTerm, dirtiedTerm), number(absorbed, 'absorbed')), most), remainingAt(next)],
      'MiB',
    ),
  ];
}
