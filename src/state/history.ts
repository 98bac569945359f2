import { type Fleet, sameFleet } from '../scenario/fleet';
import type { JournalEntry } from '../scenario/journal';
import { type Scenario, sameScenario } from '../scenario/scenario';
import type { ViewOptions } from '../scenario/view-options';
import type { HistoryChanges } from '../scenario/vm-history';
import type { Held } from './held';

/** What travels in a link beside the options of views: the scenario, the pins and the fleet. */
export interface Snapshot {
  readonly scenario: Scenario;
  readonly pins: readonly Scenario[];
  readonly fleet: Fleet;
}

/** What is set by one direction of a step; what it leaves out stays as it is. */
export interface Change extends Partial<Snapshot> {
  /** Each with its value, also where that is the default. */
  readonly options?: ViewOptions;
  readonly held?: Held;
  /** Told by VM, so that what came into the histories meanwhile stays. */
  readonly histories?: HistoryChanges;
  readonly journal?: readonly JournalEntry[];
}

/** A step of undo: the parts that it changed, as they were and as they became. */
export interface Step {
  readonly before: Change;
  readonly after: Change;
}

/** The present, the way back, the last step at its end, the way forward, and where a drag in progress began. */
export interface History {
  readonly present: Snapshot;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly dragFrom: Snapshot | null;
}

/** How a slice of the store takes steps. */
export interface WithHistory {
  readonly history: History;
}

/** Steps kept; the oldest are forgotten. */
const MOST_STEPS = 500;
/** VMs kept in all the fleets of those steps: a table of 100,000 VMs has 50 steps, of 40 MB in all. */
const MOST_VMS_KEPT = 5_000_000;

/** The newest steps that may be kept. */
function kept(past: readonly Step[]): readonly Step[] {
  const newest = past.slice(-MOST_STEPS);
  let vms = 0;
  for (let i = newest.length - 1; i >= 0; i -= 1) {
    vms += newest[i]?.before.fleet?.length ?? 0;
    if (vms > MOST_VMS_KEPT) return newest.slice(i + 1);
  }
  return newest;
}

const samePins = (a: Snapshot['pins'], b: Snapshot['pins']): boolean =>
  a.length === b.length && a.every((pin, i) => sameScenario(pin, b[i] ?? pin));

/** What is not the same in two snapshots: as it is in either. */
function between(from: Snapshot, to: Snapshot): Step {
  const names = [
    ...(sameScenario(from.scenario, to.scenario) ? [] : (['scenario'] as const)),
    ...(samePins(from.pins, to.pins) ? [] : (['pins'] as const)),
    ...(sameFleet(from.fleet, to.fleet) ? [] : (['fleet'] as const)),
  ];
  const part = (of: Snapshot): Change => Object.fromEntries(names.map((name) => [name, of[name]]));
  return { before: part(from), after: part(to) };
}

const isEmpty = ({ before }: Step): boolean => Object.keys(before).length === 0;

export const sameSnapshot = (a: Snapshot, b: Snapshot): boolean => isEmpty(between(a, b));

export function startHistory(present: Snapshot): History {
  return { present, past: [], future: [], dragFrom: null };
}

/** A change while a drag goes on: seen at once, a step of undo only when the drag ends. */
export function move(history: History, present: Snapshot): History {
  return { ...history, present, dragFrom: history.dragFrom ?? history.present };
}

/** Ends a drag: one step for the whole of it, none if it came back to where it began. */
export function settle(history: History): History {
  const { dragFrom, present, past } = history;
  if (dragFrom === null) return history;
  const step = between(dragFrom, present);
  if (isEmpty(step)) return { ...history, present: dragFrom, dragFrom: null };
  return { present, past: kept([...past, step]), future: [], dragFrom: null };
}

/** A change that is a step of its own; `beside` is what changes together with it outside of the snapshot. */
export function commit(history: History, present: Snapshot, beside: Step | null = null): History {
  const settled = settle(history);
  if (beside === null) return settle(move(settled, present));
  const { before, after } = between(settled.present, present);
  return commitStep(
    { ...settled, present },
    { before: { ...before, ...beside.before }, after: { ...after, ...beside.after } },
  );
}

/**
 * A step that has been taken outside of the snapshot. `isMoving` says that it goes on with a move that the last step
 * began: both are one.
 */
export function commitStep(history: History, step: Step, isMoving = false): History {
  const { present, past } = settle(history);
  const last = isMoving ? past.at(-1) : undefined;
  const steps = last ? [...past.slice(0, -1), { before: last.before, after: step.after }] : [...past, step];
  return { present, past: kept(steps), future: [], dragFrom: null };
}

function changed(
  present: Snapshot,
  { options: _, held: __, histories: ___, journal: ____, ...parts }: Change,
): Snapshot {
  return { ...present, ...parts };
}

export function undo(history: History): History {
  const { present, past, future } = settle(history);
  const step = past.at(-1);
  if (!step) return settle(history);
  return { present: changed(present, step.before), past: past.slice(0, -1), future: [step, ...future], dragFrom: null };
}

export function redo(history: History): History {
  const { present, past, future } = settle(history);
  const [step, ...later] = future;
  if (!step) return settle(history);
  return { present: changed(present, step.after), past: [...past, step], future: later, dragFrom: null };
}
