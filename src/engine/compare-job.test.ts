import { describe, expect, it } from 'vitest';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { compareScenarios } from './compare-job';
import { evaluate } from './evaluation';

const compare = (...scenarios: readonly Partial<Scenario>[]) =>
  runToEnd(compareScenarios({ scenarios: scenarios.map((each) => ({ ...defaultScenario, ...each })) })).rows;

describe('scenarios side by side', () => {
  it('keep their order, and have the numbers that Explore shows of each', () => {
    const rows = compare({}, { memory: 4096 }, { model: 'qemu', workingSet: 512 });
    expect(rows[0]?.metrics?.time).toBeCloseTo(17.529, 3);
    expect(rows[0]?.metrics?.downtime).toBeCloseTo(0.02115, 5);
    for (const row of rows) {
      const { outcome } = evaluate(row.of);
      if (!outcome.applicable) throw new Error('It has numbers.');
      expect(row.metrics).toEqual({
        time: outcome.totalTime,
        downtime: outcome.downtime,
        traffic: outcome.traffic,
        energy: outcome.energy.total,
      });
      expect(row.sent).toHaveLength(outcome.rounds.length);
      expect(row.preCopyRounds).toBe(outcome.preCopyRounds);
    }
  });

  it('say of what has no numbers, or never pauses, that it has none', () => {
    const [none, endless] = compare(
      { model: 'closed-form', dirtyRate: 200 },
      { model: 'qemu', dirtyRate: 200, workingSet: 1024 },
    );
    expect(none).toMatchObject({ metrics: null, stopReason: null, sent: [] });
    expect(endless?.metrics).toBeNull();
    expect(endless?.stopReason).not.toBeNull();
  });
});
