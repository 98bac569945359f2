import { type ChangeEvent, useId, useState } from 'react';
import { toCsv } from '../../format/csv';
import { useStore } from '../../state/store';
import { downloadText } from '../shared/download';
import { readFiles } from '../shared/dropped-files';
import { FileProblems } from '../shared/FileProblems';
import { Menu } from '../shared/Menu';
import { type FaultyFile, leadsBack, takenBack, updateHistoryState, type WayBack } from './history-state';
import { historiesTable } from './history-table';
import { MADE_TEXTS } from './history-text';
import { SAMPLES, type useHistoryActions } from './use-history-actions';
import { changeHistories, type HistoryWork } from './use-history-work';

interface AddHistoryProps {
  readonly vm: string | null;
  readonly actions: ReturnType<typeof useHistoryActions>;
  readonly hasHistory: boolean;
  readonly isAny: boolean;
}

/** Where histories come from, and how they are taken away. */
export function AddHistory({ vm, actions, hasHistory, isAny }: AddHistoryProps) {
  const [isAbout, setIsAbout] = useState(false);
  const id = useId();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = await readFiles(event.target.files ?? []);
    event.target.value = '';
    if (files.length > 0) actions.open(files);
  };
  const save = () =>
    downloadText('precopy-histories.csv', toCsv(historiesTable(useStore.getState().histories)), 'text/csv');
  return (
    <div className="history-add">
      <div className="buttons">
        <Menu
          label="Make up a history"
          items={Object.entries(MADE_TEXTS).map(([each, { label, detail }]) => ({
            id: each,
            label,
            detail,
            onChoose: () => actions.makeUp(each),
          }))}
        />
        <label className="file-button" htmlFor={`${id}-file`}>
          Open history
          <input
            id={`${id}-file`}
            className="visually-hidden"
            type="file"
            multiple
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void choose(event)}
          />
        </label>
        {SAMPLES.map(({ file, label }) => (
          <button key={file} type="button" onClick={() => void actions.openSample(file)}>
            {label}
          </button>
        ))}
        <button
          type="button"
          aria-expanded={isAbout}
          aria-controls={isAbout ? `${id}-about` : undefined}
          onClick={() => setIsAbout(!isAbout)}
        >
          Which columns
        </button>
      </div>
      {isAbout && (
        <p className="note" id={`${id}-about`}>
          A history is a table with the columns vm, migration, round, duration_s and dirty_rate_mib_s, a pre-copy round
          a row; sample_mib_s, the rate counted just before the migration, may be there as well. Open it, drop it on
          this part of the page, or paste it while something here has the focus. Histories are kept in this browser and
          sent nowhere.
        </p>
      )}
      <div className="buttons">
        <button type="button" aria-disabled={!isAny} onClick={() => isAny && save()}>
          Download all histories
        </button>
        <button
          type="button"
          aria-disabled={!hasHistory}
          onClick={() => hasHistory && vm !== null && actions.removeOne(vm)}
        >
          Delete this history
        </button>
        <button type="button" aria-disabled={!isAny} onClick={() => isAny && actions.removeAll()}>
          Delete all histories
        </button>
      </div>
    </div>
  );
}

/** What is being done, with its way out; else what was done last, with the way back. The line keeps its height. */
export function WorkLine({ work, wayBack }: { readonly work: HistoryWork | null; readonly wayBack: WayBack | null }) {
  const takeBack = () => {
    if (wayBack) {
      changeHistories(takenBack(useStore.getState().histories, wayBack), 'The histories are as they were before.');
    }
  };
  if (work) {
    return (
      <div className="job-status history-work">
        <span className="job-running">
          <progress max={1} value={work.share} aria-label="Work on histories" />
          <span className="job-sentence">{work.sentence}</span>
          <button type="button" onClick={work.cancel}>
            Cancel
          </button>
        </span>
      </div>
    );
  }
  return (
    <p className="history-work">
      {wayBack?.sentence}{' '}
      {wayBack && leadsBack(wayBack) && (
        <button type="button" onClick={takeBack}>
          Take it back
        </button>
      )}
    </p>
  );
}

/** What could not be used of a file; it stays until it is closed. */
export function Faulty({ file: { id, file, isRefused, problems } }: { readonly file: FaultyFile }) {
  const close = () =>
    updateHistoryState((state) => ({ ...state, faulty: state.faulty.filter((each) => each.id !== id) }));
  return (
    <div className="warning">
      <p>
        <strong>{file}</strong>
        {isRefused ? ' could not be opened. The histories are as they were.' : ' was opened, but for these rows:'}
      </p>
      <FileProblems problems={problems} />
      <button type="button" onClick={close}>
        Close<span className="visually-hidden"> what is said of {file}</span>
      </button>
    </div>
  );
}
