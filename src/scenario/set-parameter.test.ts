import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario } from '../test/arbitraries';
import { runs } from '../test/runs';
import { parameterByName, parameters } from './parameters';
import { defaultScenario } from './scenario';
import { setParameter } from './set-parameter';

describe('setParameter', () => {
  it('changes one knob and no other', () => {
    expect(setParameter(defaultScenario, 'memory', 4096)).toEqual({ ...defaultScenario, memory: 4096 });
    expect(setParameter(defaultScenario, 'adaptive', true)).toEqual({ ...defaultScenario, adaptive: true });
    expect(setParameter(defaultScenario, 'model', 'dirty-curve')).toEqual({ ...defaultScenario, model: 'dirty-curve' });
    expect(setParameter(defaultScenario, 'name', 'web')).toEqual({ ...defaultScenario, name: 'web' });
  });

  it('keeps the lowest rate at or below the highest, whichever is changed', () => {
    expect(setParameter(defaultScenario, 'minBandwidth', 900).minBandwidth).toBe(800);
    expect(setParameter(defaultScenario, 'maxBandwidth', 300)).toMatchObject({ minBandwidth: 300, maxBandwidth: 300 });
  });

  it('keeps the weights at sum 1', () => {
    const { downtimeWeight, timeWeight, trafficWeight, energyWeight } = setParameter(
      defaultScenario,
      'trafficWeight',
      0.7,
    );
    expect(downtimeWeight + timeWeight + trafficWeight + energyWeight).toBeCloseTo(1, 12);
    expect(trafficWeight).toBe(0.7);
  });

  it('rounds what is counted and knows no traffic limit between 0 and 1', () => {
    expect(setParameter(defaultScenario, 'maxRounds', 28.6).maxRounds).toBe(29);
    expect(setParameter(defaultScenario, 'maxTrafficFactor', 0.3).maxTrafficFactor).toBe(1);
    expect(setParameter(defaultScenario, 'maxTrafficFactor', 0).maxTrafficFactor).toBe(0);
  });

  it('ignores what is no number and cuts a long name', () => {
    expect(setParameter(defaultScenario, 'memory', Number.NaN)).toBe(defaultScenario);
    expect(setParameter(defaultScenario, 'name', 'x'.repeat(90)).name).toBe('x'.repeat(80));
  });

  it('takes the mark of a fit away with a knob of its own, and only with a new value', () => {
    const marked = { ...defaultScenario, energyPerMib: 0.5, fitted: 'energy~14,gamma~279' };
    expect(setParameter(marked, 'energyPerMib', 0.6).fitted).toBe('gamma~279');
    expect(setParameter(marked, 'energyPerMib', 0.512).fitted).toBe('gamma~279');
    expect(setParameter(marked, 'energyPerMib', 0.5).fitted).toBe('energy~14,gamma~279');
    expect(setParameter(marked, 'gammaRate', 0).fitted).toBe('energy~14');
    expect(setParameter(marked, 'sourceShare', 0.7).fitted).toBe('energy~14,gamma~279');
    expect(setParameter(marked, 'memory', 4096).fitted).toBe('energy~14,gamma~279');
    expect(setParameter(marked, 'fitted', 'gamma~3').fitted).toBe('gamma~3');
  });

  it('never leaves a range, whatever number it is given, and never holds -0', () => {
    const numbers = parameters.flatMap((row) => (row.kind === 'number' ? [row.name] : []));
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(...numbers), fc.double(), (scenario, name, value) => {
        const changed = setParameter(scenario, name, value);
        for (const each of numbers) {
          const { min, max } = parameterByName[each];
          expect(changed[each]).toBeGreaterThanOrEqual(min);
          expect(changed[each]).toBeLessThanOrEqual(max);
        }
        if (!Number.isNaN(value)) expect(Object.is(changed[name], -0)).toBe(false);
        expect(changed.minBandwidth).toBeLessThanOrEqual(changed.maxBandwidth);
      }),
      runs(100),
    );
  });
});
