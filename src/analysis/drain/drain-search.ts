import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Microseconds } from './drain-lane';
import { compareScores, type DrainTask, firstFree, type Order, type Score, scoreOf } from './drain-schedule';

/** Up to so many VMs every order is tried: 8! = 40,320. */
export const MOST_SEARCHED_FULLY = 8;

/** The most changes that the search of larger fleets tries, and the most VMs that it places while doing so. */
const MOST_TRIES = 20_000;
const MOST_PLACED = 2_000_000;
/** Tries between two looks at whether someone has cancelled. */
const TRIES_A_STEP = 64;
/** After so many tries for each VM that led nowhere, so many pairs of VMs are thrown about. */
const IDLE_TRIES_A_VM = 25;
const THROWN_ABOUT = 3;

/** An order begun: which VMs have gone, what the lanes and the score have come to. */
interface Begun {
  readonly order: number[];
  readonly gone: boolean[];
  readonly freeAt: Microseconds[];
  /** Microseconds of work, and VMs that may still fit, among those that have not gone. */
  restWork: Microseconds;
  restMayFit: number;
  score: Score;
}

/** Whether no order that begins like this can be better than the best so far. */
function isHopeless({ restWork, restMayFit, freeAt, score }: Begun, best: Score): boolean {
  const mayFit = score.fits + restMayFit;
  if (mayFit !== best.fits) return mayFit < best.fits;
  const work = freeAt.reduce((sum, time) => sum + time, restWork);
  const least = Math.max(score.totalTime, work / freeAt.length);
  if (least !== best.totalTime) return least > best.totalTime;
  return score.leaving >= best.leaving;
}

/**
 * The best of all orders by `compareScores`: each is tried, but for those that begin in a hopeless way, and of two VMs
 * that are alike only one takes each place. Each VM leaves in its block, where there are blocks. Assumes at most
 * `MOST_SEARCHED_FULLY` VMs; `from` is an order to beat.
 */
export function searchFully(task: DrainTask, from: Order): Order {
  const { slots, keepsSla, lanes, window, blocks = slots.map(() => 1) } = task;
  let best = from;
  let bestScore = scoreOf(task, from);
  const begun: Begun = {
    order: [],
    gone: slots.map(() => false),
    freeAt: new Array<Microseconds>(lanes).fill(0),
    restWork: slots.reduce((sum, slot) => sum + slot, 0),
    restMayFit: keepsSla.filter(Boolean).length,
    score: { fits: 0, totalTime: 0, leaving: 0 },
  };
  const isAlikeBefore = (vm: number) =>
    slots.some(
      (slot, other) =>
        other < vm &&
        !begun.gone[other] &&
        slot === slots[vm] &&
        keepsSla[other] === keepsSla[vm] &&
        blocks[other] === blocks[vm],
    );
  const isItsTurn = (vm: number) => blocks.every((block, other) => begun.gone[other] || block >= (blocks[vm] ?? 1));
  const put = (vm: number) => {
    const slot = slots[vm] ?? 0;
    const mayFit = keepsSla[vm] ? 1 : 0;
    const { score } = begun;
    const lane = firstFree(begun.freeAt);
    const start = begun.freeAt[lane] ?? 0;
    const end = start + slot;
    begun.order.push(vm);
    begun.gone[vm] = true;
    begun.freeAt[lane] = end;
    begun.restWork -= slot;
    begun.restMayFit -= mayFit;
    begun.score = {
      fits: score.fits + (end <= window ? mayFit : 0),
      totalTime: Math.max(score.totalTime, end),
      leaving: score.leaving + end,
    };
    goOn();
    begun.score = score;
    begun.restMayFit += mayFit;
    begun.restWork += slot;
    begun.freeAt[lane] = start;
    begun.gone[vm] = false;
    begun.order.pop();
  };
  const goOn = () => {
    if (begun.order.length === slots.length) {
      if (compareScores(begun.score, bestScore) < 0) {
        best = [...begun.order];
        bestScore = begun.score;
      }
      return;
    }
    if (isHopeless(begun, bestScore)) return;
    for (let vm = 0; vm < slots.length; vm += 1) {
      if (!begun.gone[vm] && isItsTurn(vm) && !isAlikeBefore(vm)) put(vm);
    }
  };
  goOn();
  return best;
}

/**
 * A good order of many VMs, not proven the best: from the best of the given ones, two VMs change places or one moves
 * elsewhere, by a seeded chance, and the change is kept where the order is not worse for it. Where that leads no
 * further, it goes on from the best so far with a few VMs thrown about. No change takes a VM out of its block; the given
 * orders keep to them. Yields as it goes.
 */
export function* searchNearby(task: DrainTask, starts: readonly Order[], seed: number): Generator<void, Order> {
  const count = task.slots.length;
  const generator = xoroshiro128plus(seed);
  const drawPlace = () => uniformInt(generator, 0, count - 1);
  let best = bestOf(task, starts);
  let bestScore = scoreOf(task, best);
  let order = [...best];
  let score = bestScore;
  let idleTries = 0;
  // Blocks follow each other, so a place of the order is always of the same one.
  const blockAt = task.blocks?.toSorted();
  const isOneBlock = (a: number, b: number) => blockAt?.[a] === blockAt?.[b];
  const tries = Math.min(MOST_TRIES, Math.ceil(MOST_PLACED / Math.max(count, 1)));
  for (let attempt = 0; attempt < tries && count > 1; attempt += 1) {
    if (attempt % TRIES_A_STEP === 0) yield;
    if (idleTries > IDLE_TRIES_A_VM * count) {
      order = [...best];
      for (let i = 0; i < THROWN_ABOUT; i += 1) {
        const [a, b] = [drawPlace(), drawPlace()];
        if (isOneBlock(a, b)) swap(order, a, b);
      }
      score = scoreOf(task, order);
      idleTries = 0;
    }
    const from = drawPlace();
    const to = drawPlace();
    if (!isOneBlock(from, to)) {
      idleTries += 1;
      continue;
    }
    const change = attempt % 2 === 0 ? swap : move;
    change(order, from, to);
    const changed = scoreOf(task, order);
    const compared = compareScores(changed, score);
    idleTries = compared < 0 ? 0 : idleTries + 1;
    if (compared <= 0) score = changed;
    else change(order, to, from);
    if (compareScores(score, bestScore) < 0) {
      best = [...order];
      bestScore = score;
    }
  }
  return best;
}

/** The best of some orders, the first of equal ones. Errors: throws without any. */
function bestOf(task: DrainTask, orders: readonly Order[]): Order {
  const [first, ...others] = orders.map((order) => ({ order, score: scoreOf(task, order) }));
  if (first === undefined) throw new Error('A search needs an order to start from.');
  return others.reduce((best, each) => (compareScores(each.score, best.score) < 0 ? each : best), first).order;
}

function swap(order: number[], a: number, b: number): void {
  const first = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = first;
}

function move(order: number[], from: number, to: number): void {
  const [vm = 0] = order.splice(from, 1);
  order.splice(to, 0, vm);
}
