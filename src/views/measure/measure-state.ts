import type { WorkingSet } from '../../analysis/working-set';
import type { ReadSeries } from '../../engine/dirty-series-job';
import type { DirtySeries } from '../../readers/dirty-series';
import type { OpenedFile } from '../../readers/mapped-table';
import type { FileProblem } from '../../readers/problems';
import { createHeldState } from '../../state/held-state';
import { isCount, isListOf, isOpenedFile, isRecord } from '../intake/kept-checks';
import * as words from './words';

/** A file with what was read of it. */
export interface OpenedSeries extends ReadSeries {
  readonly opened: OpenedFile;
}

/** A series that was opened from a file. */
export interface ImportedSeries {
  readonly opened: OpenedFile;
  readonly id: number;
  readonly file: string;
  readonly series: DirtySeries;
  readonly workingSet: WorkingSet | null;
  readonly notes: readonly string[];
  readonly problems: readonly FileProblem[];
}

export type PageUnit = 'MiB' | 'pages';

/** What Measure shows and how. It changes no number of the scenario, so a link has its mark alone. */
export interface MeasureState {
  /** Whom the numbers and the working set belong to: the scenario's workload, or an imported series by its id. */
  readonly main: 'workload' | number;
  /** Keys of the series laid over each other beside the main one. */
  readonly compared: readonly string[];
  /** The last mix that was the scenario's workload: it can be compared and chosen again. */
  readonly mix: string | null;
  /** Working-set points set by hand: the peek, by the series' mark key. */
  readonly marks: Readonly<Record<string, number>>;
  readonly imports: readonly ImportedSeries[];
  readonly lastId: number;
}

/** TPC-C beside Dbench: the larger footprint against the higher rate. */
export const firstState: MeasureState = {
  main: 'workload',
  compared: ['tpcc', 'dbench'],
  mix: null,
  marks: {},
  imports: [],
  lastId: 0,
};

/** Key of an imported series among all that is shown. */
export const importedKey = (id: number): string => `file-${id}`;

/** The state with files added: the first series of them becomes the main one, for whoever opens it wants to see it. */
export function withFiles(state: MeasureState, files: readonly OpenedSeries[]): MeasureState {
  const numbered = files.map((file, i) => ({ ...file, id: state.lastId + i + 1 }));
  const imports = numbered.flatMap(({ series, ...rest }): ImportedSeries[] => (series ? [{ ...rest, series }] : []));
  const first = imports[0];
  return {
    ...state,
    main: first ? first.id : state.main,
    compared: [...state.compared, ...imports.map(({ id }) => importedKey(id))],
    imports: [...state.imports, ...imports],
    lastId: state.lastId + files.length,
  };
}

/** The state without an imported series, and without what hangs on it. */
export function withoutImport(state: MeasureState, id: number): MeasureState {
  const key = importedKey(id);
  const { [key]: _, ...marks } = state.marks;
  return {
    ...state,
    main: state.main === id ? 'workload' : state.main,
    compared: state.compared.filter((each) => each !== key),
    imports: state.imports.filter((each) => each.id !== id),
    marks,
  };
}

/** The state with a series laid over the others, or taken away. */
export function withCompared(state: MeasureState, key: string, isOn: boolean): MeasureState {
  const others = state.compared.filter((each) => each !== key);
  return { ...state, compared: isOn ? [...others, key] : others };
}

/** The state with a working-set point set by hand; null goes back to the rule. */
export function withMark(state: MeasureState, markKey: string, index: number | null): MeasureState {
  const { [markKey]: _, ...marks } = state.marks;
  return { ...state, marks: index === null ? marks : { ...marks, [markKey]: index } };
}

interface KeptImport {
  readonly id: number;
  readonly opened: OpenedFile;
}

/** What the browser keeps of it: the files as texts, which are read anew. */
interface KeptMeasure extends Omit<MeasureState, 'imports' | 'lastId'> {
  readonly imports: readonly KeptImport[];
}

const isImport = (value: unknown): value is KeptImport =>
  isRecord(value) && isCount(value['id']) && isOpenedFile(value['opened']);
const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether something is what the browser keeps of Measure. */
export const isKeptMeasure = (value: unknown): value is KeptMeasure =>
  isRecord(value) &&
  (value['main'] === 'workload' || isCount(value['main'])) &&
  isListOf(value['compared'], isText) &&
  (value['mix'] === null || isText(value['mix'])) &&
  isRecord(value['marks']) &&
  Object.values(value['marks']).every(isCount) &&
  isListOf(value['imports'], isImport);

/** What Measure shows. */
export const heldMeasure = createHeldState<MeasureState>('measure.series', {
  first: firstState,
  keep: ({ imports, lastId: _, ...rest }) =>
    imports.length + Object.keys(rest.marks).length === 0
      ? null
      : { ...rest, imports: imports.map(({ id, opened }) => ({ id, opened })) },
  label: ({ imports }) => words.filesNamed(imports.map(({ file }) => file)) || words.pointsByHand,
});
export const { use: useMeasureState, update: updateMeasure } = heldMeasure;
