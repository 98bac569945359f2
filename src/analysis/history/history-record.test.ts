import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { simulateMigration } from '../../simulator/migrate';
import { runToEnd } from '../../simulator/run-to-end';
import { workloads } from '../../simulator/workload-list';
import { toMigrationSetup } from '../trials/migration-setup';
import { meanRateOf } from './history';
import { historyOfSimulated, pastMigrationOf } from './history-record';

const migrationOf = (parts: (typeof workloads)[number]['parts']) =>
  runToEnd(simulateMigration(toMigrationSetup({ ...defaultScenario, memory: 64 }, parts, 3), null)).migration;

describe('what a history keeps of a simulated migration', () => {
  it.each(workloads)('has the sample and the mean rate that the simulator gives: $label', ({ parts }) => {
    const migration = migrationOf(parts);
    const past = pastMigrationOf(migration);
    expect(past.sample).toBe(migration.sampledRate);
    expect(meanRateOf(past)).toBeCloseTo(migration.meanRate, 9);
  });

  it('leaves out the pause, in which nothing is dirtied: 5,120 pages in 4 s are 5 MiB/s', () => {
    const [first] = workloads;
    const migration = migrationOf(first?.parts ?? []);
    const round = migration.rounds[0];
    if (!round) throw new Error('There is always a first round.');
    const rounds = [
      { ...round, dirtied: 5120, duration: 4, stopAndCopy: false },
      { ...round, dirtied: 512, duration: 0, stopAndCopy: false },
      { ...round, dirtied: 0, duration: 1, stopAndCopy: true },
    ];
    expect(pastMigrationOf({ ...migration, rounds }).rounds).toEqual([{ duration: 4, dirtyRate: 5 }]);
  });

  it('leaves out what was cut short, and counts it', () => {
    const migration = migrationOf(workloads[0]?.parts ?? []);
    const cut = { ...migration, stopReason: 'event-budget' as const };
    expect(historyOfSimulated('web', [migration, cut, migration])).toEqual({
      history: { vm: 'web', migrations: [pastMigrationOf(migration), pastMigrationOf(migration)] },
      cutShort: 1,
    });
  });
});
