import type { CostMetrics } from '../../models/cost';
import type { MiB } from '../../models/units';
import type { Fleet, Vm } from '../../scenario/fleet';
import type { Scenario } from '../../scenario/scenario';
import { scenarioOfVm } from '../../scenario/scenario-of-vm';
import { daemons } from '../../simulator/daemons';
import { simulateMigration } from '../../simulator/migrate';
import type { DaemonId, Progress } from '../../simulator/simulated-migration';
import { MOST_SIMULATED_MEMORY } from '../../vocabulary/limits';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { subProgress } from '../sub-progress';
import { predictVm } from '../vm-cost';
import { vmMigrationSetup } from '../vm-guest';

/** R fixed at the scenario's bandwidth, or D + delta between its limits (sec. 4.3). */
export type RateRule = 'fixed' | 'adaptive';
export const RATE_RULES = ['fixed', 'adaptive'] as const satisfies readonly RateRule[];
export const DAEMON_IDS = Object.keys(daemons) as readonly DaemonId[];

/** What one VM's migration cost, and why its pre-copy ended. */
export interface VmRun {
  readonly metrics: CostMetrics;
  readonly stopReason: StopReason;
}

/** Why a fleet is not simulated: too many VMs, one that is too large, or too much memory in all. */
export type SimulationObstacle = 'too-many' | 'too-large' | 'too-much';

/** Costs of all VMs by both ways, under both rate rules, in the order of the fleet. */
export interface GuidedRuns {
  /** Null for a VM of which the model has no number, or whose dirtying rate nobody knows. */
  readonly predicted: Readonly<Record<RateRule, readonly (VmRun | null)[]>>;
  readonly simulated: Readonly<Record<RateRule, Readonly<Record<DaemonId, readonly VmRun[]>>>> | null;
  readonly obstacle: SimulationObstacle | null;
}

/** The largest fleet that is simulated: 64 VMs, 64 GiB a VM as elsewhere, 256 GiB in all. */
export const SIMULATION_LIMITS = { vms: 64, memoryOfOne: MOST_SIMULATED_MEMORY, memoryOfAll: 262_144 } as const;

/** Writes and page visits of one case, shared by its VMs by memory. The paper's eight VMs take 20 million. */
const EVENTS_A_CASE = 1e9;
/** Share of the whole work that the predictions take, and VMs predicted between two looks at the clock. */
const PREDICTING = 0.05;
const VMS_A_STEP = 200;

/** What keeps a fleet from being simulated page by page; null if nothing does. */
export function obstacleOf(fleet: Fleet): SimulationObstacle | null {
  if (fleet.length > SIMULATION_LIMITS.vms) return 'too-many';
  if (fleet.some(({ memory }) => memory > SIMULATION_LIMITS.memoryOfOne)) return 'too-large';
  return memoryOf(fleet) > SIMULATION_LIMITS.memoryOfAll ? 'too-much' : null;
}

const memoryOf = (fleet: Fleet): MiB => fleet.reduce((sum, { memory }) => sum + memory, 0);
const withRate = (scenario: Scenario, rate: RateRule): Scenario => ({ ...scenario, adaptive: rate === 'adaptive' });

function predictOne(scenario: Scenario, vm: Vm): VmRun | null {
  if (vm.dirtyRate === null) return null;
  const prediction = predictVm(scenarioOfVm(scenario, vm));
  if (!prediction.applicable) return null;
  return { metrics: prediction.metrics, stopReason: prediction.stopReason };
}

function* predictAll(scenario: Scenario, fleet: Fleet): Generator<Progress, readonly (VmRun | null)[]> {
  const runs: (VmRun | null)[] = [];
  for (const vm of fleet) {
    if (runs.length % VMS_A_STEP === 0) yield { share: runs.length / fleet.length, sentence: 'Predicting each VM' };
    runs.push(predictOne(scenario, vm));
  }
  return runs;
}

/** Every VM of the fleet migrated by one daemon: VM i, from 0, with seed + i + 1. */
function* simulateAll(scenario: Scenario, fleet: Fleet, daemon: DaemonId): Generator<Progress, readonly VmRun[]> {
  const runs: VmRun[] = [];
  const memory = memoryOf(fleet);
  for (const [i, vm] of fleet.entries()) {
    const usual = vmMigrationSetup(scenario, vm, scenario.seed + i + 1);
    const eventBudget = Math.min(usual.eventBudget, (EVENTS_A_CASE * vm.memory) / memory);
    const work = simulateMigration({ ...usual, daemon, eventBudget }, null);
    const { migration } = yield* subProgress(work, ({ share }) => ({
      share: (i + share) / fleet.length,
      sentence: `${daemons[daemon].label}: migrating ${vm.name}`,
    }));
    const { totalTime: time, downtime, traffic, energySource, energyDestination, stopReason } = migration;
    runs.push({ metrics: { time, downtime, traffic, energy: energySource + energyDestination }, stopReason });
  }
  return runs;
}

/** One case alone: predicted, and migrated by the stock daemon. */
export interface StockRuns {
  readonly predicted: readonly (VmRun | null)[];
  readonly counted: readonly VmRun[];
}

/** Every VM predicted, and migrated by the stock daemon, at the scenario's own rate. */
export function* runStock(scenario: Scenario, fleet: Fleet): Generator<Progress, StockRuns> {
  const predicted = yield* predictAll(scenario, fleet);
  return { predicted, counted: yield* simulateAll(scenario, fleet, 'xen-classic') };
}

function* simulateCases(scenario: Scenario, fleet: Fleet): Generator<Progress, GuidedRuns['simulated']> {
  const cases = RATE_RULES.length * DAEMON_IDS.length;
  let done = 0;
  const simulated: Record<RateRule, Record<DaemonId, readonly VmRun[]>> = {
    fixed: { 'xen-classic': [], 'xen-v2': [] },
    adaptive: { 'xen-classic': [], 'xen-v2': [] },
  };
  for (const rate of RATE_RULES) {
    for (const daemon of DAEMON_IDS) {
      simulated[rate][daemon] = yield* subProgress(
        simulateAll(withRate(scenario, rate), fleet, daemon),
        ({ share, sentence }) => ({ share: (done + share) / cases, sentence }),
      );
      done += 1;
    }
  }
  return simulated;
}

/**
 * What every VM of a fleet would cost: predicted by the scenario's model (eqs 1 to 17), and migrated page by page by
 * each daemon, both at the fixed and at the adaptive rate (sec. 5.4).
 * Units: s, MiB, J. Assumes at least one VM. A VM with a link of its own keeps it at either rate rule. Omits history:
 * predictions take D as it stands in the fleet. A fleet that is too large is predicted only, and says why.
 */
export function* runGuided(scenario: Scenario, fleet: Fleet): Generator<Progress, GuidedRuns> {
  const predictions = (rate: RateRule, from: number) =>
    subProgress(predictAll(withRate(scenario, rate), fleet), ({ share, sentence }) => ({
      share: PREDICTING * (from + share / 2),
      sentence,
    }));
  const predicted = {
    fixed: yield* predictions('fixed', 0),
    adaptive: yield* predictions('adaptive', 1 / 2),
  };
  const obstacle = obstacleOf(fleet);
  if (obstacle !== null) return { predicted, simulated: null, obstacle };
  const simulated = yield* subProgress(simulateCases(scenario, fleet), ({ share, sentence }) => ({
    share: PREDICTING + (1 - PREDICTING) * share,
    sentence,
  }));
  return { predicted, simulated, obstacle };
}
