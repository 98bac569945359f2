import { describe, expect, it } from 'vitest';
import { costsOf } from '../../models/cost';
import type { Fleet, Vm } from '../../scenario/fleet';
import { defaultScenario, type Scenario, toCostWeights } from '../../scenario/scenario';
import { scenarioOfVm } from '../../scenario/scenario-of-vm';
import { simulateMigration } from '../../simulator/migrate';
import { runToEnd } from '../../simulator/run-to-end';
import { predictVm } from '../vm-cost';
import { vmMigrationSetup } from '../vm-guest';
import { isLoopOver, type LoopPlan, loopTurn, runLoop, startLoop } from './loop';
import { LOOP_BOXES, type LoopTurn } from './loop-record';

const vm = (name: string, memory: number, dirtyRate: number, more: Partial<Vm> = {}): Vm => ({
  name,
  memory,
  dirtyRate,
  workingSet: 0,
  bandwidth: null,
  maxDowntime: null,
  workload: null,
  ...more,
});

/** Three small VMs over a slow link: the second is the largest, the third writes by bursts of phases. */
const fleet: Fleet = [
  vm('calm', 32, 4, { workingSet: 2 }),
  vm('large', 96, 10, { workingSet: 8 }),
  vm('wild', 48, 0, { workload: 'uniform~3000~9000~vary=0.5~phase=2' }),
];
const scenario: Scenario = { ...defaultScenario, bandwidth: 400, seed: 7 };
const plan: LoopPlan = { scenario, fleet, laps: 3, histories: [] };

const run = (given: Partial<LoopPlan> = {}): readonly LoopTurn[] => runToEnd(runLoop({ ...plan, ...given }));
const of = <Item>(item: Item | undefined): Item => {
  if (item === undefined) throw new Error('There is no such item.');
  return item;
};
const leaving = (turn: LoopTurn) => of(turn.vms[turn.chosen]);

describe('the loop of figure 6', () => {
  const turns = run();

  it('samples what each migration would sample itself, with a seed for each VM and turn', () => {
    for (const turn of turns) {
      for (const each of turn.vms) {
        expect(each.seed).toBe(14_000 + 3 * (turn.turn - 1) + each.place + 1);
        const setup = vmMigrationSetup(scenario, of(fleet[each.place]), each.seed);
        expect(each.sample).toBe(runToEnd(simulateMigration(setup, null)).migration.sampledRate);
        expect(each.sample).toBeGreaterThan(0);
      }
    }
  });

  it('gives the first two turns that its parts give, put together by hand', () => {
    const first = of(turns[0]);
    expect(first.vms.map(({ name }) => name)).toEqual(['calm', 'large', 'wild']);
    const predicted = first.vms.map(({ place, sample }) => {
      const prediction = predictVm({ ...scenarioOfVm(scenario, of(fleet[place])), dirtyRate: sample });
      if (!prediction.applicable) throw new Error('Algorithm 1 is always applicable.');
      return prediction.metrics;
    });
    expect(first.vms.map(({ refinedModel }) => refinedModel)).toEqual(predicted);
    expect(first.vms.map(({ rate }) => rate)).toEqual([47.6837158203125, 47.6837158203125, 47.6837158203125]);
    const costs = costsOf(predicted, toCostWeights(scenario)).map(({ total }) => total);
    expect(first.vms.map(({ cost }) => cost)).toEqual(costs);
    expect(first.chosen).toBe(costs.indexOf(Math.min(...costs)));
    const chosen = leaving(first);
    const setup = vmMigrationSetup(scenario, of(fleet[chosen.place]), chosen.seed);
    const { migration } = runToEnd(simulateMigration(setup, null));
    expect(first.simulated).toEqual({
      downtime: migration.downtime,
      time: migration.totalTime,
      traffic: migration.traffic,
      energy: migration.energySource + migration.energyDestination,
    });
    expect([first.mean, first.historyAfter, first.phiAfter]).toEqual([migration.meanRate, migration.meanRate, 0.5]);
    expect(first.rounds).toHaveLength(migration.rounds.length);
    expect(first.rounds.reduce((sum, { sent }) => sum + sent, 0)).toBeCloseTo(migration.traffic, 9);
    expect(of(turns[1]).vms.map(({ name }) => name)).toEqual(
      ['calm', 'large', 'wild'].filter((name) => name !== chosen.name),
    );
  });

  it('empties the host in each lap, every VM once, and always takes the lowest cost', () => {
    expect(turns.map(({ lap }) => lap)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3]);
    expect(turns.map(({ vms }) => vms.length)).toEqual([3, 2, 1, 3, 2, 1, 3, 2, 1]);
    for (const lap of [1, 2, 3]) {
      const left = turns.filter((turn) => turn.lap === lap).map((turn) => leaving(turn).name);
      expect([...left].sort()).toEqual(['calm', 'large', 'wild']);
    }
    for (const turn of turns) {
      expect(turn.byCost).toBe(true);
      expect(leaving(turn).cost).toBe(Math.min(...turn.vms.map(({ cost }) => of(cost ?? undefined))));
    }
  });

  it('lets base and refined model agree in lap 1, where nobody has a history, and not after it', () => {
    for (const { lap, vms, errors } of turns) {
      for (const { history, refined, sample, baseModel, refinedModel } of vms) {
        expect(history === null).toBe(lap === 1);
        expect(refined === sample).toBe(lap === 1);
        if (lap === 1) expect(refinedModel).toEqual(baseModel);
      }
      if (lap === 1) expect(errors.refined).toEqual(errors.base);
      else expect(errors.refined).not.toEqual(errors.base);
    }
  });

  it('remembers by eqs 11 to 13: D-hat, D-tilde and phi of every VM in every lap, from formulas', () => {
    for (const { name } of fleet) {
      const own = turns.filter((turn) => leaving(turn).name === name);
      let [hat, a, b] = [Number.NaN, 0.02, 0.04];
      for (const [lap, turn] of own.entries()) {
        const { sample, history, refined, phi } = leaving(turn);
        if (lap > 0) {
          expect(history).toBeCloseTo(hat, 10);
          expect(refined).toBeCloseTo(phi * sample + (1 - phi) * hat, 10);
          expect(phi).toBeCloseTo(Math.min(0.95, Math.max(0.05, a / b)), 10);
          const k = Math.max(sample, hat, turn.mean);
          a = 0.95 * a + ((sample - hat) * (turn.mean - hat)) / k ** 2;
          b = 0.95 * b + (sample - hat) ** 2 / k ** 2;
        }
        const sent = turn.rounds.filter(({ stopAndCopy }) => !stopAndCopy);
        const time = sent.reduce((sum, { duration }) => sum + duration, 0);
        expect(turn.mean).toBeCloseTo(sent.reduce((sum, { dirtied }) => sum + dirtied, 0) / time, 10);
        hat = lap === 0 ? turn.mean : 0.75 * turn.mean + 0.25 * hat;
        expect(turn.historyAfter).toBeCloseTo(hat, 10);
        expect(turn.phiAfter).toBeCloseTo(Math.min(0.95, Math.max(0.05, a / b)), 10);
      }
    }
  });

  it('counts the errors of both models, and their means over all turns so far', () => {
    for (const metric of ['downtime', 'time', 'traffic', 'energy'] as const) {
      for (const model of ['base', 'refined'] as const) {
        let sum = 0;
        for (const turn of turns) {
          const predicted = of(leaving(turn)[`${model}Model`] ?? undefined)[metric];
          const off = Math.abs(predicted / turn.simulated[metric] - 1);
          expect(turn.errors[model][metric]).toBeCloseTo(off, 10);
          sum += off;
          expect(turn.meanErrors[model][metric]).toBeCloseTo(sum / turn.turn, 10);
        }
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    expect(run()).toEqual(turns);
    const other = run({ scenario: { ...scenario, seed: 8 } });
    const seeds = (all: readonly LoopTurn[]) => all.flatMap(({ vms }) => vms.map(({ seed }) => seed));
    expect(new Set([...seeds(turns), ...seeds(other)]).size).toBe(36);
    expect(other).not.toEqual(turns);
  });

  it('begins alike whatever the number of laps', () => {
    expect(run({ laps: 1 })).toEqual(turns.slice(0, 3));
  });
});

describe('the loop, told otherwise', () => {
  it('goes through all seven boxes in every turn, in their order, and never backwards', () => {
    let state = startLoop({ ...plan, laps: 1 });
    let share = 0;
    for (let turn = 1; !isLoopOver(state); turn += 1) {
      const boxes = new Set<string>();
      const work = loopTurn(state);
      let step = work.next();
      for (; !step.done; step = work.next()) {
        expect(step.value.turn).toBe(turn);
        expect(step.value.share).toBeGreaterThanOrEqual(share);
        share = step.value.share;
        boxes.add(step.value.box);
      }
      expect([...boxes]).toEqual([...LOOP_BOXES]);
      state = step.value;
      expect(state.turns).toHaveLength(turn);
    }
    expect(share).toBe(1);
    expect(state.onHost).toEqual([0, 1, 2]);
  });

  it('starts from past migrations: D-hat 36 after one of 36 MiB/s, and D-tilde half way', () => {
    const past = { sample: null, rounds: [{ duration: 2, dirtyRate: 36 }] };
    const [first] = run({ laps: 1, histories: [{ vm: 'large', migrations: [past] }] });
    const [calm, large] = of(first).vms;
    expect([calm?.history, large?.history]).toEqual([null, 36]);
    expect(large?.refined).toBeCloseTo(18 + of(large).sample / 2, 10);
  });

  it('lets VMs of one name share their history', () => {
    const [first, second] = run({ laps: 1, fleet: [vm('twin', 32, 4), vm('twin', 32, 4)] });
    expect(of(second).vms[0]?.history).toBe(of(first).mean);
  });

  it('takes the first of equals: two VMs that write nothing cost the same', () => {
    const idle = run({ laps: 2, fleet: [vm('b', 32, 0), vm('a', 32, 0)] });
    expect(idle.map((turn) => leaving(turn).name)).toEqual(['b', 'a', 'b', 'a']);
    expect(of(idle[0]).vms.map(({ cost }) => cost)).toEqual([1, 1]);
  });

  it('sets R from D-tilde where the rate is adaptive, but not for a VM with a link of its own', () => {
    const adaptive = { ...scenario, adaptive: true, minBandwidth: 80, maxBandwidth: 400, increment: 100 };
    const own = [...fleet, vm('own', 32, 4, { bandwidth: 300 })];
    for (const turn of run({ scenario: adaptive, fleet: own, laps: 2 })) {
      for (const { name, refined, rate } of turn.vms) {
        const delta = 11.920928955078125;
        const clamped = Math.min(Math.max(refined + delta, 0.8 * delta), 4 * delta);
        expect(rate).toBeCloseTo(name === 'own' ? 3 * delta : clamped, 10);
      }
    }
  });

  it('chooses among those with a prediction; where nobody has one the first VM leaves, and nothing is judged', () => {
    const closed: Scenario = { ...scenario, model: 'closed-form' };
    const fast = { workload: 'sweep~8192~200000' };
    const [first, second, third] = run({
      scenario: closed,
      laps: 1,
      fleet: [vm('fast', 32, 0, fast), vm('faster', 48, 0, fast), vm('calm', 64, 2)],
    });
    expect([leaving(of(first)).name, first?.byCost]).toEqual(['calm', true]);
    expect(first?.vms.map(({ cost }) => cost)).toEqual([null, null, 1]);
    expect([leaving(of(second)).name, second?.byCost, second?.baseChoice]).toEqual(['fast', false, null]);
    expect(leaving(of(third)).name).toBe('faster');
    expect(second?.errors.refined).toEqual({ downtime: null, time: null, traffic: null, energy: null });
    expect(second?.meanErrors).toEqual(first?.errors);
  });

  it('has no turns without VMs', () => {
    expect(run({ fleet: [] })).toEqual([]);
    expect(() => runToEnd(loopTurn(startLoop({ ...plan, fleet: [] })))).toThrow('nobody on the host');
  });
});
