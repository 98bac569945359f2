import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../test/runs';
import { compareScores, type DrainTask, scheduleOf, scoreOf } from './drain-schedule';

const taskOf = (slots: readonly number[], lanes: number, window = 1e9): DrainTask => ({
  slots,
  keepsSla: slots.map(() => true),
  lanes,
  window,
});

/** Any task with an order of its VMs. */
const anyTaskAndOrder = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.boolean()), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 0, max: 200 }),
  )
  .chain(([vms, lanes, window]) => {
    const task: DrainTask = { slots: vms.map(([s]) => s), keepsSla: vms.map(([, keeps]) => keeps), lanes, window };
    const places = vms.map((_, place) => place);
    return fc.tuple(fc.constant(task), fc.shuffledSubarray(places, { minLength: places.length }));
  });

describe('the schedule of an order', () => {
  it('is the one worked out by hand', () => {
    // Lane 0 has 5 and then 2 (to 7); lane 1 has 3, 4 (to 7) and 6 (to 13): at 7 both are free, and the lower takes it.
    const schedule = scheduleOf(taskOf([5, 3, 4, 2, 6], 2), [0, 1, 2, 3, 4]);
    expect(schedule).toEqual({ lanes: [0, 1, 1, 0, 0], starts: [0, 0, 3, 5, 7], ends: [5, 3, 7, 7, 13] });
    expect(scoreOf(taskOf([5, 3, 4, 2, 6], 2, 7), [0, 1, 2, 3, 4])).toEqual({ fits: 4, totalTime: 13, leaving: 35 });
  });

  it('moves every VM once, in lanes that never overlap and never wait', () => {
    fc.assert(
      fc.property(anyTaskAndOrder, ([task, order]) => {
        const { lanes, starts, ends } = scheduleOf(task, order);
        const freeAt = new Map<number, number>();
        order.forEach((vm, i) => {
          const lane = lanes[i] ?? Number.NaN;
          expect(lane).toBeGreaterThanOrEqual(0);
          expect(lane).toBeLessThan(task.lanes);
          // In a lane the next one starts exactly when the one before has ended.
          expect(starts[i]).toBe(freeAt.get(lane) ?? 0);
          expect((ends[i] ?? 0) - (starts[i] ?? 0)).toBe(task.slots[vm]);
          freeAt.set(lane, ends[i] ?? 0);
        });
        // Starts never go back: nobody overtakes.
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
        // All the work is done, and the busiest lane ends last.
        const work = task.slots.reduce((sum, slot) => sum + slot, 0);
        expect([...freeAt.values()].reduce((sum, end) => sum + end, 0)).toBe(work);
        expect(Math.max(...ends)).toBeGreaterThanOrEqual(work / task.lanes);
        expect(Math.max(...ends)).toBeLessThanOrEqual(work / task.lanes + Math.max(...task.slots));
      }),
      runs(300),
    );
  });

  it('comes to the score that the search sees', () => {
    fc.assert(
      fc.property(anyTaskAndOrder, ([task, order]) => {
        const { ends } = scheduleOf(task, order);
        expect(scoreOf(task, order)).toEqual({
          fits: order.filter((vm, i) => task.keepsSla[vm] && (ends[i] ?? 0) <= task.window).length,
          totalTime: Math.max(...ends),
          leaving: ends.reduce((sum, end) => sum + end, 0),
        });
      }),
      runs(300),
    );
  });

  it('one at a time has the same total time in every order', () => {
    fc.assert(
      fc.property(anyTaskAndOrder, ([task, order]) => {
        const work = task.slots.reduce((sum, slot) => sum + slot, 0);
        expect(scoreOf({ ...task, lanes: 1 }, order).totalTime).toBe(work);
      }),
      runs(100),
    );
  });
});

describe('the aim', () => {
  it('looks at what fits first, then at the total time, then at the sum of leaving times', () => {
    const score = { fits: 3, totalTime: 10, leaving: 20 };
    expect(compareScores({ fits: 4, totalTime: 99, leaving: 99 }, score)).toBeLessThan(0);
    expect(compareScores({ fits: 3, totalTime: 9, leaving: 99 }, score)).toBeLessThan(0);
    expect(compareScores({ fits: 3, totalTime: 10, leaving: 19 }, score)).toBeLessThan(0);
    expect(compareScores({ ...score }, score)).toBe(0);
    expect(compareScores({ fits: 2, totalTime: 1, leaving: 1 }, score)).toBeGreaterThan(0);
  });
});
