import { describe, expect, it } from 'vitest';
import { loadPlatforms } from '../models/platforms/late';
import { defaultScenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { eightVms } from '../test/eight-vms';
import { runDrain } from './drain-job';
import { runPlan } from './plan-job';
import { runPlanLanes } from './plan-lanes-job';

await loadPlatforms();

const settings = { lanes: 3, order: 'fleet', window: 600, assumption: 'prior', room: null } as const;
const question = { scenario: defaultScenario, fleet: eightVms, histories: [], settings, opens: '' };

describe('the plan with one to eight at a time', () => {
  it('is each time the plan of that many, and where all is known that of the exact plan', () => {
    const { byLanes } = runToEnd(runPlanLanes(question));
    expect(byLanes.map(({ lanes }) => lanes)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const { plans } = runToEnd(runDrain({ ...question, window: 600 }));
    for (const { lanes, ends, share } of byLanes) {
      expect(share * lanes).toBeCloseTo(800, 9);
      expect(ends[2]).toBeCloseTo(plans.byLanes[lanes - 1]?.orders.fleet.totalTime ?? Number.NaN, 4);
    }
    const three = runToEnd(runPlan(question)).plan;
    expect(byLanes[2]).toMatchObject({ ends: three.ends, leave: three.leave, makesWindow: three.makesWindow });
  });

  it('is a range where a rate is not known, longer for busier guests', () => {
    const fleet = eightVms.map((vm) => ({ ...vm, dirtyRate: null }));
    const endOf = (assumption: 'idle' | 'busy') =>
      runToEnd(runPlanLanes({ ...question, fleet, settings: { ...settings, assumption } })).byLanes[0]?.ends[2] ?? 0;
    expect(endOf('busy')).toBeGreaterThan(endOf('idle'));
  });
});
