import { describe, expect, it } from 'vitest';
import { trialsOf } from '../../../analysis/trials/trials';
import { defaultScenario } from '../../../scenario/scenario';
import { runToEnd } from '../../../simulator/run-to-end';
import { workloads } from '../../../simulator/workload-list';
import { coefficientsWorked, energyWorked, historyBefore, historyWorked, refinedWorked } from './worked-numbers';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const linpack = workloads.find(({ id }) => id === 'linpack');
if (!linpack) throw new Error('There is no Linpack.');
const { trials } = runToEnd(trialsOf({ ...defaultScenario, memory: 256, trials: 4 }, linpack));

describe('equations with numbers of migrations put in', () => {
  it('eq. 12 leads from each migration to the next', () => {
    const { historyWeight: mu } = defaultScenario;
    for (const [i, next] of trials.slice(1).entries()) {
      const before = trials[i];
      if (!before) throw new Error('A migration is missing.');
      expect(historyBefore(next)).toBeCloseTo(mu * before.meanRate + (1 - mu) * historyBefore(before), 9);
    }
    expect(plain(historyWorked(trials, mu))).toMatch(/^After migration 3: D̂ = .* = 0\.75 × [\d.]+ MiB\/s \+ 0\.25 × /);
    expect(historyWorked(trials.slice(0, 1), mu)).toBe('It takes two migrations.');
  });

  it('eqs 13, 16 and 17 say their numbers', () => {
    expect(plain(refinedWorked(trials))).toMatch(
      /^Before migration 4: D̃ = φ S \+ \(1 − φ\) D̂ = [\d.]+ × [\d.]+ MiB\/s/,
    );
    const host = { energy: 400, staticPower: 210 };
    const energy = {
      span: { from: 10, to: 30 },
      total: 810,
      hosts: { source: host, destination: { ...host, energy: 410 } },
    };
    expect(plain(energyWorked(energy as never))).toBe(
      'Over 20 s: source Σ (P − 210 W) Δt = 400 J; destination Σ (P − 210 W) Δt = 410 J; together 810 J.',
    );
    expect(energyWorked({ ...energy, span: null } as never)).toBe('No migration is seen in this trace.');
    expect(coefficientsWorked(0.512, 20.165, 48)).toBe('From 48 simulated migrations: α = 0.512 J/MiB, β = 20.2 J.');
    expect(coefficientsWorked(null, 1, 2)).toBe('These rows give no line.');
  });
});
