import { formatNumber, joined, type ScaledNumber } from '../../format/number';
import type { Round } from '../../models/result';
import type { SymbolId } from '../../state/symbols';
import type { NumberLine } from './equation';
import { number, plus, symbol, type Term, text } from './formula';

/** Symbols that several equations share. */
export const V = (sub: string): Term => symbol('volume', 'V', sub);
export const T = (sub: string): Term => symbol('duration', 'T', sub);
/** What is dirtied in a round. The paper calls it V_i too (eq. 9), or writes it out (line 6). */
export const U = (sub: string): Term => symbol('dirtied', 'U', sub);
export const W = (sub: string): Term => symbol('skipped', 'W', sub);
export const GAMMA = (sub: string): Term => symbol('gamma', 'γ', sub);
export const LAMBDA: Term = symbol('lambda', 'λ');
export const N: Term = symbol('preCopyRounds', 'n');
export const D: Term = symbol('dirtyRate', 'D');
export const V_MEM: Term = symbol('memory', 'V', text('mem'));
export const V_THD: Term = symbol('threshold', 'V', text('thd'));
export const V_MIG: Term = symbol('traffic', 'V', text('mig'));
export const T_MIG: Term = symbol('totalTime', 'T', text('mig'));
export const T_DOWN: Term = symbol('downtime', 'T', text('down'));
export const E_MIG: Term = symbol('energy', 'E', text('mig'));

/** The rate: one knob, or one for each round when it adapts. */
export const rateId = (adaptive: boolean): SymbolId => (adaptive ? 'adaptive' : 'bandwidth');
export const R = (adaptive: boolean, sub: string): Term =>
  adaptive ? symbol('adaptive', 'R', sub) : symbol('bandwidth', 'R');

/** `left = step = result unit`. */
export function equals(left: Term, steps: readonly Term[], unit = '', aside?: string): NumberLine {
  return { left, relation: '=', steps, unit, ...(aside === undefined ? {} : { aside }) };
}

/** The digits that show a lambda close to 1 to be no 1. */
export function lambdaNumber(lambda: number): Term {
  let digits = 3;
  while (lambda !== 1 && digits < 15 && formatNumber(lambda, digits) === '1') digits += 1;
  return number(lambda, 'lambda', formatNumber(lambda, digits));
}

/** The same in the unit of the key numbers, where that is another one: '1.63 GiB' beside '1,672 MiB'. */
export function inUnitOfKeyNumber(scaled: ScaledNumber, unit: string): string | undefined {
  return scaled.unit === unit ? undefined : joined(scaled);
}

/** Up to this many transfers are all written out. */
const WRITTEN_OUT = 3;

/** The sum over the rounds: all of them, or the first two and the last. */
export function roundSum(rounds: readonly Round[], of: 'volume' | 'duration'): Term {
  const terms = rounds.map((each) => number(each[of], of));
  const [first, second] = terms;
  const last = terms.at(-1);
  if (rounds.length <= WRITTEN_OUT || !first || !second || !last) return plus(...terms);
  return plus(first, second, text('⋯'), last);
}
