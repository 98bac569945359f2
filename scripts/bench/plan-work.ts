import { readFleet } from '../../src/engine/fleet-job';
import { runPlan } from '../../src/engine/plan-job';
import { loadPlatforms } from '../../src/models/platforms/late';
import type { Vm } from '../../src/scenario/fleet';
import { defaultScenario } from '../../src/scenario/scenario';

/** Milliseconds of several runs of a piece of work, how long each may take, and its longest step without a look around. */
export interface PlanTimes {
  readonly what: string;
  readonly times: readonly number[];
  readonly limit: number;
  readonly note: string;
}

const RUNS = 3;
const PLAN = 5000;
const IMPORT = 2000;

/** So many VMs, none like another; every `known`-th has a rate. */
const vms = (count: number, known: number): readonly Vm[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `vm-${i}`,
    memory: 1024 + 16 * (i % 4000),
    dirtyRate: i % known === 0 ? (i * 7) % 120 : null,
    workingSet: 0,
    bandwidth: null,
    maxDowntime: null,
    workload: null,
  }));

const listing = (count: number): string =>
  [
    'VM,Powerstate,Memory,CPUs',
    ...Array.from({ length: count }, (_, i) => `vm-${i},poweredOn,"${(4096 + (i % 60) * 512).toLocaleString('en')}",4`),
  ].join('\n');

/** Times the plan of a thousand VMs as a range, and reading a listing of 100,000, by a clock in ms. */
export async function timePlan(clock: () => number): Promise<readonly PlanTimes[]> {
  await loadPlatforms();
  const timed = (what: string, limit: number, work: () => Generator<unknown, unknown>): PlanTimes => {
    const times: number[] = [];
    let longest = 0;
    for (let i = 0; i < RUNS; i += 1) {
      const steps = work();
      const start = clock();
      for (let [before, step] = [clock(), steps.next()]; ; step = steps.next()) {
        const now = clock();
        longest = Math.max(longest, now - before);
        before = now;
        if (step.done) break;
      }
      times.push(clock() - start);
    }
    return { what, times, limit, note: `longest step ${longest.toFixed(0)} ms` };
  };
  const scenario = { ...defaultScenario, model: 'qemu', bandwidth: 10_000 } as const;
  const settings = { lanes: 4, order: 'cost', window: 7200, assumption: 'prior', room: null } as const;
  const plan = (fleet: readonly Vm[]) => () => runPlan({ scenario, fleet, histories: [], settings, opens: '22:00' });
  const file = { name: 'rvtools.csv', text: listing(100_000) };
  return [
    timed('range of 1,000 VMs, half of the rates unknown', PLAN, plan(vms(1000, 2))),
    timed('range of 40 VMs, half of the rates unknown', PLAN, plan(vms(40, 2))),
    timed('listing of 100,000 VMs read', IMPORT, () => readFleet({ files: [file] })),
  ];
}
