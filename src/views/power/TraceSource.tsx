import { type ChangeEvent, useId, useState } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { KnobSet } from '../controls/KnobGroups';
import { NumberKnob } from '../controls/NumberKnob';
import { readFiles } from '../shared/dropped-files';
import { FileProblems } from '../shared/FileProblems';
import { IntervalSlider } from './IntervalSlider';
import { TRACE_KNOBS } from './power-shown';
import { type PowerState, type RefusedTrace, updatePower } from './power-state';
import type { useTraceFiles } from './use-trace-files';

interface TraceSourceProps {
  readonly state: PowerState;
  readonly files: ReturnType<typeof useTraceFiles>;
}

/** Where the trace comes from: made here, opened, or the sample. */
export function TraceSource({ state, files }: TraceSourceProps) {
  const [isAbout, setIsAbout] = useState(false);
  const id = useId();
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = await readFiles(event.target.files ?? []);
    event.target.value = '';
    if (chosen.length > 0) files.open(chosen);
  };
  return (
    <div className="power-source">
      <div className="power-buttons">
        <button type="button" onClick={() => makeAnother(state)}>
          {state.shows === 'made' ? 'Make another trace' : 'Make a trace'}
        </button>
        <label className="file-button" htmlFor={`${id}-file`}>
          Open power trace
          <input
            id={`${id}-file`}
            className="visually-hidden"
            type="file"
            multiple
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void choose(event)}
          />
        </label>
        <button type="button" onClick={() => void files.openSample()}>
          Open the sample
          <span className="visually-hidden"> of a power trace</span>
        </button>
        <button
          type="button"
          aria-expanded={isAbout}
          aria-controls={isAbout ? `${id}-about` : undefined}
          onClick={() => setIsAbout(!isAbout)}
        >
          Which columns<span className="visually-hidden"> a power trace has</span>
        </button>
      </div>
      {isAbout && (
        <p className="power-small" id={`${id}-about`}>
          A trace is a table with time_s and one or both of source_w and destination_w: seconds, and watts of the whole
          host. Readings may be uneven. Open it, drop it on this part of the page, or paste it while something here has
          the focus. Nothing leaves this page.
        </p>
      )}
      {files.reading && (
        <p className="power-small" role="status">
          {files.reading.sentence}{' '}
          <button type="button" onClick={files.reading.cancel}>
            Cancel
          </button>
        </p>
      )}
      {state.shows === 'made' && (
        <>
          <div className="knob-set">
            <IntervalSlider />
            <NumberKnob parameter={parameterByName.seed} />
          </div>
          <KnobSet names={TRACE_KNOBS} />
        </>
      )}
      {state.refused.map((file) => (
        <Refused key={file.id} refused={file} />
      ))}
    </div>
  );
}

/** The made trace comes back; if it is there already, the next seed makes another one. */
function makeAnother(state: PowerState): void {
  if (state.shows === 'opened') {
    updatePower((before) => ({ ...before, shows: 'made' }));
    return;
  }
  const store = useStore.getState();
  const { max, min } = parameterByName.seed;
  const { seed } = selectScenario(store);
  store.setParameter('seed', seed >= max ? min : seed + 1);
}

/** A file that held no trace, with the reasons; it stays until it is closed. */
function Refused({ refused: { id, file, problems } }: { readonly refused: RefusedTrace }) {
  const close = () => updatePower((state) => ({ ...state, refused: state.refused.filter((each) => each.id !== id) }));
  return (
    <div className="power-refused">
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
