import { describe, expect, it } from 'vitest';
import { paperFleet } from '../scenario/fleet';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { type GuidedAnswer, runGuidedJob } from './guided-job';

/** Two small VMs, so that many migrations take no time. */
const fleet = paperFleet.slice(1, 3).map((vm) => ({ ...vm, memory: 64 }));
const scenario: Scenario = { ...defaultScenario, seed: 5 };

/** Steps a job to its end; tells what it said on the way. */
function ask(of: Scenario, vms = fleet): { readonly answer: GuidedAnswer; readonly said: readonly string[] } {
  const work = runGuidedJob({ scenario: of, fleet: vms });
  const said: string[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) said.push(step.value.sentence);
  return { answer: step.value, said };
}

const migrations = (said: readonly string[]) => said.filter((sentence) => sentence.includes('migrating'));

describe('the job of guided choice', () => {
  it('answers with every case, survives structured clone, and names its question without the fleet', () => {
    const { answer } = ask(scenario);
    expect(structuredClone(answer)).toEqual(answer);
    expect(answer.of).toEqual({ scenario, vms: 2 });
    expect(answer.comparison.cases).toHaveLength(6);
    expect(answer.claims).toEqual(answer.comparison.cases.map(() => null));
    expect(ask(scenario, paperFleet.slice()).answer.claims[0]?.number).toBe(16);
  });

  it('migrates nothing anew for other weights, and chooses by them', () => {
    ask(scenario);
    const weights = { downtimeWeight: 0, timeWeight: 1, trafficWeight: 0, energyWeight: 0 };
    const again = ask({ ...scenario, ...weights });
    expect(migrations(again.said)).toEqual([]);
    const anew = ask({ ...scenario, ...weights, seed: 6 });
    expect(migrations(anew.said).length).toBeGreaterThan(0);
    const back = ask({ ...scenario, ...weights });
    expect(back.answer).toEqual(again.answer);
  });

  it('tells which VM is under way, and may be left at any step', () => {
    const left = runGuidedJob({ scenario: { ...scenario, seed: 77 }, fleet });
    left.next();
    left.next();
    expect(migrations(ask({ ...scenario, seed: 77 }).said)[0]).toBe('Xen, classic: migrating Dbench 2');
  });
});
