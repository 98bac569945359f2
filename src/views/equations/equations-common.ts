import { scaleDowntime, scaleDuration, scaleJoules, scaleVolume } from '../../format/number';
import type { CostMetrics } from '../../models/cost';
import type { Round } from '../../models/result';
import { type Equation, equals, equation, line, type Numbers, worked } from './equation';
import { equationLabel } from './equation-label';
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
import * as words from './late-words';
import type { MigrationNumbers } from './numbers';
import { D, E_MIG, LAMBDA, lambdaNumber, R, T, T_DOWN, T_MIG, U, V, V_MIG } from './terms';

/** lambda: whatever the model, and even where it has no answer. */
export function lambdaEquation(adaptive: boolean): Equation {
  const written = line(LAMBDA, fraction(D, R(adaptive, '0')));
  return {
    id: 'sec-3-1',
    label: equationLabel('sec-3-1'),
    reading: words.convergence,
    defines: ['lambda'],
    symbols: [written],
    putIn: {
      from: 'scenario',
      lines: ({ values, lambda }) => [worked(written, { values, result: lambdaNumber(lambda) })],
    },
  };
}

/** lambda of the curve in force: what the last whole round dirtied for what it sent. */
export const lastRoundLambdaEquation: Equation = (() => {
  const written = line(LAMBDA, fraction(U('n'), V('n')));
  return equation(
    'sec-3-1',
    words.convergenceOfLastRound,
    ['lambda'],
    [written],
    ({ lambda, migration: { rounds } }) => {
      const isIt = ({ stopAndCopy, dirtied, volume }: Round) =>
        !stopAndCopy && volume > 0 && Math.abs(dirtied / volume - lambda) <= 1e-9 * lambda;
      const whole = rounds.findLast(isIt);
      if (!whole) return words.noWholeRound;
      const values = { dirtied: whole.dirtied, volume: whole.volume };
      return [worked(written, { values, result: lambdaNumber(lambda) })];
    },
  );
})();

/** The rate that follows what is dirtied. The closed form takes the first one for all rounds. */
export function adaptiveRateEquation(hasRounds: boolean): Equation {
  const held = (observed: Term) =>
    call(
      'min',
      call('max', plus(observed, symbol('increment', 'δ')), named('minBandwidth', 'R', 'min')),
      named('maxBandwidth', 'R', 'max'),
    );
  const start = line(R(true, '0'), held(D));
  const next = line(R(true, 'i+1'), held(over(U('i'), T('i'))));
  return equation(
    'sec-4-3',
    hasRounds ? words.rateOfRounds : words.rateOfLink,
    ['adaptive'],
    hasRounds ? [start, next] : [start],
    ({ values, rate, second }) => [
      worked(start, { values, result: [rate, 'adaptive'], unit: 'MiB/s' }),
      ...(hasRounds && second
        ? [worked(next, { left: R(true, '1'), values, result: [second.bandwidth, 'adaptive'], unit: 'MiB/s' })]
        : []),
    ],
  );
}

/** Below this many seconds a pause is told in ms, as among the key numbers (docs/model.md, Units). */
const TOLD_IN_MS = 10;
const MS = 1000;

/** How a pause is told beside an equation: its factor, its unit, and the key number's unit where that is another. */
export function pauseUnit(downtime: number) {
  return downtime < TOLD_IN_MS ? { factor: MS, unit: 'ms' } : { factor: 1, unit: 's', shown: scaleDowntime(downtime) };
}

const DOWNTIME = line(T_DOWN, plus(T('n'), named('resumeTime', 'T', 'resume')));

const downtimeEquation = equation(
  'eq-7',
  words.downtimeIs,
  ['downtime'],
  [DOWNTIME],
  ({ values, of, last, migration: { downtime } }) => {
    const { factor, ...told } = pauseUnit(downtime);
    const transfer = { duration: last.duration * factor, resumeTime: (of.resumeTime / MS) * factor };
    return [worked(DOWNTIME, { values: { ...values, ...transfer }, result: [downtime * factor, 'downtime'], ...told })];
  },
);

/** What a migration costs in all: its symbol, its unit, and how the key numbers show it. */
const TOTALS = {
  traffic: { left: V_MIG, unit: 'MiB', scale: scaleVolume },
  totalTime: { left: T_MIG, unit: 's', scale: scaleDuration },
  energy: { left: E_MIG, unit: 'J', scale: scaleJoules },
} as const;

/** An equation of a total. `put` writes the right side with numbers, where a sum over all rounds is not written out. */
export function totalEquation(
  id: string,
  of: keyof typeof TOTALS,
  reading: string,
  right: Term,
  put?: (numbers: MigrationNumbers) => Term,
): Equation {
  const { left, unit, scale } = TOTALS[of];
  return equation(id, reading, [of], [line(left, right)], (numbers) => {
    const { energy, ...metrics } = numbers.migration;
    const total = of === 'energy' ? energy.total : metrics[of];
    const written = line(left, put?.(numbers) ?? right);
    return [worked(written, { values: numbers.values, result: [total, of], unit, shown: scale(total) })];
  });
}

const energyEquation = totalEquation(
  'eq-15',
  'energy',
  words.energyOfBoth,
  plus(product(symbol('energyPerMib', 'α'), V_MIG), symbol('energyFixed', 'β')),
);

const hostEnergyEquation = totalEquation(
  'eq-14',
  'energy',
  words.energyOfEach,
  plus(
    product(round(plus(named('sourceShare', 'α', 's'), named('sourceShare', 'α', 'd'))), V_MIG),
    round(plus(named('sourceFixedShare', 'β', 's'), named('sourceFixedShare', 'β', 'd'))),
  ),
);

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
    return hasBaseline ? words.pinnedHasNoNumbers : words.pinToCompare;
  }
  const { mine, most, cost } = compared;
  const terms = COST_TERMS.map(({ weight, metric, of: id, scale }) => {
    // A metric that is 0 for all adds 0 (docs/equations.md).
    const share =
      most[metric] > 0 ? fraction(number(mine[metric] * scale, id), number(most[metric] * scale, id)) : number(0, id);
    return times(number(of[weight], weight), share);
  });
  return [equals(COST, [plus(...terms), number(cost, 'cost')])];
}

const costTerm = ({ weight, letter, term }: (typeof COST_TERMS)[number]): Term =>
  product(symbol(weight, letter), fraction(term, row(text('max\u2009'), term)));

const costEquation = equation(
  'eq-18',
  words.costIs,
  ['cost'],
  [line(COST, plus(...COST_TERMS.map(costTerm)))],
  costNumbers,
);

/** What every model ends in. */
export const commonEquations: readonly Equation[] = [
  downtimeEquation,
  hostEnergyEquation,
  energyEquation,
  costEquation,
];
