import { describe, expect, it } from 'vitest';
import { toMbitPerSecond } from '../../models/units';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import type { KnobRange } from '../../scenario/what-if-axes';
import { runToEnd } from '../../simulator/run-to-end';
import { endsWell } from '../mend';
import { predictScenario } from '../vm-cost';
import { answerBack, otherAnswers } from './answer-back';
import { sensitivityOf } from './sensitivity';
import { type HeldLimits, spansOf, sweepKnob } from './sweep';

const bandwidth: KnobRange = { knob: 'bandwidth', from: 100, to: 100_000 };
const pause = (downtime: number, time = Number.POSITIVE_INFINITY): HeldLimits => ({ downtime, time });

const keepsLimits = (scenario: Scenario, limits: HeldLimits): boolean => {
  const outcome = predictScenario(scenario);
  return (
    endsWell(outcome) && outcome.applicable && outcome.downtime <= limits.downtime && outcome.totalTime <= limits.time
  );
};

const solve = (scenario: Scenario, range: KnobRange, limits: HeldLimits) =>
  answerBack(scenario, runToEnd(sweepKnob(scenario, range, limits)), limits);

describe('a sweep', () => {
  it('keeps both sides of every step of the closed form, where eq. 8 has them', () => {
    const scenario: Scenario = { ...defaultScenario, model: 'closed-form' };
    const { xs, columns } = runToEnd(sweepKnob(scenario, { ...bandwidth, from: 500, to: 2000 }, pause(1)));
    let steps = 0;
    for (let row = 1; row < xs.length; row += 1) {
      const [n, before] = [columns.rounds[row] ?? 0, columns.rounds[row - 1] ?? 0];
      if (n === before) continue;
      steps += 1;
      // V_mem lambda^n = V_thd at the step to n rounds.
      const at = toMbitPerSecond(scenario.dirtyRate / (scenario.threshold / scenario.memory) ** (1 / n));
      expect(Math.abs((xs[row] ?? 0) / at - 1)).toBeLessThan(1e-9);
    }
    expect(steps).toBe((columns.rounds[0] ?? 0) - (columns.rounds.at(-1) ?? 0));
  });
});

describe('the other way round', () => {
  it('is the link that the closed form needs: the cliff is where D is R', () => {
    const scenario: Scenario = { ...defaultScenario, model: 'closed-form' };
    const { side, edge, to, islands } = solve(scenario, bandwidth, pause(Number.POSITIVE_INFINITY));
    expect([side, islands]).toEqual(['up', []]);
    expect(edge / toMbitPerSecond(scenario.dirtyRate)).toBeCloseTo(1, 9);
    expect(to).toBe(340);
  });

  it('finds the largest dirtying rate of a platform, as its loop has it', () => {
    const scenario: Scenario = {
      ...defaultScenario,
      model: 'qemu',
      workingSet: 512,
      atDeadline: 'pause',
      timeLimit: 60,
    };
    const limits = pause(0.4);
    const range: KnobRange = { knob: 'dirtyRate', from: 1, to: 1000 };
    const { side, edge, to } = solve(scenario, range, limits);
    expect(side).toBe('down');
    const at = (dirtyRate: number) => keepsLimits({ ...scenario, dirtyRate }, limits);
    expect([at(edge), at(edge * (1 + 1e-6)), at(to)]).toEqual([true, false, true]);
  });

  it('says that a knob cannot, and which ones can', () => {
    const scenario: Scenario = { ...defaultScenario, dirtyRate: 200 };
    const limits = pause(0.3);
    const memory = solve(scenario, { knob: 'memory', from: 1024, to: 65_536 }, limits);
    expect([memory.side, memory.islands]).toEqual([null, []]);
    const others = runToEnd(otherAnswers(scenario, 'memory', limits));
    expect(others.map(({ knob }) => knob)).toEqual(expect.arrayContaining(['bandwidth', 'dirtyRate']));
    for (const { knob, to } of others) expect(keepsLimits({ ...scenario, [knob]: to }, limits)).toBe(true);
  });

  it('tells spans apart', () => {
    const spans = spansOf({ xs: Float64Array.of(1, 2, 3, 4, 5), holds: Uint8Array.of(1, 0, 1, 1, 0) });
    expect(spans).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 4 },
    ]);
  });
});

describe('which knob matters', () => {
  it('is the derivative, where there is one: total time of an idle guest', () => {
    // T = V / R: one percent more memory is one percent more, one percent more link is 1/1.01 - 1.
    const weights = runToEnd(
      sensitivityOf({ ...defaultScenario, model: 'closed-form', dirtyRate: 1e-9, threshold: 1 }),
    );
    const of = (knob: string) => weights.find((each) => each.knob === knob);
    expect(of('memory')?.more.time).toBeCloseTo(1, 6);
    expect(of('bandwidth')?.more.time).toBeCloseTo(-1 / 1.01, 6);
    expect(of('bandwidth')?.less.time).toBeCloseTo(1 / 0.99, 6);
  });

  it('marks the cliff of the closed form within 5 % of it, and no other', () => {
    const near = runToEnd(sensitivityOf({ ...defaultScenario, model: 'closed-form', dirtyRate: 93 }));
    const cliffs = near
      .filter((each) => each.cliffs.length > 0)
      .map(({ knob, cliffs: [cliff] }) => [knob, cliff?.code]);
    expect(cliffs).toEqual([
      ['bandwidth', 0],
      ['dirtyRate', 0],
    ]);
    expect(
      runToEnd(sensitivityOf({ ...defaultScenario, model: 'closed-form' })).every((each) => each.cliffs.length === 0),
    ).toBe(true);
  });
});
