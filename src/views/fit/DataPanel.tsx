import { type ChangeEvent, useCallback, useEffect, useId, useState } from 'react';
import type { TrainingQuestion } from '../../engine/training-job';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberKnob } from '../controls/NumberKnob';
import { type NamedText, readFiles } from '../shared/dropped-files';
import { JobStatus } from '../shared/JobStatus';
import { useJob } from '../shared/use-job';
import { problemSentences, rowsRead } from './fit-sentences';
import { updateFit, withSource } from './fit-state';
import { fetchSample, type Sample, samples, suiteName, suiteOf, suiteText } from './samples';
import type { FitOnScreen } from './use-fit';

interface DataPanelProps {
  readonly screen: FitOnScreen;
  readonly onOpen: (files: readonly NamedText[]) => void;
  readonly asksColumns: boolean;
  /** Null where the columns have to be shown anyway. */
  readonly onAskColumns: (() => void) | null;
}

/** Where the rows come from: a file of one's own, a sample, or a suite that is made. */
export function DataPanel({ screen: { kind, source, reading }, onOpen, asksColumns, onAskColumns }: DataPanelProps) {
  const inputId = useId();
  const { id } = kind;
  const [cannotLoad, setCannotLoad] = useState(false);
  const open = useCallback(
    async ({ file }: Sample, onlyIfEmpty: boolean) => {
      const text = await fetchSample(file);
      setCannotLoad(text === null);
      if (text === null) return;
      updateFit((state) => (onlyIfEmpty && state.sources[id] ? state : withSource(state, id, file, text)));
    },
    [id],
  );
  const isEmpty = source === null;
  // The section is never empty: until something is opened there is a sample.
  useEffect(() => {
    const [first] = samples[id];
    if (isEmpty && first) void open(first, true);
  }, [isEmpty, id, open]);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = await readFiles(event.target.files ?? []);
    event.target.value = '';
    onOpen(files);
  };
  const needs = kind.columns.map(({ name }) => name).join(', ');
  return (
    <>
      <h2>Data</h2>
      <p className="note">
        {source && <strong className="fit-file">{source.name}</strong>}
        {!source && !cannotLoad && 'Loading a sample.'}
        {reading && `: ${rowsRead(reading.table?.lines.length ?? null, reading.rowCount)}`}
      </p>
      {cannotLoad && (
        <p className="note is-problem" role="status">
          The sample could not be loaded. Try again when the page can reach its server, or open runs of your own.
        </p>
      )}
      <div className="buttons">
        <label className="file-button" htmlFor={inputId}>
          Open runs
          <input
            id={inputId}
            className="visually-hidden"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={(event) => void choose(event)}
          />
        </label>
        <button
          type="button"
          aria-expanded={asksColumns}
          aria-disabled={onAskColumns === null}
          onClick={onAskColumns ?? undefined}
        >
          Columns
        </button>
      </div>
      <p className="note">
        Or drop a table here, or paste it. It needs {needs}; other names and units can be mapped by hand. Nothing leaves
        this page.
      </p>
      {reading && <Problems lines={problemSentences(reading)} />}
      <h3>Samples</h3>
      <div className="buttons">
        {samples[id].map((sample) => (
          <button key={sample.file} type="button" onClick={() => void open(sample, false)}>
            {sample.label}
          </button>
        ))}
      </div>
      <Suite screenKind={id} />
    </>
  );
}

function Problems({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="note is-problem">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Training runs by the simulator, for any seed. */
function Suite({ screenKind }: { readonly screenKind: FitOnScreen['kind']['id'] }) {
  const suite = suiteOf[screenKind];
  const [question, setQuestion] = useState<TrainingQuestion | null>(null);
  const [asked, setAsked] = useState(0);
  const job = useJob('makeTraining', question, question ? `${asked} ${question.kind} ${question.seed}` : undefined);
  const { answer, isCurrent } = job;
  useEffect(() => {
    if (isCurrent && answer) updateFit((state) => withSource(state, screenKind, suiteName(answer), suiteText(answer)));
  }, [isCurrent, answer, screenKind]);
  if (suite === null) return null;
  const make = () => {
    const scenario = selectScenario(useStore.getState());
    setAsked(asked + 1);
    setQuestion({ kind: suite, scenario, seed: scenario.seed });
  };
  return (
    <div className="fit-suite">
      <NumberKnob parameter={parameterByName.seed} />
      <button
        type="button"
        aria-disabled={job.status === 'running'}
        onClick={job.status === 'running' ? undefined : make}
      >
        Make a new suite
      </button>
      <p className="note">
        {suite === 'gamma'
          ? 'Twelve made-up programs with different memory habits, each migrated once by the page-level simulator.'
          : 'An idle guest and a memory tester at seven sizes of memory, migrated by the page-level simulator and metered.'}
      </p>
      <JobStatus job={job} doing="Making the suite" />
    </div>
  );
}
