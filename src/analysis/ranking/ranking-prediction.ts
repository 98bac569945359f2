import { type BulkOutput, createBulkOutput } from '../../models/bulk';
import { energyOf } from '../../models/energy';
import { predictedRate } from '../../models/refined-rate';
import { models } from '../../models/registry';
import { toMiBPerSecond } from '../../models/units';
import type { FleetNumbers, FleetPast } from '../../scenario/fleet-numbers';
import { effectiveInput, type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import type { Progress } from '../../simulator/simulated-migration';
import type { Metric } from '../../vocabulary/metrics';
import { memoryOf } from '../history/history';

/** The dirtying rate that each VM is predicted with, and whether history had a part in it (eq. 13). */
export interface FleetRates {
  readonly rate: Float64Array;
  /** 1 where it is D-tilde, 0 where it is the VM's own D. */
  readonly usesHistory: Uint8Array;
}

/** What the scenario's model says of every VM, a row each; NaN where it has no number. Units: s, MiB, J. */
export type FleetMetrics = Readonly<Record<Metric, Float64Array>>;

export interface FleetPrediction {
  /** Why pre-copy ended, by the codes of `bulk.ts`; 0 where the model has no number. */
  readonly stop: Uint8Array;
  readonly metrics: FleetMetrics;
}

/**
 * The rate to predict each VM with: D-tilde where its past migrations are known, its own rate where they are not
 * (Eq. 13). Units: MiB/s. The VM's own rate is the sample S. `past` is null where history is not to be used.
 */
export function ratesOf(columns: FleetNumbers, past: FleetPast | null, scenario: Scenario): FleetRates {
  const rate = columns.dirtyRate.slice();
  const usesHistory = new Uint8Array(rate.length);
  if (past === null) return { rate, usesHistory };
  const knobs = { mu: scenario.historyWeight, phi: scenario.sampleWeight };
  const memories = past.histories.map(({ migrations }) => memoryOf(migrations, knobs));
  past.placeOf.forEach((place, k) => {
    const memory = memories[place];
    if (memory === undefined || memory.history === null) return;
    rate[k] = predictedRate(memory, rate[k] ?? 0);
    usesHistory[k] = 1;
  });
  return { rate, usesHistory };
}

/** VMs worked out between two looks at newer questions, by the speed of the model's bulk form. */
const CHUNK = { columns: 4096, loop: 16 };

/** The rows that go the same way: with an adaptive rate those with a link of their own, whose rate is fixed, are apart. */
function groupsOf({ bandwidth }: FleetNumbers, isAdaptive: boolean): { adaptive: boolean; rows: Uint32Array }[] {
  const all = Uint32Array.from(bandwidth, (_, k) => k);
  if (!isAdaptive) return [{ adaptive: false, rows: all }];
  const hasOwn = (k: number) => !Number.isNaN(bandwidth[k]);
  return [
    { adaptive: true, rows: all.filter((k) => !hasOwn(k)) },
    { adaptive: false, rows: all.filter(hasOwn) },
  ];
}

/** The columns that a model reads, with room for a chunk of VMs. */
const roomFor = (size: number) => ({
  memory: new Float64Array(size),
  dirtyRate: new Float64Array(size),
  workingSet: new Float64Array(size),
  bandwidth: new Float64Array(size),
  zeroMemory: new Float64Array(size),
});

/**
 * All VMs by the scenario's model, its rules and coefficients (eqs 1 to 17), a chunk at a time: equal bit for bit to
 * `predictVm(scenarioOfVm(scenario, vm))` with the same rate, which a test holds.
 * Units: s, MiB, J. Errors: none; a VM for which the model has no number has stop 0 and NaN.
 */
export function* predictFleet(
  columns: FleetNumbers,
  { rate }: FleetRates,
  scenario: Scenario,
): Generator<Progress, FleetPrediction> {
  const count = rate.length;
  const base = effectiveInput(scenario);
  const coefficients = toEnergyCoefficients(scenario);
  const { predictInBulk, speed } = models[scenario.model];
  const size = Math.min(count, CHUNK[speed]);
  const room = roomFor(size);
  const output = createBulkOutput(size);
  const stop = new Uint8Array(count);
  const column = () => new Float64Array(count).fill(Number.NaN);
  const metrics = { downtime: column(), time: column(), traffic: column(), energy: column() };
  const take = (rows: Uint32Array, output: BulkOutput) => {
    rows.forEach((k, i) => {
      stop[k] = output.stopReason[i] ?? 0;
      if (stop[k] === 0) return;
      const [traffic, time] = [output.traffic[i] ?? Number.NaN, output.totalTime[i] ?? Number.NaN];
      metrics.downtime[k] = output.downtime[i] ?? Number.NaN;
      metrics.time[k] = time;
      metrics.traffic[k] = traffic;
      metrics.energy[k] = energyOf(traffic, time, coefficients).total;
    });
  };
  let done = 0;
  for (const { adaptive, rows } of groupsOf(columns, base.link.adaptive)) {
    for (let from = 0; from < rows.length; from += size) {
      const chunk = rows.subarray(from, from + size);
      chunk.forEach((k, i) => {
        const [memory, own] = [columns.memory[k] ?? 0, columns.bandwidth[k] ?? Number.NaN];
        room.memory[i] = memory;
        room.dirtyRate[i] = rate[k] ?? 0;
        room.workingSet[i] = columns.workingSet[k] ?? 0;
        room.bandwidth[i] = Number.isNaN(own) ? base.link.bandwidth : toMiBPerSecond(own);
        room.zeroMemory[i] = Math.min(scenario.zeroMemory, memory);
      });
      predictInBulk(
        { count: chunk.length, base: { ...base, link: { ...base.link, adaptive } }, columns: room },
        output,
      );
      take(chunk, output);
      done += chunk.length;
      yield { share: done / count, sentence: `${done} of ${count} VMs predicted` };
    }
  }
  return { stop, metrics };
}
