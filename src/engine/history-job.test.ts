import { describe, expect, it } from 'vitest';
import { knownRate, replayHistory as replay } from '../analysis/history/history';
import { madeHistory } from '../analysis/history/history-made';
import { paperFleet } from '../scenario/fleet';
import { defaultScenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { readHistories, replayHistory, type SimulateHistoryQuestion, simulateHistory } from './history-job';

const scenario = { ...defaultScenario, memory: 64 };
const small = { ...paperFleet[0], memory: 64 } as (typeof paperFleet)[number];
const migrations = (over: Partial<SimulateHistoryQuestion> = {}): SimulateHistoryQuestion =>
  ({ kind: 'migrations', name: 'web', vm: small, scenario, seed: 4, count: 3, ...over }) as SimulateHistoryQuestion;

describe('the jobs of histories', () => {
  it('replay one, with the mean errors, the best phi and the rate of the next migration', () => {
    const { vm, migrations: past } = madeHistory('mostly-history', 3, 24);
    const question = { vm, migrations: past, mu: 0.75, phi: 0.5, sample: 80 };
    const answer = structuredClone(runToEnd(replayHistory(question)));
    expect(answer.of).toEqual(question);
    expect(answer.replayed).toEqual(replay(past, question));
    expect(answer.best).toEqual({ phi: 0.2, kind: 'known' });
    expect(answer.next).toBe(knownRate(past, 80, question));
    expect(answer.errors.over).toBe(23);
    expect(runToEnd(replayHistory({ ...question, sample: null })).next).toBe(answer.replayed.memory.history);
    expect(runToEnd(replayHistory({ ...question, migrations: [], sample: null })).next).toBeNull();
  });

  it('simulate so many migrations, each with the next seed, and say how far they are', () => {
    const work = simulateHistory(migrations());
    const said = new Set<string>();
    let step = work.next();
    let before = 0;
    while (!step.done) {
      expect(step.value.share).toBeGreaterThanOrEqual(before);
      expect(step.value.share).toBeLessThanOrEqual(1);
      before = step.value.share;
      said.add(step.value.sentence);
      step = work.next();
    }
    expect([...said]).toEqual([1, 2, 3].map((n) => `web: migration ${n} of 3`));
    const { history, cutShort } = structuredClone(step.value);
    expect(history.vm).toBe('web');
    expect(cutShort).toBe(0);
    expect(history.migrations).toHaveLength(3);
    const later = runToEnd(simulateHistory(migrations({ seed: 5, count: 2 })));
    expect(later.history.migrations).toEqual(history.migrations.slice(1));
  });

  it("take the scenario's own VM and workload where no VM is named", () => {
    const dbench = runToEnd(simulateHistory(migrations({ vm: null } as Partial<SimulateHistoryQuestion>)));
    const idle = runToEnd(
      simulateHistory(
        migrations({ vm: null, scenario: { ...scenario, workload: 'idle' } } as Partial<SimulateHistoryQuestion>),
      ),
    );
    const mean = ({ history }: typeof dbench) => replay(history.migrations, { mu: 0.75, phi: 0.5 }).memory.history ?? 0;
    expect(mean(dbench)).toBeGreaterThan(10 * mean(idle));
  });

  it('make up a history, and read files', () => {
    const made = runToEnd(simulateHistory({ kind: 'made-up', id: 'half', seed: 9, count: 24 }));
    expect(made.history).toEqual(madeHistory('half', 9, 24));
    const text = 'vm,migration,round,duration_s,dirty_rate_mib_s\nweb,1,0,9,40';
    const { files } = runToEnd(
      readHistories({
        files: [
          { name: 'a.csv', text },
          { name: 'b.csv', text: '' },
        ],
      }),
    );
    expect(files.map(({ file, histories, problems }) => [file, histories.length, problems.length])).toEqual([
      ['a.csv', 1, 0],
      ['b.csv', 0, 1],
    ]);
  });
});
