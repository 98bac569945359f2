/** Logs that come with the page, as the menu has them. */
export const LOG_SAMPLES = [
  { path: 'logs/domjobinfo-running.txt', label: 'virsh domjobinfo', detail: 'running, in its third round' },
  { path: 'logs/qmp.jsonl', label: 'QEMU, query-migrate', detail: 'made to stop after eight rounds' },
  { path: 'logs/hmp.txt', label: 'QEMU 10, info migrate', detail: 'the same migration, sizes in three digits' },
  { path: 'logs/hmp-old.txt', label: 'QEMU, info migrate', detail: 'the same, older layout' },
  { path: 'logs/virt-launcher.log', label: 'KubeVirt, virt-launcher', detail: 'the same, each 4 s' },
  { path: 'logs/kubevirt-metrics.prom', label: 'KubeVirt, metrics', detail: 'the same, neither rounds nor zero pages' },
  { path: 'logs/proxmox.log', label: 'Proxmox VE, task log', detail: 'the same, what was sent each second' },
  { path: 'logs/vdsm.log', label: 'oVirt, vdsm', detail: 'one that converged' },
  { path: 'logs/cloud-hypervisor.log', label: 'Cloud Hypervisor', detail: 'a line for each round' },
  { path: 'logs/xl.log', label: 'Xen, xl', detail: 'rounds without times' },
  { path: 'logs/domstats-dirtyrate.txt', label: 'virsh domstats --dirtyrate', detail: 'no migration: two rates' },
] as const;
