import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import {
  exactNumber,
  formatNumber,
  joined,
  scaleDowntime,
  scaleDuration,
  scaleEnergy,
  scaleKnobValue,
  scaleNetworkRate,
  scalePower,
  scaleTransferRate,
  scaleVolume,
  wattHours,
} from './number';

const show = (scaled: { number: string; unit: string }) => joined(scaled).replaceAll('\u00a0', ' ');

describe('formatNumber', () => {
  it.each([
    [95.367431640625, '95.4'],
    [1672, '1,672'],
    [1672.4, '1,672'],
    [16_777_216, '16,777,216'],
    [0, '0'],
    [-0, '0'],
    [-0.0463, '-0.0463'],
    [0.1953125, '0.195'],
    [2.5, '2.5'],
    [999.6, '1,000'],
    [0.000123456, '0.000123'],
    [1e19, '1 × 10¹⁹'],
    [1.234e-300, '1.23 × 10⁻³⁰⁰'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('shows %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('keeps three significant digits of any number: read back, it is within half a unit of the third', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e14, noNaN: true }), (value) => {
        const shown = Number(formatNumber(value).replaceAll(',', ''));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(value * 0.00501);
      }),
      runs(100),
    );
  });

  it('never shows NaN, Infinity or an e', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(formatNumber(value)).not.toMatch(/NaN|Infinity|∞|e/i);
      }),
      runs(100),
    );
  });
});

describe('exactNumber', () => {
  it('shows all digits', () => {
    expect(exactNumber(95.367431640625)).toBe('95.367431640625');
    expect(exactNumber(Number.NaN)).toBe('–');
  });
});

describe('scaled numbers', () => {
  it.each([
    [1024, '1 GiB'],
    [1536, '1.5 GiB'],
    [800, '800 MiB'],
    [1023.9996, '1 GiB'],
    [1023.4, '1,023 MiB'],
    [0.1953125, '200 KiB'],
    [0, '0 MiB'],
    [16_777_216, '16 TiB'],
    [1e19, '9,094,947 EiB'],
    [1e-300, '1.02 × 10⁻²⁹⁷ KiB'],
    [Number.NaN, '–'],
  ])('shows %d MiB as %s', (volume, text) => {
    expect(show(scaleVolume(volume))).toBe(text);
  });

  it('shows network rates in powers of 1000', () => {
    expect(show(scaleNetworkRate(800))).toBe('800 Mbit/s');
    expect(show(scaleNetworkRate(10_000))).toBe('10 Gbit/s');
    expect(show(scaleNetworkRate(999.96))).toBe('1 Gbit/s');
    expect(show(scaleNetworkRate(0.5))).toBe('500 kbit/s');
    expect(show(scaleNetworkRate(0))).toBe('0 Mbit/s');
  });

  it('keeps dirtying in MiB/s', () => {
    expect(show(scaleTransferRate(95.367))).toBe('95.4 MiB/s');
    expect(show(scaleTransferRate(100_000))).toBe('100,000 MiB/s');
    expect(show(scaleTransferRate(Number.NaN))).toBe('–');
  });

  it('shows a pause in ms below a second', () => {
    expect(show(scaleDowntime(0.0211505))).toBe('21.2 ms');
    expect(show(scaleDowntime(0.9994))).toBe('999 ms');
    expect(show(scaleDowntime(0.99996))).toBe('1 s');
    expect(show(scaleDowntime(7.2851))).toBe('7.29 s');
    expect(show(scaleDowntime(0))).toBe('0 ms');
  });

  it('shows a total time in s below ten minutes, then min, h and days', () => {
    expect(show(scaleDuration(0.91))).toBe('910 ms');
    expect(show(scaleDuration(17.529))).toBe('17.5 s');
    expect(show(scaleDuration(599.4))).toBe('599 s');
    expect(show(scaleDuration(599.9996))).toBe('10 min');
    expect(show(scaleDuration(7200))).toBe('2 h');
    expect(show(scaleDuration(14_716_619))).toBe('170 days');
    expect(show(scaleDuration(1e300))).toBe('3.17 × 10²⁹² years');
    expect(show(scaleDuration(0))).toBe('0 s');
  });

  it('shows energy in joules and in watt-hours, and power in watts', () => {
    expect(show(scaleEnergy(876.07))).toBe('876 J');
    expect(show(scaleEnergy(62_084_156))).toBe('62.1 MJ');
    expect(show(wattHours(3600))).toBe('1 Wh');
    expect(show(wattHours(62_084_156))).toBe('17.2 kWh');
    expect(show(scalePower(49.98))).toBe('50 W');
    expect(show(scalePower(1200))).toBe('1.2 kW');
  });

  it("shows a knob's value in the unit that suits it", () => {
    expect(show(scaleKnobValue(65_536, 'MiB'))).toBe('64 GiB');
    expect(show(scaleKnobValue(20, 'ms'))).toBe('20 ms');
    expect(show(scaleKnobValue(600_000, 'ms'))).toBe('10 min');
    expect(show(scaleKnobValue(-0.0463, '1/s'))).toBe('-0.0463 1/s');
    expect(show(scaleKnobValue(0.25, ''))).toBe('0.25');
  });

  it('never shows a number that should stand in the next unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1 / 1024, max: 1024 ** 4, noNaN: true }), (volume) => {
        const { number } = scaleVolume(volume);
        expect(Number(number.replaceAll(',', ''))).toBeLessThan(1024);
        expect(Number(number.replaceAll(',', ''))).toBeGreaterThanOrEqual(1);
      }),
      runs(100),
    );
  });
});
