import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainVm } from '../../scenario/fleet-fields';
import { runs } from '../../test/runs';
import { blockOf, inBlocks, packedOrder } from './drain-orders';
import { compareScores, type DrainTask, type Order, scoreOf } from './drain-schedule';
import { searchFully, searchNearby } from './drain-search';

/** Every order of some places, the plain way. */
function everyOrder(places: readonly number[]): Order[] {
  if (places.length === 0) return [[]];
  return places.flatMap((place) => everyOrder(places.filter((each) => each !== place)).map((rest) => [place, ...rest]));
}

const tasks = (minLength: number, maxLength: number) =>
  fc
    .record({
      vms: fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.boolean(), fc.integer({ min: 0, max: 2 })), {
        minLength,
        maxLength,
      }),
      lanes: fc.integer({ min: 1, max: 4 }),
      window: fc.integer({ min: 0, max: 60 }),
    })
    .map(({ vms, lanes, window }) => ({
      slots: vms.map(([slot]) => slot),
      keepsSla: vms.map(([, keeps]) => keeps),
      blocks: vms.map(([, , block]) => block),
      ...{ lanes, window },
    }));

const start = ({ slots, blocks }: DrainTask): Order =>
  inBlocks(
    slots.map((_, place) => place),
    blocks,
  );
const isKept = ({ blocks = [] }: DrainTask, order: Order): boolean =>
  order.every((vm, i) => i === 0 || (blocks[order[i - 1] ?? 0] ?? 1) <= (blocks[vm] ?? 1));

describe('VMs that leave first or last', () => {
  it('keep the order among themselves', () => {
    const orders = ['last', undefined, 'first', 'last', 'first'] as const;
    const blocks = orders.map((order) => blockOf({ ...plainVm, ...(order && { settings: { order } }) }));
    expect(blocks).toEqual([2, 1, 0, 2, 0]);
    expect(inBlocks([4, 3, 2, 1, 0], blocks)).toEqual([4, 2, 1, 3, 0]);
    expect(inBlocks([1, 0], undefined)).toEqual([1, 0]);
  });

  it('do so in the best order too: one of 3 s last, in two lanes', () => {
    // 3 | 2, 2 ends after 4; with the 3 last 2, 3 | 2 after 5.
    const task = { slots: [3, 2, 2], keepsSla: [true, true, true], lanes: 2, window: 9 };
    expect(scoreOf(task, searchFully(task, [0, 1, 2]))).toEqual({ fits: 3, totalTime: 4, leaving: 9 });
    const kept = { ...task, blocks: [2, 1, 1] };
    expect(searchFully(kept, [1, 2, 0])).toEqual([1, 2, 0]);
    expect(scoreOf(kept, [1, 2, 0])).toEqual({ fits: 3, totalTime: 5, leaving: 9 });
  });

  it('are in the best of all orders that keep to them', () => {
    fc.assert(
      fc.property(tasks(1, 6), (task) => {
        const found = searchFully(task, start(task));
        expect(isKept(task, found)).toBe(true);
        const best = everyOrder(task.slots.map((_, place) => place))
          .filter((order) => isKept(task, order))
          .map((order) => scoreOf(task, order))
          .reduce((a, b) => (compareScores(b, a) < 0 ? b : a));
        expect(scoreOf(task, found)).toEqual(best);
      }),
      runs(150),
    );
  });

  it('stay where they are through the search of many', () => {
    fc.assert(
      fc.property(tasks(9, 16), (task) => {
        const work = searchNearby(task, [start(task), packedOrder(task)], 1);
        let step = work.next();
        while (!step.done) step = work.next();
        expect(isKept(task, step.value)).toBe(true);
        expect(step.value.toSorted((a, b) => a - b)).toEqual(task.slots.map((_, place) => place));
        expect(compareScores(scoreOf(task, step.value), scoreOf(task, start(task)))).toBeLessThanOrEqual(0);
      }),
      runs(10),
    );
  });
});
