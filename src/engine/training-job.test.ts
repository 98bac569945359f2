import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { makeTraining, type TrainingQuestion } from './training-job';

const small = { ...defaultScenario, memory: 64, bandwidth: 400 };
const ask = (question: TrainingQuestion) => structuredClone(runToEnd(makeTraining(question)));

describe('training suites made anew', () => {
  it('of the skip ratio, with the columns of a gamma training file and the question they answer', () => {
    const question: TrainingQuestion = { kind: 'gamma', scenario: small, seed: 3 };
    const { of, table } = ask(question);
    expect(of).toEqual(question);
    expect(table.columns).toEqual(expect.arrayContaining(['duration_s', 'dirty_rate_mib_s', 'skip_ratio']));
    expect(new Set(table.rows.map(([program]) => program)).size).toBeGreaterThan(6);
    expect(ask({ ...question, seed: 4 }).table).not.toEqual(table);
  });

  it('of the energy, with the columns of an energy training file', () => {
    const { table } = ask({ kind: 'energy', scenario: small, seed: 3 });
    expect(table.columns).toEqual(expect.arrayContaining(['traffic_mib', 'energy_source_j', 'energy_destination_j']));
    expect(table.rows.length).toBe(14);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
  });
});
