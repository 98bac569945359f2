import { formatNumber, scaleDuration, scaleVolume } from '../../format/number';
import type { Equation, Numbers } from './equation';
import { equationLabel } from './equation';
import { ceiling, fraction, log, minus, number, over, plus, power, product, times } from './formula';
import type { MigrationNumbers } from './numbers';
import {
  D,
  equals,
  inUnitOfKeyNumber,
  LAMBDA,
  lambdaNumber,
  N,
  R,
  rateId,
  T,
  T_MIG,
  V,
  V_MEM,
  V_MIG,
  V_THD,
} from './terms';

const NO_ROUND_1 = 'There is no round 1: all memory is within the threshold, so it is sent in the pause.';

/** The digits of log_lambda(...) that show why it is rounded up: two behind the point. */
function beforeRounding(value: number): string {
  return formatNumber(value, Math.max(3, Math.floor(Math.log10(Math.max(Math.abs(value), 1))) + 3));
}

function roundsByEq8({ of, lambda, migration: { preCopyRounds } }: MigrationNumbers): Numbers {
  if (of.threshold >= of.memory) return 'All memory is within the threshold: n = 0, one stop-and-copy of everything.';
  if (lambda === 0) return 'Nothing is dirtied, so one round is enough: n = 1.';
  const exact = (Math.log(of.threshold) - Math.log(of.memory)) / Math.log(lambda);
  return [
    equals(N, [
      ceiling(log(lambdaNumber(lambda), over(number(of.threshold, 'threshold'), number(of.memory, 'memory')))),
      ceiling(number(exact, null, beforeRounding(exact))),
      number(preCopyRounds, 'preCopyRounds'),
    ]),
  ];
}

/** The base model, eqs 1 to 8. With an adaptive rate it takes the first one, R_0, for all rounds. */
export function closedFormEquations(adaptive: boolean): readonly Equation[] {
  const rate = R(adaptive, '0');
  const of = rateId(adaptive);
  return [
    {
      id: 'eq-1',
      label: equationLabel('eq-1'),
      reading: 'A round sends what was dirtied while the round before was under way.',
      defines: [],
      symbols: [{ left: V('i'), relation: '=', right: product(D, T('i-1')) }],
      putIn: {
        from: 'migration',
        lines: ({ of: { dirtyRate }, first, second }) =>
          second === null
            ? NO_ROUND_1
            : [
                equals(
                  V('1'),
                  [
                    times(number(dirtyRate, 'dirtyRate'), number(first.duration, 'duration')),
                    number(second.volume, 'volume'),
                  ],
                  'MiB',
                ),
              ],
      },
    },
    {
      id: 'eq-2',
      label: equationLabel('eq-2'),
      reading: 'A round lasts as long as the link needs for its volume.',
      defines: ['duration'],
      symbols: [{ left: T('i'), relation: '=', right: fraction(V('i'), rate) }],
      putIn: {
        from: 'migration',
        lines: ({ first, rate: value }) => [
          equals(
            T('0'),
            [fraction(number(first.volume, 'volume'), number(value, of)), number(first.duration, 'duration')],
            's',
          ),
        ],
      },
    },
    {
      id: 'eq-4',
      label: equationLabel('eq-4'),
      reading: 'So every round is λ times the one before, starting from all memory.',
      defines: ['volume'],
      symbols: [{ left: V('i'), relation: '=', right: product(V_MEM, power(LAMBDA, 'i')) }],
      putIn: {
        from: 'migration',
        lines: ({ of: { memory }, lambda, second }) =>
          second === null
            ? NO_ROUND_1
            : [
                equals(
                  V('1'),
                  [
                    times(number(memory, 'memory'), power(lambdaNumber(lambda), number(1))),
                    number(second.volume, 'volume'),
                  ],
                  'MiB',
                ),
              ],
      },
    },
    {
      id: 'eq-8',
      label: equationLabel('eq-8'),
      reading: 'Pre-copy takes the fewest rounds after which no more than the threshold is left.',
      defines: ['preCopyRounds'],
      symbols: [{ left: N, relation: '=', right: ceiling(log(LAMBDA, over(V_THD, V_MEM))) }],
      putIn: { from: 'migration', lines: roundsByEq8 },
    },
    {
      id: 'eq-5',
      label: equationLabel('eq-5'),
      reading: 'The traffic is the sum of all rounds and the pause: a geometric series.',
      defines: ['traffic'],
      symbols: [
        {
          left: V_MIG,
          relation: '=',
          right: product(V_MEM, fraction(minus('1', power(LAMBDA, plus(N, '1'))), minus('1', LAMBDA))),
        },
      ],
      putIn: {
        from: 'migration',
        lines: ({ of: { memory }, lambda, migration: { preCopyRounds, traffic } }) => [
          equals(
            V_MIG,
            [
              times(
                number(memory, 'memory'),
                fraction(
                  minus(number(1), power(lambdaNumber(lambda), number(preCopyRounds + 1, 'preCopyRounds'))),
                  minus(number(1), lambdaNumber(lambda)),
                ),
              ),
              number(traffic, 'traffic'),
            ],
            'MiB',
            inUnitOfKeyNumber(scaleVolume(traffic), 'MiB'),
          ),
        ],
      },
    },
    {
      id: 'eq-6',
      label: equationLabel('eq-6'),
      reading: 'The total time is how long the link needs for the traffic; resuming is not in it.',
      defines: ['totalTime'],
      symbols: [{ left: T_MIG, relation: '=', right: fraction(V_MIG, rate) }],
      putIn: {
        from: 'migration',
        lines: ({ rate: value, migration: { traffic, totalTime } }) => [
          equals(
            T_MIG,
            [fraction(number(traffic, 'traffic'), number(value, of)), number(totalTime, 'totalTime')],
            's',
            inUnitOfKeyNumber(scaleDuration(totalTime), 's'),
          ),
        ],
      },
    },
  ];
}
