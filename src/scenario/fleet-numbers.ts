import { GUEST_KINDS } from '../models/result';
import type { Fleet } from './fleet';
import type { VmHistory } from './vm-history';

/** The numbers of a fleet that a ranking reads, a column each, a row a VM: cheap to send to a worker. */
export interface FleetNumbers {
  readonly memory: Float64Array;
  /** NaN: nobody knows it. */
  readonly dirtyRate: Float64Array;
  readonly workingSet: Float64Array;
  /** Mbit/s; NaN: the scenario's link. */
  readonly bandwidth: Float64Array;
  /** ms; NaN: any pause will do. */
  readonly maxDowntime: Float64Array;
  /** The place of its class among `GUEST_KINDS`; -1: the scenario's. */
  readonly guest: Int8Array;
}

const known = new WeakMap<Fleet, FleetNumbers>();

/** A fleet's numbers. The same fleet gives the same columns: it is never changed in place. */
export function fleetNumbers(fleet: Fleet): FleetNumbers {
  const before = known.get(fleet);
  if (before) return before;
  const columns: FleetNumbers = {
    memory: Float64Array.from(fleet, (vm) => vm.memory),
    dirtyRate: Float64Array.from(fleet, (vm) => vm.dirtyRate ?? Number.NaN),
    workingSet: Float64Array.from(fleet, (vm) => vm.workingSet),
    bandwidth: Float64Array.from(fleet, (vm) => vm.bandwidth ?? Number.NaN),
    maxDowntime: Float64Array.from(fleet, (vm) => vm.maxDowntime ?? Number.NaN),
    guest: Int8Array.from(fleet, ({ guest }) => (guest === undefined ? -1 : GUEST_KINDS.indexOf(guest))),
  };
  known.set(fleet, columns);
  return columns;
}

/** What is known of the past of a fleet's VMs, and whose it is. */
export interface FleetPast {
  /** Only those of VMs in the fleet. */
  readonly histories: readonly VmHistory[];
  /** For each VM the place of its history in that list; -1 without one. */
  readonly placeOf: Int32Array;
}

/** Finds the VMs' histories by their names; of two histories of one name the first counts. Null where there is none. */
export function fleetPast(fleet: Fleet, all: readonly VmHistory[]): FleetPast | null {
  if (all.length === 0) return null;
  const byName = new Map<string, VmHistory>();
  for (const history of all) if (!byName.has(history.vm)) byName.set(history.vm, history);
  const histories: VmHistory[] = [];
  const places = new Map<string, number>();
  const placeOf = Int32Array.from(fleet, ({ name }) => {
    const place = places.get(name);
    if (place !== undefined) return place;
    const history = byName.get(name);
    if (history === undefined) return -1;
    places.set(name, histories.length);
    return histories.push(history) - 1;
  });
  return histories.length === 0 ? null : { histories, placeOf };
}
