/** Listings that come with the page, one in the manner of each product, as the menu has them. */
export const EXPORT_SAMPLES = [
  { path: 'exports/rvtools-vinfo.csv', label: 'RVTools, vInfo', detail: 'VMware vSphere' },
  { path: 'exports/govc-vm-info.txt', label: 'govc vm.info', detail: 'VMware vSphere' },
  { path: 'exports/virsh-dominfo.txt', label: 'virsh dominfo', detail: 'libvirt, a loop over all domains' },
  { path: 'exports/qm-list.txt', label: 'qm list', detail: 'Proxmox VE' },
  { path: 'exports/kubectl-get-vmi.json', label: 'kubectl get vmi -o json', detail: 'KubeVirt' },
  { path: 'exports/ovirt-vms.json', label: 'oVirt, VMs as JSON', detail: 'oVirt' },
  { path: 'exports/nova-instances.csv', label: 'Nova, instances', detail: 'OpenStack' },
  { path: 'exports/xe-vm-list.txt', label: 'xe vm-list', detail: 'XCP-ng' },
  { path: 'exports/hyper-v-get-vm.csv', label: 'Get-VM', detail: 'Hyper-V' },
  { path: 'exports/spreadsheet-de.csv', label: 'A spreadsheet in German', detail: 'decimal commas, GB' },
] as const;
