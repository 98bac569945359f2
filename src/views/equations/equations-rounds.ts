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
import * as words from './late-words';
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
  return equation('eq-2', words.roundLastsFromAll, ['duration'], [length], ({ values, first }) => [
    worked(length, { left: T('0'), values, result: [first.duration, 'duration'], unit: 's' }),
  ]);
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
    words.dirtiedSteadily(guards),
    guards ? call('min', product(D, T('i')), V_MEM) : product(D, T('i')),
  );

const WORKING_SET: Term = symbol('workingSet', 'W');
/** U(T) of even writes over the working set. */
export const EVEN_WRITES: Term = product(
  WORKING_SET,
  round(minus('1', call('exp', negative(over(product(D, T('i')), WORKING_SET))))),
);

const dirtyCurveEquation = dirtiedBy(DIRTY_CURVE, words.dirtyCurveIs, EVEN_WRITES);

function skipRatioEquation({ guards }: LoopForm): Equation {
  const held = (ratio: Term): Term => (guards ? call('min', call('max', ratio, '0'), '1') : ratio);
  const byTime = product(symbol('gammaTime', 'ω'), T('i'));
  const written = line(
    GAMMA('i+1'),
    held(plus(byTime, product(symbol('gammaRate', 'ξ'), D), symbol('gammaConstant', 'ψ'))),
  );

  return equation(
    'eq-10',
    words.skippedShareFalls(guards),
    ['gamma'],
    [written],
    ({ values, migration, gammaLine, gamma }) => [
      worked(written, {
        left: GAMMA('1'),
        values,
        between: guards ? [putIn(held(symbol('gamma', 'γ')), { gamma: number(gammaLine) })] : [],
        result: [gamma, 'gamma'],
        aside: migration.preCopyRounds === 1 ? words.onlyForStopRules : undefined,
      }),
    ],
  );
}

const SKIPPED = line(W('i+1'), product(GAMMA('i+1'), U('i')));

const skippedEquation = equation('eq-9', words.hotShare, ['skipped'], [SKIPPED], ({ values, first, migration }) =>
  migration.preCopyRounds === 1
    ? words.nothingSkipped
    : [worked(SKIPPED, { left: W('1'), values, result: [first.skipped, 'skipped'], unit: 'MiB' })],
);

/** What happens in one round, in the order in which it is worked out. */
export function roundEquations(form: LoopForm): readonly Equation[] {
  return form.skips
    ? [durationEquation(form), linearlyDirtiedEquation(form), skipRatioEquation(form), skippedEquation]
    : [durationEquation(form), dirtyCurveEquation];
}
