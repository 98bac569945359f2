import { describe, expect, it } from 'vitest';
import { plainInput, withSets } from '../../test/platform-inputs';
import type { PlatformId, PlatformInput } from '../result';
import { predictPlatform } from './platform';
import { platforms } from './platforms';
import type { PlatformResult } from './predict-platform';

/** A fluid simulation (docs/platforms.md): 4 GiB of memory of which 512 MiB are written, 112 MiB/s, no fixed part. */
const vm: PlatformInput = { ...plainInput, memory: 4096, workingSet: 512, bandwidth: 112, switchover: 0 };

/** What a fluid simulation in steps of 50 ms gave: rounds before the pause, s, MiB, ms; then the limit in ms, the throttle. */
interface Cell {
  readonly rounds?: number;
  readonly time?: number;
  readonly traffic?: number;
  readonly downtime?: number;
  readonly reason: string;
  readonly limit?: number;
  readonly throttle?: number;
  /** Memory sent after the switch to post-copy. */
  readonly later?: number;
}

type Row = readonly [
  name: string,
  id: PlatformId,
  knobs: Partial<PlatformInput>,
  cells: Readonly<Record<number, Cell>>,
];

const ours =
  (reason: string) =>
  (rounds: number, time: number, traffic: number, downtime: number, more = {}): Cell => ({
    ...{ reason, rounds, time, traffic, downtime, ...more },
  });
const [pages, used, fits] = ['converged_pages', 'max_rounds', 'converged_downtime'].map(ours) as [
  ReturnType<typeof ours>,
  ReturnType<typeof ours>,
  ReturnType<typeof ours>,
];
/** "syncs" is QEMU's counter, in which the first sync is the one before any round. */
const synced = (syncs: number, time: number, traffic: number, downtime: number, more = {}): Cell =>
  fits(syncs - 1, time, traffic, downtime, more);

const plain = { compression: 'none', autoConverge: false } as const;
const throttled = { compression: 'none' } as const;
const as300 = { 20: synced(5, 40.44, 4529, 291), 100: synced(24, 50.49, 5655, 293) };

const rows: readonly Row[] = [
  [
    'classic Xen, which skips',
    'xen-classic',
    {},
    { 20: pages(7, 38.3, 4290, 0), 100: used(29, 43.94, 4921, 21), 200: used(29, 78.02, 8738, 2011) },
  ],
  ['Xen', 'xen', {}, { 20: used(5, 40.75, 4564, 3), 100: used(5, 48.2, 5399, 1094), 200: used(5, 55.28, 6191, 3371) }],
  // Where the simulation stopped after an hour, 3,000 rounds end it here.
  ['QEMU', 'qemu', { cap: 0 }, { ...as300, 200: { reason: 'no_convergence', time: 8910 } }],
  [
    'QEMU that throttles',
    'qemu',
    { cap: 0, autoConverge: true },
    {
      20: as300[20],
      100: synced(13, 47.43, 5312, 280, { throttle: 0.3 }),
      200: synced(21, 62.89, 7044, 291, { throttle: 0.6 }),
      400: synced(22, 88.3, 9893, 283, { throttle: 0.9 }),
    },
  ],
  [
    'Cloud Hypervisor',
    'cloud-hypervisor',
    {},
    // It is told at once here; the simulation, like the product, noticed at the end of a round.
    { 20: fits(3, 40.73, 4562, 102), 100: fits(13, 52.3, 5858, 275), 200: { reason: 'timeout_abort', time: 3600 } },
  ],
  [
    'nova',
    'nova',
    {},
    {
      20: synced(5, 40.73, 4561, 26, { limit: 50 }),
      // A limit of 50 ms is less than what is written between two checks, so it waits for 95 ms.
      100: { reason: 'converged_downtime', time: 300.1, limit: 95 },
      200: { reason: 'timeout_abort', time: 3200 },
    },
  ],
  [
    'Proxmox VE without its throttle',
    'proxmox',
    plain,
    {
      20: synced(6, 40.67, 4555, 69, { limit: 100 }),
      100: synced(14, 50.99, 5711, 390, { limit: 400 }),
      200: synced(32, 113.48, 12709, 2527, { limit: 3200 }),
    },
  ],
  [
    'Proxmox VE',
    'proxmox',
    throttled,
    {
      20: synced(6, 40.67, 4555, 69, { limit: 100 }),
      100: synced(12, 48.19, 5397, 192, { limit: 200, throttle: 0.3 }),
      200: synced(19, 64.28, 7200, 384, { limit: 400, throttle: 0.6 }),
    },
  ],
  [
    'oVirt without its throttle',
    'ovirt',
    plain,
    {
      // Its second round ends just after the poll at 40 s, so the limit stays.
      20: synced(6, 40.66, 4554, 55, { limit: 100 }),
      100: synced(28, 52.59, 5890, 144, { limit: 150 }),
      200: { reason: 'schedule_exhausted', time: 100, traffic: 11239 },
    },
  ],
  [
    'oVirt',
    'ovirt',
    throttled,
    {
      100: synced(13, 48.35, 5415, 100, { throttle: 0.3 }),
      200: synced(21, 64.79, 7257, 193, { limit: 200, throttle: 0.6 }),
    },
  ],
  // The first round leaves more than in the simulation, so its detector sees the plateau a round later.
  ['KubeVirt that gives up', 'kubevirt-stall', {}, { ...as300, 200: { reason: 'stall_abort', time: 92.3 } }],
  [
    'KubeVirt that pauses',
    'kubevirt-stall',
    { atDeadline: 'pause' },
    { ...as300, 200: { reason: 'stall_hard', time: 95.5, downtime: 3222 } },
  ],
  [
    'KubeVirt that goes to post-copy',
    'kubevirt-stall',
    { atDeadline: 'post-copy' },
    { ...as300, 200: { reason: 'stall_postcopy', time: 95.5, later: 361 } },
  ],
];

const cases = rows.flatMap(([name, id, knobs, cells]) =>
  Object.entries(cells).map(([rate, cell]) => ({ name, id, knobs, rate: Number(rate), cell })),
);

/** The last value of a kind of event. */
const lastOf = ({ platform: { events } }: PlatformResult, what: string): number | undefined =>
  events.filter((event) => event.what === what).at(-1)?.value;

function expectNear(mine: number | null | undefined, wanted: number | undefined, least: number, share: number): void {
  if (wanted === undefined) return;
  expect(Math.abs((mine ?? Number.NaN) - wanted)).toBeLessThanOrEqual(Math.max(least, share * wanted));
}

describe('the vectors of the fluid simulation', () => {
  it.each(cases)('$name, $rate MiB/s', ({ id, knobs, rate, cell }) => {
    const platform = platforms[id];
    const result = predictPlatform(platform, { ...withSets(platform, vm), ...knobs, dirtyRate: rate });
    expect(result.stopReason).toBe(cell.reason);
    expectNear(result.preCopyRounds, cell.rounds, 2, 0.15);
    expectNear(result.totalTime, cell.time, 0, 0.02);
    expectNear(result.traffic, cell.traffic, 0, 0.02);
    expectNear(1000 * result.downtime, cell.downtime, 30, 0.15);
    expectNear(lastOf(result, 'limit'), cell.limit, 1e-9, 0);
    expectNear(
      lastOf(result, 'throttle') ?? 0,
      cell.throttle ?? (cell.rounds === undefined ? undefined : 0),
      0.1001,
      0,
    );
    expectNear(lastOf(result, 'post-copy'), cell.later, 0, 0.02);
  });

  it('are as many as there are cells', () => expect(cases).toHaveLength(39));
});
