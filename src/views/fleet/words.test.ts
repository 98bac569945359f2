import { expect, it } from 'vitest';
import { paperFleet } from '../../scenario/fleet';
import { addedSentence, filterSentence, fleetSentence, openedSentence, strangersSentence } from './words';

it('counts the fleet in words', () => {
  expect(fleetSentence(paperFleet)).toBe('8 VMs with 6.25\u00a0GiB of memory in all.');
  expect(fleetSentence(paperFleet.slice(0, 1))).toBe('1 VM with 800\u00a0MiB of memory.');
  expect(fleetSentence([])).toBe('There is no VM in the fleet.');
});

it('says what the filter leaves', () => {
  expect(filterSentence(2, 8, ' tpc ')).toBe('2 of 8 VMs have “tpc” in the name.');
  expect(filterSentence(1, 100_000, 'x')).toBe('1 of 100,000 VMs has “x” in the name.');
  expect(filterSentence(0, 8, 'x')).toBe('No name holds “x”.');
  expect(filterSentence(8, 8, ' ')).toBe('');
});

it('says what came, and what undo does', () => {
  expect(openedSentence(['a.csv'], 24, 8)).toBe(
    '24 VMs came from a.csv, in the place of the 8 VMs that were there. Undo brings them back.',
  );
  expect(openedSentence(['a.csv', 'b.csv'], 1, 1)).toBe(
    '1 VM came from 2 files, in the place of the VM that was there. Undo brings it back.',
  );
  expect(openedSentence(['a.csv'], 3, 0)).toBe('3 VMs came from a.csv.');
  expect(openedSentence(['a.csv'], 0, 8)).toBe('No VMs found in a.csv. Your list is unchanged.');
});

it('says what a table without memory told of the VMs that are there', () => {
  expect(addedSentence(['dirtyRate'], 12, 40, ['rates.csv'])).toBe(
    'The dirtying rates of 12 of 40 VMs came from rates.csv; all else of them is as it was. Undo takes them back.',
  );
  expect(addedSentence(['dirtyRate', 'maxDowntime'], 2, 2, ['a.csv', 'b.csv'])).toBe(
    'The dirtying rates and longest downtimes of all 2 VMs came from a.csv and b.csv; all else of them is as it was. Undo takes them back.',
  );
  expect(strangersSentence(['x'])).toBe('No VM here has this name: x.');
  expect(strangersSentence(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe(
    'No VM here has these names: a, b, c, d, e and 2 more.',
  );
});
