import * as words from './words';

/** Listings that come with the page, one in the manner of each product, as the menu has them. */
export const EXPORT_SAMPLES = [
  { path: 'exports/rvtools-vinfo.csv', ...words.exportSamples.rvtools },
  { path: 'exports/govc-vm-info.txt', ...words.exportSamples.govc },
  { path: 'exports/virsh-dominfo.txt', ...words.exportSamples.virsh },
  { path: 'exports/qm-list.txt', ...words.exportSamples.qm },
  { path: 'exports/kubectl-get-vmi.json', ...words.exportSamples.kubectl },
  { path: 'exports/ovirt-vms.json', ...words.exportSamples.ovirtJson },
  { path: 'exports/nova-instances.csv', ...words.exportSamples.novaInstances },
  { path: 'exports/xe-vm-list.txt', ...words.exportSamples.xe },
  { path: 'exports/hyper-v-get-vm.csv', ...words.exportSamples.hyperV },
  { path: 'exports/spreadsheet-de.csv', ...words.exportSamples.spreadsheet },
] as const;
