import { hasChanged } from '../scenario/fleet-csv';
import {
  type ReadVmValue,
  readVmWorkload,
  WORKLOAD_COLUMN,
  WORKLOAD_VERSION_COLUMN,
  workloadIds,
  workloadNamed,
} from '../scenario/fleet-fields';
import { LINK_VERSION, upgradeVmWorkload } from '../scenario/link-upgraders';
import { type CellReader, quotedCell } from './cells';
import type { CsvRow } from './csv-table';

/** The workloads of a table's rows, and what is to be said of all of them. */
interface WorkloadCells {
  /** A VM's workload; null where it has none, or none that can be simulated. */
  readonly read: (row: CsvRow) => string | null;
  readonly about: () => readonly string[];
}

/**
 * Reads who writes in each VM. A name means what it meant in the version that stands beside it (workload_version): in a
 * table that says none, what it means today, and where it has meant something else that is said once.
 * 'linpack', '2' -> the mix of version 2. Errors: as problems by line; the VM is kept without a workload.
 */
export function workloadCells(cells: CellReader): WorkloadCells {
  // A large fleet has few of them: each text is read once.
  const known = new Map<string, ReadVmValue<string | null>>();
  const unsaid = new Set<string>();
  const readText = (text: string): ReadVmValue<string | null> => {
    const read = known.get(text) ?? readVmWorkload(workloadNamed(text) ?? text);
    known.set(text, read);
    return read;
  };
  const versionAt = (row: CsvRow): number | null => {
    const written = cells.text(row, WORKLOAD_VERSION_COLUMN);
    if (written === '') return null;
    const version = Number(written);
    if (Number.isInteger(version) && version >= 0 && version <= LINK_VERSION) return version;
    const why = `${quotedCell(written)} is no version of links; there are 0 to ${LINK_VERSION}.`;
    cells.note(row, WORKLOAD_VERSION_COLUMN, `${why} The workload of today is taken.`);
    return LINK_VERSION;
  };
  const read = (row: CsvRow): string | null => {
    const written = cells.text(row, WORKLOAD_COLUMN);
    if (written === '') return null;
    const { used, asWritten } = readText(written);
    if (!asWritten) {
      const why = `${quotedCell(written)} is no workload that the page can simulate (${workloadIds}, or a mix).`;
      cells.note(row, WORKLOAD_COLUMN, `${why} The VM is kept without one.`);
    }
    if (used === null || !hasChanged(used)) return used;
    const version = versionAt(row);
    if (version === null) unsaid.add(used);
    return readText(upgradeVmWorkload(used, version ?? LINK_VERSION)).used;
  };
  const about = (): readonly string[] => {
    if (unsaid.size === 0) return [];
    const names = [...unsaid].map(quotedCell);
    const all = [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
    const [write, are, ones] = names.length === 1 ? ['writes', 'it is', 'one'] : ['write', 'they are', 'ones'];
    return [
      `${all} ${write} otherwise than in tables that this page saved before version 3 of its links; ${are} taken as today. For the earlier ${ones} put 2 into a column ${WORKLOAD_VERSION_COLUMN}.`,
    ];
  };
  return { read, about };
}
