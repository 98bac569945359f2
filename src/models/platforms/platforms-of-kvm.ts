import type { PlatformInput } from '../result';
import { binaryGib, deadlineOf } from './deadline';
import type { Platform, PlatformDefaults, PlatformKnob, Source } from './platform';
import { NO_RULES } from './rules';
import { kubevirt, kubevirtRamp, rampFirstLimit } from './rules-kubevirt';
import { nova, novaFirstLimit } from './rules-nova';
import { OVIRT_FIRST_LIMIT, ovirt, ovirtSchedules, proxmox } from './rules-schedules';
import { kubevirtStall, stallFirstLimit } from './rules-stall';

/** What every platform reads of the VM and the link. */
export const READ_BY_ALL = [
  ...(['memory', 'dirtyRate', 'workingSet', 'curve', 'measuredOver', 'secondReading', 'secondOver'] as const),
  ...(['bandwidth', 'switchover'] as const),
] as const satisfies readonly PlatformKnob[];

const DEADLINE = ['timeLimitPerGib', 'timeLimit', 'atDeadline'] as const satisfies readonly PlatformKnob[];
const OF_QEMU = [
  ...READ_BY_ALL,
  ...(['cap', 'zeroMemory', 'scanRate', 'autoConverge', 'compression', 'compressionRatio'] as const),
  ...(['compressionSpeed', 'guest', 'constants', 'endByRounds', 'maxRounds', 'maxTrafficFactor'] as const),
] as const satisfies readonly PlatformKnob[];
const WITH_LIMIT = [...OF_QEMU, 'downtimeLimit'] as const;
const WITH_DEADLINE = [...WITH_LIMIT, ...DEADLINE] as const;

/** Everything off: the product's own defaults beside those that each record names. */
const PLAIN = { cap: 0, autoConverge: false, compression: 'none', endByRounds: false } as const;
const XBZRLE = { compression: 'xbzrle', compressionRatio: 2, compressionSpeed: 500 } as const;
const KUBEVIRT = { ...PLAIN, downtimeLimit: 300, timeLimitPerGib: 150, atDeadline: 'abort' } as const;
const OVIRT: Partial<PlatformDefaults> = { ...PLAIN, autoConverge: true };

const limitOf = ({ downtimeLimit }: PlatformInput): number => downtimeLimit;

const qemuSource: Source = { of: 'QEMU 10.1.3', at: 'migration/migration.c, migration/ram.c, migration/options.c' };
const kubevirtSource: Source = {
  of: 'KubeVirt, commit d923fdb8 (a candidate of 1.9)',
  at: 'pkg/virt-launcher/virtwrap/live-migration-source.go, pkg/virt-config/virt-config.go',
};
const ovirtSources: readonly Source[] = [
  { of: 'ovirt-engine', at: 'packaging/dbscripts/upgrade/pre_upgrade/0000_config.sql' },
  { of: 'vdsm', at: 'lib/vdsm/virt/migration.py' },
];

const ofKvm = { family: 'qemu', exact: 'source' } as const;
const managed = { ...ofKvm, group: 'managers' } as const;
const ofKubevirt = { ...managed, version: '1.9 candidate', reads: WITH_DEADLINE } as const;
const ofOvirt = { ...managed, version: '4.5', reads: OF_QEMU, firstLimit: () => OVIRT_FIRST_LIMIT } as const;

/** QEMU, and what runs it. */
export const platformsOfKvm: readonly Platform[] = [
  {
    ...{ ...ofKvm, id: 'qemu', label: 'QEMU', version: '10.1', group: 'qemu', reads: WITH_DEADLINE },
    // 128 MiB/s.
    sets: { ...PLAIN, downtimeLimit: 300, cap: 1073.741824, atDeadline: 'go-on' },
    firstLimit: limitOf,
    rules: (input) => ({ ...NO_RULES, ...deadlineOf(input, binaryGib) }),
    hasStallRule: true,
    isMeasured: true,
    equations: ['qemu-1', 'dirty-curve', 'qemu-2', 'qemu-3', 'eq-5', 'qemu-4', 'qemu-5'],
    sources: [qemuSource],
  },
  {
    ...{ ...ofKvm, id: 'libvirt', label: 'libvirt', version: '11', group: 'qemu', reads: WITH_DEADLINE },
    sets: { ...PLAIN, downtimeLimit: 300, timeLimitPerGib: 0, timeLimit: 3600, atDeadline: 'go-on' },
    firstLimit: limitOf,
    rules: (input) => ({ ...NO_RULES, ...deadlineOf(input, binaryGib) }),
    sources: [qemuSource, { of: 'libvirt', at: 'virsh migrate --timeout, --timeout-suspend, --timeout-postcopy' }],
  },
  {
    ...{ ...ofKubevirt, id: 'kubevirt', label: 'KubeVirt 1.x', sets: KUBEVIRT, firstLimit: limitOf, rules: kubevirt },
    sources: [kubevirtSource],
  },
  {
    ...{ ...ofKubevirt, id: 'kubevirt-ramp', label: 'KubeVirt, downtime ramp' },
    sets: { ...KUBEVIRT, downtimeLimit: 900 },
    firstLimit: rampFirstLimit,
    rules: kubevirtRamp,
    sources: [kubevirtSource, { of: 'KubeVirt enhancement 291', at: 'veps/sig-compute/291-dynamic-downtime-tuning' }],
  },
  {
    ...{ ...ofKubevirt, id: 'kubevirt-stall', label: 'KubeVirt, stall detector' },
    sets: { ...KUBEVIRT, downtimeLimit: 900 },
    firstLimit: stallFirstLimit,
    rules: kubevirtStall,
    sources: [
      { ...kubevirtSource, at: 'pkg/virt-launcher/virtwrap/stall-detector.go' },
      { of: 'KubeVirt enhancement 248', at: 'veps/sig-compute/248-migration-convergence/vep.md' },
    ],
  },
  {
    ...{ ...ofKubevirt, id: 'openshift', label: 'OpenShift Virtualization 2026', version: 'July 2026' },
    sets: { ...KUBEVIRT, timeLimitPerGib: 20 },
    firstLimit: limitOf,
    rules: kubevirt,
    sources: [kubevirtSource, { of: 'OpenShift Virtualization, July 2026', at: 'the defaults of its operator' }],
  },
  {
    ...{ ...managed, id: 'nova', label: 'OpenStack nova', version: '2025.2', reads: WITH_DEADLINE },
    sets: { ...PLAIN, downtimeLimit: 500, timeLimitPerGib: 800, atDeadline: 'abort' },
    firstLimit: novaFirstLimit,
    rules: nova,
    sources: [{ of: 'nova', at: 'nova/conf/libvirt.py, nova/virt/libvirt/migration.py, nova/virt/libvirt/driver.py' }],
  },
  {
    ...{ ...ofOvirt, id: 'ovirt', label: 'oVirt, minimal downtime', sets: OVIRT, sources: ovirtSources },
    rules: () => ovirt(ovirtSchedules.minimal),
  },
  {
    ...{ ...ofOvirt, id: 'ovirt-suspend', label: 'oVirt, suspend if needed', sources: ovirtSources },
    sets: { ...OVIRT, ...XBZRLE },
    rules: () => ovirt(ovirtSchedules.suspend),
  },
  {
    ...{ ...ofOvirt, id: 'ovirt-postcopy', label: 'oVirt, post-copy', sets: OVIRT, sources: ovirtSources },
    rules: () => ovirt(ovirtSchedules.postCopy),
  },
  {
    ...{ ...managed, id: 'proxmox', label: 'Proxmox VE', version: '9', reads: WITH_LIMIT },
    sets: { ...PLAIN, ...XBZRLE, downtimeLimit: 100, autoConverge: true },
    firstLimit: limitOf,
    rules: () => proxmox(),
    sources: [{ of: 'Proxmox VE, qemu-server', at: 'src/PVE/QemuMigrate.pm' }],
  },
];
