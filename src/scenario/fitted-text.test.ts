import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { fitKinds } from './fit-kinds';
import { canonicalFitted, fitOfKnob, fittedOn, readFitted, withFit, withoutFitsOf, writeFitted } from './fitted-text';
import { decodeLink, encodeLink } from './link';
import { defaultScenario } from './scenario';

describe('marks of fits', () => {
  it('are read in any order and kept in one', () => {
    expect(readFitted('')).toEqual([]);
    expect(readFitted('gamma~279,energy~14')).toEqual([
      { id: 'energy', samples: 14 },
      { id: 'gamma', samples: 279 },
    ]);
    expect(canonicalFitted(' gamma~279,energy~14 ')).toBe('energy~14,gamma~279');
  });

  it.each([
    'energy',
    'energy~',
    'energy~0',
    'energy~1.5',
    'energy~-3',
    'speed~3',
    'energy~3~4',
    'energy~3,',
    'energy~3,energy~4',
    'energy~1e3',
    'energy~9999999999',
  ])('are refused where they cannot be read: %s', (text) => {
    expect(readFitted(text)).toBeNull();
  });

  it('come back from their text', () => {
    const mark = fc.record({
      id: fc.constantFrom(...fitKinds.map(({ id }) => id)),
      samples: fc.integer({ min: 1, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(mark, { selector: ({ id }) => id }), (marks) => {
        const text = writeFitted(marks);
        expect(new Set(readFitted(text))).toEqual(new Set(marks));
        expect(canonicalFitted(text)).toBe(text);
      }),
      runs(100),
    );
  });

  it('go with the knobs that a fit sets, and give way to another fit of the same knobs', () => {
    expect(withoutFitsOf('energy~14,gamma~279', ['energyFixed'])).toBe('gamma~279');
    expect(withoutFitsOf('energy~14,gamma~279', ['memory'])).toBe('energy~14,gamma~279');
    expect(withFit('energy~14,gamma~279', { id: 'energy-hosts', samples: 12 })).toBe('energy-hosts~12,gamma~279');
    expect(withFit('energy~14', { id: 'energy', samples: 9 })).toBe('energy~9');
    expect(fitOfKnob('energy~14,gamma~279', 'gammaRate')).toEqual({ id: 'gamma', samples: 279 });
    expect(fitOfKnob('energy~14', 'sourceShare')).toBeNull();
    expect(fittedOn('energy~14,gamma~1279', 'gammaTime')).toBe('Fitted on 1,279 samples');
    expect(fittedOn('gamma~1', 'gammaTime')).toBe('Fitted on 1 sample');
    expect(fittedOn('gamma~1', 'energyFixed')).toBeNull();
  });

  it('stand in the link, and are listed when they cannot be read', () => {
    const scenario = { ...defaultScenario, energyPerMib: 0.5, fitted: 'energy~14' };
    const link = encodeLink({ view: 'explore', scenario, pins: [] });
    expect(link).toContain('fit=energy~14');
    expect(decodeLink(link)).toMatchObject({ ok: true, state: { scenario }, rejected: [] });
    expect(decodeLink('#/explore?v=3&fit=speed~3')).toMatchObject({
      ...{ ok: true, state: { scenario: { fitted: '' } } },
      rejected: [{ key: 'fit', text: 'speed~3', used: '' }],
    });
  });
});
