import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { underLock } from './lock';
import { parameterNames, type Scenario, defaultScenario as usual } from './scenario';
import { setParameter, withParameters } from './set-parameter';

describe('a change under locked knobs', () => {
  it('is made where it leaves them alone', () => {
    const next = setParameter(usual, 'bandwidth', 1000);
    expect(underLock(usual, next, ['memory'])).toBe(next);
    expect(underLock(usual, next, [])).toBe(next);
  });

  it('of several knobs is made without the locked ones', () => {
    const next = withParameters(usual, { memory: 4096, dirtyRate: 80 });
    expect(underLock(usual, next, ['memory'])).toEqual({ ...usual, dirtyRate: 80 });
  });

  it('that would push one aside is not made: the lowest rate, zero memory, the weights', () => {
    const rates = { ...usual, minBandwidth: 400, maxBandwidth: 800 };
    expect(underLock(rates, setParameter(rates, 'maxBandwidth', 300), ['minBandwidth'])).toEqual(rates);
    const raised = setParameter(rates, 'maxBandwidth', 500);
    expect(underLock(rates, raised, ['minBandwidth'])).toBe(raised);
    const zero = { ...usual, zeroMemory: 500 };
    const smaller = withParameters(zero, { memory: 256, dirtyRate: 80 });
    expect(underLock(zero, smaller, ['zeroMemory'])).toEqual({ ...zero, dirtyRate: 80 });
    const weighed = setParameter(usual, 'timeWeight', 0.7);
    expect(underLock(usual, weighed, ['downtimeWeight', 'energyWeight'])).toBe(usual);
  });

  it('never moves one, whatever is set', () => {
    const name = fc.constantFrom(...parameterNames);
    const value = fc.oneof(fc.double(), fc.boolean(), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), fc.uniqueArray(name, { maxLength: 5 }), (sets, locked) => {
        let scenario: Scenario = usual;
        for (const [each, to] of sets) {
          scenario = underLock(scenario, setParameter(scenario, each, to as never), locked);
          expect(locked.filter((one) => !Object.is(scenario[one], usual[one]))).toEqual([]);
        }
      }),
      { seed: 20111108 },
    );
  });
});
