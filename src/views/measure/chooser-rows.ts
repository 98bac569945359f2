import { workloads } from '../../simulator/workload-list';
import { workloadSentences } from '../../vocabulary/workload-sentences';
import { commonWindow } from './counts';
import { type ImportedSeries, importedKey, type MeasureState } from './measure-state';
import { keyOfWorkload, labelOfFile, MIX_KEY } from './series';
import { timeText } from './time-text';
import * as words from './words';

/** One thing that can be chosen, or laid over the others. */
export interface ChooserRow {
  readonly key: string;
  readonly label: string;
  readonly sentence: string;
  readonly look: number;
  readonly isMeasured: boolean;
  /** Whether the numbers are its own. */
  readonly isMain: boolean;
  /** Whether it is in the charts; the main one always is. */
  readonly isShown: boolean;
  /** Whether there is something to lay over: not of a mix that does not exist yet. */
  readonly canShow: boolean;
  /** The id of an imported series. */
  readonly importId: number | null;
}

function importSentence({ series, problems }: ImportedSeries): string {
  const count = series.times.length;
  const last = timeText(series.times[count - 1] ?? 0);
  if (series.kind === 'cumulative') return words.peeksOfFile(count, last, problems.length);
  const windows = Array.from(series.times, (to, i) => ({ from: series.starts[i] ?? 0, to, pages: 0 }));
  const window = commonWindow(windows);
  return words.windowsOfFile(count, window === null ? null : timeText(window), last, problems.length);
}

/** The presets, the mix, and what was opened. */
export function chooserRows(state: MeasureState, workload: string): readonly ChooserRow[] {
  const { main, compared, mix, imports } = state;
  const mainKey = main === 'workload' ? keyOfWorkload(workload) : importedKey(main);
  const row = (key: string, rest: Omit<ChooserRow, 'key' | 'isMain' | 'isShown'>): ChooserRow => ({
    key,
    isMain: key === mainKey,
    isShown: key === mainKey || (rest.canShow && compared.includes(key)),
    ...rest,
  });
  return [
    ...workloads.map(({ id, label }, look) =>
      row(id, { label, sentence: workloadSentences[id] ?? '', look, isMeasured: false, canShow: true, importId: null }),
    ),
    row(MIX_KEY, {
      label: words.yourMix,
      sentence: words.mixSentence,
      look: workloads.length,
      isMeasured: false,
      canShow: mix !== null || mainKey === MIX_KEY,
      importId: null,
    }),
    ...imports.map((each, i) =>
      row(importedKey(each.id), {
        label: labelOfFile(each.file),
        sentence: importSentence(each),
        look: i,
        isMeasured: true,
        canShow: true,
        importId: each.id,
      }),
    ),
  ];
}

/** Whether all presets are in the charts. */
export function allPresetsShown(rows: readonly ChooserRow[]): boolean {
  return rows.every(({ isShown, importId, key }) => isShown || importId !== null || key === MIX_KEY);
}
