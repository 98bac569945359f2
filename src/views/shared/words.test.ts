import { describe, expect, it } from 'vitest';
import { ownPriorText } from './late-words';

const learned = (rows: number) => ({ points: [], rows, leftOut: 0, holds50: 31, holds90: 57 });

describe('what a prior of one’s own rests on', () => {
  it('is said, with how often its ranges held, and that few depend on chance', () => {
    expect(ownPriorText(learned(62))).toBe(
      'as 62 migrations of your journal went. With each of them left out in turn, its traffic lay in the range of 90 % 57 times, in that of 50 % 31 times.',
    );
    expect(ownPriorText(learned(49))).toMatch(/So few depend on chance: from 50 on it is dependable\.$/);
  });

  it('is said where there is nothing, or too little', () => {
    expect(ownPriorText(null)).toBe('as any guest, until your journal has been read.');
    expect(ownPriorText(learned(1))).toBe(
      'as any guest: the journal of this browser has 1 migration to learn from, and 10 are the fewest. Add some in Log.',
    );
  });
});
