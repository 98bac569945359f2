import type { PlatformId } from '../../models/result';

/** A column by its name in lower case, words parted by '_', and the id of the unit that the product means there. */
type UnitColumn = readonly [stem: string, unit: string];

/** A listing that a product prints or exports: docs/data-formats.md says where each layout was read. */
export interface Listing {
  readonly id: string;
  /** 'qm list'. */
  readonly label: string;
  /** What moves such VMs. */
  readonly platform: PlatformId;
  /** Names that tell it: of each list one. */
  readonly has: readonly (readonly string[])[];
  readonly name: readonly string[];
  /** All columns that may hold the configured memory; the largest counts. */
  readonly memory: readonly UnitColumn[];
  readonly rate?: UnitColumn;
  readonly state?: readonly string[];
  /** Numbers that stand for states in which a VM is not running, where the product writes such. */
  readonly off?: readonly string[];
  /** Whether its MB are MiB and its GB GiB, in cells too. */
  readonly isBinary?: true;
}

const ofProduct = (
  id: string,
  label: string,
  platform: PlatformId,
  has: Listing['has'],
  rest: Pick<Listing, 'name' | 'memory'> & Partial<Listing>,
): Listing => ({ id, label, platform, has, ...rest });

const RVTOOLS: readonly UnitColumn[] = ['memory', 'memory_mb', 'memory_mib', 'size_mib', 'v_info_memory'].map(
  (stem) => [stem, 'mib'] as const,
);
const KUBEVIRT = ['spec_domain', 'spec_template_spec_domain'].flatMap((path) =>
  ['memory_guest', 'resources_requests_memory'].map((leaf) => [`${path}_${leaf}`, 'bytes'] as const),
);

const OVIRT = ['defined_memory', 'memory_size', 'memory_size_mb', 'memory', 'memory_mb'].map(
  (stem) => [stem, 'mib'] as const,
);

/** Every listing that is known, the most telling first. A new one is a record here, a sample and a line in the docs. */
export const listings: readonly Listing[] = [
  ofProduct('virsh-domstats', 'virsh domstats', 'libvirt', [['domain'], ['balloon_maximum', 'balloon_current']], {
    ...{ name: ['domain'], rate: ['dirtyrate_megabytes_second', 'mib_s'], state: ['state_state'] },
    memory: [
      ['balloon_maximum', 'kib'],
      ['balloon_current', 'kib'],
    ],
  }),
  ofProduct('virsh-dominfo', 'virsh dominfo', 'libvirt', [['name'], ['max_memory'], ['used_memory', 'uuid']], {
    ...{
      name: ['name'],
      state: ['state'],
      memory: [
        ['max_memory', 'kib'],
        ['used_memory', 'kib'],
      ],
    },
  }),
  ofProduct(
    'govc-json',
    'govc vm.info -json',
    'vmotion',
    [['config_hardware_memory_mb', 'summary_config_memory_size_mb']],
    {
      ...{ name: ['name', 'config_name', 'summary_config_name'] },
      memory: [
        ['config_hardware_memory_mb', 'mib'],
        ['summary_config_memory_size_mb', 'mib'],
      ],
      state: ['runtime_power_state', 'summary_runtime_power_state'],
    },
  ),
  ofProduct('govc-info', 'govc vm.info', 'vmotion', [['memory'], ['power_state'], ['guest_name']], {
    ...{ name: ['name'], state: ['power_state'], memory: [['memory', 'mib']], isBinary: true },
  }),
  ofProduct(
    'rvtools',
    'RVTools',
    'vmotion',
    [['vm', 'v_info_vmname'], ['powerstate', 'v_info_powerstate'], RVTOOLS.map(([stem]) => stem)],
    {
      ...{ name: ['vm', 'v_info_vmname'], state: ['powerstate', 'v_info_powerstate'], memory: RVTOOLS, isBinary: true },
    },
  ),
  ofProduct('powercli', 'Get-VM of PowerCLI', 'vmotion', [['name'], ['power_state'], ['memory_gb', 'memory_mb']], {
    ...{
      name: ['name'],
      state: ['power_state'],
      memory: [
        ['memory_mb', 'mib'],
        ['memory_gb', 'gib'],
      ],
      isBinary: true,
      off: ['0', '2'],
    },
  }),
  ofProduct(
    'vsphere-client',
    'the vSphere Client',
    'vmotion',
    [['name'], ['memory_size'], ['host_mem', 'provisioned_space']],
    {
      ...{ name: ['name'], state: ['state', 'power_state'], memory: [['memory_size', 'mib']], isBinary: true },
    },
  ),
  ofProduct('qm-list', 'qm list', 'proxmox', [['vmid'], ['name'], ['mem_mb']], {
    ...{ name: ['name'], state: ['status'], memory: [['mem_mb', 'mib']], isBinary: true },
  }),
  ofProduct('pvesh', 'pvesh', 'proxmox', [['vmid', 'id'], ['name'], ['maxmem']], {
    ...{ name: ['name'], state: ['status'], memory: [['maxmem', 'bytes']], isBinary: true },
  }),
  ofProduct(
    'kubectl-json',
    'kubectl get vmi -o json',
    'kubevirt',
    [['metadata_name'], KUBEVIRT.map(([stem]) => stem)],
    {
      ...{ name: ['metadata_name'], state: ['status_phase', 'status_printable_status'], memory: KUBEVIRT },
    },
  ),
  ofProduct('kubectl', 'kubectl get vmi', 'kubevirt', [['name'], ['memory', 'mem'], ['phase', 'nodename', 'node']], {
    ...{
      name: ['name'],
      state: ['phase'],
      memory: [
        ['memory', 'bytes'],
        ['mem', 'bytes'],
      ],
    },
  }),
  ofProduct(
    'ovirt',
    'oVirt',
    'ovirt',
    [
      ['name'],
      ['memory'],
      ['status', 'status_state'],
      ['cluster_id', 'memory_policy_guaranteed', 'memory_policy_max', 'cpu_topology_cores', 'origin'],
    ],
    {
      ...{ name: ['name'], state: ['status', 'status_state'], memory: [['memory', 'bytes']] },
    },
  ),
  // The administration portal writes MB and has MiB, as its database does (mem_size_mb).
  ofProduct(
    'ovirt-portal',
    'oVirt',
    'ovirt',
    [
      ['name', 'vm_name', 'virtual_machine'],
      OVIRT.map(([stem]) => stem),
      ['physical_memory_guaranteed', 'physical_memory_guaranteed_mb', 'guaranteed_memory', 'fqdn', 'defined_memory'],
    ],
    { ...{ name: ['name', 'vm_name', 'virtual_machine'], state: ['status'], memory: OVIRT, isBinary: true } },
  ),
  ofProduct('virsh-dommemstat', 'virsh dommemstat', 'libvirt', [['name'], ['actual'], ['rss', 'unused', 'swap_in']], {
    ...{ name: ['name'], memory: [['actual', 'kib']] },
  }),
  ofProduct(
    'openstack',
    'openstack server list',
    'nova',
    [
      ['name', 'display_name'],
      ['flavor_ram', 'ram', 'memory_mb'],
      ['flavor', 'flavor_name', 'flavor_ram', 'vm_state', 'flavor_original_name'],
    ],
    {
      ...{ name: ['display_name', 'name'], state: ['power_state', 'vm_state', 'status'], isBinary: true },
      memory: [
        ['flavor_ram', 'mib'],
        ['ram', 'mib'],
        ['memory_mb', 'mib'],
      ],
    },
  ),
  ofProduct('horizon', "Horizon's usage report", 'nova', [['instance_name'], ['ram_mb'], ['vcpus']], {
    ...{ name: ['instance_name'], state: ['state'], memory: [['ram_mb', 'mib']] },
  }),
  ofProduct('hyper-v-table', 'Get-VM of Hyper-V', 'hyper-v', [['name'], ['memory_assigned_m']], {
    ...{ name: ['name'], state: ['state'], memory: [['memory_assigned_m', 'mib']], isBinary: true },
  }),
  // MemoryMaximum is 1 TB where nobody has set it, so it says nothing.
  ofProduct(
    'hyper-v',
    'Get-VM of Hyper-V',
    'hyper-v',
    [
      ['name', 'vmname', 'vm_name'],
      ['memory_assigned', 'memory_startup'],
    ],
    {
      ...{ name: ['name', 'vmname', 'vm_name'], state: ['state'] },
      memory: [
        ['memory_assigned', 'bytes'],
        ['memory_startup', 'bytes'],
      ],
      off: ['3', '6', '32779', '32782', '32784', '32785'],
    },
  ),
  ofProduct('xl', 'xl list', 'xen', [['name'], ['id'], ['mem'], ['vcpus']], {
    ...{ name: ['name'], state: ['state'], memory: [['mem', 'mib']] },
  }),
  ofProduct('xl-long', 'xl list -l', 'xen', [['config_c_info_name'], ['config_b_info_max_memkb']], {
    ...{ name: ['config_c_info_name'], memory: [['config_b_info_max_memkb', 'kib']] },
  }),
  ofProduct(
    'xe',
    'xe vm-list',
    'xcp-ng',
    [['name_label'], ['memory_static_max', 'memory_dynamic_max', 'memory_actual']],
    {
      ...{ name: ['name_label'], state: ['power_state'] },
      memory: [
        ['memory_static_max', 'bytes'],
        ['memory_dynamic_max', 'bytes'],
        ['memory_actual', 'bytes'],
      ],
    },
  ),
];

/** The listing that these names are of, or null. */
export function listingOf(stems: { readonly has: (stem: string) => boolean }): Listing | null {
  return listings.find(({ has }) => has.every((group) => group.some((stem) => stems.has(stem)))) ?? null;
}
