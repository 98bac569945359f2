import type { ModelId } from '../../models/result';

/** What each model or platform does, in a line below the picker. */
export const modelLines: Readonly<Record<ModelId, string>> = {
  'algorithm-1': 'Xen’s rounds as the paper refines them, with skipped pages and stop rules.',
  'closed-form': 'The paper’s first formula: all rounds at once, stopped by the threshold alone.',
  'dirty-curve': 'Algorithm 1 with a page counted once a round, however often it is written.',
  'xen-classic': 'Up to 29 rounds, skips what is dirty again, stops at 50 pages or 3 times the memory.',
  xen: 'Five rounds at most, no skipping, stops below 50 pages.',
  'xcp-ng': 'Four rounds at most, else as Xen of today.',
  qemu: 'Ends when the rest fits the downtime limit, or never. Capped at 128 MiB/s by itself.',
  libvirt: 'QEMU without the cap; virsh may set a time limit, and pause or post-copy at it.',
  kubevirt: '150 s for each GB of memory, then it gives up, pauses or goes to post-copy.',
  'kubevirt-ramp': 'The downtime limit rises from 150 ms to its ceiling in seven steps.',
  'kubevirt-stall': 'Watches for a stall, then raises the limit, pauses, or gives up.',
  openshift: 'As KubeVirt, with 20 s for each GB of memory.',
  nova: 'The downtime limit rises to 500 ms in ten steps; 800 s a GB, then it gives up.',
  ovirt: 'Auto-converge, and a limit that rises to 500 ms as rounds go by; then it gives up.',
  'ovirt-suspend': 'As oVirt, but allows 5 s of pause before it gives up.',
  'ovirt-postcopy': 'As oVirt, but goes over to post-copy after two steps.',
  proxmox: 'Auto-converge and XBZRLE; a limit of 100 ms that doubles while the rest grows.',
  'cloud-hypervisor': 'Stops when the rest is expected to fit 300 ms; an hour at most.',
  vmotion: 'Aims at a pause of 0.5 s, and slows a guest that writes faster than the link sends.',
  'hyper-v': 'Five passes at most.',
  firecracker: 'No pre-copy: the VM stands still while all of its memory is copied.',
};
