import type { ColumnMapping } from '../../readers/columns';
import type { FitId } from '../../scenario/fit-kinds';
import { createViewState } from '../../state/view-state';

/** A table of runs as it was opened, and what was done with it for one kind of fit. */
export interface FitSource {
  readonly id: number;
  readonly name: string;
  readonly text: string;
  /** Columns as they were mapped by hand; null: as they are recognised. */
  readonly mapping: ColumnMapping | null;
  /** Rows that do not count, from 0, ascending. */
  readonly leftOut: readonly number[];
}

/**
 * Which tables are fitted. It changes no number of the scenario, so it stands in no link; it outlives the
 * view, so that a look at another one loses nothing.
 */
export interface FitState {
  readonly sources: Readonly<Partial<Record<FitId, FitSource>>>;
  readonly lastId: number;
}

/** Energy first: its suite is small, and its line is the one that most hosts need anew. */
export const firstState: FitState = { sources: {}, lastId: 0 };

/** Kinds that are fitted from one and the same table. */
const SAME_TABLE: readonly (readonly FitId[])[] = [['energy', 'energy-hosts']];

/** A table that was opened for a kind of fit, and for others that the same table is for. */
export function withSource(state: FitState, kind: FitId, name: string, text: string): FitState {
  const id = state.lastId + 1;
  const kinds = SAME_TABLE.find((group) => group.includes(kind)) ?? [kind];
  const source: FitSource = { id, name, text, mapping: null, leftOut: [] };
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

/** What is fitted. */
export const [useFitState, updateFit] = createViewState(firstState);
