import { toCsv } from '../format/csv';
import type { Fleet } from './fleet';
import { fleetColumnNames, GUEST_COLUMN, vmNumberFields } from './fleet-fields';

/** A fleet as comma-separated values: a VM a line, every digit. What a VM lacks is an empty cell. */
export function writeFleetCsv(fleet: Fleet): string {
  const hasGuests = fleet.some(({ guest }) => guest !== undefined);
  const columns = hasGuests ? [...fleetColumnNames, GUEST_COLUMN] : fleetColumnNames;
  return toCsv({
    columns: columns.map((key) => ({ key, label: key })),
    rows: fleet.map((vm) =>
      [vm.name, ...vmNumberFields.map(({ name }) => vm[name]), vm.workload, vm.guest ?? null].slice(0, columns.length),
    ),
  });
}
