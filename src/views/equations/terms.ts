import { formatNumber } from '../../format/number';
import { number, symbol, type Term, text } from './formula';

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
export const R = (adaptive: boolean, sub: string): Term =>
  adaptive ? symbol('adaptive', 'R', sub) : symbol('bandwidth', 'R');

/** The digits that show a lambda close to 1 to be no 1. */
export function lambdaNumber(lambda: number): Term {
  let digits = 3;
  while (lambda !== 1 && digits < 15 && formatNumber(lambda, digits) === '1') digits += 1;
  return number(lambda, 'lambda', formatNumber(lambda, digits));
}
