// A worker of the bench alone: times how a large table of VMs becomes a fleet, and how its rows are put in order.
import { readFleet } from '../../src/engine/fleet-job';
import type { Fleet } from '../../src/scenario/fleet';
import { writeFleetCsv } from '../../src/scenario/fleet-csv';
import { encodeLink } from '../../src/scenario/link';
import { unpackFleet } from '../../src/scenario/packed-fleet';
import { defaultScenario } from '../../src/scenario/scenario';
import { rowsOf } from '../../src/views/fleet/fleet-order';

/** Milliseconds of each run. */
export interface FleetTimes {
  readonly vms: number;
  /** From the file's text to VMs on the page's side. */
  readonly read: readonly number[];
  /** The longest stretch between two pauses, in each run. */
  readonly stretches: readonly number[];
  readonly byName: readonly number[];
  readonly byMemory: readonly number[];
  readonly filtered: readonly number[];
  /** A link that is written again, as at each step of a slider. */
  readonly link: readonly number[];
}

const VMS = 100_000;
const RUNS = 9;

function madeFleet(): Fleet {
  return Array.from({ length: VMS }, (_, i) => ({
    name: `vm-${i}`,
    memory: 1024 + (i % 7) * 512,
    dirtyRate: (i * 7919) % 90,
    workingSet: (i * 31) % 512,
    bandwidth: i % 3 === 0 ? 1000 : null,
    maxDowntime: i % 5 === 0 ? 300 : null,
    workload: i % 4 === 0 ? 'tpcc' : null,
  }));
}

/** Milliseconds of some work, and its result. */
function timed<Result>(work: () => Result): { readonly time: number; readonly result: Result } {
  const start = performance.now();
  const result = work();
  return { time: performance.now() - start, result };
}

function readOnce(text: string): { readonly fleet: Fleet; readonly stretch: number } {
  const work = readFleet({ files: [{ name: 'fleet.csv', text }] });
  let stretch = 0;
  for (;;) {
    const { time, result: step } = timed(() => work.next());
    stretch = Math.max(stretch, time);
    if (step.done) return { fleet: unpackFleet(structuredClone(step.value.packed)), stretch };
  }
}

function measure(): FleetTimes {
  const text = writeFleetCsv(madeFleet());
  const past = new Map<string, number>();
  const runs = Array.from({ length: RUNS }, () => {
    const { time: read, result } = timed(() => readOnce(text));
    const { fleet, stretch } = result;
    const sorted = (key: 'name' | 'memory') => timed(() => rowsOf(fleet, '', { key, descending: false }, past)).time;
    const state = { view: 'decide', scenario: defaultScenario, pins: [], fleet } as const;
    encodeLink(state);
    return {
      read,
      stretch,
      byName: sorted('name'),
      byMemory: sorted('memory'),
      filtered: timed(() => rowsOf(fleet, '99', null, past)).time,
      link: timed(() => encodeLink(state)).time,
    };
  });
  const of = (key: keyof (typeof runs)[number]) => runs.map((run) => run[key]);
  const [read, stretches, byName] = [of('read'), of('stretch'), of('byName')];
  return {
    vms: VMS,
    read,
    stretches,
    byName,
    byMemory: of('byMemory'),
    filtered: of('filtered'),
    link: of('link'),
  };
}

postMessage(measure());
