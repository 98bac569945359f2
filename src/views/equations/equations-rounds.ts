import { type Equation, equation, line, worked } from './equation';
import { DIRTY_CURVE } from './equation-label';
import {
  call,
  fraction,
  minus,
  negative,
  number,
  over,
  plus,
  product,
  putIn,
  round,
  symbol,
  type Term,
} from './formula';
import { D, GAMMA, R, T, U, V, V_MEM, W } from './terms';

/** What decides how the loop is written. */
export interface LoopForm {
  /** Whether a share of what was dirtied is left out (Eqs. 9-10). */
  readonly skips: boolean;
  readonly adaptive: boolean;
  readonly guards: boolean;
}

function durationEquation({ adaptive }: LoopForm): Equation {
  const length = line(T('i'), fraction(V('i'), R(adaptive, 'i')));
  return equation(
    'eq-2',
    'A round lasts as long as the link needs for its volume; round 0 sends all memory.',
    ['duration'],
    [length],
    ({ values, first }) => [worked(length, { left: T('0'), values, result: [first.duration, 'duration'], unit: 's' })],
  );
}

/** What a round dirties, by a law. */
const dirtiedBy = (id: string, reading: string, right: Term): Equation => {
  const written = line(U('i'), right);
  return equation(id, reading, ['dirtied'], [written], ({ values, first }) => [
    worked(written, { left: U('0'), values, result: [first.dirtied, 'dirtied'], unit: 'MiB' }),
  ]);
};

/** Eq. 1 as Algorithm 1 uses it: the guard caps it at the memory. */
const linearlyDirtiedEquation = ({ guards }: LoopForm): Equation =>
  dirtiedBy(
    'eq-1',
    `While a round is sent, pages are dirtied at a steady rate${guards ? ', and never more than there are' : ''}.`,
    guards ? call('min', product(D, T('i')), V_MEM) : product(D, T('i')),
  );

const WORKING_SET: Term = symbol('workingSet', 'W');
/** U(T) of even writes over the working set. */
export const EVEN_WRITES: Term = product(
  WORKING_SET,
  round(minus('1', call('exp', negative(over(product(D, T('i')), WORKING_SET))))),
);

const dirtyCurveEquation = dirtiedBy(
  DIRTY_CURVE,
  'Not in the paper: writes fall evenly on the working set, and more and more of them hit what is dirty already.',
  EVEN_WRITES,
);

function skipRatioEquation({ guards }: LoopForm): Equation {
  const held = (ratio: Term): Term => (guards ? call('min', call('max', ratio, '0'), '1') : ratio);
  const byTime = product(symbol('gammaTime', 'ω'), T('i'));
  const written = line(
    GAMMA('i+1'),
    held(plus(byTime, product(symbol('gammaRate', 'ξ'), D), symbol('gammaConstant', 'ψ'))),
  );
  const range = guards ? ', and stays between 0 and 1' : '';
  return equation(
    'eq-10',
    `The share of dirtied pages that is skipped falls with a round’s length and the dirtying rate${range}.`,
    ['gamma'],
    [written],
    ({ values, migration, gammaLine, gamma }) => [
      worked(written, {
        left: GAMMA('1'),
        values,
        between: guards ? [putIn(held(symbol('gamma', 'γ')), { gamma: number(gammaLine) })] : [],
        result: [gamma, 'gamma'],
        aside: migration.preCopyRounds === 1 ? 'used only for the stop rules' : undefined,
      }),
    ],
  );
}

const SKIPPED = line(W('i+1'), product(GAMMA('i+1'), U('i')));

const skippedEquation = equation(
  'eq-9',
  'That share of what a round dirtied is hot: it is dirty again already, and left out of the next round.',
  ['skipped'],
  [SKIPPED],
  ({ values, first, migration }) =>
    migration.preCopyRounds === 1
      ? 'Round 0 is the last before the pause, and in the pause nothing is skipped.'
      : [worked(SKIPPED, { left: W('1'), values, result: [first.skipped, 'skipped'], unit: 'MiB' })],
);

/** What happens in one round, in the order in which it is worked out. */
export function roundEquations(form: LoopForm): readonly Equation[] {
  return form.skips
    ? [durationEquation(form), linearlyDirtiedEquation(form), skipRatioEquation(form), skippedEquation]
    : [durationEquation(form), dirtyCurveEquation];
}
