import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { defaultScenario, toCostWeights } from './scenario';
import { normaliseWeights, setWeight, weightNames } from './weights';

const share = fc.oneof(fc.constantFrom(0, 1, 0.25, 5e-324, 1e-13), fc.double({ min: 0, max: 1, noNaN: true }));
const change = fc.tuple(fc.constantFrom(...weightNames), share);

function weightsOf(scenario: typeof defaultScenario): number[] {
  return Object.values(toCostWeights(scenario));
}

function expectShares(weights: readonly number[]): void {
  for (const weight of weights) {
    expect(weight).toBeGreaterThanOrEqual(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
  expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThanOrEqual(1e-12);
}

describe('setWeight', () => {
  it('scales the other weights in proportion', () => {
    expect(weightsOf(setWeight(defaultScenario, 'downtimeWeight', 0.4))).toEqual([
      0.4, 0.19999999999999998, 0.19999999999999998, 0.19999999999999998,
    ]);
  });

  it('shares the rest equally where the others are all 0', () => {
    const all = setWeight(defaultScenario, 'timeWeight', 1);
    expect(weightsOf(all)).toEqual([0, 1, 0, 0]);
    expect(weightsOf(setWeight(all, 'timeWeight', 0.25))).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('keeps the sum at 1 and does not drift through any number of changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        let scenario = defaultScenario;
        for (const [name, value] of changes) {
          scenario = setWeight(scenario, name, value);
          expect(scenario[name]).toBe(value);
          expectShares(weightsOf(scenario));
        }
      }),
      runs(100),
    );
  });

  it('brings a weight outside its range to the nearest end, and ignores what is no number', () => {
    expect(setWeight(defaultScenario, 'energyWeight', 7).energyWeight).toBe(1);
    expect(setWeight(defaultScenario, 'energyWeight', -7).energyWeight).toBe(0);
    expect(setWeight(defaultScenario, 'energyWeight', Number.NaN)).toBe(defaultScenario);
  });
});

describe('normaliseWeights', () => {
  it('makes any weights sum to 1, twice the same as once', () => {
    fc.assert(
      fc.property(share, share, share, share, (downtimeWeight, timeWeight, trafficWeight, energyWeight) => {
        const weights = { downtimeWeight, timeWeight, trafficWeight, energyWeight };
        const once = normaliseWeights({ ...defaultScenario, ...weights });
        expect(Math.abs(weightsOf(once).reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThanOrEqual(1e-9);
        expect(normaliseWeights(once)).toBe(once);
      }),
      runs(100),
    );
  });
});
