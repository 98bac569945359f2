import { type BulkOutput, createBulkOutput } from '../../models/bulk';
import { energyOf } from '../../models/energy';
import { predictedRate } from '../../models/refined-rate';
import { models } from '../../models/registry';
import { GUEST_KINDS, type GuestKind } from '../../models/result';
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
 * (Eq. 13). Units: MiB/s, NaN where nobody knows it. The VM's own rate is the sample S; without one it is what history
 * says alone. `past` is null where history is not to be used.
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
    const sample = rate[k] ?? Number.NaN;
    rate[k] = Number.isNaN(sample) ? memory.history : predictedRate(memory, sample);
    usesHistory[k] = 1;
  });
  return { rate, usesHistory };
}

/** VMs worked out between two looks at newer questions, by the speed of the model's bulk form. */
const CHUNK = { columns: 4096, loop: 16 };

/** Rows that go the same way. */
interface Group {
  readonly adaptive: boolean;
  readonly guest: GuestKind | null;
  readonly rows: Uint32Array;
}

/**
 * With an adaptive rate those with a link of their own, whose rate is fixed, are apart, and so are those of each class.
 * Those whose dirtying rate nobody knows are in no group.
 */
function groupsOf({ bandwidth, guest }: FleetNumbers, rate: Float64Array, isAdaptive: boolean): Group[] {
  const known = Uint32Array.from(rate.keys()).filter((k) => !Number.isNaN(rate[k]));
  const hasOwn = (k: number) => !Number.isNaN(bandwidth[k]);
  const links = isAdaptive
    ? [
        { adaptive: true, rows: known.filter((k) => !hasOwn(k)) },
        { adaptive: false, rows: known.filter(hasOwn) },
      ]
    : [{ adaptive: false, rows: known }];
  const classes = [...new Set(guest)].sort((a, b) => a - b);
  return links.flatMap(({ adaptive, rows }) =>
    classes.map((code) => ({
      ...{ adaptive, guest: GUEST_KINDS[code] ?? null },
      rows: classes.length === 1 ? rows : rows.filter((k) => guest[k] === code),
    })),
  );
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
 * Units: s, MiB, J. Errors: none; a VM for which the model has no number, or whose rate is NaN, has stop 0 and NaN.
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
  for (const { adaptive, guest, rows } of groupsOf(columns, rate, base.link.adaptive)) {
    const own = { ...base, vm: { ...base.vm, guest: guest ?? base.vm.guest }, link: { ...base.link, adaptive } };
    for (let from = 0; from < rows.length; from += size) {
      const chunk = rows.subarray(from, from + size);
      chunk.forEach((k, i) => {
        const [memory, link] = [columns.memory[k] ?? 0, columns.bandwidth[k] ?? Number.NaN];
        room.memory[i] = memory;
        room.dirtyRate[i] = rate[k] ?? 0;
        room.workingSet[i] = columns.workingSet[k] ?? 0;
        room.bandwidth[i] = Number.isNaN(link) ? base.link.bandwidth : toMiBPerSecond(link);
        room.zeroMemory[i] = Math.min(scenario.zeroMemory, memory);
      });
      predictInBulk({ count: chunk.length, base: own, columns: room }, output);
      take(chunk, output);
      done += chunk.length;
      yield { share: done / count, sentence: `${done} of ${count} VMs predicted` };
    }
  }
  return { stop, metrics };
}
