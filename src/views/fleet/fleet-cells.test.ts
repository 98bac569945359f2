import { describe, expect, it } from 'vitest';
import { plainVm, type VmNumberName, vmNumberFields } from '../../scenario/fleet-fields';
import { cellText, cellTitle, readNameCell, readNumberCell } from './fleet-cells';

function field(name: VmNumberName) {
  const found = vmNumberFields.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe('a cell of the table', () => {
  it('shows numbers as the page does, plain where it is typed into, and nothing where the VM says nothing', () => {
    const vm = { ...plainVm, memory: 65_536, dirtyRate: 8.3, bandwidth: 0.3 };
    const texts = vmNumberFields.map((each) => cellText(each, vm));
    expect(texts).toEqual(['65,536', '8.3', '', '0.3', '']);
    expect(cellText(field('memory'), vm, true)).toBe('65536');
    expect(cellTitle(field('memory'), vm)).toBe('65536\u00a0MiB, 64\u00a0GiB');
    expect(cellTitle(field('maxDowntime'), vm)).toBeUndefined();
  });

  it.each<[VmNumberName, string, number | null, string | null]>([
    ['memory', '4 GiB', 4096, 'Read as 4\u00a0GiB = 4,096\u00a0MiB.'],
    ['memory', ' 4096 ', 4096, null],
    ['memory', '65,536', 65_536, 'Read as 65,536\u00a0MiB.'],
    ['workingSet', '', 0, null],
    ['workingSet', 'All', 0, null],
    ['bandwidth', '', null, null],
    ['bandwidth', '10 Gbit/s', 10_000, 'Read as 10\u00a0Gbit/s = 10,000\u00a0Mbit/s.'],
    ['maxDowntime', 'any', null, null],
    ['maxDowntime', '0', 0, null],
  ])('reads %s %j as %s', (name, text, value, said) => {
    expect(readNumberCell(field(name), text)).toEqual({ ok: true, value, said });
  });

  it.each<[VmNumberName, string, RegExp]>([
    ['memory', '3', /^Memory takes 16 MiB to 16 TiB; you typed 3/],
    ['memory', '', /^Memory takes .* you typed nothing/],
    ['dirtyRate', 'fast', /^Dirtying rate takes .* not a number/],
    ['bandwidth', '10g', /^Link takes .* Did you mean/],
    ['maxDowntime', '-1', /^Longest downtime takes /],
  ])('refuses %s %j in words', (name, text, problem) => {
    const reading = readNumberCell(field(name), text);
    expect(!reading.ok && reading.problem.replaceAll('\u00a0', ' ')).toMatch(problem);
  });

  it('takes names of 1 to 80 characters', () => {
    expect(readNameCell(' web 1 ')).toEqual({ ok: true, value: 'web 1', said: null });
    expect(readNameCell('🖥'.repeat(80)).ok).toBe(true);
    expect(readNameCell('x'.repeat(81))).toEqual({
      ok: false,
      problem: 'A name takes 1 to 80 characters; you typed 81.',
    });
    expect(readNameCell('  ').ok).toBe(false);
  });
});
