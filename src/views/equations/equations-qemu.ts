import { scaleDowntime, scaleDuration } from '../../format/number';
import { type Equation, equationLabel, type Numbers, type SymbolLine } from './equation';
import {
  dirtiedEquation,
  FIXED_PAUSE,
  isLink,
  LIMIT,
  lengthEquation,
  type QemuForm,
  remainingAt,
  restEquation,
  sendingRate,
  X,
} from './equations-qemu-rounds';
import { fraction, number, plus, product, round, row, sum, symbol, type Term, text, times } from './formula';
import type { MigrationNumbers } from './numbers';
import { equals, inUnitOfKeyNumber, R, roundSum, T, T_DOWN, T_MIG, V, V_MEM } from './terms';

/** What was left of an unlimited loopback when QEMU had lifted its own limit, in MiB/s. */
const UNLIMITED = 1845;
const MS = 1000;
/** Below this many seconds a pause is told in ms, as among the key numbers. */
const TOLD_IN_MS = 10;

/** The rules in the order in which they are tested. */
function stopRules(form: QemuForm): readonly SymbolLine[] {
  const soFar = (term: (sub: string) => Term) => plus(term('0'), text('⋯'), term('i'));
  return [
    { left: symbol('timeLimit', 't', text('max')), relation: '≤', right: soFar(T), aside: 'stop: time limit' },
    { left: X('i+1'), relation: '≤', right: product(sendingRate(form), LIMIT), aside: 'stop: converged' },
    { left: row('i'), relation: '=', right: symbol('maxRounds', 'max', text('round')), aside: 'stop: most rounds' },
    {
      left: product(symbol('maxTrafficFactor', 'f'), V_MEM),
      relation: '<',
      right: soFar(V),
      aside: 'stop: traffic limit',
    },
  ];
}

const total = (numbers: MigrationNumbers, of: 'volume' | 'duration'): number =>
  numbers.migration.rounds.slice(0, -1).reduce((before, each) => before + each[of], 0);

/** The rule that ended pre-copy, with what it saw. */
function stopNumbers(numbers: MigrationNumbers): Numbers {
  const { of, input, last, migration } = numbers;
  const { stopReason, preCopyRounds } = migration;
  const aside = `after round ${preCopyRounds - 1}`;
  const line = (left: Term, relation: '≤' | '<' | '=', steps: readonly Term[], unit: string) => [
    { left, relation, steps, unit, aside },
  ];
  if (stopReason === 'converged') {
    const rate = numbers.first.bandwidth;
    if (last.volume > rate * input.downtimeLimit) return 'The rest fits the downtime limit, but for rounding.';
    const limit = times(number(rate, 'bandwidth'), number(input.downtimeLimit, 'downtimeLimit'));
    return line(remainingAt(last.volume), '≤', [limit, number(rate * input.downtimeLimit, 'downtimeLimit')], 'MiB');
  }
  if (stopReason === 'time-limit') {
    return line(number(of.timeLimit, 'timeLimit'), '≤', [number(total(numbers, 'duration'), 'duration')], 's');
  }
  if (preCopyRounds > of.maxRounds) {
    return line(number(preCopyRounds - 1), '=', [number(of.maxRounds, 'maxRounds')], '');
  }
  const allowed = number(of.maxTrafficFactor * of.memory, 'maxTrafficFactor');
  return line(allowed, '<', [number(total(numbers, 'volume'), 'volume')], 'MiB');
}

function stopEquation(form: QemuForm): Equation {
  return {
    id: 'qemu-3',
    label: equationLabel('qemu-3'),
    reading: 'After each round, the first rule that holds ends pre-copy; the pause sends the rest X.',
    defines: ['preCopyRounds', 'timeLimit'],
    symbols: stopRules(form),
    putIn: { from: 'migration', lines: stopNumbers },
  };
}

const fixed: Term = number(FIXED_PAUSE, null, String(FIXED_PAUSE));

const timeEquation: Equation = {
  id: 'qemu-4',
  label: equationLabel('qemu-4'),
  reading: 'The total time is the sum of the rounds and the pause, with the 2.2 ms in which no memory is sent.',
  defines: ['totalTime'],
  symbols: [{ left: T_MIG, relation: '=', right: plus(sum('i=0', 'n', T('i')), fixed) }],
  putIn: {
    from: 'migration',
    lines: ({ migration: { rounds, totalTime } }) => [
      equals(
        T_MIG,
        [plus(roundSum(rounds, 'duration'), fixed), number(totalTime, 'totalTime')],
        's',
        inUnitOfKeyNumber(scaleDuration(totalTime), 's'),
      ),
    ],
  },
};

function pauseEquation(form: QemuForm): Equation {
  const rate = isLink(form) ? R(false, '') : number(UNLIMITED);
  return {
    id: 'qemu-5',
    label: equationLabel('qemu-5'),
    reading: isLink(form)
      ? 'The pause sends the rest at the rate of the link, and 2.2 ms pass besides.'
      : 'For the pause QEMU lifts its limit: 1,845 MiB/s were measured. 2.2 ms pass besides.',
    defines: ['downtime'],
    symbols: [{ left: T_DOWN, relation: '=', right: plus(fraction(X('n'), rate), fixed) }],
    putIn: {
      from: 'migration',
      lines: ({ last, migration: { downtime } }) => {
        const inMs = downtime < TOLD_IN_MS;
        const factor = inMs ? [number(MS)] : [];
        const transfer = fraction(
          remainingAt(last.volume),
          isLink(form) ? number(last.bandwidth, 'bandwidth') : number(UNLIMITED),
        );
        return [
          equals(
            T_DOWN,
            [times(...factor, round(plus(transfer, fixed))), number(inMs ? downtime * MS : downtime, 'downtime')],
            inMs ? 'ms' : 's',
            inMs ? undefined : inUnitOfKeyNumber(scaleDowntime(downtime), 's'),
          ),
        ];
      },
    },
  };
}

/** QEMU's loop in the order in which it is worked out, the traffic and the common equations apart. */
export function qemuEquations(form: QemuForm, traffic: Equation): readonly Equation[] {
  return [
    lengthEquation(form),
    dirtiedEquation(form),
    restEquation(form),
    stopEquation(form),
    traffic,
    timeEquation,
    pauseEquation(form),
  ];
}
