import { memo, useMemo } from 'react';
import type { MeasuredAnswer } from '../../analysis/measured/measured-question';
import { toCsv } from '../../format/csv';
import { selectOption } from '../../state/selectors';
import { useStore } from '../../state/store';
import { problemLine } from '../intake/file-reports';
import { Lines } from '../intake/Lines';
import { Opener } from '../intake/Opener';
import type { Reading } from '../intake/use-reading';
import { FigurePlot } from '../plot/FigurePlot';
import { downloadText } from '../shared/download';
import { keyed } from '../shared/keyed';
import { Panel } from '../shared/Panel';
import { ErrorTable, RunList, TrustTable, VerdictTable } from './MeasuredTables';
import './measured.css';
import { RadioRow } from '../shared/RadioRow';
import { scatteredRuns, scatterFigure, scatterRows, worstRun } from './measured-rows';
import { allRunsTable, filesText } from './measured-tables';
import { MEASURED_OPTIONS, MODEL_OPTIONS, nearestText } from './measured-texts';
import { whyPaperFails } from './measured-why';
import { OwnMigrations } from './OwnMigrations';
import { RunDetail } from './RunDetail';
import { useMeasuredRuns } from './use-measured-runs';

interface MeasuredProps {
  readonly answer: MeasuredAnswer;
  /** Whether these are the runs that come with the page. */
  readonly isShipped: boolean;
  readonly reading: Reading;
  readonly onShipped: () => void;
}

/** The measured runs beside what the models say of them: the shipped ones until others are opened. */
export function Measured() {
  const { answer, isShipped, hasFailed, reading, backToShipped, tryAgain } = useMeasuredRuns();
  return (
    <>
      {answer ? (
        <Runs answer={answer} isShipped={isShipped} reading={reading} onShipped={backToShipped} />
      ) : (
        <Panel id="measured-title" title="Against measured migrations">
          {!hasFailed && <div className="waiting" />}
        </Panel>
      )}
      {hasFailed && (
        <p className="caption" role="status">
          The measured runs that come with this page could not be loaded.{' '}
          <button type="button" onClick={tryAgain}>
            Try again
          </button>
        </p>
      )}
      <OwnMigrations />
    </>
  );
}

function Runs({ answer, isShipped, reading, onShipped }: MeasuredProps) {
  return (
    <section aria-label="Against measured migrations">
      <h2>{nearestText(answer) || 'Against measured migrations'}</h2>
      <TrustTable answer={answer} />
      <p className="caption">
        {isShipped
          ? 'Real live migrations of QEMU 10, measured for this project on one machine. All models take the dirtying rate ' +
            'D that was measured before; the dirty curve and QEMU’s loop also take the curve U(T), the distinct memory ' +
            'written in T seconds.'
          : 'Your own runs. Nothing leaves this page.'}
      </p>
      <Files answer={answer} isShipped={isShipped} reading={reading} onShipped={onShipped} />
      {answer.runs.length > 0 ? <Results answer={answer} /> : <NoRuns />}
    </section>
  );
}

function NoRuns() {
  return (
    <p className="caption">
      There are no runs to show yet. Open a runs.csv, and the curve.csv that belongs to it; the columns are those of the
      shipped files.
    </p>
  );
}

/** What is open, how to open more, and what of it could not be used. */
function Files({ answer, isShipped, reading, onShipped }: MeasuredProps) {
  const problems = answer.problems.map((problem) => `${problem.file}, ${problemLine(problem)}`);
  return (
    <div>
      <Opener reading={reading} label="Open runs" held="validate.runs">
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
      </Opener>
      <p className="note" role="status">
        {filesText(answer)}
      </p>
      <p className="note">
        runs.csv, curve.csv and rounds.csv, together or one after the other; or drop them on the page.
      </p>
      <Lines lines={problems} label="What could not be used" />
    </div>
  );
}

const chooseRun = (id: string): void => useStore.getState().setOption('validate.run', id);

const Results = memo(function Results({ answer }: { readonly answer: MeasuredAnswer }) {
  const { setOption } = useStore.getState();
  const metric = useStore(selectOption('validate.metric'));
  const model = useStore(selectOption('validate.model'));
  const chosen = useStore(selectOption('validate.run'));
  const data = useMemo(() => scatterRows(answer, model, metric), [answer, model, metric]);
  const figure = useMemo(() => scatterFigure(data), [data]);
  const ids = useMemo(() => scatteredRuns(data).map(({ id }) => id), [data]);
  // Until one is chosen, the run that the model misses most.
  const isThere = answer.runs.some((each) => each.run.id === chosen);
  const shown = isThere ? chosen : worstRun(data);
  const run = answer.runs.find((each) => each.run.id === shown);
  return (
    <>
      <div className="row gap-8">
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
      <div className="columns">
        <FigurePlot
          figure={figure}
          chosen={ids.indexOf(shown ?? '')}
          onChoose={(index) => chooseRun(ids[index] ?? '')}
        />
        <div>
          <p className="visually-hidden" role="status">
            {isThere && run && `The rounds of run ${run.run.id} are shown.`}
          </p>
          {run ? (
            <RunDetail run={run} model={model} />
          ) : (
            <p className="note">Choose a mark, or a run in the list, to see its rounds: measured beside predicted.</p>
          )}
        </div>
      </div>
      <div className="measured-tables columns">
        <RunList points={data.points} metric={metric} chosen={shown} onChoose={chooseRun} />
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
    <Panel id="measured-why" title="Where the paper’s models fail here, and why" level={3} className="stack">
      <ol className="measured-why">
        {keyed(reasons).map(([key, { what, proof }]) => (
          <li key={key}>
            {what} <span className="is-muted">{proof}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
