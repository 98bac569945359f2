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
import * as words from './words';
import './measured.css';
import { RadioRow } from '../shared/RadioRow';
import { MEASURED_OPTIONS, MODEL_OPTIONS, nearestText } from './measured-metrics';
import { scatteredRuns, scatterFigure, scatterRows, worstRun } from './measured-rows';
import { allRunsTable } from './measured-tables';
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
        <Panel id="measured-title" title={words.measuredTitle}>
          {!hasFailed && <div className="waiting" />}
        </Panel>
      )}
      {hasFailed && (
        <p className="caption" role="status">
          {words.runsNotLoaded}{' '}
          <button type="button" onClick={tryAgain}>
            {words.tryAgain}
          </button>
        </p>
      )}
      <OwnMigrations />
    </>
  );
}

function Runs({ answer, isShipped, reading, onShipped }: MeasuredProps) {
  return (
    <section aria-label={words.measuredTitle}>
      <h2>{nearestText(answer) || words.measuredTitle}</h2>
      <TrustTable answer={answer} />
      <p className="caption">{isShipped ? words.shippedRuns : words.ownRuns}</p>
      <Files answer={answer} isShipped={isShipped} reading={reading} onShipped={onShipped} />
      {answer.runs.length > 0 ? <Results answer={answer} /> : <NoRuns />}
    </section>
  );
}

function NoRuns() {
  return <p className="caption">{words.noRuns}</p>;
}

/** What is open, how to open more, and what of it could not be used. */
function Files({ answer, isShipped, reading, onShipped }: MeasuredProps) {
  const problems = answer.problems.map((problem) => words.problemOf(problem.file, problemLine(problem)));
  return (
    <div>
      <Opener reading={reading} label={words.openRuns} held="validate.runs">
        {!isShipped && (
          <button type="button" onClick={onShipped}>
            {words.backToShipped}
          </button>
        )}
        <button
          type="button"
          onClick={() => downloadText('precopy-measured.csv', toCsv(allRunsTable(answer)), 'text/csv')}
        >
          {words.downloadNumbers}
        </button>
      </Opener>
      <p className="note" role="status">
        {words.filesText(answer.files)}
      </p>
      <p className="note">{words.whichFiles}</p>
      <Lines lines={problems} label={words.notUsed} />
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
          legend={words.metricLegend}
          options={MEASURED_OPTIONS}
          value={metric}
          onChange={(id) => setOption('validate.metric', id)}
        />
        <RadioRow
          legend={words.modelLabel}
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
            {isThere && run && words.roundsShown(run.run.id)}
          </p>
          {run ? <RunDetail run={run} model={model} /> : <p className="note">{words.chooseRun}</p>}
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
    <Panel id="measured-why" title={words.whyTitle} level={3} className="stack">
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
