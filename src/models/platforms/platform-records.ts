import type { PlatformDefaults, PlatformRecord } from './platform-record';
import { platformsOfKvm, READ_BY_ALL } from './platforms-of-kvm';

/** 50 pages: Xen stops below it. */
const FIFTY_PAGES = 0.1953125;

const inRounds = { family: 'rounds' } as const;
const ofXen = { ...inRounds, group: 'xen', exact: 'source', meter: 'xen' } as const;
const inFewRounds = { reads: [...READ_BY_ALL, 'threshold', 'maxRounds'] } as const;
/** Rounds count from 0: N allows N + 1. */
const rounds = (maxRounds: number): Partial<PlatformDefaults> => ({ threshold: FIFTY_PAGES, maxRounds });

const platformsOfXen: readonly PlatformRecord[] = [
  {
    ...{ ...ofXen, id: 'xen-classic', label: 'Xen 3.x to 4.5', version: '3.0 to 4.5' },
    line: 'Up to 29 rounds, skips what is dirty again, stops at 50 pages or 3 times the memory.',
    sets: { ...rounds(28), maxTrafficFactor: 3 },
    reads: [...inFewRounds.reads, 'maxTrafficFactor'],
    isSkipping: true,
  },
  {
    ...{ ...ofXen, ...inFewRounds, id: 'xen', label: 'Xen 4.6 to today', version: '4.6 to 4.22', sets: rounds(4) },
    line: 'Five rounds at most, no skipping, stops below 50 pages.',
  },
  {
    ...{ ...ofXen, ...inFewRounds, id: 'xcp-ng', label: 'XCP-ng', version: '8.3', sets: rounds(3) },
    line: 'Four rounds at most, else as Xen of today.',
  },
];

const otherPlatforms: readonly PlatformRecord[] = [
  {
    ...{ ...inRounds, id: 'cloud-hypervisor', label: 'Cloud Hypervisor', version: '52', group: 'others' },
    line: 'Stops when the rest is expected to fit 300 ms; an hour at most.',
    sets: { downtimeLimit: 300, timeLimitPerGib: 0, timeLimit: 3600, atDeadline: 'abort' },
    reads: [...READ_BY_ALL, 'downtimeLimit', 'timeLimitPerGib', 'timeLimit', 'atDeadline'],
    exact: 'source',
  },
  {
    ...{ ...inRounds, id: 'vmotion', label: 'vSphere vMotion', version: '5.0 on', group: 'others' },
    meter: 'vsphere',
    line: 'Aims at a pause of 0.5 s, and slows a guest that writes faster than the link sends.',
    sets: { downtimeLimit: 500 },
    reads: [...READ_BY_ALL, 'downtimeLimit'],
    exact: 'published',
  },
  {
    ...{ ...inRounds, ...inFewRounds, id: 'hyper-v', label: 'Hyper-V', version: '2012 R2 on', group: 'others' },
    line: 'Five passes at most.',
    sets: rounds(4),
    exact: 'published',
  },
  {
    ...{ ...inRounds, id: 'firecracker', label: 'Snapshot and restore', version: 'Firecracker 1.16', group: 'others' },
    line: 'No pre-copy: the VM stands still while all of its memory is copied.',
    sets: {},
    reads: ['memory', 'bandwidth', 'switchover'],
    exact: 'source',
  },
];

/** What is known of every platform, in the order of menus. */
export const platformRecords: readonly PlatformRecord[] = [...platformsOfXen, ...platformsOfKvm, ...otherPlatforms];
