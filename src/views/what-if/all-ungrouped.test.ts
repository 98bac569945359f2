import { afterEach, expect, it } from 'vitest';
import { plainDisplay, setDisplay } from '../../format/display';
import { parameterByName } from '../../scenario/parameters';
import { readSpread } from '../../scenario/spread';
import { allUngrouped } from './all-ungrouped';

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
