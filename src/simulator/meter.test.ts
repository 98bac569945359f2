import { describe, expect, it } from 'vitest';
import { energyOf } from '../models/energy';
import { addSlice, createMeter, METER_NOISE, readMeter, STATIC_POWER, sendingPower } from './meter';
import { simulateMigration } from './migrate';
import { runToEnd } from './run-to-end';
import { workloads } from './workload-list';
import { xenSetup } from './xen-setup';

const PAPER = { perMib: 0.512, fixed: 20.165, sourceShare: 0.5, sourceFixedShare: 0.5 };
/** Deviation of what one meter adds up in so many readings of 1 s. */
const noiseOf = (readings: number) => STATIC_POWER * METER_NOISE * Math.sqrt(readings);

function meterOf(rate: number, volume: number, slices: number) {
  const meter = createMeter();
  const time = volume / rate;
  for (let k = 0; k < slices; k += 1) addSlice(meter, (k * time) / slices, ((k + 1) * time) / slices, volume / slices);
  return meter;
}
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('the power meter', () => {
  it('1024 MiB at 800 Mbit/s without noise -> 272.2 J a host, the same however it is cut into slices', () => {
    for (const slices of [1, 7, 256]) {
      const { extra } = meterOf(95.367431640625, 1024, slices);
      expect(sum(extra).toFixed(1)).toBe('272.2');
      expect(extra.length).toBe(11);
    }
  });

  it('each full second of steady sending holds 1 W + 0.2455 J/MiB x R; the first the fixed energy as well', () => {
    const { extra } = meterOf(95.367431640625, 1024, 256);
    const power = 1 + 0.2455 * 95.367431640625;
    expect(extra[0]).toBeCloseTo(power + 20.165 / 2, 9);
    for (let k = 1; k < 10; k += 1) expect(extra[k]).toBeCloseTo(power, 9);
    expect(extra[10]).toBeCloseTo(power * (1024 / 95.367431640625 - 10), 9);
  });

  it('draws 24.41 W more at 800 Mbit/s, 3.93 W at 100 and 1 W at none', () => {
    expect([95.367431640625, 95.367431640625 / 8, 0].map((rate) => sendingPower(rate).toFixed(2))).toEqual([
      '24.41',
      '3.93',
      '1.00',
    ]);
  });

  it('is eq. 15 at 800 Mbit/s for both hosts, and 4 % more at 400', () => {
    const both = (rate: number) => 2 * sum(meterOf(rate, 1024, 100).extra);
    expect(both(95.367431640625) / energyOf(1024, 1, PAPER).total).toBeCloseTo(1, 3);
    expect(both(95.367431640625 / 2) / both(95.367431640625)).toBeCloseTo(1.04, 2);
  });

  it('reads with the noise that the meter has, and no bias: 1.5 W a reading', () => {
    const meter = meterOf(95.367431640625, 1024, 10);
    const [truth, seeds] = [sum(meter.extra), 400];
    const errors = Array.from({ length: seeds }, (_, seed) => readMeter(meter, seed, 'meter-source') - truth);
    const mean = sum(errors) / seeds;
    const variance = sum(errors.map((error) => (error - mean) ** 2)) / (seeds - 1);
    // The extra power of 24 W adds an eighth to the noise of the static 200 W.
    const expected = noiseOf(11) * 1.12;
    expect(Math.abs(mean)).toBeLessThan((5 * expected) / Math.sqrt(seeds));
    expect(Math.abs(variance / expected ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / seeds) + 0.03);
  });

  it('reads the two hosts apart', () => {
    const meter = meterOf(95.367431640625, 1024, 10);
    expect(readMeter(meter, 1, 'meter-source')).not.toBe(readMeter(meter, 1, 'meter-destination'));
  });
});

describe('metered energy of migrations (eq. 16) beside the line in traffic (eq. 15)', () => {
  it.each(workloads)('$label: within the noise of the meters, at z = 5', ({ parts }) => {
    for (const seed of [1, 2, 3]) {
      const { migration } = runToEnd(simulateMigration(xenSetup({ parts, seed }), null));
      const { traffic, totalTime, energySource, energyDestination } = migration;
      const line = energyOf(traffic, totalTime, PAPER).total;
      const noise = 1.12 * Math.SQRT2 * noiseOf(Math.ceil(totalTime));
      // A timer that is late makes the sender draw its 1 W a little longer: 0.4 J here.
      expect(Math.abs(energySource + energyDestination - line)).toBeLessThan(5 * noise + 0.5);
      expect(Math.abs(energySource + energyDestination - line) / line).toBeLessThan(0.08);
    }
  });
});
