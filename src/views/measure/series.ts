import type { WorkingSet } from '../../analysis/working-set';
import type { MeasureAnswer, MeasuredWorkload } from '../../engine/measure-job';
import { mibOfPages } from '../../format/pages';
import { workloads } from '../../simulator/workload-list';
import { type Curve, commonWindow, pagesBy, type WindowCount } from './counts';
import { type ImportedSeries, importedKey, type MeasureState } from './measure-state';
import * as words from './words';
import { type Mark, markOf } from './working-set-mark';

/** D by the length of the window: MiB/s. */
export interface RateByWindow {
  readonly window: number;
  readonly rate: number;
  readonly windows: number;
}

/** One series as the charts show it, from the simulator or from a file. */
export interface ShownSeries {
  readonly key: string;
  readonly label: string;
  readonly isMeasured: boolean;
  readonly isMain: boolean;
  /** Which dash or dot it is drawn with, always the same. */
  readonly look: number;
  /** Null where the series does not say how much each window dirtied. */
  readonly windows: readonly WindowCount[] | null;
  /** Null where it does not say which pages are new. */
  readonly curve: Curve | null;
  readonly byWindow: readonly RateByWindow[];
  readonly rule: WorkingSet | null;
  /** Under which name a point set by hand is kept. */
  readonly markKey: string;
  /** The working-set point of the rule, or by hand. */
  readonly mark: Mark | null;
}

export const MIX_KEY = 'mix';
const MIX_LOOK = workloads.length;

/** Key of a workload's text among all that is shown: a preset's id, or that of the mix. */
export function keyOfWorkload(text: string): string {
  return workloads.some(({ id }) => id === text) ? text : MIX_KEY;
}

function labelOfWorkload(text: string): string {
  return workloads.find(({ id }) => id === text)?.label ?? words.yourMix;
}

/** Longer names would push the sentences apart in which they stand. */
const LONGEST_LABEL = 28;

/** A file's name as a label: without its ending, and cut where it is long. */
export function labelOfFile(file: string): string {
  const name = [...file.replace(/\.(?:csv|tsv|txt)$/i, '')];
  return name.length <= LONGEST_LABEL ? name.join('') : `${name.slice(0, LONGEST_LABEL - 1).join('')}…`;
}

const lengthsWanted = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** D of a curve by window: of one window only, that from the start. */
function ratesOfCurve(curve: Curve, window: number): RateByWindow[] {
  const lengths = [...new Set([...lengthsWanted, window])].sort((a, b) => a - b);
  return lengths.flatMap((length) => {
    const pages = pagesBy(curve, length);
    return pages === null ? [] : [{ window: length, rate: mibOfPages(pages) / length, windows: 1 }];
  });
}

function ratesOfWindows(windows: readonly WindowCount[]): RateByWindow[] {
  const window = commonWindow(windows);
  if (window === null) return [];
  const pages = windows.reduce((sum, each) => sum + each.pages, 0);
  const time = windows.reduce((sum, { from, to }) => sum + to - from, 0);
  return [{ window, rate: mibOfPages(pages) / time, windows: windows.length }];
}

function simulated(measured: MeasuredWorkload, isMain: boolean): ShownSeries {
  const { workload, windowPages, window, cumulativePages, peekEvery, byWindow, workingSet } = measured;
  const curve = { times: Float64Array.from(cumulativePages, (_, i) => (i + 1) * peekEvery), pages: cumulativePages };
  const key = keyOfWorkload(workload);
  return {
    key,
    label: labelOfWorkload(workload),
    isMeasured: false,
    isMain,
    look: key === MIX_KEY ? MIX_LOOK : workloads.findIndex(({ id }) => id === key),
    windows: Array.from(windowPages, (pages, i) => ({ from: i * window, to: (i + 1) * window, pages })),
    curve,
    byWindow: byWindow.map(({ window: length, rate, windows }) => ({ window: length, rate, windows })),
    rule: workingSet,
    markKey: workload,
    mark: markOf(curve, workingSet, undefined, workload),
  };
}

function imported(each: ImportedSeries, look: number, isMain: boolean, window: number): ShownSeries {
  const { id, file, series, workingSet } = each;
  const key = importedKey(id);
  const { kind, times, starts, pages } = series;
  const windows = Array.from(times, (to, i) => ({ from: starts[i] ?? 0, to, pages: pages[i] ?? 0 }));
  const curve = { times, pages };
  const isCurve = kind === 'cumulative';
  return {
    key,
    label: labelOfFile(file),
    isMeasured: true,
    isMain,
    look,
    windows: isCurve ? null : windows,
    curve: isCurve ? curve : null,
    byWindow: isCurve ? ratesOfCurve(curve, window) : ratesOfWindows(windows),
    rule: workingSet,
    markKey: key,
    mark: isCurve ? markOf(curve, workingSet, undefined, key) : null,
  };
}

/**
 * All series to show, the main one first. The workloads are those of the answer, under their own names: while the
 * scenario's is still being measured, the one `before` stands in its place, dimmed.
 */
export function shownSeries(
  answer: MeasureAnswer | null,
  { main, compared, imports }: Pick<MeasureState, 'main' | 'compared' | 'imports'>,
  scenario: { readonly workload: string; readonly window: number },
  before: string | null = null,
): readonly ShownSeries[] {
  const measured = answer?.series ?? [];
  const own =
    measured.find(({ workload }) => workload === scenario.workload) ??
    measured.find(({ workload }) => keyOfWorkload(workload) === keyOfWorkload(scenario.workload)) ??
    measured.find(({ workload }) => workload === before) ??
    measured[0];
  const list = [
    ...measured.map((each) => simulated(each, main === 'workload' && each === own)),
    ...imports.flatMap((each, look) => {
      const isMain = main === each.id;
      const isShown = isMain || compared.includes(importedKey(each.id));
      return isShown ? [imported(each, look, isMain, scenario.window)] : [];
    }),
  ];
  return [...list.filter(({ isMain }) => isMain), ...list.filter(({ isMain }) => !isMain)];
}

/** The series with the points that were set by hand. */
export function withMarks(series: readonly ShownSeries[], marks: MeasureState['marks']): readonly ShownSeries[] {
  return series.map((each) =>
    each.curve ? { ...each, mark: markOf(each.curve, each.rule, marks[each.markKey], each.markKey) } : each,
  );
}
