import { scaleDowntime, scaleEnergy } from '../../format/number';
import type { CostMetrics } from '../../models/cost';
import { type Equation, equationLabel, type Numbers } from './equation';
import {
  call,
  fraction,
  named,
  number,
  over,
  plus,
  product,
  round,
  row,
  symbol,
  type Term,
  text,
  times,
} from './formula';
import type { MigrationNumbers } from './numbers';
import {
  D,
  E_MIG,
  equals,
  inUnitOfKeyNumber,
  LAMBDA,
  lambdaNumber,
  R,
  rateId,
  T,
  T_DOWN,
  T_MIG,
  U,
  V_MIG,
} from './terms';

/** lambda: whatever the model, and even where it has no answer. */
export function lambdaEquation(adaptive: boolean): Equation {
  return {
    id: 'sec-3-1',
    label: equationLabel('sec-3-1'),
    reading: 'The convergence coefficient: below 1 memory is sent faster than it is dirtied, and the rounds shrink.',
    defines: ['lambda'],
    symbols: [{ left: LAMBDA, relation: '=', right: fraction(D, R(adaptive, '0')) }],
    putIn: {
      from: 'scenario',
      lines: ({ of, rate, lambda }) => [
        equals(LAMBDA, [
          fraction(number(of.dirtyRate, 'dirtyRate'), number(rate, rateId(adaptive))),
          lambdaNumber(lambda),
        ]),
      ],
    },
  };
}

/** The rate that follows what is dirtied. The closed form takes the first one for all rounds. */
export function adaptiveRateEquation(hasRounds: boolean): Equation {
  const held = (observed: Term, delta: Term, low: Term, high: Term) =>
    call('min', call('max', plus(observed, delta), low), high);
  const limits = [
    symbol('increment', 'δ'),
    named('minBandwidth', 'R', 'min'),
    named('maxBandwidth', 'R', 'max'),
  ] as const;
  const next = { left: R(true, 'i+1'), relation: '=', right: held(over(U('i'), T('i')), ...limits) } as const;
  return {
    id: 'sec-4-3',
    label: equationLabel('sec-4-3'),
    reading: hasRounds
      ? 'Each round is sent a little faster than memory was dirtied in the round before, within two limits.'
      : 'The link sends a little faster than memory is dirtied, within two limits; the closed form keeps that rate.',
    defines: ['adaptive'],
    symbols: [{ left: R(true, '0'), relation: '=', right: held(D, ...limits) }, ...(hasRounds ? [next] : [])],
    putIn: {
      from: 'migration',
      lines: ({ of, input, rate, first, second }) => {
        const values = [
          number(input.increment, 'increment'),
          number(input.minBandwidth, 'minBandwidth'),
          number(input.maxBandwidth, 'maxBandwidth'),
        ] as const;
        const observed = over(number(first.dirtied, 'dirtied'), number(first.duration, 'duration'));
        const line = (left: Term, from: Term, to: number) =>
          equals(left, [held(from, ...values), number(to, 'adaptive')], 'MiB/s');
        return [
          line(R(true, '0'), number(of.dirtyRate, 'dirtyRate'), rate),
          ...(hasRounds && second ? [line(R(true, '1'), observed, second.bandwidth)] : []),
        ];
      },
    },
  };
}

/** Below this many seconds a pause is told in ms, as among the key numbers (paper.md, Units). */
const TOLD_IN_MS = 10;
const MS = 1000;

const downtimeEquation: Equation = {
  id: 'eq-7',
  label: equationLabel('eq-7'),
  reading: 'The downtime is the last transfer, made while the VM is paused, and the time to resume it.',
  defines: ['downtime'],
  symbols: [{ left: T_DOWN, relation: '=', right: plus(T('n'), named('resumeTime', 'T', 'resume')) }],
  putIn: {
    from: 'migration',
    lines: ({ input, last, migration: { downtime } }) => {
      const inMs = downtime < TOLD_IN_MS;
      const shown = (value: number) => (inMs ? value * MS : value);
      return [
        equals(
          T_DOWN,
          [
            plus(number(shown(last.duration), 'duration'), number(shown(input.resumeTime), 'resumeTime')),
            number(shown(downtime), 'downtime'),
          ],
          inMs ? 'ms' : 's',
          inMs ? undefined : inUnitOfKeyNumber(scaleDowntime(downtime), 's'),
        ),
      ];
    },
  },
};

const ALPHA: Term = symbol('energyPerMib', 'α');
const BETA: Term = symbol('energyFixed', 'β');

const energyEquation: Equation = {
  id: 'eq-15',
  label: equationLabel('eq-15'),
  reading: 'Both hosts together. The paper measured α = 0.512 J/MiB and β = 20.165 J (Eq. 17).',
  defines: ['energy'],
  symbols: [{ left: E_MIG, relation: '=', right: plus(product(ALPHA, V_MIG), BETA) }],
  putIn: {
    from: 'migration',
    lines: ({ of, migration: { traffic, energy } }) => [
      equals(
        E_MIG,
        [
          plus(
            times(number(of.energyPerMib, 'energyPerMib'), number(traffic, 'traffic')),
            number(of.energyFixed, 'energyFixed'),
          ),
          number(energy.total, 'energy'),
        ],
        'J',
        inUnitOfKeyNumber(scaleEnergy(energy.total), 'J'),
      ),
    ],
  },
};

const hostEnergyEquation: Equation = {
  id: 'eq-14',
  label: equationLabel('eq-14'),
  reading: 'Energy grows with the traffic, at the source (s) and at the destination (d), and each adds a fixed part.',
  defines: ['energy'],
  symbols: [
    {
      left: E_MIG,
      relation: '=',
      right: plus(
        product(round(plus(named('sourceShare', 'α', 's'), named('sourceShare', 'α', 'd'))), V_MIG),
        round(plus(named('sourceFixedShare', 'β', 's'), named('sourceFixedShare', 'β', 'd'))),
      ),
    },
  ],
  putIn: {
    from: 'migration',
    lines: ({ of, migration: { traffic, energy } }) => [
      equals(
        E_MIG,
        [
          plus(
            times(
              round(
                plus(
                  number(of.sourceShare * of.energyPerMib, 'sourceShare'),
                  number((1 - of.sourceShare) * of.energyPerMib, 'sourceShare'),
                ),
              ),
              number(traffic, 'traffic'),
            ),
            round(
              plus(
                number(of.sourceFixedShare * of.energyFixed, 'sourceFixedShare'),
                number((1 - of.sourceFixedShare) * of.energyFixed, 'sourceFixedShare'),
              ),
            ),
          ),
          number(energy.total, 'energy'),
        ],
        'J',
        inUnitOfKeyNumber(scaleEnergy(energy.total), 'J'),
      ),
    ],
  },
};

/** The four terms of C: weight and metric, and the scale that keeps a pause in ms. */
const COST_TERMS = [
  { weight: 'downtimeWeight', letter: 'a', metric: 'downtime', of: 'downtime', term: T_DOWN, scale: MS },
  { weight: 'timeWeight', letter: 'b', metric: 'time', of: 'totalTime', term: T_MIG, scale: 1 },
  { weight: 'trafficWeight', letter: 'c', metric: 'traffic', of: 'traffic', term: V_MIG, scale: 1 },
  { weight: 'energyWeight', letter: 'd', metric: 'energy', of: 'energy', term: E_MIG, scale: 1 },
] as const satisfies readonly { metric: keyof CostMetrics; [rest: string]: unknown }[];

const COST: Term = symbol('cost', 'C');

function costNumbers({ of, compared, hasBaseline }: MigrationNumbers): Numbers {
  if (!compared) {
    return hasBaseline
      ? 'The pinned scenario has no numbers under its model, so there is nothing to compare with.'
      : 'Pin a scenario and change a knob: the cost compares the two.';
  }
  const { mine, most, cost } = compared;
  const terms = COST_TERMS.map(({ weight, metric, of: id, scale }) => {
    // A metric that is 0 for all adds 0 (paper.md, Decision).
    const share =
      most[metric] > 0 ? fraction(number(mine[metric] * scale, id), number(most[metric] * scale, id)) : number(0, id);
    return times(number(of[weight], weight), share);
  });
  return [equals(COST, [plus(...terms), number(cost, 'cost')])];
}

const costEquation: Equation = {
  id: 'eq-18',
  label: equationLabel('eq-18'),
  reading: 'What a migration costs by your weights: each metric over the larger of this one’s and the pinned one’s.',
  defines: ['cost'],
  symbols: [
    {
      left: COST,
      relation: '=',
      right: plus(
        ...COST_TERMS.map(({ weight, letter, term }) =>
          product(symbol(weight, letter), fraction(term, row(text('max\u2009'), term))),
        ),
      ),
    },
  ],
  putIn: { from: 'migration', lines: costNumbers },
};

/** What every model ends in. */
export const commonEquations: readonly Equation[] = [
  downtimeEquation,
  hostEnergyEquation,
  energyEquation,
  costEquation,
];
