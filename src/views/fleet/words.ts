import { formatNumber, joined, scaleVolume } from '../../format/number';
import type { Fleet } from '../../scenario/fleet';
import type { AddedName } from '../../scenario/vm-additions';
import { countedVms } from '../shared/late-words';

// The fleet as a whole
/** How many there are, and how large they are together. */
export function fleetSentence(fleet: Fleet): string {
  if (fleet.length === 0) return 'There is no VM in the fleet.';
  const memory = fleet.reduce((sum, vm) => sum + vm.memory, 0);
  const together = fleet.length === 1 ? 'of memory' : 'of memory in all';
  return `${countedVms(fleet.length)} with ${joined(scaleVolume(memory))} ${together}.`;
}
export const openableColumns =
  'The export of your hypervisor, or any table with a name and a memory for each VM: RVTools, govc, virsh, qm, kubectl, oVirt, OpenStack, xe, Get-VM. Dirtying rate, working set, link and longest downtime are read where they are there; a rate that is not there is not known.';
export const openFleet = 'Open fleet';
export const chooseFleet = 'Choose a fleet';
export const exampleExports = 'Example exports';
export const saveFleet = 'Save fleet as CSV';
export const presetTaken = (label: string, count: number): string =>
  `${label}: ${countedVms(count)}. Undo brings the fleet before it back.`;
export const fleetSaved = 'The fleet was saved.';
/** No link has room for the fleet: around the button that saves it. */
export const tooLargeAround = (count: number) =>
  [
    `${countedVms(count)} do not fit into a link, which holds 8,000 characters. To give them to somebody else, `,
    '.',
  ] as const;
export const saveAsFile = 'save the fleet as a file';

// Example exports, by product
export const exportSamples = {
  rvtools: { label: 'RVTools, vInfo', detail: 'VMware vSphere' },
  govc: { label: 'govc vm.info', detail: 'VMware vSphere' },
  virsh: { label: 'virsh dominfo', detail: 'libvirt, a loop over all domains' },
  qm: { label: 'qm list', detail: 'Proxmox VE' },
  kubectl: { label: 'kubectl get vmi -o json', detail: 'KubeVirt' },
  ovirtJson: { label: 'oVirt, VMs as JSON', detail: 'oVirt' },
  novaInstances: { label: 'Nova, instances', detail: 'OpenStack' },
  xe: { label: 'xe vm-list', detail: 'XCP-ng' },
  hyperV: { label: 'Get-VM', detail: 'Hyper-V' },
  spreadsheet: { label: 'A spreadsheet in German', detail: 'decimal commas, GB' },
} as const;

// What came from files
/** What became of files that were opened. */
export function openedSentence(files: readonly string[], count: number, before: number): string {
  const from = files.length === 1 ? (files[0] ?? '') : `${files.length} files`;
  if (count === 0) return `No VMs found in ${from}. Your list is unchanged.`;
  const came = `${countedVms(count)} came from ${from}`;
  if (before === 0) return `${came}.`;
  const [were, back] = before === 1 ? ['VM that was', 'brings it back'] : ['VMs that were', 'brings them back'];
  return `${came}, in the place of the ${before === 1 ? '' : `${formatNumber(before, 9)} `}${were} there. Undo ${back}.`;
}
const addedNames: Readonly<Record<AddedName, string>> = {
  dirtyRate: 'dirtying rates',
  workingSet: 'working sets',
  bandwidth: 'links',
  maxDowntime: 'longest downtimes',
};
const inARow = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
/** 'The dirtying rates of 12 of 40 VMs came from rates.csv; all else of them is as it was. Undo takes them back.' */
export function addedSentence(
  given: readonly AddedName[],
  count: number,
  of: number,
  files: readonly string[],
): string {
  const what = inARow(given.map((name) => addedNames[name]));
  const vms = count === of ? `all ${countedVms(of)}` : `${formatNumber(count, 9)} of ${countedVms(of)}`;
  return `The ${what} of ${vms} came from ${inARow(files)}; all else of them is as it was. Undo takes them back.`;
}
const MOST_NAMED = 5;
/** Names in a table that no VM has. */
export function strangersSentence(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const shown = [...names.slice(0, MOST_NAMED), ...(more > 0 ? [`${formatNumber(more, 9)} more`] : [])];
  return `${names.length === 1 ? 'No VM here has this name' : 'No VM here has these names'}: ${inARow(shown)}.`;
}
/** A column as it was taken. */
export const columnTaken = (label: string, column: string, unit: string | null, how: string): string =>
  `${label} from “${column}”${unit === null ? '' : ` in ${unit}`} (${how})`;
/** 'Read as RVTools: ...'; with its name where it is one of several files. */
export const fileRead = (file: string | null, listing: string | null, columns: readonly string[]): string =>
  `${file === null ? 'Read' : `${file} was read`}${listing === null ? '' : ` as ${listing}`}: ${columns.join('; ')}.`;
export const problemIn = (file: string, line: string): string => `${file}, ${line}`;
export const addInstead = 'Add to the old list instead';
export const bothKept = (count: number): string =>
  `The fleet has ${countedVms(count)} now: those that were there, and those of the file.`;
export const platformTaken = (label: string): string =>
  `${label} moves them, with its own defaults. Undo takes it back.`;
export const letMove = (platform: string): string => `Let ${platform} move them, as the listing tells`;
export const close = 'Close';
export const whatIsClosed = ' what is said of the fleet';

// The table
export const fleetTitle = 'The fleet';
export const tableCaption =
  'Each cell can be typed into. Empty cells, and all that has no column here, such as the stop rules, are the scenario’s. A dirtying rate that nobody knows stays empty.';
export const addVm = 'Add a VM';
export const removeAll = 'Remove all';
export const noFleet =
  'There is nothing to choose from. Add a VM, choose a fleet, or open the export of your hypervisor.';
export const allRemoved = (count: number): string => `${countedVms(count)} removed. Undo brings them back.`;
export const fleetIsFull = (most: number): string => `A fleet has at most ${countedVms(most)}.`;
export const vmCopied = (name: string, copy: string): string => `${name} was copied as ${copy}.`;
export const vmDeleted = (name: string): string => `${name} was deleted. Undo brings it back.`;
export const vmAdded = (name: string): string => `${name} was added with the scenario’s values.`;
export const newVmName = (number: number): string => `VM ${number}`;
/** What the name of a copy ends with; `count` from 1. */
export const copyEnding = (count: number): string => (count === 1 ? ' copy' : ` copy ${count}`);
export const filterByName = 'Filter by name';
export const clearFilter = 'Clear filter';
/** What the filter leaves. */
export function filterSentence(shown: number, all: number, filter: string): string {
  const text = filter.trim();
  if (text === '') return '';
  if (shown === 0) return `No name holds “${text}”.`;
  return `${formatNumber(shown, 9)} of ${countedVms(all)} ${shown === 1 ? 'has' : 'have'} “${text}” in the name.`;
}
export const noNameMatches = 'No VM has that in its name.';
export const showAll = 'Show all';
export const tableLabel = 'Table of the fleet';
export const columnHeads = { name: 'Name', workload: 'Workload', history: 'History' } as const;
export const migrationsUnit = 'migrations';
export const chooseAllShown = 'Choose all VMs shown';
export const whatToDo = 'What to do';
export const chooseVm = (name: string): string => `Choose ${name}`;
export const nameOfVm = (name: string): string => `Name of ${name}`;
export const fieldOfVm = (field: string, name: string): string => `${field} of ${name}`;
export const workloadOfVm = (name: string): string => `Workload of ${name}`;
export const noPast = 'none';
export const dropSettings = 'Drop its settings';
export const duplicate = 'Duplicate';
export const deleteVm = 'Delete';
export const uniformWrites = 'Uniform writes';
export const ownMix = 'A mix';

// Cells
/** What an empty cell says. */
export const emptyCells = { unknown: 'unknown', all: 'all', scenarios: 'scenario’s', any: 'any' } as const;
/** What may be typed for an empty cell. */
export const emptyWords: readonly string[] = [...Object.values(emptyCells), "scenario's"];
export const unreadable = 'This cannot be read.';
export const readAs = (understood: string): string => `Read as ${understood}.`;
export const nameLength = (most: number, typed: number): string =>
  `A name takes 1 to ${most} characters; you typed ${typed === 0 ? 'nothing' : typed}.`;

// Several VMs at once
export const chosenVms = (count: number): string => `${countedVms(count)} chosen`;
export const columnToSet = 'Column to set';
export const columnValues = (label: string, unit: string): string =>
  `${label} in ${unit}: one value for all, or a line for each VM`;
export const columnPlaceholder = (unit: string): string => `${unit}, or a column`;
export const set = 'Set';
export const setUnknown = 'Set to unknown';
export const clearColumn = 'Clear it';
export const fillDownFrom = (name: string | undefined): string => `Fill down from ${name ?? ''}`;
export const deleteChosen = (count: number): string => `Delete ${count === 1 ? 'it' : 'them'}`;
export const chooseNone = 'Choose none';
export const pasteColumn = 'Paste a column from a spreadsheet: a line for each VM, in the order of the table.';
export const columnSet = (label: string, count: number): string =>
  `${label} of ${countedVms(count)} was set. Undo takes it back.`;
export const chosenDeleted = (count: number): string => `${countedVms(count)} deleted. Undo brings them back.`;
export const wrongLineCount = (lines: number, count: number): string =>
  `There are ${lines} lines for ${countedVms(count)}: one for each, or one for all.`;
export const problemInLine = (line: number, problem: string): string => `Line ${line}: ${problem}`;
