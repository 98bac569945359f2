import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentParts } from './shares';

const plain = (shares: readonly number[]) => percentParts(shares).map((text) => text.replace('\u00a0', ' '));

describe('shares of one whole', () => {
  it('have the places that the smallest needs', () => {
    expect(plain([0.9975, 0.0025])).toEqual(['99.8 %', '0.2 %']);
    expect(plain([0.99993, 0.00007])).toEqual(['99.99 %', '0.01 %']);
    expect(plain([0.99999, 0.00001])).toEqual(['over 99.99 %', 'under 0.01 %']);
    expect(plain([1 / 3, 1 / 3, 1 / 3])).toEqual(['34 %', '33 %', '33 %']);
    expect(plain([1, 0])).toEqual(['100 %', '0 %']);
  });

  it('add up to 100', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }), (parts) => {
        const whole = parts.reduce((a, b) => a + b, 0);
        const said = percentParts(parts.map((part) => part / whole)).map((text) => Number.parseFloat(text));
        expect(said.reduce((a, b) => a + b, 0)).toBeCloseTo(100, 9);
      }),
      { seed: 13, numRuns: 300 },
    );
  });
});
