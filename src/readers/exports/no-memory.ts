/** Listings that have no memory in them, by their names, and what prints it. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/\bflavor( name)?\b/i, 'The listing names flavors, not memory. Put the output of openstack flavor list below it.'],
  [
    /^id,name,state$/i,
    'virsh list prints no memory. Take virsh dominfo for each domain, or virsh domstats --state --balloon.',
  ],
  [/\bage,(phase|status)\b/i, 'kubectl get vmi prints no memory unless it is asked for it. Add -o json.'],
  [
    /\btask state\b.*\bnetworks\b/i,
    'The listing has no memory. Take openstack server list --long, with openstack flavor list below it.',
  ],
  [
    /\bhost mem\b/i,
    'Host Mem is what a VM uses of its host. Add Memory Size to the columns of the client before its export.',
  ],
  [/\bpowerstate\b/i, 'This sheet of RVTools has no memory. Take vInfo or vMemory.'],
  [/\(virtualmachine\)/i, 'govc ls prints names only. Take govc vm.info.'],
  [/^vmid,name,file\b/i, 'vim-cmd vmsvc/getallvms prints no memory. Take govc vm.info, or an export of the client.'],
];

/** What to ask a product for where a listing that it prints has no memory; null where that is not known. */
export function whereMemoryIs(headers: readonly string[]): string | null {
  const names = headers.join(',');
  return HINTS.find(([sign]) => sign.test(names))?.[1] ?? null;
}
