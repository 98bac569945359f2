import { toCsv } from '../format/csv';
import type { Fleet, Vm } from './fleet';
import {
  fleetColumnNames,
  GUEST_COLUMN,
  SETTINGS_COLUMN,
  vmNumberFields,
  WORKLOAD_VERSION_COLUMN,
} from './fleet-fields';
import { LINK_VERSION, upgradeVmWorkload } from './link-upgraders';
import { writeVmSettings } from './vm-settings-text';

/** Whether the name of a workload meant other writes in an earlier version of links: 'linpack', not 'tpcc'. */
export const hasChanged = (workload: string): boolean => upgradeVmWorkload(workload, 0) !== workload;

/** A fleet as comma-separated values: a VM a line, every digit. What a VM lacks is an empty cell. */
export function writeFleetCsv(fleet: Fleet): string {
  const rare = [
    {
      column: WORKLOAD_VERSION_COLUMN,
      of: ({ workload }: Vm) => (workload !== null && hasChanged(workload) ? LINK_VERSION : null),
    },
    { column: GUEST_COLUMN, of: ({ guest }: Vm) => guest ?? null },
    { column: SETTINGS_COLUMN, of: ({ settings }: Vm) => writeVmSettings(settings) || null },
  ].filter(({ of }) => fleet.some((vm) => of(vm) !== null));
  const columns = [...fleetColumnNames, ...rare.map(({ column }) => column)];
  return toCsv({
    columns: columns.map((key) => ({ key, label: key })),
    rows: fleet.map((vm) => [
      vm.name,
      ...vmNumberFields.map(({ name }) => vm[name]),
      vm.workload,
      ...rare.map(({ of }) => of(vm)),
    ]),
  });
}
