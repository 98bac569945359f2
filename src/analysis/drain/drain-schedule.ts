import type { Microseconds } from './drain-lane';

/** VMs to put in order: only those that the model has numbers for. All arrays have one place for each VM. */
export interface DrainTask {
  readonly slots: readonly Microseconds[];
  /** Whether the VM's pause is within its SLA: no order mends one that is not. */
  readonly keepsSla: readonly boolean[];
  /** The block in which each leaves, as `blockOf` has it; every order keeps to them. Not there: all in one. */
  readonly blocks?: readonly number[];
  readonly lanes: number;
  readonly window: Microseconds;
}

/** An order: places in the task's arrays, each once. */
export type Order = readonly number[];

/** What an order comes to. */
export interface Score {
  /** VMs that have left within the window and kept their SLA. */
  readonly fits: number;
  readonly totalTime: Microseconds;
  /** Sum of the times at which the VMs have left. */
  readonly leaving: Microseconds;
}

/** When and where each VM of an order moves; the arrays follow the order. */
interface Schedule {
  readonly lanes: number[];
  readonly starts: Microseconds[];
  readonly ends: Microseconds[];
}

/** The lane that is free first, the lowest of several. */
export function firstFree(freeAt: readonly Microseconds[]): number {
  let first = 0;
  for (let lane = 1; lane < freeAt.length; lane += 1) {
    if ((freeAt[lane] ?? 0) < (freeAt[first] ?? 0)) first = lane;
  }
  return first;
}

/**
 * List scheduling: each VM of the order starts as soon as a lane is free, in that lane.
 * Slots 3, 2, 2 in two lanes -> starts 0, 0, 2, ends 3, 2, 4.
 */
export function scheduleOf({ slots, lanes }: DrainTask, order: Order): Schedule {
  const freeAt = new Array<Microseconds>(lanes).fill(0);
  const schedule: Schedule = { lanes: [], starts: [], ends: [] };
  for (const vm of order) {
    const lane = firstFree(freeAt);
    const start = freeAt[lane] ?? 0;
    const end = start + (slots[vm] ?? 0);
    freeAt[lane] = end;
    schedule.lanes.push(lane);
    schedule.starts.push(start);
    schedule.ends.push(end);
  }
  return schedule;
}

/** `scheduleOf` and what it comes to, without keeping it: the search asks for thousands. */
export function scoreOf({ slots, keepsSla, lanes, window }: DrainTask, order: Order): Score {
  const freeAt = new Array<Microseconds>(lanes).fill(0);
  let fits = 0;
  let totalTime = 0;
  let leaving = 0;
  for (const vm of order) {
    const lane = firstFree(freeAt);
    const end = (freeAt[lane] ?? 0) + (slots[vm] ?? 0);
    freeAt[lane] = end;
    leaving += end;
    if (end > totalTime) totalTime = end;
    if (end <= window && keepsSla[vm]) fits += 1;
  }
  return { fits, totalTime, leaving };
}

/**
 * The aim: first as many VMs as possible within the window, then the shortest total time, then the smallest sum of the
 * times at which the VMs have left. Negative where a is better, 0 where both are equal.
 */
export function compareScores(a: Score, b: Score): number {
  return b.fits - a.fits || a.totalTime - b.totalTime || a.leaving - b.leaving;
}
