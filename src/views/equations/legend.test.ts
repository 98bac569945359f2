import { describe, expect, it } from 'vitest';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { equationsInPlay, symbolsInEquation } from './equation-list';
import { legendOf } from './legend';

const qemuForms = [0, 100].flatMap((cap) =>
  ['', '0.5~12'].map((curve): Scenario => ({ ...defaultScenario, model: 'qemu', workingSet: 512, cap, curve })),
);

const forms = (['closed-form', 'algorithm-1', 'dirty-curve'] as const)
  .flatMap((model) =>
    [true, false].flatMap((adaptive) =>
      [true, false].map((guards): Scenario => ({ ...defaultScenario, model, adaptive, guards })),
    ),
  )
  .concat(qemuForms);

describe('the legend', () => {
  it.each(forms)(
    'names every symbol of every equation: $model, adaptive $adaptive, guards $guards, cap $cap, $curve',
    (scenario) => {
      for (const equation of equationsInPlay(scenario)) {
        const entries = legendOf(equation, scenario);
        expect(entries.map(({ id }) => id)).toEqual(symbolsInEquation(equation));
        for (const { glyph, label } of entries) {
          expect(glyph, `${equation.id}: ${label}`).not.toBe('');
          expect(label).not.toBe('');
        }
      }
    },
  );

  const entry = (id: string, symbol: string, scenario = defaultScenario) => {
    const equation = equationsInPlay(scenario).find((each) => each.id === id);
    return equation && legendOf(equation, scenario).find((each) => each.id === symbol);
  };

  it('gives a knob its value in the unit of the equation', () => {
    expect(entry('eq-1', 'memory')).toMatchObject({
      glyph: 'V_mem',
      label: 'memory',
      value: '1,024\u00a0MiB',
      knob: 'memory',
    });
  });

  it('gives a network rate in both units, so that 800 and 95.4 are seen to be the same', () => {
    expect(entry('eq-2', 'bandwidth')?.value).toBe('800\u00a0Mbit/s = 95.4\u00a0MiB/s');
  });

  it('says what 0 means, and writes a true minus', () => {
    expect(entry('dirty-curve', 'workingSet', { ...defaultScenario, model: 'dirty-curve' })?.value).toBe('all memory');
    expect(entry('eq-10', 'gammaTime')?.value).toBe('−0.0463\u00a01/s');
  });

  it('has no value and no knob for what the model works out', () => {
    expect(entry('eq-5', 'traffic')).toMatchObject({ value: '', knob: null });
  });
});
