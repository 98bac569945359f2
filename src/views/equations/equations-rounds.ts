import type { Scenario } from '../../scenario/scenario';
import { DIRTY_CURVE, type Equation, equationLabel } from './equation';
import {
  call,
  fraction,
  minus,
  negative,
  number,
  over,
  plus,
  plusSigned,
  product,
  round,
  symbol,
  type Term,
  times,
} from './formula';
import { D, equals, GAMMA, R, rateId, T, U, V, V_MEM, W } from './terms';

/** What decides how the loop is written. */
export interface LoopForm {
  readonly model: Exclude<Scenario['model'], 'closed-form' | 'qemu'>;
  readonly adaptive: boolean;
  readonly guards: boolean;
}

export const skips = ({ model }: LoopForm): boolean => model === 'algorithm-1';

function durationEquation({ adaptive }: LoopForm): Equation {
  return {
    id: 'eq-2',
    label: equationLabel('eq-2'),
    reading: 'A round lasts as long as the link needs for its volume; round 0 sends all memory.',
    defines: ['duration'],
    symbols: [{ left: T('i'), relation: '=', right: fraction(V('i'), R(adaptive, 'i')) }],
    putIn: {
      from: 'migration',
      lines: ({ first, rate }) => [
        equals(
          T('0'),
          [
            fraction(number(first.volume, 'volume'), number(rate, rateId(adaptive))),
            number(first.duration, 'duration'),
          ],
          's',
        ),
      ],
    },
  };
}

/** Eq. 1 as Algorithm 1 uses it: the guard caps it at the memory. */
function linearlyDirtiedEquation({ guards }: LoopForm): Equation {
  const capped = (written: Term, memory: Term) => (guards ? call('min', written, memory) : written);
  return {
    id: 'eq-1',
    label: equationLabel('eq-1'),
    reading: guards
      ? 'While a round is sent, pages are dirtied at a steady rate, and never more than there are.'
      : 'While a round is sent, pages are dirtied at a steady rate.',
    defines: ['dirtied'],
    symbols: [{ left: U('i'), relation: '=', right: capped(product(D, T('i')), V_MEM) }],
    putIn: {
      from: 'migration',
      lines: ({ of: { dirtyRate, memory }, first }) => [
        equals(
          U('0'),
          [
            capped(times(number(dirtyRate, 'dirtyRate'), number(first.duration, 'duration')), number(memory, 'memory')),
            number(first.dirtied, 'dirtied'),
          ],
          'MiB',
        ),
      ],
    },
  };
}

const WORKING_SET: Term = symbol('workingSet', 'W');

const dirtyCurveEquation: Equation = {
  id: DIRTY_CURVE,
  label: equationLabel(DIRTY_CURVE),
  reading:
    'Not in the paper: writes fall evenly on the working set, and more and more of them hit what is dirty already.',
  defines: ['dirtied'],
  symbols: [
    {
      left: U('i'),
      relation: '=',
      right: product(WORKING_SET, round(minus('1', call('exp', negative(over(product(D, T('i')), WORKING_SET)))))),
    },
  ],
  putIn: {
    from: 'migration',
    lines: ({ of: { dirtyRate, workingSet, memory }, first }) => {
      const set = number(workingSet > 0 ? Math.min(workingSet, memory) : memory, 'workingSet');
      const written = times(number(dirtyRate, 'dirtyRate'), number(first.duration, 'duration'));
      return [
        equals(
          U('0'),
          [
            times(set, round(minus(number(1), call('exp', negative(over(written, set)))))),
            number(first.dirtied, 'dirtied'),
          ],
          'MiB',
        ),
      ];
    },
  },
};

function skipRatioEquation({ guards }: LoopForm): Equation {
  const held = (line: Term, low: Term | string, high: Term | string) =>
    guards ? call('min', call('max', line, low), high) : line;
  return {
    id: 'eq-10',
    label: equationLabel('eq-10'),
    reading: guards
      ? 'The share of dirtied pages that is skipped falls with a round’s length and the dirtying rate, and stays between 0 and 1.'
      : 'The share of dirtied pages that is skipped falls with a round’s length and the dirtying rate.',
    defines: ['gamma'],
    symbols: [
      {
        left: GAMMA('i+1'),
        relation: '=',
        right: held(
          plus(
            product(symbol('gammaTime', 'ω'), T('i')),
            product(symbol('gammaRate', 'ξ'), D),
            symbol('gammaConstant', 'ψ'),
          ),
          '0',
          '1',
        ),
      },
    ],
    putIn: {
      from: 'migration',
      lines: ({ of, first, migration, gammaLine, gamma }) => {
        const byTime = times(number(of.gammaTime, 'gammaTime'), number(first.duration, 'duration'));
        const byRate = plusSigned(byTime, of.gammaRate, 'gammaRate', number(of.dirtyRate, 'dirtyRate'));
        const line = plusSigned(byRate, of.gammaConstant, 'gammaConstant');
        const zero = number(0);
        const one = number(1);
        return [
          equals(
            GAMMA('1'),
            [held(line, zero, one), ...(guards ? [held(number(gammaLine), zero, one)] : []), number(gamma, 'gamma')],
            '',
            migration.preCopyRounds === 1 ? 'used only for the stop rules' : undefined,
          ),
        ];
      },
    },
  };
}

const skippedEquation: Equation = {
  id: 'eq-9',
  label: equationLabel('eq-9'),
  reading: 'That share of what a round dirtied is hot: it is dirty again already, and left out of the next round.',
  defines: ['skipped'],
  symbols: [{ left: W('i+1'), relation: '=', right: product(GAMMA('i+1'), U('i')) }],
  putIn: {
    from: 'migration',
    lines: ({ gamma, first, migration }) =>
      migration.preCopyRounds === 1
        ? 'Round 0 is the last before the pause, and in the pause nothing is skipped.'
        : [
            equals(
              W('1'),
              [times(number(gamma, 'gamma'), number(first.dirtied, 'dirtied')), number(first.skipped, 'skipped')],
              'MiB',
            ),
          ],
  },
};

/** What happens in one round, in the order in which it is worked out. */
export function roundEquations(form: LoopForm): readonly Equation[] {
  return skips(form)
    ? [durationEquation(form), linearlyDirtiedEquation(form), skipRatioEquation(form), skippedEquation]
    : [durationEquation(form), dirtyCurveEquation];
}
