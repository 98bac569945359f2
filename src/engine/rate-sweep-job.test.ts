import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { runRateSweep } from './rate-sweep-job';

describe('the question of figures 2 and 3', () => {
  it('is answered by its rates in order, and by the spread over the paper’s rates and over all', () => {
    const question = {
      scenario: { ...defaultScenario, memory: 256 },
      seed: 2,
      sweep: { rates: [100, 400, 800], migrations: 2 },
    };
    const { of, rows, spread } = structuredClone(runToEnd(runRateSweep(question)));
    expect(of).toEqual(question);
    const energies = rows.map(({ metered }) => metered.energy);
    expect(rows.map(({ rate }) => rate)).toEqual([100, 400, 800]);
    expect(spread.all).toBeCloseTo(Math.max(...energies) / Math.min(...energies) - 1, 12);
    expect(spread.paper).toBeCloseTo(Math.max(...energies.slice(1)) / Math.min(...energies.slice(1)) - 1, 12);
    expect(spread.all).toBeGreaterThan(spread.paper);
  });
});
