import { describe, expect, it } from 'vitest';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { troubleRows } from './trouble-rows';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const three = [idleVm('a', 3000), idleVm('b', 1000), idleVm('c', 2000)];

describe('what does not fit', () => {
  it('is told by reason, and forced pauses that fit come last', () => {
    const fleet = [
      idleVm('strict', 1000, { maxDowntime: 10 }),
      idleVm('wild', 1000, { dirtyRate: 200 }),
      idleVm('huge', 9000),
      idleVm('last', 1000),
    ];
    const rows = troubleRows(madeDrain({ scenario: hundred, fleet, window: 60 }));
    expect(rows.map(({ key, isMisfit, name }) => [key, isMisfit, name])).toEqual([
      ['sla 0', true, 'strict'],
      ['longer 2', true, 'huge'],
      ['late 3', true, 'last'],
      ['forced 1', false, 'wild'],
    ]);
    expect(plain(rows[0]?.detail ?? '')).toBe('20 ms, 10 ms allowed');
  });

  it('says when the late ones end by the clock on the wall, where the window has one', () => {
    const fleet = Array.from({ length: 20 }, (_, i) => idleVm(`vm ${i}`, 6000));
    const [late] = troubleRows({ ...madeDrain({ scenario: hundred, fleet, window: 120 }), from: '23:59' });
    expect(late?.detail).toBe('ends at 00:02 (next day)');
  });

  it('is nothing where all fit and converge', () => {
    expect(troubleRows(madeDrain({ scenario: hundred, fleet: three }))).toEqual([]);
  });
});
