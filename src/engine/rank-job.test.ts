import { describe, expect, it } from 'vitest';
import { paperFleet } from '../scenario/fleet';
import { fleetNumbers, fleetPast } from '../scenario/fleet-numbers';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { type JobAnswer, type JobKind, type JobQuestion, jobs } from './jobs';
import type { RankQuestion } from './rank-job';

/** As the worker does it: the question is copied, the answer is copied. */
function ask<Kind extends JobKind>(
  kind: Kind,
  question: JobQuestion<Kind>,
): { answer: JobAnswer<Kind>; steps: number } {
  const job = jobs[kind] as (q: unknown) => Generator<unknown, JobAnswer<Kind>>;
  const work = job(structuredClone(question));
  let steps = 0;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { answer: structuredClone(step.value), steps };
    steps += 1;
  }
}

const question = (change: Partial<Scenario> = {}, more: Partial<RankQuestion> = {}): RankQuestion => ({
  scenario: { ...defaultScenario, ...change },
  columns: fleetNumbers(paperFleet),
  past: null,
  leavesOut: false,
  ...more,
});

const first = (asked: RankQuestion) => paperFleet[ask('rank', asked).answer.order[0] ?? -1]?.name;

describe('ranking as long work', () => {
  it("ranks the paper's fleet: TPC-C first, whatever the weights, and says that nothing can change that", () => {
    const { answer } = ask('rank', question());
    expect(paperFleet[answer.order[0] ?? -1]?.name).toBe('TPC-C 1');
    expect(answer.firmness).toMatchObject({ winner: 2, alike: 1, turn: null });
    expect(answer.reversal).toBeNull();
    expect(answer.stopReasons[answer.stop[4] ?? 0]).toBe('not-shrinking');
  });

  it('does not predict anew while only weights change, and does once anything else does', () => {
    ask('rank', question({ bandwidth: 700 }));
    const weights = { downtimeWeight: 1, timeWeight: 0, trafficWeight: 0, energyWeight: 0 };
    const again = ask('rank', question({ bandwidth: 700, ...weights }));
    expect(again.steps).toBe(1);
    expect(again.answer.weights.downtime).toBe(1);
    const histories = [{ vm: 'TPC-C 1', migrations: [{ sample: null, rounds: [{ duration: 9, dirtyRate: 200 }] }] }];
    for (const changed of [
      question({ bandwidth: 701 }),
      question({ bandwidth: 701 }, { past: fleetPast(paperFleet, histories) }),
      question({ bandwidth: 701 }, { columns: fleetNumbers(paperFleet.map((vm) => ({ ...vm, memory: 801 }))) }),
    ]) {
      expect(ask('rank', changed).steps).toBe(2);
      const { metrics } = ask('rank', changed).answer;
      ask('rank', question({ bandwidth: 10 }));
      expect(ask('rank', changed).answer.metrics).toEqual(metrics);
    }
  });

  it('goes by history where it is told to', () => {
    const histories = ['TPC-C 1', 'TPC-C 2'].map((vm) => ({
      vm,
      migrations: [{ sample: null, rounds: [{ duration: 9, dirtyRate: 2000 }] }],
    }));
    expect(first(question())).toBe('TPC-C 1');
    expect(first(question({}, { past: fleetPast(paperFleet, histories) }))).toBe('Dbench 1');
  });

  it('leaves the unfit out: their maxima no longer count', () => {
    const all = ask('rank', question()).answer;
    const fit = ask('rank', question({}, { leavesOut: true })).answer;
    expect([all.candidates, fit.candidates]).toEqual([8, 4]);
    expect(fit.maxima.time.value).toBeLessThan(all.maxima.time.value);
  });

  it('maps the winners of the same fleet', () => {
    const { answer } = ask('winners', { ...question(), fixed: 'energy' });
    expect(answer).toMatchObject({ fixed: 'energy', fixedWeight: 0.25, regions: [{ vm: 2, alike: 1, share: 1 }] });
    const weights = { downtimeWeight: 0.4, timeWeight: 0.3, trafficWeight: 0.3, energyWeight: 0 };
    const closed = question({ adaptive: true, model: 'closed-form', ...weights });
    const adaptive = ask('winners', { ...closed, fixed: 'energy' }).answer;
    expect(adaptive.regions.map(({ vm }) => paperFleet[vm]?.name)).toEqual(['TPC-C 1', 'Dbench 1']);
  });
});
