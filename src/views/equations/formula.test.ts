import { describe, expect, it } from 'vitest';
import {
  fraction,
  hasFraction,
  isTall,
  named,
  number,
  plus,
  power,
  product,
  putIn,
  row,
  sum,
  symbol,
  symbolsOf,
  times,
  withMinus,
} from './formula';

const D = symbol('dirtyRate', 'D');
const T = symbol('duration', 'T', 'i+1');

describe('the builders of formulas', () => {
  it('spell a plain text: i+1 is an index, an operator and digits', () => {
    expect(row('i+1')).toEqual({
      kind: 'row',
      parts: [
        { kind: 'index', text: 'i' },
        { kind: 'operator', text: '+' },
        { kind: 'digits', text: '1' },
      ],
    });
  });

  it('open rows inside rows, so that operators know their neighbours', () => {
    expect(plus(times(number(2), number(3)), number(4))).toEqual(row(times(number(2), number(3)), '+', number(4)));
  });

  it('write negative numbers with a minus, and subtract a negative term instead of adding it', () => {
    expect(number(-0.0463)).toMatchObject({ value: -0.0463, text: '−0.0463' });
    const term = putIn(plus('1', product(symbol('gammaRate', 'ξ'), D)), { gammaRate: -2, dirtyRate: 3 });
    expect(term).toEqual(row(number(1), '−', times(number(2, 'gammaRate'), number(3, 'dirtyRate'))));
    expect(withMinus('1 × 10⁻⁷')).toBe('1 × 10⁻⁷');
  });

  it('put numbers in for symbols, with their indices, and one number in an exponent', () => {
    const [memory, lambda, n] = [symbol('memory', 'V'), symbol('lambda', 'λ'), symbol('preCopyRounds', 'n')];
    const values = { memory: 1024, lambda: 0.5, preCopyRounds: 3 };
    expect(putIn(product(memory, power(lambda, 'i')), values)).toEqual(
      times(number(1024, 'memory'), power(number(0.5, 'lambda'), number(1))),
    );
    expect(putIn(power(lambda, plus(n, '1')), values)).toEqual(
      power(number(0.5, 'lambda'), number(4, 'preCopyRounds')),
    );
    expect(putIn(plus(D, D), { dirtyRate: [1, 2] })).toEqual(plus(number(1, 'dirtyRate'), number(2, 'dirtyRate')));
    expect(() => putIn(D, {})).toThrow('dirtyRate');
  });

  it('round to three significant digits, and keep the value', () => {
    expect(number(95.367431640625)).toMatchObject({ value: 95.367431640625, text: '95.4' });
    expect(number(1671.7)).toMatchObject({ text: '1,672' });
  });

  it('know what is taller than a line', () => {
    expect(isTall(product(D, T))).toBe(false);
    expect(isTall(plus(D, fraction(T, D)))).toBe(true);
    expect(isTall(sum('i=0', 'n', T))).toBe(true);
    expect(hasFraction(sum('i=0', 'n', T))).toBe(false);
  });

  it('tell which symbols a formula lights up, each once, put-in numbers too', () => {
    expect(symbolsOf(plus(product(D, T), D, fraction(named('memory', 'V', 'mem'), number(2, 'threshold'))))).toEqual([
      'dirtyRate',
      'duration',
      'memory',
      'threshold',
    ]);
  });
});
