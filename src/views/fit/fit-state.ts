import type { ColumnMapping } from '../../readers/columns';
import { fitKinds } from '../../scenario/fit-kinds';
import type { FitId } from '../../scenario/fit-names';
import { createHeldState } from '../../state/held-state';
import { isCount, isListOf, isOpenedFile, isRecord } from '../intake/kept-checks';
import * as words from './words';

/** A table of runs as it was opened, and what was done with it for one kind of fit. */
export interface FitSource {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** Columns as they were mapped by hand; null: as they are recognised. */
  readonly mapping: ColumnMapping | null;
  /** Rows that do not count, from 0, ascending. */
  readonly leftOut: readonly number[];
  /** Rows that can be fitted. */
  readonly rows: number;
  /** Whether it is the sample that stands there until something is opened. */
  readonly isSample: boolean;
}

/** Which tables are fitted. It changes no number of the scenario, so a link has its mark alone. */
export interface FitState {
  readonly sources: Readonly<Partial<Record<FitId, FitSource>>>;
  readonly lastId: number;
}

/** Energy first: its suite is small, and its line is the one that most hosts need anew. */
export const firstState: FitState = { sources: {}, lastId: 0 };

/** Kinds that are fitted from one and the same table. */
const SAME_TABLE: readonly (readonly FitId[])[] = [['energy', 'energy-hosts']];

/** A table that was opened for a kind of fit, and for others that the same table is for. */
export function withSource(
  state: FitState,
  kind: FitId,
  opened: Pick<FitSource, 'name' | 'text' | 'rows'> & { readonly isSample?: boolean },
): FitState {
  const id = state.lastId + 1;
  const kinds = SAME_TABLE.find((group) => group.includes(kind)) ?? [kind];
  const source: FitSource = { isSample: false, ...opened, id, mapping: null, leftOut: [] };
  return {
    ...state,
    lastId: id,
    sources: { ...state.sources, ...Object.fromEntries(kinds.map((each) => [each, source])) },
  };
}

const changed = (state: FitState, kind: FitId, part: (source: FitSource) => Partial<FitSource>): FitState => {
  const source = state.sources[kind];
  return source ? { ...state, sources: { ...state.sources, [kind]: { ...source, ...part(source) } } } : state;
};

/** Columns mapped by hand. Other columns may make other rows of the table, so all of them count again. */
export const withMapping = (state: FitState, kind: FitId, mapping: ColumnMapping): FitState =>
  changed(state, kind, () => ({ mapping, leftOut: [] }));

/** A row is left out, or comes back. */
export const withToggled = (state: FitState, kind: FitId, row: number): FitState =>
  changed(state, kind, ({ leftOut }) => ({
    leftOut: leftOut.includes(row) ? leftOut.filter((each) => each !== row) : [...leftOut, row].sort((a, b) => a - b),
  }));

/** All rows count. */
export const withAllRows = (state: FitState, kind: FitId): FitState => changed(state, kind, () => ({ leftOut: [] }));

/** Whether it is not as the page itself puts it there. */
const isOwn = ({ isSample, mapping, leftOut }: FitSource): boolean =>
  !isSample || mapping !== null || leftOut.length > 0;

const ownOf = ({ sources }: FitState) =>
  fitKinds.flatMap(({ id }) => {
    const { [id]: source } = sources;
    return source && isOwn(source) ? [[id, source] as const] : [];
  });

const isSource = (value: unknown): value is FitSource =>
  isOpenedFile(value) &&
  isRecord(value) &&
  isCount(value['id']) &&
  isCount(value['rows']) &&
  typeof value['isSample'] === 'boolean' &&
  value['mapping'] !== undefined &&
  isListOf(value['leftOut'], isCount);

/** The tables that the browser has kept; null if they are none. */
export function fitStateOf(kept: unknown): FitState | null {
  if (!isRecord(kept) || !isRecord(kept['sources'])) return null;
  const { sources } = kept;
  const entries = fitKinds.flatMap(({ id }) => (isSource(sources[id]) ? [[id, sources[id]] as const] : []));
  return { sources: Object.fromEntries(entries), lastId: Math.max(0, ...entries.map(([, { id }]) => id)) };
}

/** What is fitted. */
export const heldFit = createHeldState<FitState>('fit.table', {
  first: firstState,
  keep: (state) => {
    const own = ownOf(state);
    return own.length === 0 ? null : { sources: Object.fromEntries(own) };
  },
  label: (state) =>
    words.heldTables([...new Set(ownOf(state).map(([, { rows, name }]) => words.heldTable(rows, name)))]),
});
export const { use: useFitState, update: updateFit } = heldFit;
