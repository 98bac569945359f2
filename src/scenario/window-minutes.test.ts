import { expect, it } from 'vitest';
import { readOptions, windowMinutes } from './view-options';

const minutesOf = (from: string, until: string) => {
  const pair = (key: string, text: string) => ({ key, text, readable: true, written: { key, text } });
  const rejected: { readonly text: string }[] = [];
  const options = readOptions([pair('decide.from', from), pair('decide.until', until)], rejected as never);
  return [windowMinutes(options), rejected.map(({ text }) => text)];
};

it.each([
  ['22:00', '23:30', 90, []],
  ['22:00', '00:30', 150, []],
  ['22:00', '22:00', 1440, []],
  ['9:00', '10:00', 60, ['9:00']],
  ['22:00', '24:00', 10, ['24:00']],
  ['soon', '10:00', 10, ['soon']],
])('a window from %s to %s has %i minutes', (from, until, minutes, rejected) => {
  expect(minutesOf(from, until)).toEqual([minutes, rejected]);
});
