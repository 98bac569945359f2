import { describe, expect, it } from 'vitest';
import { models } from '../models/registry';
import { defaultScenario, type Scenario, toMigrationInput } from '../scenario/scenario';
import { workloads } from '../simulator/workload-list';
import { simulateTrials, type WorkloadTrials } from './trials';

/** A small VM over a slow link, so that many migrations take no time. */
const small: Scenario = { ...defaultScenario, memory: 96, bandwidth: 400, trials: 4, seed: 7 };

function run(scenario: Scenario): readonly WorkloadTrials[] {
  const work = simulateTrials(scenario);
  let step = work.next();
  let before = 0;
  while (!step.done) {
    expect(step.value.share).toBeGreaterThanOrEqual(before - 1e-9);
    expect(step.value.share).toBeLessThanOrEqual(1);
    before = step.value.share;
    step = work.next();
  }
  return step.value;
}

describe('trials against the simulator', () => {
  const all = run(small);

  it('migrate every preset so many times, each time with another seed', () => {
    expect(all.map(({ id }) => id)).toEqual(workloads.map(({ id }) => id));
    for (const { trials } of all) expect(trials.map(({ seed }) => seed)).toEqual([8, 9, 10, 11]);
  });

  it('predict by Algorithm 1 with the sample, and with the sample refined by the trials before', () => {
    for (const { trials } of all) {
      let history: number | null = null;
      for (const trial of trials) {
        const expected = history === null ? trial.sampledRate : 0.5 * trial.sampledRate + 0.5 * history;
        expect(trial.refinedRate).toBeCloseTo(expected, 10);
        for (const [model, dirtyRate] of [
          ['base', trial.sampledRate],
          ['refined', trial.refinedRate],
        ] as const) {
          const alone = models['algorithm-1'].predict({ ...toMigrationInput(small), dirtyRate });
          if (!alone.applicable) throw new Error('Algorithm 1 is always applicable.');
          expect(trial[model].traffic).toBe(alone.traffic);
          expect(trial[model].time).toBe(alone.totalTime);
          expect(trial[model].downtime).toBe(alone.downtime);
          expect(trial[model].energy).toBeCloseTo(0.512 * alone.traffic + 20.165, 9);
        }
        history = history === null ? trial.meanRate : 0.75 * trial.meanRate + 0.25 * history;
      }
    }
  });

  it('are the same for the same seed, and others for another', () => {
    expect(run(small)).toEqual(all);
    const other = run({ ...small, seed: 8 });
    expect(other[1]?.trials[0]).toEqual({
      ...all[1]?.trials[1],
      trial: 1,
      refinedRate: all[1]?.trials[1]?.sampledRate,
      refined: all[1]?.trials[1]?.base,
    });
    expect(other).not.toEqual(all);
  });

  it('send at least the memory once', () => {
    for (const { trials } of all) {
      for (const { simulated } of trials) expect(simulated.traffic).toBeGreaterThanOrEqual(0.99 * small.memory);
    }
  });
});
