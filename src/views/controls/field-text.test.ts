import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { plainDisplay, setDisplay } from '../../format/display';
import { parameterByName, parameters } from '../../scenario/parameters';
import { readNumber } from '../../scenario/read-parameter';
import { anyScenario } from '../../test/arbitraries';
import { relativeError } from '../../test/relative-error';
import { runs } from '../../test/runs';
import { fieldText, readTyped } from './field-text';

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

describe('a field of a rate', () => {
  afterEach(() => setDisplay(plainDisplay));
  const { bandwidth, dirtyRate } = parameterByName;

  it('shows it in the unit beside it, and takes a number alone in that one, and both units always', () => {
    expect([fieldText(800, bandwidth), fieldText(40, dirtyRate)]).toEqual(['800', '40']);
    setDisplay({ ...plainDisplay, rates: 'MiB/s' });
    expect(fieldText(800, bandwidth)).toBe('95.3674');
    expect(readTyped(bandwidth, '95.367431640625').value).toBe(800);
    expect(readTyped(bandwidth, '800 Mbit/s').value).toBe(800);
    expect(readTyped(dirtyRate, '40').value).toBe(40);
    setDisplay({ ...plainDisplay, rates: 'Mbit/s' });
    expect(fieldText(40, dirtyRate)).toBe('335.544');
    expect(readTyped(dirtyRate, '335.54432').value).toBe(40);
    expect(readTyped(dirtyRate, '40 MiB/s').value).toBe(40);
    expect(readTyped(dirtyRate, '1e12').problem).toMatch(
      /^Dirtying rate takes 0 to 839\u00a0Gbit\/s; you typed 1e12 Mbit\/s/,
    );
  });
});
