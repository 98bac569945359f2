import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRICS } from '../vocabulary/metrics';
import { MODELS_VERSION } from '../vocabulary/models-version';
import { decodeLink, encodeLink } from './link';
import { type KeyFour, madeOtherwise, madePairs, readMade } from './made-numbers';

const numbers: KeyFour = { time: 17.529298765, downtime: 0.02115283, traffic: 1671.69701, energy: 876.0738 };

describe('what a link of Share says of its numbers', () => {
  it('has six digits of each, and the models’ version', () => {
    expect(madePairs(numbers)).toBe(`mv=${MODELS_VERSION}&sum=17.5293~0.0211528~1671.7~876.074`);
    expect(madePairs({ ...numbers, downtime: null, energy: 0 })).toContain('sum=17.5293~~1671.7~0');
  });

  it('is read back, near enough to be called the same', () => {
    const number = fc.option(fc.double({ min: 0, max: 1e300, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.record({ time: number, downtime: number, traffic: number, energy: number }), (four) => {
        const made = readMade(madePairs(four));
        expect(made?.version).toBe(MODELS_VERSION);
        expect(made && madeOtherwise(made, four)).toEqual([]);
      }),
      { seed: 19, numRuns: 500 },
    );
  });

  it('tells a number that moved by a ten-thousandth, or that is there no longer', () => {
    const made = { version: 1, numbers };
    for (const metric of METRICS) {
      expect(madeOtherwise(made, { ...numbers, [metric]: (numbers[metric] ?? 0) * 1.0001 })).toEqual([metric]);
      expect(madeOtherwise(made, { ...numbers, [metric]: null })).toEqual([metric]);
    }
  });

  it.each(['', 'mv=1', 'sum=1~2~3~4', 'mv=0&sum=1~2~3~4', 'mv=1.5&sum=1~2~3~4', 'mv=1&sum=1~2~3', 'mv=1&sum=1~2~3~x'])(
    'says nothing where half of it is missing or cannot be read: %j',
    (pairs) => expect(readMade(pairs)).toBeNull(),
  );

  it('comes out of a link beside the scenario, and no link that is written has it', () => {
    const link = '#/explore?v=3&mem=4096';
    const read = decodeLink(`${link}&${madePairs(numbers)}`);
    expect(read).toMatchObject({ ok: true, rejected: [], made: madePairs(numbers) });
    expect(decodeLink(link)).not.toHaveProperty('made');
    expect(read.ok && encodeLink(read.state)).toContain('mem=4096');
    expect(read.ok && encodeLink(read.state)).not.toMatch(/mv=|sum=/);
  });
});
