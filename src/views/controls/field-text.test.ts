import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterByName, parameters } from '../../scenario/parameters';
import { readNumber } from '../../scenario/read-parameter';
import { anyScenario } from '../../test/arbitraries';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import { fieldText } from './field-text';

const numberParameters = parameters.flatMap((parameter) => (parameter.kind === 'number' ? [parameter] : []));

describe('the text of a field', () => {
  it.each([
    [1024, '1024'],
    [1024.00001, '1024'],
    [0.1953125, '0.195313'],
    [16_777_216, '16777216'],
    [-0.0463, '-0.0463'],
    [0, '0'],
    [264.1677856445312, '264.168'],
    [2.5e-10, '2.5e-10'],
  ])('%d stands there as %s', (value, text) => {
    expect(fieldText(value)).toBe(text);
  });

  it('typed back gives the value again, whole numbers exactly and others to six digits', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const parameter of numberParameters) {
          const value = scenario[parameter.name];
          const reading = readNumber(parameter, fieldText(value));
          expect(reading.problem).toBeNull();
          if (Number.isInteger(value)) expect(reading.value).toBe(value + 0);
          else
            expect(relativeError(reading.value ?? Number.NaN, value)).toBeLessThanOrEqual(value < 1e-300 ? 1 : 5.01e-6);
        }
      }),
      runs(500),
    );
  });

  it('never stands beyond the range: a threshold just below its most, typed back, is not refused', () => {
    const { threshold } = parameterByName;
    expect(readNumber(threshold, fieldText(threshold.max - 0.5)).problem).toBeNull();
  });

  it('has no separators and no unit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(fieldText(value)).toMatch(/^-?\d+(\.\d+)?(e[+-]\d+)?$/);
      }),
      runs(500),
    );
  });
});
