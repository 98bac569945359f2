import type { Platform, PlatformDefaults, PlatformId } from './platform';
import { platformsOfKvm, READ_BY_ALL } from './platforms-of-kvm';
import { classicXen, cloudHypervisor, fewRounds, stopAndCopy, vmotion } from './rules-rounds';

/** 50 pages: Xen stops below it. */
const FIFTY_PAGES = 0.1953125;

const noLimit = (): null => null;
const inRounds = { family: 'rounds', firstLimit: noLimit } as const;
const ofXen = { ...inRounds, group: 'xen', exact: 'source' } as const;
const inFewRounds = { rules: fewRounds, reads: [...READ_BY_ALL, 'threshold', 'maxRounds'] } as const;
/** Rounds count from 0: N allows N + 1. */
const rounds = (maxRounds: number): Partial<PlatformDefaults> => ({ threshold: FIFTY_PAGES, maxRounds });

const platformsOfXen: readonly Platform[] = [
  {
    ...{ ...ofXen, id: 'xen-classic', label: 'Xen 3.x to 4.5', version: '3.0 to 4.5', rules: classicXen },
    sets: { ...rounds(28), maxTrafficFactor: 3 },
    reads: [...inFewRounds.reads, 'maxTrafficFactor'],
    isSkipping: true,
  },
  {
    ...{ ...ofXen, ...inFewRounds, id: 'xen', label: 'Xen 4.6 to today', version: '4.6 to 4.22', sets: rounds(4) },
  },
  {
    ...{ ...ofXen, ...inFewRounds, id: 'xcp-ng', label: 'XCP-ng', version: '8.3', sets: rounds(3) },
  },
];

const otherPlatforms: readonly Platform[] = [
  {
    ...{ ...inRounds, id: 'cloud-hypervisor', label: 'Cloud Hypervisor', version: '52', group: 'others' },
    sets: { downtimeLimit: 300, timeLimitPerGib: 0, timeLimit: 3600, atDeadline: 'abort' },
    reads: [...READ_BY_ALL, 'downtimeLimit', 'timeLimitPerGib', 'timeLimit', 'atDeadline'],
    firstLimit: ({ downtimeLimit }) => downtimeLimit,
    rules: cloudHypervisor,
    exact: 'source',
  },
  {
    ...{ ...inRounds, id: 'vmotion', label: 'vSphere vMotion', version: '5.0 on', group: 'others' },
    sets: { downtimeLimit: 500 },
    reads: [...READ_BY_ALL, 'downtimeLimit'],
    firstLimit: ({ downtimeLimit }) => downtimeLimit,
    rules: vmotion,
    exact: 'published',
  },
  {
    ...{ ...inRounds, ...inFewRounds, id: 'hyper-v', label: 'Hyper-V', version: '2012 R2 on', group: 'others' },
    sets: rounds(4),
    exact: 'published',
  },
  {
    ...{ ...inRounds, id: 'firecracker', label: 'Snapshot and restore', version: 'Firecracker 1.16', group: 'others' },
    sets: {},
    reads: ['memory', 'bandwidth', 'switchover'],
    rules: stopAndCopy,
    exact: 'source',
  },
];

/** Every platform, in the order of menus. */
export const platformList: readonly Platform[] = [...platformsOfXen, ...platformsOfKvm, ...otherPlatforms];

/** A platform by its id. */
export const platforms = Object.fromEntries(platformList.map((each) => [each.id, each])) as Readonly<
  Record<PlatformId, Platform>
>;
