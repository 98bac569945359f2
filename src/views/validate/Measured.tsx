import { type ChangeEvent, memo, useId, useMemo, useState } from 'react';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { toCsv } from '../../format/csv';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { downloadText } from '../shared/download';
import { type NamedText, readFiles, useDroppedFiles } from '../shared/dropped-files';
import { MeasuredScatter } from './MeasuredScatter';
import { ErrorTable, RunList, VerdictTable } from './MeasuredTables';
import './measured.css';
import { JobStatus } from '../shared/JobStatus';
import { RadioRow } from '../shared/RadioRow';
import { useJob } from '../shared/use-job';
import { scatterRows, worstRun } from './measured-rows';
import { allRunsTable, filesText } from './measured-tables';
import { MEASURED_OPTIONS, MODEL_OPTIONS, problemTexts } from './measured-texts';
import { whyPaperFails } from './measured-why';
import { RunDetail } from './RunDetail';
import { useMeasuredFiles } from './use-measured-files';
import './validate.css';

interface MeasuredProps {
  readonly answer: MeasuredAnswer;
  /** Whether these are the runs that come with the page. */
  readonly isShipped: boolean;
  /** Files that were opened, dropped or pasted: they take the place of the shipped ones, and join each other. */
  readonly onFiles: (files: readonly NamedText[]) => void;
  readonly onShipped: () => void;
}

/** The measured runs beside what the models say of them: the shipped ones until others are opened. */
export function Measured() {
  const { question, isShipped, hasFailed, open, backToShipped, tryAgain } = useMeasuredFiles();
  const job = useJob('measured', question);
  // What nobody could read has been said, and goes when other files come.
  const unreadable = job.answer?.files.filter(({ kind }) => kind === 'unknown').map(({ name }) => name) ?? [];
  return (
    <>
      {job.answer ? (
        <Runs
          answer={job.answer}
          isShipped={isShipped}
          onFiles={(files) => open(files, unreadable)}
          onShipped={backToShipped}
        />
      ) : (
        <section className="measured" aria-labelledby="measured-title">
          <h2 id="measured-title">Against measured migrations</h2>
          <div className="measured-waiting" />
        </section>
      )}
      {hasFailed ? (
        <p className="view-caption" role="status">
          The measured runs that come with this page could not be loaded.{' '}
          <button type="button" onClick={tryAgain}>
            Try again
          </button>
        </p>
      ) : (
        <JobStatus job={job} doing="Comparing measured runs" />
      )}
    </>
  );
}

function Runs({ answer, isShipped, onFiles, onShipped }: MeasuredProps) {
  return (
    <section className="measured" aria-labelledby="measured-title">
      <h2 id="measured-title">Against measured migrations</h2>
      <p className="view-caption">
        {isShipped
          ? 'Real live migrations of QEMU 10, measured for this project on one machine. All models take the dirtying rate ' +
            'D that was measured before; the dirty curve and QEMU’s loop also take the curve U(T), the distinct memory ' +
            'written in T seconds.'
          : 'Your own runs. Nothing leaves this page.'}
      </p>
      <Files answer={answer} isShipped={isShipped} onFiles={onFiles} onShipped={onShipped} />
      {answer.runs.length > 0 ? <Results answer={answer} /> : <NoRuns />}
    </section>
  );
}

function NoRuns() {
  return (
    <p className="view-caption">
      There are no runs to show yet. Open a runs.csv, and the curve.csv that belongs to it; the columns are those of the
      shipped files.
    </p>
  );
}

/** What is open, how to open more, and what of it could not be used. */
function Files({ answer, isShipped, onFiles, onShipped }: MeasuredProps) {
  const inputId = useId();
  const problems = useMemo(() => problemTexts(answer.problems), [answer]);
  useDroppedFiles(onFiles);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = await readFiles(event.target.files ?? []);
    event.target.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className="measured-files">
      <label className="file-button" htmlFor={inputId}>
        Open runs
        <input
          id={inputId}
          className="visually-hidden"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => void choose(event)}
        />
      </label>
      {!isShipped && (
        <button type="button" onClick={onShipped}>
          Back to the shipped runs
        </button>
      )}
      <button
        type="button"
        onClick={() => downloadText('precopy-measured.csv', toCsv(allRunsTable(answer)), 'text/csv')}
      >
        Download all numbers as CSV
      </button>
      <p className="measured-open" role="status">
        {filesText(answer)}
      </p>
      <p className="measured-hint">
        runs.csv, curve.csv and rounds.csv, together or one after the other; or drop them on the page.
      </p>
      {problems.length > 0 && (
        <ul className="measured-problems" aria-label="What could not be used">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const Results = memo(function Results({ answer }: { readonly answer: MeasuredAnswer }) {
  const { setOption } = useStore.getState();
  const metric = useStore(selectOption('validate.metric'));
  const model = useStore(selectOption('validate.model'));
  const [chosen, setChosen] = useState<string | null>(null);
  const data = useMemo(() => scatterRows(answer, model, metric), [answer, model, metric]);
  // Until one is chosen, the run that the model misses most.
  const shown = chosen ?? worstRun(data);
  const run = answer.runs.find((each) => each.run.id === shown);
  return (
    <>
      <div className="measured-switches">
        <RadioRow
          legend="Compared"
          options={MEASURED_OPTIONS}
          value={metric}
          onChange={(id) => setOption('validate.metric', id)}
        />
        <RadioRow
          legend="Model"
          options={MODEL_OPTIONS}
          value={model}
          onChange={(id) => setOption('validate.model', id)}
        />
      </div>
      <div className="measured-pair">
        <MeasuredScatter data={data} chosen={shown} onChoose={setChosen} />
        <div className="measured-run">
          <p className="visually-hidden" role="status">
            {chosen !== null && run && `The rounds of run ${run.run.id} are shown.`}
          </p>
          {run ? (
            <RunDetail run={run} model={model} />
          ) : (
            <p className="measured-hint">
              Choose a mark, or a run in the list, to see its rounds: measured beside predicted.
            </p>
          )}
        </div>
      </div>
      <div className="measured-tables">
        <RunList points={data.points} metric={metric} chosen={shown} onChoose={setChosen} />
        <VerdictTable answer={answer} />
      </div>
      <ErrorTable answer={answer} metric={metric} />
      <WhyBlock answer={answer} />
    </>
  );
});

function WhyBlock({ answer }: { readonly answer: MeasuredAnswer }) {
  const reasons = useMemo(() => whyPaperFails(answer), [answer]);
  return (
    <section className="measured-block" aria-labelledby="measured-why">
      <h3 id="measured-why">Where the paper’s models fail here, and why</h3>
      <ol className="measured-why">
        {reasons.map(({ what, proof }) => (
          <li key={what}>
            {what} <span className="measured-proof">{proof}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
