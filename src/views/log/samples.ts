import * as words from './words';

/** Logs that come with the page, as the menu has them. */
export const LOG_SAMPLES = [
  { path: 'logs/domjobinfo-running.txt', ...words.samples.domjobinfo },
  { path: 'logs/qmp.jsonl', ...words.samples.qmp },
  { path: 'logs/hmp.txt', ...words.samples.hmp },
  { path: 'logs/hmp-old.txt', ...words.samples.hmpOld },
  { path: 'logs/virt-launcher.log', ...words.samples.virtLauncher },
  { path: 'logs/kubevirt-metrics.prom', ...words.samples.kubevirtMetrics },
  { path: 'logs/proxmox.log', ...words.samples.proxmox },
  { path: 'logs/vdsm.log', ...words.samples.vdsm },
  { path: 'logs/cloud-hypervisor.log', ...words.samples.cloudHypervisor },
  { path: 'logs/xl.log', ...words.samples.xl },
  { path: 'logs/domstats-dirtyrate.txt', ...words.samples.domstats },
] as const;
