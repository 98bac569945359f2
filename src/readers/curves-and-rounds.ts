import type { CurvePoint } from '../models/result';
import { PAGES_PER_MIB } from '../models/units';
import { createCellReader, type NumberRange, quotedCell } from './cell-reader';
import type { CsvRow, CsvTable, FileProblem } from './csv-table';
import type { MeasuredCurve, MeasuredRound, MeasuredRounds } from './measured-run';

const TIME: NumberRange = { min: 0, max: 1e9, unit: 's', above: true };
const DURATION: NumberRange = { min: 0, max: 1e9, unit: 's' };
const VOLUME: NumberRange = { min: 0, max: 1e12, unit: 'MiB' };
const PAGES: NumberRange = { min: 0, max: 1e12, unit: 'pages' };
const ROUND: NumberRange = { min: 0, max: 1e9, unit: '' };

const missing = ({ file }: CsvTable, column: string, text: string): FileProblem => ({ file, line: 1, column, text });

/** The first of several names that a column may have. */
const columnOf = ({ columns }: CsvTable, ...names: readonly string[]): string | null =>
  names.find((name) => columns.includes(name)) ?? null;

/** Adds to the list of a run, in the order in which runs first appear. */
function addTo<Item>(lists: Map<string, Item[]>, id: string, item: Item): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}

/**
 * Reads curve.csv: the distinct pages (or MiB) that a guest wrote in so many seconds, for each run.
 * Units: pages or MiB, s -> MiB, s. Errors: as problems; of two rows of one time the first counts.
 */
export function readCurveTable(table: CsvTable): {
  readonly curves: readonly MeasuredCurve[];
  readonly problems: readonly FileProblem[];
} {
  const time = columnOf(table, 't_s', 'duration_s');
  const pages = columnOf(table, 'distinct_pages_mean', 'distinct_pages');
  const absent: FileProblem[] = [];
  if (columnOf(table, 'id') === null) absent.push(missing(table, 'id', 'The file needs this column: the run’s name.'));
  if (time === null) absent.push(missing(table, 't_s', 'The file needs this column: the time in seconds.'));
  if (absent.length > 0 || time === null) return { curves: [], problems: [...table.problems, ...absent] };
  const reader = createCellReader(table);
  const curves = new Map<string, CurvePoint[]>();
  for (const row of table.rows) {
    const id = row.cells.get('id') ?? '';
    const at = reader.number(row, time, TIME);
    const distinct = pages === null ? reader.number(row, 'distinct_mib', VOLUME) : reader.number(row, pages, PAGES);
    if (at === null || distinct === null) continue;
    if (id === '') reader.refuse(row, 'id', 'It is not said which run this belongs to.');
    else if (curves.get(id)?.some((point) => point.time === at)) {
      reader.refuse(row, time, `The curve of ${quotedCell(id)} has this time twice.`);
    } else addTo(curves, id, { time: at, distinct: pages === null ? distinct : distinct / PAGES_PER_MIB });
  }
  return {
    curves: [...curves].map(([id, points]) => ({ id, points: points.sort((a, b) => a.time - b.time) })),
    problems: [...table.problems, ...reader.problems],
  };
}

/** Everything but its run; null with a problem noted. */
function readRound(reader: ReturnType<typeof createCellReader>, row: CsvRow): MeasuredRound | null {
  const before = reader.problems.length;
  const round = reader.number(row, 'round', ROUND);
  const duration = reader.number(row, 'dur_s', DURATION);
  const sent = reader.number(row, 'sent_mib', VOLUME);
  const dirtied = reader.optional(row, 'new_dirty_pages', PAGES);
  const carriedOver = reader.optional(row, 'carry_over_mib', VOLUME);
  if (round === null || duration === null || sent === null || reader.problems.length > before) return null;
  return {
    round,
    stopAndCopy: row.cells.get('kind') === 'stopcopy',
    duration,
    sent,
    dirtied: dirtied === null ? null : dirtied / PAGES_PER_MIB,
    carriedOver,
  };
}

/**
 * Reads rounds.csv: what each round of each run sent, and how long it took.
 * Units: MiB, pages, s -> MiB, s. Errors: as problems by line and column; good rows are kept.
 */
export function readRoundsTable(table: CsvTable): {
  readonly rounds: readonly MeasuredRounds[];
  readonly problems: readonly FileProblem[];
} {
  const absent = ['id', 'round', 'dur_s', 'sent_mib']
    .filter((name) => !table.columns.includes(name))
    .map((name) => missing(table, name, 'The file needs this column, and it is not there.'));
  if (absent.length > 0) return { rounds: [], problems: [...table.problems, ...absent] };
  const reader = createCellReader(table);
  const lists = new Map<string, MeasuredRound[]>();
  for (const row of table.rows) {
    const id = row.cells.get('id') ?? '';
    const round = readRound(reader, row);
    if (round === null) continue;
    if (id === '') reader.refuse(row, 'id', 'It is not said which run this belongs to.');
    else addTo(lists, id, round);
  }
  return {
    rounds: [...lists].map(([id, rounds]) => ({ id, rounds: rounds.sort((a, b) => a.round - b.round) })),
    problems: [...table.problems, ...reader.problems],
  };
}
