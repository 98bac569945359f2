import type { CurvePoint } from '../models/result';
import { PAGES_PER_MIB } from '../models/units';
import { type CellReader, quotedCell } from './cells';
import type { ColumnSpec } from './columns';
import type { CsvRow } from './csv-table';
import { eachRow, inOrder, type MappedTable } from './mapped-table';
import type { MeasuredCurve, MeasuredRound, MeasuredRounds } from './measured-run';

const MOST = 1e12;

/** The name of a run. */
export const runName: ColumnSpec = {
  ...{ name: 'id', label: 'Name of the run', quantity: 'text' },
  stems: ['id', 'run', 'run_id', 'name', 'vm', 'migration'],
};

/** What curve.csv holds: a point of U(T) a row. */
export const curveColumns: readonly ColumnSpec[] = [
  runName,
  {
    ...{ name: 't_s', label: 'Time', symbol: 'T', quantity: 'duration', min: 0, max: 1e9, above: true },
    stems: ['t', 'duration', 'time', 'dur', 'window'],
  },
  {
    ...{ name: 'distinct_mib', label: 'Distinct memory dirtied', symbol: 'U', quantity: 'volume', min: 0, max: MOST },
    stems: ['distinct', 'u', 'unique'],
  },
];

/** What rounds.csv holds: a round a row. */
export const roundColumns: readonly ColumnSpec[] = [
  runName,
  { name: 'round', label: 'Number of the round', quantity: 'count', stems: ['round', 'iteration'], min: 0, max: 1e9 },
  {
    ...{ name: 'dur_s', label: 'Duration', symbol: 'T_i', quantity: 'duration', min: 0, max: 1e9 },
    stems: ['dur', 'duration', 'round_time'],
  },
  {
    ...{ name: 'sent_mib', label: 'Sent', symbol: 'V_i', quantity: 'volume', min: 0, max: MOST },
    stems: ['sent', 'traffic', 'transferred', 'volume'],
  },
  { name: 'kind', label: 'Kind of the round', quantity: 'text', stems: ['kind', 'phase'], optional: true },
  {
    ...{ name: 'new_dirty_pages', label: 'Newly dirty', quantity: 'volume', unit: 'pages', min: 0, max: MOST },
    ...{ stems: ['new_dirty', 'dirtied'], optional: true },
  },
  {
    ...{ name: 'carry_over_mib', label: 'Carried over', quantity: 'volume', min: 0, max: MOST },
    ...{ stems: ['carry_over'], optional: true },
  },
];

/** What was read for each run, by a number of its own: a time or a round. */
type Lists<Item> = Map<string, Map<number, Item>>;

/** Adds to the list of a run, in the order in which runs first appear; false where the number is there already. */
function addTo<Item>(lists: Lists<Item>, id: string, place: number, item: Item): boolean {
  const list = lists.get(id) ?? new Map<number, Item>();
  lists.set(id, list);
  if (list.has(place)) return false;
  list.set(place, item);
  return true;
}

/**
 * Reads curve.csv: the distinct pages (or MiB) that a guest wrote in so many seconds, for each run.
 * Units: MiB, s. Errors: as problems; of two rows of one time the first counts.
 */
export function* readCurves({ rows, cells }: MappedTable): Generator<number, readonly MeasuredCurve[]> {
  const curves: Lists<CurvePoint> = new Map();
  yield* eachRow(rows, (row) => {
    const id = cells.text(row, 'id');
    const time = cells.number(row, 't_s');
    const distinct = cells.number(row, 'distinct_mib');
    if (time === null || distinct === null) return;
    if (id === '') cells.refuse(row, 'id', 'It is not said which run this belongs to.');
    else if (!addTo(curves, id, time, { time, distinct })) {
      cells.refuse(row, 't_s', `The curve of ${quotedCell(id)} has this time twice.`);
    }
  });
  return [...curves].map(([id, points]) => ({ id, points: inOrder(points) }));
}

/** Everything but its run; null with a problem noted. */
function readRound(cells: CellReader, row: CsvRow): MeasuredRound | null {
  const before = cells.refusals();
  const round = cells.number(row, 'round');
  const duration = cells.number(row, 'dur_s');
  const sent = cells.number(row, 'sent_mib');
  const dirtied = cells.optional(row, 'new_dirty_pages');
  const carriedOver = cells.optional(row, 'carry_over_mib');
  const kind = cells.text(row, 'kind');
  if (!['', 'precopy', 'stopcopy'].includes(kind)) {
    cells.refuse(row, 'kind', `${quotedCell(kind)} is not known. It takes precopy or stopcopy.`);
  }
  if (round === null || duration === null || sent === null || cells.refusals() > before) return null;
  return {
    ...{ round, stopAndCopy: kind === 'stopcopy', duration, sent },
    dirtied: dirtied === null ? null : dirtied / PAGES_PER_MIB,
    carriedOver,
  };
}

/**
 * Reads rounds.csv: what each round of each run sent, and how long it took.
 * Units: MiB, s. Errors: as problems by line and column; of two rows of one round the first counts, good rows are kept.
 */
export function* readRounds({ rows, cells }: MappedTable): Generator<number, readonly MeasuredRounds[]> {
  const lists: Lists<MeasuredRound> = new Map();
  yield* eachRow(rows, (row) => {
    const id = cells.text(row, 'id');
    const round = readRound(cells, row);
    if (round === null) return;
    if (id === '') cells.refuse(row, 'id', 'It is not said which run this belongs to.');
    else if (!addTo(lists, id, round.round, round)) {
      cells.refuse(row, 'round', `Round ${round.round} of ${quotedCell(id)} is there already.`);
    }
  });
  return [...lists].map(([id, rounds]) => ({ id, rounds: inOrder(rounds) }));
}
