import { type Fleet, paperFleet, type Vm } from './fleet';

/** A fleet to start from. */
interface FleetPreset {
  readonly id: string;
  readonly label: string;
  /** What it shows, in a sentence. */
  readonly sentence: string;
  readonly fleet: Fleet;
}

type Row = readonly [
  name: string,
  memory: number,
  dirtyRate: number,
  workingSet: number,
  bandwidth: number | null,
  maxDowntime: number | null,
  workload: string | null,
];

const vmOf = ([name, memory, dirtyRate, workingSet, bandwidth, maxDowntime, workload]: Row): Vm => ({
  name,
  memory,
  dirtyRate,
  workingSet,
  bandwidth,
  maxDowntime,
  workload,
});

/**
 * A host as an office might have it: made up, in sizes that are usual. Rates and sets of those with a workload are near
 * what our imitations of it do; the others write uniformly.
 */
const MIXED: readonly Row[] = [
  ['dns-1', 512, 1, 2, null, 500, 'idle'],
  ['dns-2', 512, 1, 2, null, 500, 'idle'],
  ['dhcp', 512, 0.5, 1, null, null, 'idle'],
  ['mail', 4096, 18, 260, null, 2000, null],
  ['mail-archive', 8192, 6, 120, null, null, null],
  ['web-1', 2048, 140, 121, null, 300, 'specweb'],
  ['web-2', 2048, 140, 121, null, 300, 'specweb'],
  ['web-3', 2048, 138, 121, null, 300, 'specweb'],
  ['shop-db', 16384, 62, 900, 10000, 200, null],
  ['shop-db-replica', 16384, 31, 700, 10000, 1000, null],
  ['orders', 4096, 8.3, 96, null, 250, 'tpcc'],
  ['ledger', 4096, 8.3, 96, null, 100, 'tpcc'],
  ['files-1', 3072, 52, 39, null, null, 'dbench'],
  ['files-2', 3072, 52, 39, null, null, 'dbench'],
  ['build-1', 8192, 120, 2400, null, null, null],
  ['build-2', 8192, 140, 2600, null, null, null],
  ['render', 12288, 210, 3000, 10000, null, null],
  ['solver-1', 2048, 145, 142, null, null, 'linpack'],
  ['solver-2', 2048, 145, 142, null, 60000, 'linpack'],
  ['desktop-anna', 4096, 14, 180, null, 800, null],
  ['desktop-emil', 4096, 11, 150, null, 800, null],
  ['desktop-spare', 4096, 1, 3, null, null, 'idle'],
  ['monitoring', 2048, 9, 64, 1000, null, null],
  ['backup', 1024, 3, 20, 400, null, null],
];

/** The fleets that can be chosen, in the order of the menu. */
export const fleetPresets: readonly FleetPreset[] = [
  {
    id: 'paper',
    label: 'The paper’s eight VMs',
    sentence: 'Two each of four workloads, 800 MiB, as in section 5.4.',
    fleet: paperFleet,
  },
  {
    id: 'mixed',
    label: 'A mixed host',
    sentence: 'Twenty-four VMs as an office might have them, some with a link or a longest downtime of their own.',
    fleet: MIXED.map(vmOf),
  },
];
