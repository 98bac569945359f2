import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { packedOrder } from './drain-orders';
import { compareScores, type DrainTask, type Order, type Score, scoreOf } from './drain-schedule';
import { searchFully, searchNearby } from './drain-search';

/** Every order of 0 .. count - 1, by Heap's method: no pruning, nothing shared with the search. */
function* everyOrder(count: number, order = Array.from({ length: count }, (_, i) => i)): Generator<number[]> {
  if (count <= 1) yield order;
  for (let i = 0; i < count && count > 1; i += 1) {
    yield* everyOrder(count - 1, order);
    const other = count % 2 === 0 ? i : 0;
    [order[other], order[count - 1]] = [order[count - 1] ?? 0, order[other] ?? 0];
  }
}

function bestByBruteForce(task: DrainTask): Score {
  let best: Score | null = null;
  for (const order of everyOrder(task.slots.length)) {
    const score = scoreOf(task, order);
    if (best === null || compareScores(score, best) < 0) best = score;
  }
  if (best === null) throw new Error('There is at least one order.');
  return best;
}

function taskArbitrary(minLength: number, maxLength: number) {
  return fc
    .tuple(
      // Few lengths, so that VMs are often alike.
      fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean()), { minLength, maxLength }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 0, max: 60 }),
    )
    .map(
      ([vms, lanes, window]): DrainTask => ({
        slots: vms.map(([slot]) => slot),
        keepsSla: vms.map(([, keeps]) => keeps),
        lanes,
        window,
      }),
    );
}

const fleetOrder = (task: DrainTask): Order => task.slots.map((_, place) => place);
const sorted = (order: Order) => [...order].sort((a, b) => a - b);

function nearby(task: DrainTask, seed: number): Order {
  const work = searchNearby(task, [fleetOrder(task), packedOrder(task)], seed);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

describe('the search of every order', () => {
  it('finds what trying all of them without any shortcut finds', () => {
    fc.assert(
      fc.property(taskArbitrary(1, 6), (task) => {
        const order = searchFully(task, fleetOrder(task));
        expect(sorted(order)).toEqual(fleetOrder(task));
        expect(scoreOf(task, order)).toEqual(bestByBruteForce(task));
      }),
      runs(150),
    );
  });

  it('does so with eight VMs, none like another', () => {
    const slots = [31, 7, 19, 23, 11, 5, 29, 13];
    for (const lanes of [1, 2, 3]) {
      const task: DrainTask = { slots, keepsSla: slots.map((slot) => slot !== 7), lanes, window: 40 };
      expect(scoreOf(task, searchFully(task, fleetOrder(task)))).toEqual(bestByBruteForce(task));
    }
  });

  it('puts the longest first where only the total time is at stake', () => {
    // The order of the fleet needs 2 + 4 = 6; with the longest first both lanes are free at 4.
    const task: DrainTask = { slots: [2, 2, 4], keepsSla: [true, true, true], lanes: 2, window: 100 };
    expect(scoreOf(task, [0, 1, 2]).totalTime).toBe(6);
    expect(scoreOf(task, searchFully(task, [0, 1, 2]))).toEqual({ fits: 3, totalTime: 4, leaving: 10 });
  });

  it('keeps the order it is given where none is better', () => {
    const task: DrainTask = { slots: [3, 3], keepsSla: [true, true], lanes: 1, window: 100 };
    expect(searchFully(task, [1, 0])).toEqual([1, 0]);
  });

  it('has nothing to do without VMs', () => {
    expect(searchFully({ slots: [], keepsSla: [], lanes: 1, window: 1 }, [])).toEqual([]);
  });
});

describe('the search of larger fleets', () => {
  it('comes to the best of eight VMs too, and never to a better one', () => {
    fc.assert(
      fc.property(taskArbitrary(8, 8), fc.integer({ min: 0, max: 1000 }), (task, seed) => {
        const order = nearby(task, seed);
        expect(sorted(order)).toEqual(fleetOrder(task));
        expect(scoreOf(task, order)).toEqual(scoreOf(task, searchFully(task, fleetOrder(task))));
      }),
      runs(25),
    );
  });

  it('is never worse than the orders it starts from, and the same for the same seed', () => {
    fc.assert(
      fc.property(taskArbitrary(9, 60), (task) => {
        const order = nearby(task, 3);
        expect(sorted(order)).toEqual(fleetOrder(task));
        for (const start of [fleetOrder(task), packedOrder(task)]) {
          expect(compareScores(scoreOf(task, order), scoreOf(task, start))).toBeLessThanOrEqual(0);
        }
        expect(nearby(task, 3)).toEqual(order);
      }),
      runs(8),
    );
  });

  it('fits into the window what is known to fit', () => {
    // Four lanes of 10: exactly twelve VMs fit, as 6 + 3 + 1 four times; two of 11 never do.
    const slots = [11, 6, 6, 6, 6, 3, 3, 3, 3, 1, 1, 1, 1, 11];
    const task: DrainTask = { slots, keepsSla: slots.map(() => true), lanes: 4, window: 10 };
    expect(scoreOf(task, nearby(task, 1)).fits).toBe(12);
  });
});
