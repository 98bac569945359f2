import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fleet, paperFleet } from '../../scenario/fleet';
import { plainVm, vmNumberFields } from '../../scenario/fleet-fields';
import { viewOptions } from '../../scenario/view-options';
import { anySmallFleet } from '../../test/any-vms';
import { runs } from '../../test/runs';
import { isOneEdit, nextSorting, rowsOf, type SortKey, sortingId, sortingOf } from './fleet-order';

const none = new Map<string, number>();
const names = (fleet: Fleet, rows: Uint32Array) => [...rows].map((i) => fleet[i]?.name);
const named = (...list: string[]): Fleet => list.map((name) => ({ ...plainVm, name }));

describe('the rows of the table', () => {
  it('are all VMs in the fleet’s order at first', () => {
    expect([...rowsOf(paperFleet, '', null, none)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are those whose name holds the filter, in any case', () => {
    expect(names(paperFleet, rowsOf(paperFleet, ' tpc', null, none))).toEqual(['TPC-C 1', 'TPC-C 2']);
    expect([...rowsOf(paperFleet, 'nobody', null, none)]).toEqual([]);
  });

  it('have names in the order of people: without case, and 9 before 10', () => {
    const fleet = named('vm-10', 'VM-9', 'b', 'vm-9', 'A');
    expect(names(fleet, rowsOf(fleet, '', { key: 'name', descending: false }, none))).toEqual([
      'A',
      'b',
      'VM-9',
      'vm-9',
      'vm-10',
    ]);
  });

  it('have what says nothing at the end, both ways; a working set of 0 is all of the memory', () => {
    const fleet = [
      { ...plainVm, name: 'a', maxDowntime: 300, workingSet: 0, memory: 512 },
      { ...plainVm, name: 'b', maxDowntime: null, workingSet: 100 },
      { ...plainVm, name: 'c', maxDowntime: 20, workingSet: 600, workload: 'idle' },
    ];
    const by = (key: SortKey, descending: boolean) =>
      names(fleet, rowsOf(fleet, '', { key, descending }, none)).join('');
    expect([by('maxDowntime', false), by('maxDowntime', true)]).toEqual(['cab', 'acb']);
    expect(by('workingSet', false)).toBe('bac');
    expect([by('workload', false), by('workload', true)]).toEqual(['cab', 'cab']);
  });

  it('go by the number of past migrations known by that name', () => {
    const past = new Map([['Linpack 1', 3]]);
    expect(rowsOf(paperFleet, '', { key: 'history', descending: true }, past)[0]).toBe(4);
  });

  it('are each VM once, in order, whatever the column', () => {
    fc.assert(
      fc.property(anySmallFleet, fc.constantFrom(...vmNumberFields), fc.boolean(), (fleet, { name }, descending) => {
        const rows = rowsOf(fleet, '', { key: name, descending }, none);
        expect([...rows].sort((a, b) => a - b)).toEqual(fleet.map((_, i) => i));
        const values = [...rows].flatMap((i) => {
          const vm = fleet[i];
          if (!vm) return [];
          const value = name === 'workingSet' && vm.workingSet === 0 ? vm.memory : vm[name];
          return value === null ? [] : [value];
        });
        expect(values).toEqual([...values].sort((a, b) => (descending ? b - a : a - b)));
      }),
      runs(200),
    );
  });
});

describe('a row that is edited', () => {
  it('stays where it is: the fleet differs in one VM only', () => {
    const edited = paperFleet.with(2, { ...plainVm, name: 'x' });
    expect(isOneEdit(paperFleet, edited)).toBe(true);
    expect(isOneEdit(paperFleet, edited.with(3, plainVm))).toBe(false);
    expect(isOneEdit(paperFleet, paperFleet.slice(1))).toBe(false);
  });
});

it('sorts up, down, and not at all', () => {
  const up = nextSorting(null, 'memory');
  const down = nextSorting(up, 'memory');
  expect([up, down, nextSorting(down, 'memory')]).toEqual([
    { key: 'memory', descending: false },
    { key: 'memory', descending: true },
    null,
  ]);
  expect(nextSorting(down, 'name')).toEqual({ key: 'name', descending: false });
});

it('stands in links by an id, each of which is one sorting', () => {
  const ids = viewOptions.flatMap((row) => (row.key === 'decide.sort' ? row.options : []));
  expect(ids).toHaveLength(17);
  expect(ids.map((id) => sortingId(sortingOf(id)))).toEqual(ids);
  expect(sortingOf('memory-down')).toEqual({ key: 'memory', descending: true });
});
