import { describe, expect, it } from 'vitest';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { drainNumbers, lanesRows, orderRows } from './drain-tables';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];

describe('the numbers of the plan', () => {
  it('are total time, longest pause, traffic, energy and what fits', () => {
    const numbers = drainNumbers(madeDrain({ scenario: hundred, fleet: three, window: 30 }));
    // 0.512 x 6000 + 3 x 20.165 = 3132.5 J, which are 0.87 Wh.
    expect(numbers.map(({ text }) => plain(text))).toEqual(['1 min', '20 ms', '5.86 GiB', '0.87 Wh', '1 of 3']);
    expect(numbers.map(({ value }) => value)).toEqual([60, 0.02, 6000, 3132.495, 1]);
    expect(numbers.map(({ caption }) => plain(caption))).toContain('2.93 GiB of memory');
  });
});

describe('the orders side by side', () => {
  it('tell the one on screen and the best ones', () => {
    const rows = orderRows(madeDrain({ scenario: hundred, fleet: three, window: 30, order: 'largest' }));
    expect(rows.map(({ label, isShown, isBest, fits }) => [label, isShown, isBest, fits])).toEqual([
      ['Cheapest first', false, true, '2 of 3'],
      ['Shortest first', false, true, '2 of 3'],
      ['Longest first', true, false, '1 of 3'],
      ['As in the fleet', false, false, '1 of 3'],
      ['Best by search', false, true, '2 of 3'],
    ]);
    expect(rows.map(({ mean }) => plain(mean))).toEqual(['33.3 s', '33.3 s', '46.7 s', '43.3 s', '33.3 s']);
  });

  it('never call an order of more than eight VMs the best', () => {
    const fleet = Array.from({ length: 9 }, (_, i) => idleVm(`vm ${i}`, 500 + 100 * i));
    expect(orderRows(madeDrain({ scenario: hundred, fleet })).at(-1)?.label).toBe('Best found, not proven');
  });
});

describe('one to eight at a time', () => {
  it('warns where VMs no longer converge', () => {
    const rows = lanesRows(madeDrain({ lanes: 2 }));
    expect(rows.map(({ lanes }) => lanes)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows.map(({ losesSome }) => losesSome)).toEqual([false, true, true, true, true, true, true, true]);
    expect(rows[0]).toMatchObject({ forced: '4 of 8', isShown: false });
    expect(rows[1]).toMatchObject({ forced: '6 of 8', isShown: true });
    expect(rows[7]).toMatchObject({ forced: '8 of 8' });
    expect(plain(rows[3]?.share ?? '')).toBe('200 Mbit/s');
  });

  it('counts VMs without a number apart', () => {
    const fleet = [idleVm('calm', 1000), idleVm('wild', 1000, { dirtyRate: 60 })];
    const rows = lanesRows(madeDrain({ scenario: { ...hundred, model: 'closed-form' }, fleet }));
    expect(rows.map(({ forced }) => forced)).toEqual(['0 of 2', '0, 1 without a number']);
  });
});
