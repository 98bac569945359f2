import type { PlatformDefaults, PlatformKnob, PlatformRecord } from './platform-record';

/** What every platform reads of the VM and the link; the guest and the memory in use, where the working set is not known. */
export const READ_BY_ALL = [
  ...(['memory', 'dirtyRate', 'workingSet', 'curve', 'measuredOver', 'secondReading', 'secondOver'] as const),
  ...(['zeroMemory', 'guest', 'bandwidth', 'switchover'] as const),
] as const satisfies readonly PlatformKnob[];

const DEADLINE = ['timeLimitPerGib', 'timeLimit', 'atDeadline'] as const satisfies readonly PlatformKnob[];
const OF_QEMU = [
  ...READ_BY_ALL,
  ...(['cap', 'scanRate', 'autoConverge', 'compression', 'compressionRatio'] as const),
  ...(['compressionSpeed', 'constants', 'endByRounds', 'maxRounds', 'maxTrafficFactor'] as const),
] as const satisfies readonly PlatformKnob[];
const WITH_LIMIT = [...OF_QEMU, 'downtimeLimit'] as const;
const WITH_DEADLINE = [...WITH_LIMIT, ...DEADLINE] as const;

/** Everything off: the product's own defaults beside those that each record names. */
const PLAIN = { cap: 0, autoConverge: false, compression: 'none', endByRounds: false } as const;
const XBZRLE = { compression: 'xbzrle', compressionRatio: 2, compressionSpeed: 500 } as const;
const KUBEVIRT = { ...PLAIN, downtimeLimit: 300, timeLimitPerGib: 150, atDeadline: 'abort' } as const;
const OVIRT: Partial<PlatformDefaults> = { ...PLAIN, autoConverge: true };

const ofKvm = { family: 'qemu', exact: 'source' } as const;
const managed = { ...ofKvm, group: 'managers' } as const;
const ofKubevirt = { ...managed, version: '1.9.0', reads: WITH_DEADLINE, meter: 'kubevirt' } as const;
const ofOvirt = { ...managed, version: '4.5.7', reads: OF_QEMU } as const;

/** QEMU, and what runs it. */
export const platformsOfKvm: readonly PlatformRecord[] = [
  {
    ...{ ...ofKvm, id: 'qemu', label: 'QEMU', version: '10.1', group: 'qemu', reads: WITH_DEADLINE },
    line: 'Ends when the rest fits the downtime limit, or never. Capped at 128 MiB/s by itself.',
    // 128 MiB/s.
    sets: { ...PLAIN, downtimeLimit: 300, cap: 1073.741824, atDeadline: 'go-on' },
    meter: 'hmp',
    hasStallRule: true,
    isMeasured: true,
    equations: ['qemu-1', 'dirty-curve', 'qemu-2', 'qemu-3', 'sec-3-1', 'eq-5', 'qemu-4', 'qemu-5'],
  },
  {
    ...{ ...ofKvm, id: 'libvirt', label: 'libvirt', version: '11 on', group: 'qemu', reads: WITH_DEADLINE },
    line: 'QEMU without the cap; virsh may set a time limit, and pause or post-copy at it.',
    sets: { ...PLAIN, downtimeLimit: 300, timeLimitPerGib: 0, timeLimit: 3600, atDeadline: 'go-on' },
  },
  {
    ...{ ...ofKubevirt, id: 'kubevirt', label: 'KubeVirt 1.x', sets: KUBEVIRT },
    line: '150 s for each GB of memory, then it gives up, pauses or goes to post-copy.',
  },
  {
    ...{ ...ofKubevirt, id: 'kubevirt-ramp', label: 'KubeVirt, downtime ramp', version: 'after 1.9.0' },
    line: 'The downtime limit rises from 150 ms to its ceiling in seven steps.',
    sets: { ...KUBEVIRT, downtimeLimit: 900 },
  },
  {
    ...{ ...ofKubevirt, id: 'kubevirt-stall', label: 'KubeVirt, stall detector' },
    line: 'Watches for a stall, then raises the limit, pauses, or gives up.',
    sets: { ...KUBEVIRT, downtimeLimit: 900 },
    hasOwnDeadline: true,
  },
  {
    ...{ ...ofKubevirt, id: 'openshift', label: 'OpenShift Virtualization 2026', version: 'August 2026' },
    line: 'As KubeVirt, with 20 s for each GB of memory.',
    sets: { ...KUBEVIRT, timeLimitPerGib: 20 },
  },
  {
    ...{ ...managed, id: 'nova', label: 'OpenStack nova', version: '2026.1', reads: WITH_DEADLINE },
    line: 'The downtime limit rises to 500 ms in ten steps; 800 s a GB, then it gives up.',
    sets: { ...PLAIN, downtimeLimit: 500, timeLimitPerGib: 800, atDeadline: 'abort' },
  },
  {
    ...{ ...ofOvirt, id: 'ovirt', label: 'oVirt, minimal downtime', sets: OVIRT },
    line: 'Auto-converge, and a limit that rises to 500 ms as rounds go by; then it gives up.',
  },
  {
    ...{ ...ofOvirt, id: 'ovirt-suspend', label: 'oVirt, suspend if needed' },
    line: 'As oVirt, but allows 5 s of pause before it gives up.',
    sets: { ...OVIRT, ...XBZRLE },
  },
  {
    ...{ ...ofOvirt, id: 'ovirt-postcopy', label: 'oVirt, post-copy', sets: OVIRT },
    line: 'As oVirt, but goes over to post-copy after two steps.',
  },
  {
    ...{ ...managed, id: 'proxmox', label: 'Proxmox VE', version: '9 (qemu-server 9.2)', reads: WITH_LIMIT },
    meter: 'proxmox',
    line: 'Auto-converge and XBZRLE; a limit of 100 ms that doubles while the rest grows.',
    sets: { ...PLAIN, ...XBZRLE, downtimeLimit: 100, autoConverge: true },
  },
];
