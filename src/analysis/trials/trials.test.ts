import { describe, expect, it } from 'vitest';
import { models } from '../../models/registry';
import { defaultScenario, effectiveInput, type Scenario } from '../../scenario/scenario';
import { workloads } from '../../simulator/workload-list';
import { LEARNED_LINE } from '../../vocabulary/skip-line';
import { simulateTrials, type WorkloadTrials } from './trials';

/** A small VM over a slow link, so that many migrations take no time. */
const small: Scenario = {
  ...defaultScenario,
  pastMigrations: 0,
  skipLine: 'scenario',
  memory: 96,
  bandwidth: 400,
  trials: 4,
  seed: 7,
};

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

/** phi from all lessons at once: each counts 0.95 times what the next one does, and the start as one of 0.04 and 0.02. */
function phiAfter(lessons: readonly { readonly x: number; readonly y: number }[]): number {
  const counts = lessons.map((_, i) => 0.95 ** (lessons.length - 1 - i));
  const start = 0.95 ** lessons.length;
  const a = lessons.reduce((sum, { x, y }, i) => sum + (counts[i] ?? 0) * x * y, 0.02 * start);
  const b = lessons.reduce((sum, { x }, i) => sum + (counts[i] ?? 0) * x * x, 0.04 * start);
  return Math.min(0.95, Math.max(0.05, a / b));
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
      const lessons: { x: number; y: number }[] = [];
      for (const trial of trials) {
        const { sampledRate, meanRate, refinedRate } = trial;
        const phi = phiAfter(lessons);
        expect(trial.phi).toBeCloseTo(phi, 10);
        expect(refinedRate).toBeCloseTo(history === null ? sampledRate : phi * sampledRate + (1 - phi) * history, 10);
        for (const [model, dirtyRate] of [
          ['base', sampledRate],
          ['refined', refinedRate],
        ] as const) {
          const alone = models['algorithm-1'].predict(effectiveInput({ ...small, dirtyRate }));
          if (!alone.applicable) throw new Error('Algorithm 1 is always applicable.');
          expect(trial[model].traffic).toBe(alone.traffic);
          expect(trial[model].time).toBe(alone.totalTime);
          expect(trial[model].downtime).toBe(alone.downtime);
          expect(trial[model].energy).toBeCloseTo(0.512 * alone.traffic + 20.165, 9);
        }
        if (history !== null) {
          const k = Math.max(sampledRate, history, meanRate);
          lessons.push({ x: (sampledRate - history) / k, y: (meanRate - history) / k });
        }
        history = history === null ? meanRate : 0.75 * meanRate + 0.25 * history;
      }
    }
  });

  it('learn: the refined rate of the last trial is nearer to the mean rate than the sample is', () => {
    for (const { trials } of all) {
      const last = trials.at(-1);
      if (!last) throw new Error('There are trials.');
      expect(Math.abs(last.refinedRate - last.meanRate)).toBeLessThan(Math.abs(last.sampledRate - last.meanRate));
    }
  });

  it('follow the knobs mu and phi: at mu = 1 and phi = 0.9 the second trial has 0.9 S and 0.1 of the first mean', () => {
    for (const { trials } of run({ ...small, trials: 2, historyWeight: 1, sampleWeight: 0.9 })) {
      const [first, second] = trials;
      if (!first || !second) throw new Error('There are two trials.');
      expect(second.refinedRate).toBeCloseTo(0.9 * second.sampledRate + 0.1 * first.meanRate, 10);
    }
    const mu = (historyWeight: number) => run({ ...small, trials: 3, historyWeight }).map(({ trials }) => trials[2]);
    expect(mu(1)[4]?.refinedRate).not.toBe(mu(0.51)[4]?.refinedRate);
  });

  it('come after the earlier migrations, which teach and are not judged', () => {
    const taught = run({ ...small, pastMigrations: 2, trials: 2 });
    for (const [i, { trials }] of taught.entries()) {
      const later = all[i]?.trials.slice(2) ?? [];
      // U(T) is watched by the scenario's seed, so all three predictions are the same.
      expect(trials).toEqual(later.map((trial) => ({ ...trial, trial: trial.trial - 2 })));
    }
  });

  it('are predicted with the line that was learned here, or with the scenario’s', () => {
    const [learned, same] = [run({ ...small, skipLine: 'learned' }), run({ ...small, ...LEARNED_LINE })];
    expect(learned).toEqual(same);
    expect(learned).not.toEqual(all);
  });

  it('are predicted by the sweep model within 4 % of traffic and time', () => {
    for (const { id, trials } of all) {
      for (const { sweep, simulated } of trials) {
        expect(Math.abs(sweep.traffic / simulated.traffic - 1), id).toBeLessThan(0.04);
        expect(Math.abs(sweep.time / simulated.time - 1), id).toBeLessThan(0.04);
        expect(sweep.energy).toBeCloseTo(0.512 * sweep.traffic + 20.165, 9);
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
      sweep: other[1]?.trials[0]?.sweep,
    });
    expect(other).not.toEqual(all);
  });

  it('send at least the memory once', () => {
    for (const { trials } of all) {
      for (const { simulated } of trials) expect(simulated.traffic).toBeGreaterThanOrEqual(0.99 * small.memory);
    }
  });
});
