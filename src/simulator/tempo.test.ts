import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { createPart } from './part-kinds';
import { createTempo, peakRate, workBy } from './tempo';

const tempo = (given: Parameters<typeof createPart>[1], seed = 1) => createTempo(createPart('uniform', given), seed, 0);

describe('how many writes a part has made by a time', () => {
  it('steady, 300 a second, 2 s -> 600', () => {
    expect(workBy(tempo({ writesPerSecond: 300 }), 2)).toBe(600);
  });

  it('bursts write for onTime in every cycle, wherever the seed starts them', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const bursts = tempo({ writesPerSecond: 100, onTime: 2, offTime: 3 }, seed);
      let before = workBy(bursts, 0.25);
      for (let cycle = 1; cycle <= 20; cycle += 1) {
        const now = workBy(bursts, 0.25 + 5 * cycle);
        expect(now - before).toBeCloseTo(200, 8);
        before = now;
      }
    }
  });

  it('at every moment a burst writes at its full rate or rests, and both occur at the start', () => {
    const atStart = new Set<number>();
    for (let seed = 0; seed < 50; seed += 1) {
      const bursts = tempo({ writesPerSecond: 100, onTime: 2, offTime: 3 }, seed);
      const [a, b] = [workBy(bursts, 0.001), workBy(bursts, 0.002)];
      atStart.add(Math.round((b - a) * 1000));
    }
    expect([...atStart].sort()).toEqual([0, 100]);
  });

  it('phases stay within the variation, last phaseTime, and average out', () => {
    const phases = tempo({ writesPerSecond: 1000, variation: 0.3, phaseTime: 5 });
    const slopes: number[] = [];
    let before = workBy(phases, 0);
    for (let k = 1; k <= 50_000; k += 1) {
      const now = workBy(phases, k / 10);
      slopes.push((now - before) * 10);
      before = now;
    }
    expect(Math.min(...slopes)).toBeGreaterThanOrEqual(700 - 1e-6);
    expect(Math.max(...slopes)).toBeLessThanOrEqual(1300 + 1e-6);
    const changes = slopes.filter((slope, k) => k > 0 && Math.abs(slope - (slopes[k - 1] ?? 0)) > 1e-6);
    // A phase of 50 steps ends within a step, which shows as one change or two.
    expect(changes.length).toBeGreaterThanOrEqual(950);
    expect(changes.length).toBeLessThanOrEqual(2000);
    // The mean of 1,000 uniform factors of deviation 0.3 / sqrt(3), at z = 5.
    expect(Math.abs(before / 5000 / 1000 - 1)).toBeLessThan((5 * 0.3) / Math.sqrt(3 * 1000));
  });

  it('each seed draws phases of its own', () => {
    const rates = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => tempo({ writesPerSecond: 1000, variation: 0.3 }, seed).rate);
    expect(new Set(rates).size).toBe(8);
  });

  it('does not depend on the moments at which it was asked before', () => {
    const given = { writesPerSecond: 12_345.6, onTime: 0.7, offTime: 0.4, variation: 0.5, phaseTime: 0.3 };
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 30, noNaN: true }), { maxLength: 20 }), fc.nat(), (times, seed) => {
        const [often, once] = [tempo(given, seed), tempo(given, seed)];
        for (const time of times.toSorted((a, b) => a - b)) workBy(often, time);
        expect(workBy(often, 31)).toBe(workBy(once, 31));
      }),
      runs(200),
    );
  });

  it('two parts of a workload are not in step', () => {
    const part = createPart('uniform', { writesPerSecond: 100, onTime: 2, offTime: 3 });
    expect(createTempo(part, 1, 0).firstCycle).not.toBe(createTempo(part, 1, 1).firstCycle);
  });

  it('the highest rate is that of the fastest phase', () => {
    expect(peakRate(createPart('uniform', { writesPerSecond: 1000, variation: 0.3 }))).toBe(1300);
  });
});
