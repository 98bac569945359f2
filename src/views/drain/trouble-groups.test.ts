import { describe, expect, it } from 'vitest';
import { hundred, idleVm, madeDrain } from '../../test/made-drain';
import { troubleGroups } from './trouble-groups';

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
    const groups = troubleGroups(madeDrain({ scenario: hundred, fleet, window: 60 }));
    expect(groups.map(({ id, isMisfit, items }) => [id, isMisfit, items.map(({ name }) => name).join()])).toEqual([
      ['sla', true, 'strict'],
      ['longer', true, 'huge'],
      ['late', true, 'last'],
      ['forced', false, 'wild'],
    ]);
    expect(plain(groups[0]?.items[0]?.detail ?? '')).toBe('20 ms, 10 ms allowed');
  });

  it('names a dozen of many', () => {
    const fleet = Array.from({ length: 20 }, (_, i) => idleVm(`vm ${i}`, 1000));
    const [late] = troubleGroups(madeDrain({ scenario: hundred, fleet, window: 10 }));
    expect([late?.id, late?.items.length, late?.more]).toEqual(['late', 12, 'and 7 more, all in the CSV file']);
  });

  it('is nothing where all fit and converge', () => {
    expect(troubleGroups(madeDrain({ scenario: hundred, fleet: three }))).toEqual([]);
  });
});
