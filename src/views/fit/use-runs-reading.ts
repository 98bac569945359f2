import { useEffect } from 'react';
import type { OpenedFile } from '../../readers/mapped-table';
import type { FitId } from '../../scenario/fit-names';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { problemLine } from '../intake/file-reports';
import { isSample, loadSamples } from '../intake/samples';
import { type Ask, type Reading, type Taken, useReading } from '../intake/use-reading';
import { useRestored } from '../intake/use-restored';
import { fitStateOf, heldFit, updateFit, withSource } from './fit-state';
import { samples } from './samples';
import * as words from './words';

const isFirstSample = (id: FitId, file: OpenedFile): boolean =>
  samples[id].slice(0, 1).some((each) => isSample(file, each));

/** Opens a table for a kind of fit, if something can be fitted to it once its columns are known. */
async function openRuns(id: FitId, [first, ...more]: readonly OpenedFile[], ask: Ask): Promise<Taken | null> {
  if (!first) return { sentence: '' };
  const { name, text } = first;
  const { seed } = selectScenario(useStore.getState());
  const answer = await ask('openTraining', { id, file: name, text, mapping: null, seed });
  if (!answer) return null;
  const { refusal, rows, problems } = answer;
  if (refusal !== null) {
    const report = { file: name, isRefused: true, lines: [refusal, ...problems.map(problemLine)] };
    return { sentence: words.notOpened(name), reports: [report] };
  }
  updateFit((state) => withSource(state, id, { name, text, rows, isSample: isFirstSample(id, first) }));
  return { sentence: words.openedText(name, more.length > 0), reports: [] };
}

/** Reads tables to be fitted. The section is never empty: until something is opened there is a sample. */
export function useRunsReading(id: FitId, isEmpty: boolean): Reading {
  const reading = useReading('training', (files, ask) => openRuns(id, files, ask));
  const { begin } = reading;
  const isComing = useRestored(heldFit, reading, words.instead, async (kept) => fitStateOf(kept));
  useEffect(() => {
    const [first] = samples[id];
    if (!isEmpty || isComing || !first) return;
    begin(async () => {
      const [table] = await loadSamples([first.path]);
      const sample = table && { ...table, rows: 0, isSample: true };
      updateFit((state) => (state.sources[id] || !sample ? state : withSource(state, id, sample)), 'look');
      return { sentence: '' };
    }, words.theSample);
  }, [isEmpty, isComing, id, begin]);
  return reading;
}
