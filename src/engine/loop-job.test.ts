import { describe, expect, it } from 'vitest';
import { runLoop } from '../analysis/loop/loop';
import type { Fleet } from '../scenario/fleet';
import { defaultScenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import type { Progress } from '../simulator/simulated-migration';
import { jobs } from './jobs';

const common = { dirtyRate: 8, workingSet: 4, bandwidth: null, maxDowntime: null, workload: null };
const fleet: Fleet = [
  { ...common, name: 'a', memory: 32 },
  { ...common, name: 'b', memory: 48 },
];
const question = { scenario: defaultScenario, fleet, laps: 2, histories: [] };

describe('the job of the loop', () => {
  it('answers with every turn and the question, and survives structured clone', () => {
    const answer = runToEnd(jobs.loop(question));
    expect(answer.of).toBe(question);
    expect(answer.turns).toEqual(runToEnd(runLoop(question)));
    expect(structuredClone(answer)).toEqual(answer);
  });

  it('tells how far it has come, never backwards, and which box is at work', () => {
    const work = jobs.loop(question);
    const told: Progress[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) told.push(step.value);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(told[0]?.sentence).toBe('Turn 1 of 4: sampling the rates');
    expect(told.map(({ sentence }) => sentence)).toContain('Turn 3 of 4: migrating');
  });
});
