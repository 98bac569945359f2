import { afterEach, describe, expect, it } from 'vitest';
import {
  type Display,
  ENERGY_UNITS,
  NUMBER_STYLES,
  plainDisplay,
  RATE_UNITS,
  readDisplay,
  setDisplay,
  writeDisplay,
} from './display';
import {
  compactNumber,
  exactNumber,
  fixedNumber,
  formatNumber,
  joined,
  otherEnergy,
  preciseNumber,
  scaleEnergy,
  scaleKnobValue,
  scaleNetworkRate,
  scaleTransferRate,
} from './number';
import { shownRate } from './rates';
import { columnScale, scaleQuantity } from './scale';

afterEach(() => setDisplay(plainDisplay));

const all: readonly Display[] = NUMBER_STYLES.flatMap((numbers) =>
  ENERGY_UNITS.flatMap((energy) => RATE_UNITS.map((rates) => ({ numbers, energy, rates }))),
);

describe('how numbers look', () => {
  it('is written as chosen: 1234567.891 in ten digits, and 0.5 in four places', () => {
    const written = NUMBER_STYLES.slice(0, 3).map((numbers) => {
      setDisplay({ ...plainDisplay, numbers });
      return [formatNumber(1234567.891, 10), fixedNumber(-0.5, 4), compactNumber(1.25e9), formatNumber(2.5e-9)];
    });
    expect(written).toEqual([
      ['1,234,567.891', '-0.5000', '1.25 × 10⁹', '2.5 × 10⁻⁹'],
      ['1.234.567,891', '-0,5000', '1,25 × 10⁹', '2,5 × 10⁻⁹'],
      ['1\u202f234\u202f567,891', '-0,5000', '1,25 × 10⁹', '2,5 × 10⁻⁹'],
    ]);
  });

  it('never changes what is typed, kept or exported', () => {
    const plain = [preciseNumber(1234.5), exactNumber(1234.5)];
    for (const each of all) {
      setDisplay(each);
      expect([preciseNumber(1234.5), exactNumber(1234.5)]).toEqual(plain);
    }
  });

  it('has energies in J or in Wh, and the other beside it: 3,600 J is 1 Wh', () => {
    expect([joined(scaleEnergy(3600)), joined(otherEnergy(3600))]).toEqual(['3.6\u00a0kJ', '1\u00a0Wh']);
    setDisplay({ ...plainDisplay, energy: 'Wh' });
    expect([joined(scaleEnergy(3600)), joined(otherEnergy(3600))]).toEqual(['1\u00a0Wh', '3.6\u00a0kJ']);
    expect(joined(scaleQuantity(9e6, 'energy'))).toBe('2.5\u00a0kWh');
    expect(joined(scaleQuantity(0, 'energy'))).toBe('0\u00a0Wh');
    // A field keeps the unit that its link holds.
    expect(joined(scaleKnobValue(20, 'J'))).toBe('20\u00a0J');
  });

  it('has each rate in its own unit, or all in one: 95.367431640625 MiB/s is 800 Mbit/s', () => {
    const said = () => [scaleTransferRate(95.367431640625), scaleNetworkRate(800)].map(joined);
    expect(said()).toEqual(['95.4\u00a0MiB/s', '800\u00a0Mbit/s']);
    setDisplay({ ...plainDisplay, rates: 'MiB/s' });
    expect(said()).toEqual(['95.4\u00a0MiB/s', '95.4\u00a0MiB/s']);
    expect(shownRate('Mbit/s')).toEqual({ unit: 'MiB/s', size: 8.388608 });
    expect(columnScale([800, 10_000], 'network-rate')).toMatchObject({ unit: 'MiB/s' });
    setDisplay({ ...plainDisplay, rates: 'Mbit/s' });
    expect(said()).toEqual(['800\u00a0Mbit/s', '800\u00a0Mbit/s']);
    expect(joined(scaleTransferRate(1192.0928955078125))).toBe('10\u00a0Gbit/s');
    expect(joined(scaleTransferRate(0))).toBe('0\u00a0Mbit/s');
    expect(columnScale([40, 95.367431640625], 'rate').show(95.367431640625)).toBe('800');
  });

  it.each(all)('has one unit in a column: %j', (each) => {
    setDisplay(each);
    const column = columnScale([1800, 3600, 7_200_000], 'energy');
    expect(column.unit).toBe(each.energy === 'J' ? 'kJ' : 'Wh');
    const [low, high] = [column.show(1800), column.show(7_200_000)];
    const plainly = (text: string) => Number(text.replaceAll(/[\s.,](?=\d{3}\b)/g, '').replace(',', '.'));
    expect(plainly(high) / plainly(low)).toBeCloseTo(4000, 6);
  });

  it('is kept as one word, of which what is not known is the plain one', () => {
    for (const each of all) expect(readDisplay(writeDisplay(each))).toEqual(each);
    for (const bad of [null, '', 'x', 'comma', 'comma kWh', 'x Wh', '{"a":1}']) {
      const read = readDisplay(bad);
      expect(NUMBER_STYLES).toContain(read.numbers);
      expect(ENERGY_UNITS).toContain(read.energy);
    }
    expect(readDisplay('comma kWh')).toEqual({ numbers: 'comma', energy: 'J', rates: 'usual' });
  });
});
