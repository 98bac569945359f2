import { describe, expect, it } from 'vitest';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { ENERGY_PER_MIB, FIXED_ENERGY, METER_NOISE, SENDING_POWER, STATIC_POWER } from '../simulator/meter';
import { runToEnd } from '../simulator/run-to-end';
import type { Progress } from '../simulator/simulated-migration';
import { energySpread, type RateRow, sweepRates, usualSweep } from './rate-sweep';

const rows = runToEnd(sweepRates(defaultScenario, 1));
const small: Scenario = { ...defaultScenario, memory: 64 };
const few = { rates: [400, 800], migrations: 2 };
const isRising = (values: readonly number[]) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0));

describe('figures 2 and 3: an idle guest over the transmission rate', () => {
  it('power rises with the rate and the time falls, metered and by the model', () => {
    expect(rows.map(({ rate }) => rate)).toEqual(usualSweep.rates);
    for (const figures of [rows.map(({ metered }) => metered), rows.map(({ model }) => model)]) {
      expect(isRising(figures.map((each) => each?.power ?? Number.NaN))).toBe(true);
      expect(isRising(figures.map((each) => -(each?.time ?? Number.NaN)))).toBe(true);
    }
  });

  it('the energy varies by less than 6 % over the paper’s 400 to 800 Mbit/s, and by about 29 % from 100 to 1000', () => {
    for (const seed of [1, 2, 3]) {
      const of = seed === 1 ? rows : runToEnd(sweepRates(defaultScenario, seed));
      expect(energySpread(of, 400, 800)).toBeLessThan(0.06);
    }
    expect(energySpread(rows, 100, 1000)).toBeGreaterThan(0.2);
    expect(energySpread(rows, 100, 1000)).toBeLessThan(0.35);
  });

  it('the meter follows its law at every rate, and the model the line of eq. 15', () => {
    for (const { rate, metered, model } of rows) {
      const law = 2 * (SENDING_POWER * metered.time + ENERGY_PER_MIB * metered.traffic + FIXED_ENERGY);
      const noise =
        (STATIC_POWER * METER_NOISE * 1.12 * Math.sqrt(2 * (metered.time + 1))) / Math.sqrt(usualSweep.migrations);
      expect(Math.abs(metered.energy - law), `${rate} Mbit/s`).toBeLessThan(5 * noise);
      expect(metered.power).toBeCloseTo(metered.energy / metered.time, 12);
      expect(model?.energy).toBeCloseTo(0.512 * (model?.traffic ?? 0) + 20.165, 9);
      expect(model?.power).toBeCloseTo((model?.energy ?? 0) / (model?.time ?? 0), 9);
    }
  });

  it('the model has the mean sample as D: memory over R - D, but for the last page', () => {
    for (const { rate, sampledRate, model } of rows) {
      expect(sampledRate).toBeGreaterThan(0);
      expect((model?.time ?? 0) / (1024 / ((rate * 1e6) / 8 / 2 ** 20 - sampledRate))).toBeCloseTo(1, 2);
    }
  });

  it('a model that is not applicable is nothing, and the meter goes on: 1 Mbit/s is less than the guest dirties', () => {
    const [row] = runToEnd(sweepRates({ ...small, memory: 16 }, 1, { rates: [1], migrations: 1 }));
    expect(row?.model).toBeNull();
    expect(row?.metered.energy).toBeGreaterThan(0);
  });

  it('means and scatter are over the migrations of a rate, and one migration does not scatter', () => {
    const [one] = runToEnd(sweepRates(small, 1, { rates: [800], migrations: 1 }));
    expect(one?.energyDeviation).toBe(0);
    const [row] = runToEnd(sweepRates(small, 1, { rates: [800], migrations: 6 }));
    expect(row?.energyDeviation).toBeGreaterThan(0);
  });

  it('the spread is the largest over the smallest, in the range alone', () => {
    const row = (rate: number, energy: number): RateRow => ({
      rate,
      sampledRate: 1,
      model: null,
      metered: { time: 1, traffic: 1, energy, power: energy },
      energyDeviation: 0,
    });
    const all = [row(100, 150), row(400, 110), row(800, 100)];
    expect(energySpread(all, 400, 800)).toBeCloseTo(0.1, 12);
    expect(energySpread(all, 0, 1000)).toBeCloseTo(0.5, 12);
    expect(energySpread(all, 900, 1000)).toBe(0);
  });

  it('is the same for the same seed, whether the scenario adapts its rate or not, and tells how far it has come', () => {
    const work = sweepRates(small, 3, few);
    const told: Progress[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) told.push(step.value);
    expect(step.value).toEqual(runToEnd(sweepRates({ ...small, adaptive: true, seed: 9 }, 3, few)));
    expect(step.value).not.toEqual(runToEnd(sweepRates(small, 4, few)));
    expect(told.every(({ share }, i) => share >= (told[i - 1]?.share ?? 0) - 1e-9 && share <= 1)).toBe(true);
    expect(told.at(-1)?.sentence).toBe('Idle guest at 800 Mbit/s: migration 2 of 2');
  });
});
