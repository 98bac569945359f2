import { formatNumber, joined, scaleVolume } from '../../format/number';
import type { FleetReading } from '../../readers/fleet';
import type { Fleet } from '../../scenario/fleet';
import { vmNumberFields } from '../../scenario/fleet-fields';

/** '1 VM', '100,000 VMs'. */
export const countedVms = (count: number): string => `${formatNumber(count, 9)} ${count === 1 ? 'VM' : 'VMs'}`;

/** How many there are, and how large they are together. */
export function fleetSentence(fleet: Fleet): string {
  if (fleet.length === 0) return 'There is no VM in the fleet.';
  const memory = fleet.reduce((sum, vm) => sum + vm.memory, 0);
  const together = fleet.length === 1 ? 'of memory' : 'of memory in all';
  return `${countedVms(fleet.length)} with ${joined(scaleVolume(memory))} ${together}.`;
}

/** What the filter leaves. */
export function filterSentence(shown: number, all: number, filter: string): string {
  const text = filter.trim();
  if (text === '') return '';
  if (shown === 0) return `No name holds “${text}”.`;
  return `${formatNumber(shown, 9)} of ${countedVms(all)} ${shown === 1 ? 'has' : 'have'} “${text}” in the name.`;
}

/** What became of files that were opened. */
export function openedSentence(files: readonly string[], count: number, before: number): string {
  const from = files.length === 1 ? (files[0] ?? '') : `${files.length} files`;
  if (count === 0) return `No VMs found in ${from}. Your list is unchanged.`;
  const came = `${countedVms(count)} came from ${from}`;
  if (before === 0) return `${came}.`;
  const [were, back] = before === 1 ? ['VM that was', 'brings it back'] : ['VMs that were', 'brings them back'];
  return `${came}, in the place of the ${before === 1 ? '' : `${formatNumber(before, 9)} `}${were} there. Undo ${back}.`;
}

const labelOf = (field: string): string =>
  vmNumberFields.find(({ column }) => column === field)?.parameter.label ??
  `${field.charAt(0).toUpperCase()}${field.slice(1).replaceAll('_', ' ')}`;

type Mapped = Pick<FleetReading, 'fields' | 'listing'>;

/** How the columns of each file were taken: 'Read as RVTools: Memory from “Memory” in MiB (RVTools says MB ...).' */
export function mappedLines(files: readonly string[], readings: readonly Mapped[]): readonly string[] {
  return readings.flatMap(({ fields, listing }, i) => {
    if (fields.length === 0) return [];
    const each = fields.map(
      ({ field, column, unit, how }) =>
        `${labelOf(field)} from “${column}”${unit === null ? '' : ` in ${unit}`} (${how})`,
    );
    const file = files.length === 1 ? 'Read' : `${files[i] ?? ''} was read`;
    return [`${file}${listing === null ? '' : ` as ${listing.label}`}: ${each.join('; ')}.`];
  });
}
