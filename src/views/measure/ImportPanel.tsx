import { type ChangeEvent, useId, useState } from 'react';
import { useStore } from '../../state/store';
import { type NamedText, readFiles, useDroppedFiles } from '../shared/dropped-files';
import { FileProblems } from '../shared/FileProblems';
import { type MeasureState, type RefusedFile, updateMeasure } from './measure-state';
import { useImport } from './use-import';

const SAMPLES = [
  { file: 'measured-windows.csv', label: 'Open the sample' },
  { file: 'simulated-peeks.csv', label: 'Open the sample of peeks' },
] as const;

/** One's own series: opened, dropped on the page or pasted. */
export function ImportPanel({ state }: { readonly state: MeasureState }) {
  const { open, importing } = useImport();
  const [isAbout, setIsAbout] = useState(false);
  const say = useStore((store) => store.say);
  const inputId = useId();
  const aboutId = useId();
  useDroppedFiles(open);

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = await readFiles(event.target.files ?? []);
    event.target.value = '';
    if (files.length > 0) open(files);
  };
  const openSample = async (file: string) => {
    const sample = await fetchSample(file);
    if (sample) open([sample]);
    else say('The sample could not be loaded. Try again when the page can reach its server.');
  };
  return (
    <section className="import" aria-labelledby={`${inputId}-title`}>
      <h2 id={`${inputId}-title`}>Your own measurement</h2>
      <p className="note">
        A table of dirtied pages over time: open it, drop it on the page, or paste it.{' '}
        <button
          type="button"
          aria-expanded={isAbout}
          aria-controls={isAbout ? aboutId : undefined}
          onClick={() => setIsAbout(!isAbout)}
        >
          Which columns
        </button>
      </p>
      {isAbout && (
        <p className="note" id={aboutId}>
          It needs time_s and one of dirty_pages, dirty_mib (written in the window that ends at that time),
          cumulative_pages, cumulative_mib (distinct since the start). Pages are of 4 KiB. Nothing leaves this page.
        </p>
      )}
      <div className="buttons">
        <label className="file-button" htmlFor={inputId}>
          Open dirty series
          <input
            id={inputId}
            className="visually-hidden"
            type="file"
            multiple
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void choose(event)}
          />
        </label>
        {SAMPLES.map(({ file, label }) => (
          <button key={file} type="button" onClick={() => void openSample(file)}>
            {label}
          </button>
        ))}
      </div>
      {importing && (
        <p className="note" role="status">
          {importing.sentence}{' '}
          <button type="button" onClick={importing.cancel}>
            Cancel
          </button>
        </p>
      )}
      {state.refused.map((file) => (
        <Refused key={file.id} refused={file} />
      ))}
    </section>
  );
}

/** A file that held no series, with the reasons; it stays until it is closed. */
function Refused({ refused: { id, file, problems } }: { readonly refused: RefusedFile }) {
  const close = () => updateMeasure((state) => ({ ...state, refused: state.refused.filter((each) => each.id !== id) }));
  return (
    <div className="warning">
      <p>
        <strong>{file}</strong> could not be opened. What was there before has not changed.
      </p>
      <FileProblems problems={problems} />
      <button type="button" onClick={close}>
        Close<span className="visually-hidden"> what is said of {file}</span>
      </button>
    </div>
  );
}

async function fetchSample(file: string): Promise<NamedText | null> {
  try {
    const answer = await fetch(new URL(`samples/dirty-series/${file}`, document.baseURI));
    return answer.ok ? { name: file, text: await answer.text() } : null;
  } catch {
    return null;
  }
}
