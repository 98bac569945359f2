import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { decimalValue, readPlainNumber, splitDecimal } from './plain-number';

describe('readPlainNumber', () => {
  it.each([
    ['4096', 4096],
    ['-0.0463', -0.0463],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1E-7', 1e-7],
    ['1e+21', 1e21],
    [' 40 ', 40],
  ])('reads %s', (text, value) => {
    expect(readPlainNumber(text)).toBe(value);
  });

  it.each([
    '',
    ' ',
    'abc',
    '0x10',
    '0b1',
    '1,024',
    '1_000',
    'Infinity',
    '-Infinity',
    'NaN',
    '1.2.3',
    '--1',
    'e5',
    '.',
    '1 2',
    '٣',
  ])('refuses %j', (text) => {
    expect(readPlainNumber(text)).toBeNull();
  });

  it('never gives -0', () => {
    expect(Object.is(readPlainNumber('-0'), 0)).toBe(true);
    expect(Object.is(readPlainNumber('-1e-999'), 0)).toBe(true);
  });

  it('takes the largest double for what is beyond doubles, also for absurd exponents', () => {
    expect(readPlainNumber('1e999')).toBe(Number.MAX_VALUE);
    expect(readPlainNumber('-1e999')).toBe(-Number.MAX_VALUE);
    expect(readPlainNumber(`1e${'9'.repeat(400)}`)).toBe(Number.MAX_VALUE);
    expect(readPlainNumber(`1e-${'9'.repeat(400)}`)).toBe(0);
  });

  it('reads back every finite double as JavaScript prints it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readPlainNumber(String(value))).toBe(value + 0);
      }),
      runs(100),
    );
  });
});

describe('splitDecimal', () => {
  it('leaves the unit behind the number', () => {
    expect(splitDecimal('10 Gbit/s')?.rest).toBe('Gbit/s');
    expect(splitDecimal('1.25GB/s')?.rest).toBe('GB/s');
  });
});

describe('decimalValue', () => {
  it('shifts the decimal point in the text, so that no digit is lost', () => {
    const literal = { mantissa: '4.35', exponent: 0 };
    expect(decimalValue(literal, 2)).toBe(435);
    expect(4.35 * 100).not.toBe(435);
  });
});
