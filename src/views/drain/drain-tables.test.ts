import { describe, expect, it } from 'vitest';
import { joined } from '../../format/number';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { tableTexts } from '../../test/table-texts';
import { drainNumbers, lanesColumns, orderColumns } from './drain-tables';
import { ORDER_OPTIONS } from './plan-options';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];

describe('the numbers of the plan', () => {
  it('are total time, longest pause, traffic, energy and what fits', () => {
    const numbers = drainNumbers(madeDrain({ scenario: hundred, fleet: three, window: 30 }));
    // 0.512 x 6000 + 3 x 20.165 = 3132.5 J, which are 0.87 Wh.
    expect(numbers.map((number) => plain(joined(number)))).toEqual(['1 min', '20 ms', '5.86 GiB', '0.87 Wh', '1 of 3']);
    expect(numbers.map(({ value }) => value)).toEqual([60, 0.02, 6000, 3132.495, 1]);
    expect(numbers.map(({ captions }) => plain(captions[0] ?? ''))).toContain('2.93 GiB of memory');
  });
});

describe('the orders side by side', () => {
  it('tell the best ones, in one unit a column', () => {
    const shown = madeDrain({ scenario: hundred, fleet: three, window: 30, order: 'largest' });
    const { heads, cells, marks } = tableTexts(orderColumns(shown), ORDER_OPTIONS);
    expect(heads).toEqual([
      ...['Order', 'Total time (s)', 'Longest pause (ms)', 'Mean time to leave (s)', 'In the window'],
      'Memory of these (GiB)',
    ]);
    expect(cells).toEqual([
      ['Cheapest first', '60', '20', '33.3', '2 of 3', '2.93'],
      ['Shortest first', '60', '20', '33.3', '2 of 3', '2.93'],
      ['Longest first', '60', '20', '46.7', '1 of 3', '2.93'],
      ['As in the fleet', '60', '20', '43.3', '1 of 3', '2.93'],
      ['Best by search', '60', '20', '33.3', '2 of 3', '2.93'],
    ]);
    expect(marks.map(({ length }) => length)).toEqual([1, 1, 0, 0, 1]);
  });

  it('never call an order of more than eight VMs the best', () => {
    const fleet = Array.from({ length: 9 }, (_, i) => idleVm(`vm ${i}`, 500 + 100 * i));
    const { cells } = tableTexts(orderColumns(madeDrain({ scenario: hundred, fleet })), ORDER_OPTIONS);
    expect(cells.at(-1)?.[0]).toBe('Best found, not proven');
  });
});

describe('one to eight at a time', () => {
  it('warns where VMs no longer converge', () => {
    const shown = madeDrain({ lanes: 2 });
    const { cells, marks } = tableTexts(lanesColumns(shown), shown.byLanes);
    expect(cells.map(([lanes]) => lanes)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(marks.map(({ length }) => length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
    expect([0, 1, 7].map((row) => cells[row]?.[6])).toEqual(['4 of 8', '6 of 8', '8 of 8']);
    expect(cells[3]?.[1]).toBe('200');
  });

  it('counts VMs without a number apart', () => {
    const fleet = [idleVm('calm', 1000), idleVm('wild', 1000, { dirtyRate: 60 })];
    const shown = madeDrain({ scenario: { ...hundred, model: 'closed-form' }, fleet });
    const { cells } = tableTexts(lanesColumns(shown), shown.byLanes);
    expect(cells.map((row) => row[6])).toEqual(['0 of 2', '0, 1 without a number']);
  });
});
