import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../scenario/scenario';
import { eightVms } from '../test/eight-vms';
import { type DrainAnswer, runDrain } from './drain-job';

describe('the job of emptying a host', () => {
  it('tells how far it is, and its answer survives the way to the page', () => {
    const question = { scenario: defaultScenario, fleet: eightVms, histories: [], window: 600 };
    const work = runDrain(question);
    const shares: number[] = [];
    let step = work.next();
    while (!step.done) {
      shares.push(step.value.share);
      step = work.next();
    }
    const answer: DrainAnswer = step.value;
    expect(answer.of).toBe(question);
    expect(structuredClone(answer)).toEqual(answer);
    expect(shares.length).toBeGreaterThanOrEqual(8);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  });

  it('plans a VM with the rate that its history tells', () => {
    const calm = { vm: 'Linpack 1', migrations: [{ sample: null, rounds: [{ duration: 10, dirtyRate: 0 }] }] };
    const answerTo = (histories: readonly (typeof calm)[]): DrainAnswer => {
      const work = runDrain({ scenario: defaultScenario, fleet: eightVms, histories, window: 600 });
      let step = work.next();
      while (!step.done) step = work.next();
      return step.value;
    };
    const [without, known] = [answerTo([]), answerTo([calm])];
    expect([without.withHistory, known.withHistory]).toEqual([0, 1]);
    // 46 MiB/s instead of 92: Linpack 1 converges, and only its twin and the two SPECweb are paused by force.
    expect([without.plans.byLanes[0]?.forced, known.plans.byLanes[0]?.forced]).toEqual([4, 3]);
  });
});
