import { describe, expect, it } from 'vitest';
import type { Claim } from '../../analysis/claims/claim';
import { claimsHeadline, factText } from './claim-facts';
import { claimVerdict } from './late-words';

const claim = (holds: boolean): Claim => ({ number: 1, says: '', where: '', because: '', holds, parts: [] });

describe('the words of a claim', () => {
  it('show a fact with its unit, shares in per cent', () => {
    expect(factText({ of: 'x', value: 0.0312, unit: '%' })).toBe('3.12\u00a0%');
    expect(factText({ of: 'x', value: 54.6875, unit: 'MiB' })).toBe('54.7\u00a0MiB');
    expect(factText({ of: 'x', value: 27, unit: 'peeks' })).toBe('27\u00a0peeks');
    expect(factText({ of: 'x', value: 0.99876, unit: '' })).toBe('0.9988');
  });

  it('say which hold and how many', () => {
    expect([claimVerdict(true), claimVerdict(false)]).toEqual(['Holds', 'Does not hold']);
    expect(claimsHeadline([claim(true), claim(false), claim(true)])).toBe(
      '2 of 3 claims of the paper hold in these runs',
    );
  });
});
