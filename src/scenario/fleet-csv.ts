import { toCsv } from '../format/csv';
import type { Fleet } from './fleet';
import { fleetColumnNames, vmNumberFields } from './fleet-fields';

/** A fleet as comma-separated values: a VM a line, every digit. What a VM lacks is an empty cell. */
export function writeFleetCsv(fleet: Fleet): string {
  return toCsv({
    columns: fleetColumnNames.map((key) => ({ key, label: key })),
    rows: fleet.map((vm) => [vm.name, ...vmNumberFields.map(({ name }) => vm[name]), vm.workload]),
  });
}
