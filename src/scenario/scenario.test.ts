import { describe, expect, it } from 'vitest';
import { flat } from '../test/inputs';
import {
  defaultScenario,
  effectiveInput,
  parameterNames,
  sameScenario,
  toCostWeights,
  toEnergyCoefficients,
} from './scenario';

describe('scenario', () => {
  it('turns 800 Mbit/s into 95.37 MiB/s and 20 ms into 0.02 s', () => {
    const input = flat(effectiveInput(defaultScenario));
    expect(input.bandwidth).toBe(95.367431640625);
    expect(input.minBandwidth).toBe(95.367431640625 / 2);
    expect(input.maxBandwidth).toBe(95.367431640625);
    expect(input.increment).toBe(95.367431640625 / 8);
    expect(input.resumeTime).toBe(0.02);
    expect(input.memory).toBe(1024);
    expect(input.threshold).toBe(50 / 256);
  });

  it('names the energy knobs and the weights as the equations do', () => {
    expect(toEnergyCoefficients(defaultScenario)).toEqual({
      perMib: 0.512,
      fixed: 20.165,
      sourceShare: 0.5,
      sourceFixedShare: 0.5,
    });
    expect(toCostWeights({ ...defaultScenario, timeWeight: 0.5 })).toEqual({
      downtime: 0.25,
      time: 0.5,
      traffic: 0.25,
      energy: 0.25,
    });
  });

  it('tells scenarios apart by any knob', () => {
    expect(sameScenario(defaultScenario, { ...defaultScenario })).toBe(true);
    for (const name of parameterNames) {
      expect(sameScenario(defaultScenario, { ...defaultScenario, [name]: 'other' })).toBe(false);
    }
  });
});
