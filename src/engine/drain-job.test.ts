import { describe, expect, it } from 'vitest';
import { paperFleet } from '../scenario/fleet';
import { defaultScenario } from '../scenario/scenario';
import { type DrainAnswer, runDrain } from './drain-job';

describe('the job of emptying a host', () => {
  it('tells how far it is, and its answer survives the way to the page', () => {
    const question = { scenario: defaultScenario, fleet: paperFleet, window: 600 };
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
});
