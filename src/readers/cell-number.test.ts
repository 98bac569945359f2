import { describe, expect, it } from 'vitest';
import { noteStyle, POINTS, readCellNumber, readClockTime, styleOf, unclearNumber } from './cell-number';

const styleIn = (cells: readonly string[], separator: string) => {
  const evidence = { '.': false, ',': false, unclear: '' };
  for (const cell of cells) noteStyle(evidence, cell);
  return styleOf(evidence, separator);
};
/** The first of some cells as a number without a unit, read as a table of all of them is. */
const first = (separator: string, ...cells: readonly string[]) => {
  const read = readCellNumber(cells[0] ?? '', styleIn(cells, separator));
  return read?.unit === '' ? read.value : null;
};

describe('a number in a cell', () => {
  it.each([
    [',', ['1.5'], 1.5],
    [',', ['1.024'], 1.024],
    [',', ['-1e3'], -1000],
    [',', ['1,5'], 1.5],
    [',', ['1.024,5'], 1024.5],
    [',', ['1,024.5'], 1024.5],
    [',', ['1,024,000'], 1_024_000],
    [',', ['1,024'], null],
    [',', ['1,024', '40.5'], 1024],
    [',', ['1,024', '40,5'], 1.024],
    [';', ['1,5'], 1.5],
    [';', ['0,125'], 0.125],
    [';', ['1024,125'], 1024.125],
    [';', ['1.024'], 1.024],
    [';', ['1,024'], 1.024],
    [';', ['1.024', '40,5'], 1024],
    [';', ['1.024.000', '40,5'], 1_024_000],
    [';', ['1.024', '1.024,5'], 1024],
    [';', ['1.024', '0.5', '40,5'], null],
    [';', ['2.5', '40,5'], 2.5],
    [';', ['1 024,5'], 1024.5],
    [';', ['1\u202f024'], 1024],
    [';', ["1'024.5"], 1024.5],
    [';', ['1,5e3'], 1500],
    [';', ['1,024e3'], 1024],
    ['\t', ['.5'], 0.5],
    [';', [',5'], 0.5],
    [';', ['5.'], 5],
    [';', ['1.02.4'], null],
    [';', ['1,024.5,6'], null],
    [';', ['12 03'], null],
    [';', ['0x10'], null],
    [';', ['Infinity'], null],
    [';', ['--1'], null],
    [';', [''], null],
  ])('of a table parted by %j among %j is %d', (separator, cells, value) => {
    expect(first(separator, ...cells)).toBe(value);
  });

  it('may have its unit behind it', () => {
    expect(readCellNumber('64 GB', POINTS)).toEqual({ value: 64, unit: 'GB' });
    expect(readCellNumber('1,5GiB', styleIn(['1,5GiB'], ';'))).toEqual({ value: 1.5, unit: 'GiB' });
  });

  it('is told with both meanings where it is not clear which one it is', () => {
    expect(unclearNumber('1,024', POINTS)).toMatch(/^“1,024” may be 1024 or 1\.024\./);
    expect(unclearNumber('x', POINTS)).toBeNull();
    expect(unclearNumber('1.024', POINTS)).toBeNull();
  });
});

describe('a time by the clock', () => {
  it.each([
    ['12:03', 43_380],
    ['12:03:04', 43_384],
    ['12:03:04,25', 43_384.25],
    ['1:03:04 PM', 46_984],
    ['12:00 am', 0],
    ['1970-01-02 00:00:01', 86_401],
    ['1970-01-02T00:00:01Z', 86_401],
    ['1970-01-02T02:00:01+02:00', 86_401],
    ['1970/1/2 0:00:01', 86_401],
    ['02.01.1970, 00:00:01', 86_401],
  ])('%s is %d s', (cell, seconds) => {
    expect(readClockTime(cell)?.seconds).toBe(seconds);
  });

  it.each(['', '12', '25:00', '12:60', '1970-01-02', 'noon', '1.5', '12:03:04 or so'])('%j is none', (cell) => {
    expect(readClockTime(cell)).toBeNull();
  });
});
