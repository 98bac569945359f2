/** A fact of a product: where it was read, and what it says. */
export interface PlatformFact {
  readonly product: string;
  /** The version, or the commit, that was read. */
  readonly version: string;
  /** Repository and file; null where there are published statements only. */
  readonly source: string | null;
  readonly says: string;
  /** What the model does otherwise, and why. */
  readonly modelled?: string;
}

const PUBLISHED_ONLY = 'Published statements only: approximation.';

const xenToday: PlatformFact = {
  product: 'Xen',
  version: '4.22.0',
  source: 'xen-project/xen: tools/libs/guest/xg_sr_save.c',
  says:
    'At most 5 live rounds; fewer than 50 dirty pages end it, and are still sent live. No skipping, no downtime test. ' +
    'The same in 4.10.0.',
};

const qemu: PlatformFact = {
  product: 'QEMU',
  version: '10.1.3',
  source: 'qemu/qemu: migration/migration.c, migration/ram.c, migration/options.c',
  says:
    'Pre-copy ends when what is left fits the downtime limit of 300 ms at the measured rate; nothing else ends it. ' +
    'max-bandwidth is 128 MiB/s. Auto-converge: 20 %, then 10 % more up to 99 %, from half of what was sent on.',
  modelled: 'The extra look at the log every 5 s while the guest is slowed is left out.',
};

const libvirtLimit: PlatformFact = {
  product: 'libvirt',
  version: 'commit 76d491ef, and newer text',
  source: 'libvirt/libvirt: src/qemu/qemu_domain.c, src/qemu/qemu_domain.h',
  says: 'It lifts the 128 MiB/s of QEMU to the largest number that fits, unless a speed is set.',
};

const kubevirt: PlatformFact = {
  product: 'KubeVirt',
  version: '1.9.0',
  source:
    'kubevirt/kubevirt: pkg/virt-config/virt-config.go, pkg/virt-launcher/virtwrap/live-migration-source.go, manager.go',
  says:
    'It looks every 0.4 s. 150 s for each 10^9 bytes of memory, rounded up, then abort; with allowWorkloadDisruption ' +
    'post-copy or a pause. 150 s since 1.5.0 at the latest.',
};

const novaLadder: PlatformFact = {
  product: 'OpenStack nova',
  version: '33.0.2 (2026.1)',
  source: 'openstack/nova: nova/conf/libvirt.py, nova/virt/libvirt/migration.py, nova/virt/libvirt/driver.py',
  says:
    'The downtime limit goes from 50 to 500 ms in 10 steps, 75 s for each GiB apart, at least 2 GiB; 800 s for each GiB ' +
    'in all, then abort. It looks every 0.5 s. The same in 2025.1 and 2025.2.',
  modelled: 'A step is taken when it is due, not at the next look.',
};

const ovirtPolicies: PlatformFact = {
  product: 'oVirt engine',
  version: '4.5.7',
  source: 'oVirt/ovirt-engine: packaging/dbscripts/upgrade/pre_upgrade/0000_config.sql (MigrationPolicies)',
  says:
    'First 100 ms. Minimal downtime: 150, 200, 300, 400, 500 ms after 1, 2, 3, 4, 6 iterations, then abort; suspend: ' +
    '5 s before that, with compression; post-copy: 150, 200 ms, then post-copy. Auto-converge is on in all of them.',
};
const vdsm: PlatformFact = {
  product: 'vdsm',
  version: '4.50.7',
  source: 'oVirt/vdsm: lib/vdsm/virt/migration.py, lib/vdsm/common/config.py.in',
  says:
    'It looks every 10 s, and takes one item of the schedule when the iteration has grown by more than its number. ' +
    'Its own limit is 52 MiB/s, two migrations at a time.',
  modelled: 'No limit of the rate is set: the engine hands its own to vdsm.',
};
const ovirt = [ovirtPolicies, vdsm, qemu] as const;

/** What is known of each platform, by its id: shown with its record, and in docs/platforms.md. */
export const platformFacts = {
  'xen-classic': [
    {
      product: 'Xen',
      version: '3.4.0-rc3, 4.0.0 and 4.5.0',
      source: 'xen-project/xen: tools/libxc/xc_domain_save.c',
      says:
        '29 live rounds, then the pause; fewer than 50 pages or more than 3 times the memory end it before. Pages that ' +
        'are dirty again at a look for each 1,024 are left out. The adaptive rate was never compiled in by default.',
    },
  ],
  xen: [
    xenToday,
    {
      product: 'Xen',
      version: '4.6.0 and 4.9.0',
      source: 'xen-project/xen: tools/libxc/xc_sr_save.c',
      says: 'The same five rounds; 50 dirty pages or fewer go into the pause.',
      modelled: 'As from 4.10 on, where they are still sent live.',
    },
  ],
  'xcp-ng': [
    {
      product: 'XCP-ng',
      version: '8.3 (xcp-emu-manager 1.2.0)',
      source: 'xcp-ng/xcp-emu-manager: src/emu.c; xcp-ng-rpms/xcp-emu-manager: SPECS/emu-manager.spec',
      says:
        'After the first iteration, at most 50 pages left or the fourth iteration end the live part. The same from ' +
        '1.1.3 (XCP-ng 8.2) to 1.2.1.',
      modelled: 'Fewer than 50 pages.',
    },
    xenToday,
  ],
  qemu: [qemu],
  libvirt: [
    {
      product: 'libvirt',
      version: 'manual at commit 0151db88',
      source: 'libvirt/libvirt: docs/manpages/virsh.rst',
      says: 'virsh migrate has no timeout unless --timeout is given; then it suspends the guest, or goes to post-copy.',
      modelled: 'A timeout without an action goes on; virsh would suspend the guest.',
    },
    libvirtLimit,
    qemu,
  ],
  kubevirt: [kubevirt, qemu],
  'kubevirt-ramp': [
    {
      product: 'KubeVirt',
      version: 'main at d923fdb8, after 1.9.0',
      source: 'kubevirt/kubevirt: pkg/virt-launcher/virtwrap/live-migration-source.go (alpha, off by default)',
      says:
        '150 ms at first, up to maxDowntimeMs in 7 steps, 10 s apart, from iteration 3 on. The 10 s count from the last ' +
        'change, so the first step comes with iteration 3.',
      modelled: 'As the enhancement says: the 10 s begin with iteration 3, so each step comes 10 s later.',
    },
    {
      product: 'KubeVirt enhancement 291',
      version: 'August 2026',
      source: 'kubevirt/enhancements: veps/sig-compute/291-dynamic-downtime-tuning/vep.md',
      says:
        'When iteration 3 is reached a timer of 10 s starts; each time it ends, the limit rises by a step. Measured on ' +
        '8 GiB: 92.2 s and 611 ms, where the fixed 300 ms took 112.4 s and 451 ms.',
      modelled:
        'A steady guest gains next to no time: 105 s either way, with a longer pause. With a hot set that seldom rests ' +
        'it is 87 s for 108 s.',
    },
    kubevirt,
    qemu,
  ],
  'kubevirt-stall': [
    {
      product: 'KubeVirt',
      version: '1.9.0',
      source: 'kubevirt/kubevirt: pkg/virt-launcher/virtwrap/stall-detector.go (alpha, off by default)',
      says:
        'Stalled when a round leaves at least 96 % of the least before the last 40 s; it acts in a trough, within 4 % ' +
        'of the best: post-copy, a pause, 900 ms for 60 s if 1.5 times that may do, or abort.',
      modelled: 'The rate is the one of the round, not a smoothed one.',
    },
    kubevirt,
    qemu,
  ],
  openshift: [
    {
      product: 'HyperConverged Cluster Operator',
      version: '1.19.0 (4 August 2026)',
      source: 'kubevirt/hyperconverged-cluster-operator: api/v1/hyperconverged_types.go',
      says:
        '20 s for each 10^9 bytes, one outbound migration a node. Up to 1.18.2 it was 150 s and two; an upgrade turns ' +
        '150 s into 20, and leaves the two.',
    },
    kubevirt,
    qemu,
  ],
  nova: [novaLadder, qemu],
  ovirt,
  'ovirt-suspend': ovirt,
  'ovirt-postcopy': ovirt,
  proxmox: [
    {
      product: 'Proxmox VE',
      version: '9 (qemu-server 9.2.6)',
      source: 'proxmox/qemu-server: src/PVE/QemuMigrate.pm, src/PVE/QemuMigrate/Helpers.pm, src/PVE/QemuServer.pm',
      says:
        '100 ms at first, doubled at every sixth look that finds more left than the look before, up to 2,000 s. It looks ' +
        'every second, near the end ten times as often. Auto-converge and XBZRLE are on; 16 GiB/s if no speed is set.',
    },
    {
      product: 'Proxmox VE, QEMU',
      version: '11.0.0-2',
      source: 'proxmox/pve-qemu: debian/changelog',
      says: 'Proxmox VE 9 ships QEMU 11.0.0.',
      modelled: 'The loop as it was measured on QEMU 10.',
    },
    qemu,
  ],
  'cloud-hypervisor': [
    {
      product: 'Cloud Hypervisor',
      version: '52.0 and 53.0',
      source: 'cloud-hypervisor/cloud-hypervisor: vmm/src/lib.rs, vmm/src/api/mod.rs, vm-migration/src/context.rs',
      says:
        'Rounds go on until the next could be sent within 300 ms; after 3,600 s cancel or ignore. Up to 51.2 there was ' +
        'no limit, but five rounds of dirty memory at most.',
      modelled: 'The time limit cuts a round; the product looks at it between rounds only.',
    },
  ],
  vmotion: [
    {
      product: 'vSphere vMotion',
      version: '5.0 on',
      source: null,
      says:
        `${PUBLISHED_ONLY} A switchover goal of 0.5 s (Broadcom KB 436882); since 5.0 a guest that writes faster than ` +
        'the link sends is slowed by short sleeps (yellow-bricks.com, 16 July 2012).',
      modelled: 'It is slowed to 0.9 of the link: how far is not published.',
    },
  ],
  'hyper-v': [
    {
      product: 'Hyper-V',
      version: '2012 R2 on',
      source: null,
      says: `${PUBLISHED_ONLY} Five passes over the memory (a book on Hyper-V 2012 R2); ten in 2008 R2.`,
      modelled: 'Fewer than 50 pages end it early: what does is not published.',
    },
  ],
  firecracker: [
    {
      product: 'Firecracker',
      version: '1.16.1',
      source: 'firecracker-microvm/firecracker: docs/snapshotting/snapshot-support.md',
      says: 'There is no live migration: the guest is paused, a snapshot is written, and loaded elsewhere.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly PlatformFact[]>>;
