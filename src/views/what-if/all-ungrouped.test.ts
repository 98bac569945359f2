import { afterEach, expect, it } from 'vitest';
import { plainDisplay, setDisplay } from '../../format/display';
import { readLines } from '../../scenario/metric-lines';
import { parameterByName } from '../../scenario/parameters';
import { readSpread } from '../../scenario/spread';
import { allUngrouped, isEitherWay } from './all-ungrouped';

afterEach(() => setDisplay(plainDisplay));

it('numbers of a doubt are taken with thousands and decimals as the page writes them', () => {
  expect(
    ['100,000 to 200,000', '100 000..200 000 Mbit/s', '± 1,500', '35 to 50', '20 %', '1,5 to 2'].map(allUngrouped),
  ).toEqual(['100000 to 200000', '100000..200000 Mbit/s', '± 1500', '35 to 50', '20 %', '1,5 to 2']);
  const doubt = readSpread(parameterByName.bandwidth, 800, allUngrouped('1,000 Mbit/s to 100,000 Mbit/s'));
  expect(doubt).toMatchObject({ ok: true, spread: { from: 1000, to: 100_000 } });
  setDisplay({ ...plainDisplay, numbers: 'comma' });
  expect(['1.500,5 to 2.000', '12,5 %', '35..50'].map(allUngrouped)).toEqual(['1500.5 to 2000', '12.5 %', '35..50']);
});

it('a list of lines takes thousands too: a comma parts values where a space follows it, or where no three digits do', () => {
  const lines = (typed: string) => {
    const read = readLines('downtime', allUngrouped(typed));
    return read.ok ? read.lines.map(({ value }) => value * 1000) : read.problem;
  };
  expect(lines('1,500')).toEqual([1500]);
  expect(lines('1,500, 2,000 ms; 200')).toEqual([1500, 2000, 200]);
  expect(lines('50, 100, 300')).toEqual([50, 100, 300]);
  expect(lines('50,1500,20')).toEqual([50, 1500, 20]);
  expect(lines('1,2')).toEqual([1, 2]);
  // A link says what it always did.
  expect(readLines('downtime', '1,500')).toMatchObject({ lines: [{ value: 0.001 }, { value: 0.5 }] });
  setDisplay({ ...plainDisplay, numbers: 'comma' });
  expect(lines('1.500; 2,5')).toEqual([1500, 2.5]);
});

it('tells where a comma could have parted two values', () => {
  expect(['1,500', '100,300, 2', '2,000', '1, 500', '1500', '50,20'].map(isEitherWay)).toEqual([
    ...[true, true, false, false, false, false],
  ]);
});
