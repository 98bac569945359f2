import { formatNumber, scaleDuration, scaleVolume } from '../../format/number';
import type { StopReason } from '../../models/result';
import { type Equation, equationLabel, type NumberLine, type SymbolLine } from './equation';
import { type LoopForm, roundEquations, skips } from './equations-rounds';
import { minus, number, plus, product, round, row, sum, symbol, type Term, text } from './formula';
import type { MigrationNumbers } from './numbers';
import { D, equals, GAMMA, inUnitOfKeyNumber, roundSum, T, T_MIG, U, V, V_MEM, V_MIG, V_THD, W } from './terms';

/** The paper has no symbol for the traffic limit. */
const LIMIT: Term = symbol('maxTrafficFactor', 'f');

/** The four rules, each turned so that the short side stands left, in the order in which they are tested. */
function stopRules(form: LoopForm): readonly SymbolLine[] {
  const grown = skips(form) ? product(round(minus('1', GAMMA('i+1'))), D, T('i')) : U('i');
  const atMost = form.adaptive && (form.guards || !skips(form));
  return [
    { left: V('i+1'), relation: '≤', right: V_THD, aside: 'stop: threshold' },
    { left: V('i'), relation: '<', right: grown, aside: `stop: not shrinking${atMost ? ', at the highest rate' : ''}` },
    { left: row('i'), relation: '=', right: symbol('maxRounds', 'max', text('round')), aside: 'stop: most rounds' },
    {
      left: product(LIMIT, V_MEM),
      relation: '<',
      right: plus(V('0'), text('⋯'), V('i')),
      aside: 'stop: traffic limit',
    },
  ];
}

/** The rules of the loop of the paper; QEMU has others. */
const STOPPED: Partial<Record<StopReason, string>> = {
  threshold: 'the threshold is reached',
  'not-shrinking': 'not shrinking',
  'max-rounds': 'no rounds are left',
  'max-traffic': 'the traffic limit is passed',
};

/** The rule that ended pre-copy, with what it saw. */
function stopLine({ of, stop, migration }: MigrationNumbers): readonly NumberLine[] {
  const { rounds, stopReason } = migration;
  if (stop === null) return [];
  const volume = rounds[stop.round]?.volume ?? Number.NaN;
  const aside = `after round ${formatNumber(stop.round)}: ${STOPPED[stopReason]}`;
  const { round: index } = stop;
  switch (stopReason) {
    case 'threshold':
      return [
        {
          left: number(stop.next, 'volume'),
          relation: '≤',
          steps: [number(of.threshold, 'threshold')],
          unit: 'MiB',
          aside,
        },
      ];
    case 'not-shrinking':
      return [
        { left: number(volume, 'volume'), relation: '<', steps: [number(stop.grown, 'dirtied')], unit: 'MiB', aside },
      ];
    case 'max-rounds':
      return [{ left: number(index), relation: '=', steps: [number(of.maxRounds, 'maxRounds')], unit: '', aside }];
    case 'max-traffic':
      return [
        {
          left: number(of.maxTrafficFactor * of.memory, 'maxTrafficFactor'),
          relation: '<',
          steps: [number(stop.sent, 'volume')],
          unit: 'MiB',
          aside,
        },
      ];
    default:
      return [];
  }
}

function loopEquation(form: LoopForm): Equation {
  return {
    id: 'alg-1',
    label: equationLabel('alg-1'),
    reading: skips(form)
      ? 'The next round sends what this one dirtied, less what is skipped. The first rule that holds stops pre-copy, and the pause sends all of U.'
      : 'The next round sends what this one dirtied. The first rule that holds stops pre-copy, and the pause sends what is left.',
    defines: ['volume', 'preCopyRounds'],
    symbols: [
      { left: V('i+1'), relation: '=', right: skips(form) ? minus(U('i'), W('i+1')) : U('i') },
      ...stopRules(form),
    ],
    putIn: {
      from: 'migration',
      lines: (numbers) => {
        const { first, second } = numbers;
        const left = minus(number(first.dirtied, 'dirtied'), number(first.skipped, 'skipped'));
        const next = number(second?.volume ?? Number.NaN, 'volume');
        return [equals(V('1'), skips(form) ? [left, next] : [next], 'MiB'), ...stopLine(numbers)];
      },
    },
  };
}

export const trafficEquation: Equation = {
  id: 'eq-5',
  label: equationLabel('eq-5'),
  reading: 'The traffic is the sum of all rounds and the pause.',
  defines: ['traffic'],
  symbols: [{ left: V_MIG, relation: '=', right: sum('i=0', 'n', V('i')) }],
  putIn: {
    from: 'migration',
    lines: ({ migration: { rounds, traffic } }) => [
      equals(
        V_MIG,
        [roundSum(rounds, 'volume'), number(traffic, 'traffic')],
        'MiB',
        inUnitOfKeyNumber(scaleVolume(traffic), 'MiB'),
      ),
    ],
  },
};

const timeEquation: Equation = {
  id: 'eq-6',
  label: equationLabel('eq-6'),
  reading: 'The total time is the sum of the rounds’ and the pause’s transfers; resuming is not in it.',
  defines: ['totalTime'],
  symbols: [{ left: T_MIG, relation: '=', right: sum('i=0', 'n', T('i')) }],
  putIn: {
    from: 'migration',
    lines: ({ migration: { rounds, totalTime } }) => [
      equals(
        T_MIG,
        [roundSum(rounds, 'duration'), number(totalTime, 'totalTime')],
        's',
        inUnitOfKeyNumber(scaleDuration(totalTime), 's'),
      ),
    ],
  },
};

/** Algorithm 1's loop, and the dirty curve's, which is the same with other laws. */
export function loopEquations(form: LoopForm): readonly Equation[] {
  return [...roundEquations(form), loopEquation(form), trafficEquation, timeEquation];
}
