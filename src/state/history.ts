import { type Fleet, sameFleet } from '../scenario/fleet';
import { type Scenario, sameScenario } from '../scenario/scenario';

/** All that undo and redo bring back: the scenario, the pins and the fleet that travel with it in a link. */
export interface Snapshot {
  readonly scenario: Scenario;
  readonly pins: readonly Scenario[];
  readonly fleet: Fleet;
}

/** The present, the way back, the way forward, and where a drag in progress began. */
export interface History {
  readonly present: Snapshot;
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  readonly dragFrom: Snapshot | null;
}

/** Steps kept; the oldest are forgotten. */
const MOST_STEPS = 500;
/** VMs kept in all the fleets of those steps, each fleet once: a table of 100,000 VMs has 50 steps, of 40 MB in all. */
const MOST_VMS_KEPT = 5_000_000;

/** The newest steps that may be kept. */
function kept(past: readonly Snapshot[]): readonly Snapshot[] {
  const newest = past.slice(-MOST_STEPS);
  let vms = 0;
  for (let i = newest.length - 1; i >= 0; i -= 1) {
    const fleet = newest[i]?.fleet;
    if (fleet !== undefined && fleet !== newest[i + 1]?.fleet) vms += fleet.length;
    if (vms > MOST_VMS_KEPT) return newest.slice(i + 1);
  }
  return newest;
}

export function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
  return (
    sameFleet(a.fleet, b.fleet) &&
    sameScenario(a.scenario, b.scenario) &&
    a.pins.length === b.pins.length &&
    a.pins.every((pin, i) => {
      const other = b.pins[i];
      return other !== undefined && sameScenario(pin, other);
    })
  );
}

export function startHistory(present: Snapshot): History {
  return { present, past: [], future: [], dragFrom: null };
}

/** A change while a drag goes on: seen at once, a step of undo only when the drag ends. */
export function move(history: History, present: Snapshot): History {
  return { ...history, present, dragFrom: history.dragFrom ?? history.present };
}

/** Ends a drag: one step for the whole of it, none if it came back to where it began. */
export function settle(history: History): History {
  const { dragFrom, present } = history;
  if (dragFrom === null) return history;
  if (sameSnapshot(dragFrom, present)) return { ...history, present: dragFrom, dragFrom: null };
  return { present, past: kept([...history.past, dragFrom]), future: [], dragFrom: null };
}

/** A change that is a step of its own. */
export function commit(history: History, present: Snapshot): History {
  return settle(move(settle(history), present));
}

export function undo(history: History): History {
  const settled = settle(history);
  const present = settled.past.at(-1);
  if (!present) return settled;
  return {
    present,
    past: settled.past.slice(0, -1),
    future: [settled.present, ...settled.future],
    dragFrom: null,
  };
}

export function redo(history: History): History {
  const settled = settle(history);
  const [present, ...future] = settled.future;
  if (!present) return settled;
  return { present, past: [...settled.past, settled.present], future, dragFrom: null };
}
