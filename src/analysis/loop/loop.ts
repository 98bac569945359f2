import { phiOf, type RateMemory, remember, startMemory } from '../../models/refined-rate';
import type { Fleet, Vm } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import { scenarioOfVm } from '../../scenario/scenario-of-vm';
import type { VmHistory } from '../../scenario/vm-history';
import { simulateMigration } from '../../simulator/migrate';
import type { SimulatedMigration } from '../../simulator/simulated-migration';
import { memoryOf } from '../history/history';
import { vmMigrationSetup } from '../vm-guest';
import { choose, judge, metricsOf, predictWith, refine, roundsOf, sampleRate, setRate, weigh } from './loop-boxes';
import { meanErrors } from './loop-errors';
import { loopProgress } from './loop-progress';
import type { LoopBox, LoopProgress, LoopTurn, LoopVm } from './loop-record';

/** What the loop is run on. */
export interface LoopPlan {
  readonly scenario: Scenario;
  readonly fleet: Fleet;
  /** How often the host is emptied; between laps all VMs are back. */
  readonly laps: number;
  /** Past migrations to start from, by the VMs' names. */
  readonly histories: readonly VmHistory[];
}

/** Where the loop stands between two turns. */
interface LoopState {
  readonly plan: LoopPlan;
  /** Who is still on the host: places in the fleet, ascending. */
  readonly onHost: readonly number[];
  /** What is remembered, by name: VMs of one name share it. */
  readonly memories: ReadonlyMap<string, RateMemory>;
  readonly turns: readonly LoopTurn[];
}

const everyone = ({ fleet }: LoopPlan): number[] => fleet.map((_, place) => place);

/** The loop before its first turn. */
export function startLoop(plan: LoopPlan): LoopState {
  const { historyWeight: mu, sampleWeight: phi } = plan.scenario;
  const memories = new Map(plan.histories.map(({ vm, migrations }) => [vm, memoryOf(migrations, { mu, phi })]));
  return { plan, onHost: everyone(plan), memories, turns: [] };
}

const turnsOf = ({ fleet, laps }: LoopPlan): number => fleet.length * laps;

/** Whether every VM has left in every lap. */
export const isLoopOver = ({ plan, turns }: LoopState): boolean => turns.length >= turnsOf(plan);

/** Guests of two neighbouring seeds of the scenario never share one: a run has fewer guests than this. */
const GUESTS_A_SEED = 2000;

/**
 * Each turn looks at another stretch of a VM's life: a seed of its own. Assumes at most 2,000 VMs times turns.
 * Seed 1, turn 1 of 8 VMs -> 2001 to 2008, turn 2 -> 2009 to 2016.
 */
const seedOf = ({ scenario, fleet }: LoopPlan, turn: number, place: number): number =>
  GUESTS_A_SEED * scenario.seed + fleet.length * (turn - 1) + place + 1;

/** How far the whole loop has come, when so much of a box of the present turn is done. */
const progressOf = ({ plan, turns }: LoopState, box: LoopBox, part: number): LoopProgress =>
  loopProgress({ turn: turns.length + 1, of: turnsOf(plan) }, box, part);

/** A VM that is still on the host, before anything is known of it. */
interface Candidate {
  readonly place: number;
  readonly vm: Vm;
  readonly seed: number;
  readonly ofVm: Scenario;
  readonly memory: RateMemory;
}

function candidatesOf({ plan, onHost, memories, turns }: LoopState): Candidate[] {
  const { scenario, fleet } = plan;
  return onHost.flatMap((place) => {
    const vm = fleet[place];
    if (vm === undefined) return [];
    const memory = memories.get(vm.name) ?? startMemory(scenario.sampleWeight);
    return [{ place, vm, seed: seedOf(plan, turns.length + 1, place), ofVm: scenarioOfVm(scenario, vm), memory }];
  });
}

/** Box 1: S of all that are still on the host. */
function* sampleAll(state: LoopState, candidates: readonly Candidate[]) {
  const sampled: (Candidate & Pick<LoopVm, 'sample'>)[] = [];
  for (const each of candidates) {
    const work = sampleRate(vmMigrationSetup(state.plan.scenario, each.vm, each.seed));
    let step = work.next();
    for (; !step.done; step = work.next()) yield progressOf(state, 'sample', sampled.length / candidates.length);
    sampled.push({ ...each, sample: step.value });
  }
  return sampled;
}

/** Boxes 1 to 5: all that is known of every VM on the host when the choice is made, and the choice. */
function* weighAll(state: LoopState) {
  const { scenario } = state.plan;
  const sampled = yield* sampleAll(state, candidatesOf(state));
  yield progressOf(state, 'sample', 1);
  const refined = sampled.map((each) => ({ ...each, ...refine(each.memory, each.sample) }));
  yield progressOf(state, 'refine', 1);
  const rated = refined.map((each) => ({ ...each, rate: setRate(each.ofVm, each.refined) }));
  yield progressOf(state, 'rate', 1);
  const predicted = rated.map((each) => ({
    ...each,
    refinedModel: predictWith(each.ofVm, each.refined),
    baseModel: predictWith(each.ofVm, each.sample),
  }));
  yield progressOf(state, 'predict', 1);
  const costs = weigh(
    predicted.map(({ refinedModel }) => refinedModel),
    scenario,
  );
  const baseCosts = weigh(
    predicted.map(({ baseModel }) => baseModel),
    scenario,
  );
  const cheapest = choose(costs);
  yield progressOf(state, 'choose', 1);
  const vms = predicted.map(({ vm, ofVm: _rules, memory: _memory, ...known }, i): LoopVm => {
    return { ...known, name: vm.name, cost: costs[i] ?? null };
  });
  return { vms, chosen: cheapest ?? 0, byCost: cheapest !== null, baseChoice: choose(baseCosts) };
}

/** Box 6: the chosen VM migrated page by page. */
function* migrate(state: LoopState, vm: Vm, seed: number): Generator<LoopProgress, SimulatedMigration> {
  const work = simulateMigration(vmMigrationSetup(state.plan.scenario, vm, seed), null);
  let step = work.next();
  for (; !step.done; step = work.next()) yield progressOf(state, 'migrate', step.value.share);
  yield progressOf(state, 'migrate', 1);
  return step.value.migration;
}

/**
 * One turn of the system of figure 6: sample the rates, refine them with history, set R, predict, choose, migrate
 * page by page, record. Yields at least once in each box. Secs. 3.4 and 4.3, eqs 11 to 13 and 18.
 * Assumes that the loop is not over, and that each VM's memory is small enough to be simulated. The chosen VM leaves;
 * after the last one all are back, and the next lap begins with what was learned.
 */
export function* loopTurn(state: LoopState): Generator<LoopProgress, LoopState> {
  const { plan, onHost, memories, turns } = state;
  const weighed = yield* weighAll(state);
  const leaving = weighed.vms[weighed.chosen];
  const vm = leaving && plan.fleet[leaving.place];
  if (!leaving || !vm) throw new Error('A turn was taken with nobody on the host.');
  const migration = yield* migrate(state, vm, leaving.seed);

  const before = memories.get(vm.name) ?? startMemory(plan.scenario.sampleWeight);
  const after = remember(before, migration.sampledRate, migration.meanRate, plan.scenario.historyWeight);
  const errors = judge(leaving, migration);
  const turn: LoopTurn = {
    turn: turns.length + 1,
    lap: Math.floor(turns.length / plan.fleet.length) + 1,
    ...weighed,
    simulated: metricsOf(migration),
    stopReason: migration.stopReason,
    rounds: roundsOf(migration),
    mean: migration.meanRate,
    historyAfter: after.history ?? migration.meanRate,
    phiAfter: phiOf(after),
    errors,
    meanErrors: meanErrors([...turns.map((each) => each.errors), errors]),
  };
  yield progressOf(state, 'record', 1);
  const left = onHost.filter((place) => place !== leaving.place);
  return {
    plan,
    onHost: left.length > 0 ? left : everyone(plan),
    memories: new Map(memories).set(vm.name, after),
    turns: [...turns, turn],
  };
}

/** All turns of all laps. An empty fleet has none. */
export function* runLoop(plan: LoopPlan): Generator<LoopProgress, readonly LoopTurn[]> {
  let state = startLoop(plan);
  while (!isLoopOver(state)) state = yield* loopTurn(state);
  return state.turns;
}
