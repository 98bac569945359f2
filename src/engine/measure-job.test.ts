import { describe, expect, it } from 'vitest';
import type { Progress } from '../simulator/simulated-migration';
import { type MeasureAnswer, type MeasureQuestion, measure } from './measure-job';

/** Runs the job to its end, and keeps what it told on the way. The answer goes through structured clone, as in the worker. */
function run(question: MeasureQuestion): { answer: MeasureAnswer; told: Progress[] } {
  const work = measure(question);
  const told: Progress[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) told.push(step.value);
  return { answer: structuredClone(step.value), told };
}

const question: MeasureQuestion = { workloads: ['dbench', 'tpcc'], memory: 1024, seed: 1, window: 0.5 };

describe('the measurement of workloads', () => {
  it('gives 120 windows, 1,200 peeks and a working set for each, in their order', () => {
    const { answer } = run(question);
    expect(answer.of).toEqual(question);
    expect(answer.series.map(({ workload }) => workload)).toEqual(['dbench', 'tpcc']);
    for (const { windowPages, cumulativePages, workingSet } of answer.series) {
      expect([windowPages.length, cumulativePages.length]).toEqual([120, 1200]);
      expect(workingSet?.shape).toBe('flat');
      expect(workingSet?.pages).toBe(cumulativePages[workingSet?.index ?? -1]);
      expect(workingSet?.time).toBeCloseTo(((workingSet?.index ?? 0) + 1) * 0.05, 9);
    }
  });

  it('gives a lower rate over a longer window, for every workload (claim 2)', () => {
    const workloads = ['idle', 'tpcc', 'dbench', 'linpack', 'specweb'];
    for (const { workload, byWindow } of run({ ...question, workloads }).answer.series) {
      const rates = byWindow.map(({ rate }) => rate);
      expect(rates.length).toBeGreaterThanOrEqual(8);
      expect([workload, rates.slice(1).filter((rate, i) => rate >= (rates[i] ?? 0))]).toEqual([workload, []]);
    }
  });

  it('gives the same for the same seed, and another for another', () => {
    const pagesOf = (seed: number) => run({ ...question, seed }).answer.series[0]?.windowPages;
    expect(pagesOf(1)).toEqual(pagesOf(1));
    expect(pagesOf(2)).not.toEqual(pagesOf(1));
  });

  it('tells how far it has come, over all workloads, never backwards', () => {
    const shares = run({ ...question, workloads: ['linpack', 'dbench', 'specweb'] }).told.map(({ share }) => share);
    expect(shares.length).toBeGreaterThan(3);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('takes a mix as its text, and throws on a text that no scenario holds', () => {
    const mix = 'uniform~500~2500+allocation~24000~1200';
    const [asMix, asPreset] = [mix, 'tpcc'].map((text) => run({ ...question, workloads: [text] }).answer.series[0]);
    expect(asMix?.cumulativePages).toEqual(asPreset?.cumulativePages);
    expect(() => run({ ...question, workloads: ['nothing'] })).toThrow('There is no workload "nothing".');
  });
});
