import type { PlatformId, PlatformInput } from '../result';
import { binaryGib, deadlineOf } from './deadline';
import type { Platform } from './platform';
import { platformRecords } from './platform-records';
import { NO_RULES } from './rules';
import { kubevirt, kubevirtRamp, rampFirstLimit } from './rules-kubevirt';
import { nova, novaFirstLimit } from './rules-nova';
import { classicXen, cloudHypervisor, fewRounds, stopAndCopy, vmotion } from './rules-rounds';
import { OVIRT_FIRST_LIMIT, ovirt, ovirtSchedules, proxmox } from './rules-schedules';
import { kubevirtStall, stallFirstLimit } from './rules-stall';

type Acts = Pick<Platform, 'firstLimit' | 'rules'>;

const noLimit = (): null => null;
const limitOf = ({ downtimeLimit }: PlatformInput): number => downtimeLimit;
const ofXen = { firstLimit: noLimit, rules: fewRounds } as const;
const bare: Acts = { firstLimit: limitOf, rules: (input) => ({ ...NO_RULES, ...deadlineOf(input, binaryGib) }) };
const scheduled = (schedule: Parameters<typeof ovirt>[0]): Acts => ({
  firstLimit: () => OVIRT_FIRST_LIMIT,
  rules: () => ovirt(schedule),
});

/** What each platform does; what is known of it stands in its facts. */
const acts: Readonly<Record<PlatformId, Acts>> = {
  'xen-classic': { firstLimit: noLimit, rules: classicXen },
  xen: ofXen,
  'xcp-ng': ofXen,
  qemu: bare,
  libvirt: bare,
  kubevirt: { firstLimit: limitOf, rules: kubevirt },
  'kubevirt-ramp': { firstLimit: rampFirstLimit, rules: kubevirtRamp },
  'kubevirt-stall': { firstLimit: stallFirstLimit, rules: kubevirtStall },
  openshift: { firstLimit: limitOf, rules: kubevirt },
  nova: { firstLimit: novaFirstLimit, rules: nova },
  ovirt: scheduled(ovirtSchedules.minimal),
  'ovirt-suspend': scheduled(ovirtSchedules.suspend),
  'ovirt-postcopy': scheduled(ovirtSchedules.postCopy),
  proxmox: { firstLimit: limitOf, rules: () => proxmox() },
  'cloud-hypervisor': { firstLimit: limitOf, rules: cloudHypervisor },
  vmotion: { firstLimit: limitOf, rules: vmotion },
  'hyper-v': ofXen,
  firecracker: { firstLimit: noLimit, rules: stopAndCopy },
};

/** Every platform, in the order of menus. */
export const platformList: readonly Platform[] = platformRecords.map((facts) => ({ ...facts, ...acts[facts.id] }));

/** A platform by its id. */
export const platforms = Object.fromEntries(platformList.map((each) => [each.id, each])) as Readonly<
  Record<PlatformId, Platform>
>;
