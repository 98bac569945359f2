import { describe, expect, it } from 'vitest';
import { toMiBPerSecond } from '../../models/units';
import { METER_NOISE, STATIC_POWER } from '../../simulator/meter';
import { simulateMigration } from '../../simulator/migrate';
import { runToEnd } from '../../simulator/run-to-end';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import { idleGuest } from '../../simulator/training-programs';
import { xenSetup } from '../../simulator/xen-setup';
import { readPower } from './power-energy';
import { extraEnergy, MAX_READINGS, madeTrace, usualTrace } from './power-made';
import { findSpan } from './power-span';

const migrate = (rate: number): SimulatedMigration =>
  runToEnd(simulateMigration(xenSetup({ parts: idleGuest(), seed: 1, bandwidth: toMiBPerSecond(rate) }), null))
    .migration;
const atFull = migrate(800);
const seeds = Array.from({ length: 60 }, (_, i) => i + 1);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('a made trace of power', () => {
  it('is the same for the same seed, another for another, and the hosts have their own noise', () => {
    const trace = madeTrace(atFull, { ...usualTrace, seed: 4 });
    expect(madeTrace(atFull, { ...usualTrace, seed: 4 })).toEqual(trace);
    expect(madeTrace(atFull, { ...usualTrace, seed: 5 })).not.toEqual(trace);
    expect(trace.source?.watts).not.toEqual(trace.destination?.watts);
  });

  it('holds a reading for each interval: 70.9 s are 70 at 1 s, and 283 at a quarter', () => {
    expect(madeTrace(atFull, { ...usualTrace, seed: 1 }).source?.times.length).toBe(70);
    const fine = madeTrace(atFull, { ...usualTrace, interval: 0.25, seed: 1 }).source;
    expect([fine?.times.length, fine?.times[0], fine?.times[282]]).toEqual([283, 0.25, 70.75]);
    for (const interval of [0, -1, Number.NaN, 60 / MAX_READINGS]) {
      expect(() => madeTrace(atFull, { ...usualTrace, interval, seed: 1 })).toThrow('readings');
    }
  });

  it('shows 200 W at rest, 24.1 W more while it sends, and 10 W on top in the first second, with the meter’s noise', () => {
    const traces = seeds.map((seed) => madeTrace(atFull, { ...usualTrace, seed }).source?.watts ?? []);
    const meanAt = (i: number) => sum(traces.map((watts) => watts[i] ?? 0)) / traces.length;
    const noise = (5 * METER_NOISE * 235) / Math.sqrt(seeds.length);
    // Late wake-ups of the sender cost some 1.2 % of the rate: 94.2 MiB/s.
    expect(Math.abs(meanAt(29) - STATIC_POWER)).toBeLessThan(noise);
    expect(Math.abs(meanAt(30) - (STATIC_POWER + 24.13 + 10.08))).toBeLessThan(noise);
    expect(Math.abs(meanAt(35) - (STATIC_POWER + 24.13))).toBeLessThan(noise);
    const quiet = traces.flatMap((watts) => [...watts.slice(0, 29)]);
    const variance = sum(quiet.map((value) => (value - STATIC_POWER) ** 2)) / quiet.length;
    expect(Math.abs(variance / (METER_NOISE * STATIC_POWER) ** 2 - 1)).toBeLessThan(5 * Math.sqrt(2 / quiet.length));
  });

  it('holds as much energy as the meter of the migration sees: 272.4 J a host without noise', () => {
    expect(extraEnergy(atFull)).toBeCloseTo(272.4, 0);
    const spread = METER_NOISE * 235 * Math.sqrt(11);
    expect(Math.abs(atFull.energySource - extraEnergy(atFull))).toBeLessThan(5 * spread);
  });
});

describe('the energy read off made traces', () => {
  it.each([
    [800, 1],
    [800, 0.25],
    [400, 1],
    [100, 1],
    [1000, 2],
  ])('at %i Mbit/s, a reading every %f s: no bias, and as far off as its standard error says', (rate, interval) => {
    const migration = rate === 800 ? atFull : migrate(rate);
    const truth = extraEnergy(migration);
    const off = seeds.flatMap((seed) => {
      const { hosts } = readPower(madeTrace(migration, { ...usualTrace, interval, seed }));
      return [hosts.source, hosts.destination].map((host) => {
        if (!host || host.energy === null || host.standardError === null) throw new Error('A span is found.');
        return { energy: host.energy - truth, z: (host.energy - truth) / host.standardError };
      });
    });
    const z = off.map((each) => each.z);
    // 120 readings of a standard normal: the mean within 5 sigma. Few quiet readings tell their noise too small at times.
    expect(Math.abs(sum(z) / z.length)).toBeLessThan(5 / Math.sqrt(z.length));
    const rms = Math.sqrt(sum(z.map((value) => value ** 2)) / z.length);
    expect(rms).toBeGreaterThan(0.7);
    expect(rms).toBeLessThan(1.5);
    expect(Math.abs(sum(off.map(({ energy }) => energy)) / off.length / truth)).toBeLessThan(0.02);
  });

  it('nothing is seen in the noise of two quiet hosts, but once in two hundred traces', () => {
    const still = { ...atFull, rounds: [], totalTime: 0 };
    const seen = Array.from({ length: 200 }, (_, i) => {
      const trace = madeTrace(still, { before: 60, after: 5, interval: 1, seed: i });
      // Without the second in which a migration would begin.
      const cut = (series: typeof trace.source) =>
        series && { times: series.times.slice(0, 60), watts: series.watts.slice(0, 60) };
      return findSpan({ source: cut(trace.source), destination: cut(trace.destination) });
    });
    expect(seen.filter((span) => span !== null).length).toBeLessThanOrEqual(3);
  });
});
