import type { GuestKind } from '../models/result';
import type { MbitPerSecond, MiB, MiBPerSecond } from '../models/units';
import { sameSettings, type VmSettings } from './vm-settings';

/**
 * One VM of a fleet, in the knobs' units. What it does not say (stop rules, coefficients, the model) is the scenario's.
 * Assumes each number inside the range of the knob of that name.
 */
export interface Vm {
  /** At most `MAX_VM_NAME` characters; two VMs may have the same one, but share their history then. */
  readonly name: string;
  readonly memory: MiB;
  /** S of eq. 13 where the VM has a history, else D; null: nobody knows it. */
  readonly dirtyRate: MiBPerSecond | null;
  /** 0: all of the memory. */
  readonly workingSet: MiB;
  /** Its own link; null: the scenario's, adaptive or not. */
  readonly bandwidth: MbitPerSecond | null;
  /** The longest pause that its SLA allows, in ms; null: any. */
  readonly maxDowntime: number | null;
  /** Who writes when it is simulated page by page, as the knob `workload`; null: uniform writes at D over W. */
  readonly workload: string | null;
  /** What runs in it, where somebody says so: its class says how such guests write. Without it the scenario's. */
  readonly guest?: GuestKind;
  /** Settings for this VM alone, as a remedy has them: of the platform, and its place in a plan's order. */
  readonly settings?: VmSettings;
}

/** The VMs on a host, in the order in which they were given. Never changed in place: a fleet is known by its identity. */
export type Fleet = readonly Vm[];

export const MAX_VM_NAME = 80;

/** The most VMs that a fleet may have: a table of them is kept in memory and in the undo steps. */
export const MAX_VMS = 200_000;

const paperVm = (name: string, workload: string, dirtyRate: MiBPerSecond, workingSet: MiB): Vm => ({
  name,
  memory: 800,
  dirtyRate,
  workingSet,
  bandwidth: null,
  maxDowntime: null,
  workload,
});

/**
 * The experiment of sec. 5.4: eight VMs of 800 MB, two each of four workloads. Rates and sets are those of our imitated
 * workloads, counted in windows of 0.5 s (docs/simulator.md); the paper does not print its own.
 */
export const paperFleet: Fleet = [
  paperVm('Dbench 1', 'dbench', 52, 39),
  paperVm('Dbench 2', 'dbench', 52, 39),
  paperVm('TPC-C 1', 'tpcc', 8.3, 96),
  paperVm('TPC-C 2', 'tpcc', 8.3, 96),
  paperVm('Linpack 1', 'linpack', 145, 142),
  paperVm('Linpack 2', 'linpack', 145, 142),
  paperVm('SPECweb 1', 'specweb', 140, 121),
  paperVm('SPECweb 2', 'specweb', 140, 121),
];

/** The fleet of a first visit, and of a link that says nothing of one. */
export const defaultFleet: Fleet = paperFleet;

/** Whether two fleets say the same, VM by VM. */
export function sameFleet(a: Fleet, b: Fleet): boolean {
  if (a === b) return true;
  return a.length === b.length && a.every((vm, i) => sameVm(vm, b[i]));
}

function sameVm(a: Vm, b: Vm | undefined): boolean {
  return (
    b !== undefined &&
    a.name === b.name &&
    a.memory === b.memory &&
    a.dirtyRate === b.dirtyRate &&
    a.workingSet === b.workingSet &&
    a.bandwidth === b.bandwidth &&
    a.maxDowntime === b.maxDowntime &&
    a.workload === b.workload &&
    a.guest === b.guest &&
    sameSettings(a.settings, b.settings)
  );
}
