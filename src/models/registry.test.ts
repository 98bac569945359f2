import { describe, expect, it } from 'vitest';
import { goldenInput, readGolden } from '../test/golden';
import { inputOf } from '../test/inputs';
import { relativeError } from '../test/relative-error';
import { energyOf } from './energy';
import { models } from './registry';

const lines = readGolden();

describe('the registry of models', () => {
  it('names each model by its own id, with a label and the equations it comes from', () => {
    expect(Object.keys(models).slice(0, 3)).toEqual(['closed-form', 'algorithm-1', 'dirty-curve']);
    expect(Object.keys(models)).toHaveLength(21);
    for (const [id, model] of Object.entries(models)) {
      expect(model.id).toBe(id);
      expect(model.label).not.toBe('');
      expect(model.equations).not.toBe('');
    }
  });
});

describe('the golden lines, to 1e-9', () => {
  it("are 120, with every model but QEMU's and every way in which those end", () => {
    expect(lines).toHaveLength(120);
    expect(new Set(lines.map(({ link }) => goldenInput(link).model)).size).toBe(3);
    const ends = lines.map(({ want }) => (want.applicable ? want.reason : 'not applicable'));
    expect(new Set(ends)).toEqual(
      new Set(['threshold', 'not-shrinking', 'max-rounds', 'max-traffic', 'not applicable', undefined]),
    );
  });

  it.each(lines)('$link', ({ link, want }) => {
    const { model, knobs, energyPerMib, energyFixed } = goldenInput(link);
    const outcome = models[model].predict(inputOf(knobs));
    expect(outcome.applicable).toBe(want.applicable);
    if (!outcome.applicable || !want.applicable) return;
    const coefficients = { perMib: energyPerMib, fixed: energyFixed, sourceShare: 0.5, sourceFixedShare: 0.5 };
    const energy = energyOf(outcome.traffic, outcome.totalTime, coefficients);
    expect([outcome.preCopyRounds, outcome.stopReason]).toEqual([want.n, want.reason ?? 'threshold']);
    expect(relativeError(outcome.traffic, want.traffic_mib)).toBeLessThanOrEqual(1e-9);
    expect(relativeError(outcome.totalTime, want.total_time_s)).toBeLessThanOrEqual(1e-9);
    expect(relativeError(outcome.downtime, want.downtime_s)).toBeLessThanOrEqual(1e-9);
    expect(relativeError(energy.total, want.energy_j)).toBeLessThanOrEqual(1e-9);
  });
});
