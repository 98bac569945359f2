import {
  GUEST_COLUMN,
  NAME_COLUMN,
  SETTINGS_COLUMN,
  type VmNumberName,
  vmNumberFields,
  WORKLOAD_COLUMN,
  WORKLOAD_VERSION_COLUMN,
} from '../scenario/fleet-fields';
import type { ColumnSpec } from './columns';
import { KIND_COLUMN, STATE_COLUMN, TEMPLATE_COLUMN } from './exports/fleet-columns';

/** How the columns of others call a VM's numbers. */
const ways: Readonly<Record<VmNumberName, Pick<ColumnSpec, 'quantity' | 'unit' | 'stems'>>> = {
  memory: {
    quantity: 'volume',
    stems: [
      ...['memory', 'max_memory', 'maximum_memory', 'maxmemory', 'max_mem', 'maxmem', 'memory_size', 'total_memory'],
      ...['vm_memory', 'configured_memory', 'provisioned_memory', 'mem', 'ram', 'arbeitsspeicher', 'speicher'],
    ],
  },
  dirtyRate: {
    quantity: 'rate',
    stems: [
      ...['dirty_rate', 'dirtying_rate', 'dirtyrate', 'dirty_page_rate', 'page_dirty_rate', 'memory_dirty_rate'],
      ...['dirty_pages', 'dirtying', 'dirty', 'schreibrate', 'änderungsrate', 'd', 'd_mean'],
    ],
  },
  workingSet: { quantity: 'volume', stems: ['working_set', 'workingset', 'ws', 'wss', 'active_memory', 'w'] },
  bandwidth: { quantity: 'rate', unit: 'mbit_s', stems: ['bandwidth', 'link', 'link_speed', 'network_bandwidth'] },
  maxDowntime: {
    ...{ quantity: 'duration', unit: 'ms' },
    stems: ['max_downtime', 'downtime', 'downtime_limit', 'longest_downtime', 'sla_downtime'],
  },
};

/** The columns of a fleet's table, and how others call them. Only name and memory are needed. */
export const fleetSpecs: readonly ColumnSpec[] = [
  {
    ...{ name: NAME_COLUMN, label: 'Name', quantity: 'text' },
    stems: [
      'name',
      'vm',
      'vm_name',
      'vmname',
      'virtual_machine',
      'guest',
      'instance',
      'server',
      'domain',
      'display_name',
      ...[
        'guest_name',
        'vms',
        'virtual_machines',
        'hostname',
        'host_name',
        'servername',
        'rechner',
        'rechnername',
        'maschine',
      ],
      'nombre',
      'nome',
      'nom',
      'имя',
      '名称',
      '名前',
    ],
  },
  ...vmNumberFields.map(({ name, column, parameter: { label, symbol, min, max } }): ColumnSpec => {
    const needed = name === 'memory' ? {} : { optional: true as const };
    return { name: column, label, ...(symbol ? { symbol } : {}), ...ways[name], min, max, ...needed };
  }),
  {
    ...{ name: WORKLOAD_COLUMN, label: 'Workload', quantity: 'text', stems: ['workload', 'application'] },
    optional: true,
  },
  {
    ...{ name: WORKLOAD_VERSION_COLUMN, label: 'Version of the workload', quantity: 'text' },
    stems: ['workload_version'],
    optional: true,
  },
  {
    ...{ name: GUEST_COLUMN, label: 'Class of guest', quantity: 'text', stems: ['guest_class', 'guest_kind', 'class'] },
    optional: true,
  },
  {
    ...{ name: SETTINGS_COLUMN, label: 'Settings of its own', quantity: 'text', stems: ['settings'] },
    optional: true,
  },
  {
    ...{ name: STATE_COLUMN, label: 'Power state', quantity: 'text' },
    stems: [
      ...[
        'power_state',
        'powerstate',
        'vm_state',
        'virtual_machine_state',
        'state',
        'phase',
        'status',
        'stat',
        'zustand',
        'état',
        'etat',
      ],
      ...['power', 'running', 'is_running', 'estado', 'stato', 'состояние', 'статус', '状态', '状態'],
    ],
    optional: true,
  },
  {
    ...{ name: TEMPLATE_COLUMN, label: 'Template', quantity: 'text' },
    stems: [
      'template',
      'is_template',
      'is_a_template',
      'config_template',
      'summary_config_template',
      'v_info_template',
    ],
    optional: true,
  },
  { ...{ name: KIND_COLUMN, label: 'Kind of row', quantity: 'text' }, stems: ['type'], optional: true },
];
