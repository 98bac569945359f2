import { describe, expect, it } from 'vitest';
import { models } from '../models/registry';
import type { Migration } from '../models/result';
import { decodeLink, encodeLink } from './link';
import { presets } from './presets';
import { defaultScenario, effectiveInput, type Scenario } from './scenario';

function migrationOf(scenario: Scenario): Migration {
  const outcome = models[scenario.model].predict(effectiveInput(scenario));
  if (!outcome.applicable) throw new Error(outcome.because.kind);
  return outcome;
}

function scenarioOf(id: string): Scenario {
  const found = presets.find((preset) => preset.id === id);
  if (found === undefined) throw new Error(id);
  return found.scenario;
}

/** D over R. */
function lambda({ dirtyRate, bandwidth }: Scenario): number {
  return dirtyRate / ((bandwidth * 1e6) / 8 / 2 ** 20);
}

describe('presets', () => {
  it('each have their label as name, a sentence, and a link that reads back without a complaint', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const { label, sentence, scenario, pins } of presets) {
      expect(scenario.name).toBe(label);
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
      const state = { view: 'explore' as const, scenario, pins };
      expect(decodeLink(encodeLink(state))).toEqual({ ok: true, state, rejected: [], firstVisit: false });
    }
  });

  it('start with the default scenario', () => {
    expect(presets[0]?.scenario).toEqual({ ...defaultScenario, name: 'The paper’s 1 GB VM' });
  });

  it('have an idle VM that is done after two rounds', () => {
    expect(migrationOf(scenarioOf('idle'))).toMatchObject({ preCopyRounds: 2, stopReason: 'threshold' });
  });

  it('have a database whose rounds shrink, though Algorithm 1 would not see it', () => {
    const database = scenarioOf('database');
    expect(migrationOf(database).stopReason).toBe('threshold');
    expect(migrationOf({ ...database, model: 'algorithm-1' }).stopReason).toBe('max-traffic');
  });

  it('have a hot writer just above lambda = 1 with a pause of seconds, which a faster link mends', () => {
    const writer = scenarioOf('hot-writer');
    expect(lambda(writer)).toBeGreaterThan(1);
    expect(lambda(writer)).toBeLessThan(1.05);
    expect(migrationOf(writer).stopReason).toBe('not-shrinking');
    expect(migrationOf(writer).downtime).toBeGreaterThan(5);
    const faster = scenarioOf('hot-writer-faster-link');
    expect(faster.dirtyRate).toBe(writer.dirtyRate);
    expect(faster.bandwidth).toBeGreaterThan(writer.bandwidth);
    expect(migrationOf(faster)).toMatchObject({ stopReason: 'threshold' });
    expect(migrationOf(faster).downtime).toBeLessThan(0.05);
  });

  it('have a large guest that spends most of its time in the first round', () => {
    expect(scenarioOf('large')).toMatchObject({ memory: 65_536, bandwidth: 10_000 });
    const migration = migrationOf(scenarioOf('large'));
    expect(migration.rounds[0]?.duration).toBeGreaterThan(migration.totalTime / 2);
  });

  it('have the QEMU case at lambda = 1.055', () => {
    const slow = scenarioOf('slow-in-practice');
    expect(slow).toMatchObject({ memory: 262_144, bandwidth: 2100 });
    expect(slow.dirtyRate * 2 ** 20).toBe(277e6);
    expect(lambda(slow)).toBeCloseTo(1.055, 3);
  });

  it.each(['algorithm-1', 'closed-form', 'dirty-curve'] as const)(
    'have a faster link with one round fewer and a pause six times as long (%s)',
    (model) => {
      const preset = presets.find(({ id }) => id === 'faster-pauses-longer');
      const [slower] = preset?.pins ?? [];
      if (preset === undefined || slower === undefined) throw new Error('preset or its pin is missing');
      const faster = preset.scenario;
      expect(faster.bandwidth).toBeGreaterThan(slower.bandwidth);
      expect({ ...faster, bandwidth: 0, name: '' }).toEqual({ ...slower, bandwidth: 0, name: '' });
      const [quick, slow] = [migrationOf({ ...faster, model }), migrationOf({ ...slower, model })];
      expect(quick.preCopyRounds).toBe(slow.preCopyRounds - 1);
      expect(quick.downtime / slow.downtime).toBeGreaterThan(6);
      expect(quick.downtime / slow.downtime).toBeLessThan(7);
    },
  );
});
