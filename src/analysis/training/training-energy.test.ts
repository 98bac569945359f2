import { describe, expect, it } from 'vitest';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import { runToEnd } from '../../simulator/run-to-end';
import type { Progress } from '../../simulator/simulated-migration';
import { fitPlainly } from '../../test/normal-equations';
import { trainEnergy } from './training-energy';

const PAPER = { perMib: 0.512, fixed: 20.165 };
const full = [1, 2, 3].map((seed) => runToEnd(trainEnergy(defaultScenario, seed)));
const small: Scenario = { ...defaultScenario, memory: 128 };

describe('metered migrations to learn the energy from', () => {
  it.each([1, 2, 3])(
    'seed %i: the paper’s line at 800 Mbit/s within 3 standard errors, R^2 of 0.99 and more',
    (seed) => {
      const samples = full[seed - 1] ?? [];
      const { coefficients, standardErrors, rSquared } = fitPlainly(
        samples.map(({ traffic }) => [traffic]),
        samples.map(({ energySource, energyDestination }) => energySource + energyDestination),
      );
      expect(rSquared).toBeGreaterThanOrEqual(0.99);
      for (const [i, paper] of [PAPER.perMib, PAPER.fixed].entries()) {
        expect(Math.abs((coefficients[i] ?? 0) - paper)).toBeLessThan(3 * (standardErrors[i] ?? 0));
      }
      // The line is told well: alpha to 2 %, beta to 10 J.
      expect(standardErrors[0]).toBeLessThan(0.01);
      expect(standardErrors[1]).toBeLessThan(10);
    },
  );

  it('are of both guests at seven sizes; the idle one sends its memory once, the tester up to four times', () => {
    const samples = full[0] ?? [];
    expect(samples.map(({ memory }) => memory)).toEqual(
      [256, 384, 512, 640, 768, 896, 1024].flatMap((size) => [size, size]),
    );
    for (const { guest, memory, traffic } of samples) {
      if (guest === 'idle') expect(Math.abs(traffic / memory - 1)).toBeLessThan(0.01);
      else expect(traffic / memory).toBeGreaterThan(3);
      expect(traffic / memory).toBeLessThan(5);
    }
  });

  it('source and destination are read apart: equal shares, each with its own noise', () => {
    const samples = full.flat();
    for (const { energySource, energyDestination } of samples) expect(energySource).not.toBe(energyDestination);
    for (const host of ['energySource', 'energyDestination'] as const) {
      const { coefficients, rSquared } = fitPlainly(
        samples.map(({ traffic }) => [traffic]),
        samples.map((sample) => sample[host]),
      );
      expect(Math.abs((coefficients[0] ?? 0) / (PAPER.perMib / 2) - 1)).toBeLessThan(0.02);
      expect(rSquared).toBeGreaterThan(0.99);
    }
  });

  it('are the same for the same seed, and tell how far they have come', () => {
    const work = trainEnergy(small, 9);
    const told: Progress[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) told.push(step.value);
    expect(step.value).toEqual(runToEnd(trainEnergy(small, 9)));
    expect(step.value).not.toEqual(runToEnd(trainEnergy(small, 10)));
    expect(told.every(({ share }, i) => share >= (told[i - 1]?.share ?? 0) - 1e-9 && share <= 1)).toBe(true);
    expect(told.at(-1)?.sentence).toBe('Memory tester: migration 14 of 14');
  });
});
