import { type Fleet, MAX_VM_NAME, MAX_VMS, type Vm } from '../scenario/fleet';
import {
  NAME_COLUMN,
  type ReadVmValue,
  readVmName,
  readVmWorkload,
  type VmNumberField,
  vmNumberFields,
  WORKLOAD_COLUMN,
  workloadIds,
  workloadNamed,
} from '../scenario/fleet-fields';
import { type CellReader, createCellReader, quotedCell } from './cell-reader';
import { type CsvRow, type CsvTable, type FileProblem, readCsvTableInSteps } from './csv-table';

/** A fleet, as far as it could be read, and what could not. */
export interface FleetReading {
  readonly file: string;
  readonly fleet: Fleet;
  /** In the order of the lines. */
  readonly problems: readonly FileProblem[];
}

/** Rows between two looks at newer questions: some milliseconds. */
const ROWS_AT_ONCE = 2000;

/** Columns without which there is no fleet. */
const NEEDED = [NAME_COLUMN, ...vmNumberFields.filter(({ optional }) => !optional).map(({ column }) => column)];

function missingColumns({ file, columns }: CsvTable): FileProblem[] {
  if (columns.length === 0) return [{ file, line: null, column: null, text: 'There is nothing in this file.' }];
  const text = 'There is no column with this name, and it is needed.';
  return NEEDED.filter((column) => !columns.includes(column)).map((column) => ({ file, line: 1, column, text }));
}

/** A value that is not taken, while its VM is kept. */
type Note = (row: CsvRow, column: string, text: string) => void;

function readName(row: CsvRow, cells: CellReader, note: Note): string | null {
  const written = row.cells.get(NAME_COLUMN) ?? '';
  if (written === '') return cells.refuse(row, NAME_COLUMN, 'There is no name here.');
  const { used } = readVmName(written);
  if (used !== written) note(row, NAME_COLUMN, `The name is longer than ${MAX_VM_NAME} characters, and is cut there.`);
  return used;
}

/** Reads each workload's text once: a large fleet has few of them. */
function workloadReader(): (text: string) => ReadVmValue<string | null> {
  const known = new Map<string, ReadVmValue<string | null>>();
  return (text) => {
    const read = known.get(text) ?? readVmWorkload(workloadNamed(text) ?? text);
    known.set(text, read);
    return read;
  };
}

function readWorkload(row: CsvRow, read: ReturnType<typeof workloadReader>, note: Note): string | null {
  const written = row.cells.get(WORKLOAD_COLUMN) ?? '';
  if (written === '') return null;
  const { used, asWritten } = read(written);
  if (!asWritten) {
    const why = `${quotedCell(written)} is no workload that the page can simulate (${workloadIds}, or a mix).`;
    note(row, WORKLOAD_COLUMN, `${why} The VM is kept without one.`);
  }
  return used;
}

/** The numbers of a row, or null where one of them cannot be used. */
function readNumbers(row: CsvRow, cells: CellReader): Pick<Vm, VmNumberField['name']> | null {
  const before = cells.problems.length;
  const [memory, dirtyRate, workingSet, bandwidth, maxDowntime] = vmNumberFields.map((field) =>
    (field.optional ? cells.optional : cells.number)(row, field.column, field.parameter),
  );
  if (cells.problems.length > before) return null;
  if (typeof memory !== 'number' || typeof dirtyRate !== 'number' || typeof workingSet !== 'number') return null;
  return { memory, dirtyRate, workingSet, bandwidth: bandwidth ?? null, maxDowntime: maxDowntime ?? null };
}

/**
 * Reads a fleet from a table with the columns name, memory_mib, dirty_rate_mib_s and working_set_mib, and optional ones
 * bandwidth_mbit_s, max_downtime_ms and workload; any order, others are ignored. Yields how far it has come.
 * Units: those of the columns. Ranges: those of the knobs; an empty optional cell is none.
 * Errors: as problems by line and column; a row with a number that cannot be used is left out, all others are kept.
 * No fleet where a needed column is missing.
 */
export function* readFleetTable(file: string, text: string): Generator<number, FleetReading> {
  const parsing = readCsvTableInSteps(file, text);
  let parsed = parsing.next();
  for (; !parsed.done; parsed = parsing.next()) yield parsed.value / 2;
  const table = parsed.value;
  const missing = missingColumns(table);
  if (missing.length > 0) return { file, fleet: [], problems: [...missing, ...table.problems] };
  const cells = createCellReader(table);
  const notes: FileProblem[] = [];
  const note: Note = ({ line }, column, words) => notes.push({ file, line, column, text: words });
  const workloads = workloadReader();
  const fleet: Vm[] = [];
  for (const [i, row] of table.rows.entries()) {
    if (i % ROWS_AT_ONCE === 0) yield (1 + i / table.rows.length) / 2;
    if (fleet.length === MAX_VMS) {
      note(row, NAME_COLUMN, `A fleet has at most ${MAX_VMS} VMs. What is from here on is left out.`);
      break;
    }
    const name = readName(row, cells, note);
    const numbers = readNumbers(row, cells);
    if (name === null || numbers === null) continue;
    fleet.push({ name, ...numbers, workload: readWorkload(row, workloads, note) });
  }
  const problems = [...table.problems, ...cells.problems, ...notes].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { file, fleet, problems };
}
