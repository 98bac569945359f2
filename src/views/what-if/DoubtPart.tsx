import { memo, useMemo } from 'react';
import type { DoubtAnswer } from '../../engine/what-if-doubt-job';
import { selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { METRIC_OPTIONS, type Metric } from '../../vocabulary/metrics';
import { Compare } from '../compare/Compare';
import { FigurePlot } from '../plot/FigurePlot';
import { DataTable } from '../shared/DataTable';
import { JobStatus } from '../shared/JobStatus';
import { keyed } from '../shared/keyed';
import { NumberStrip } from '../shared/NumberStrip';
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { Said } from '../shared/Said';
import { useJob } from '../shared/use-job';
import { sharesFigure, spreadFigure } from './doubt-figures';
import { doubtQuestion, doubtRows } from './doubt-question';
import { chanceNumbers, doubtNotes, firstText, INTERVAL_COLUMNS, metricRows } from './doubt-rows';
import { PAUSE_FIELD, TIME_FIELD } from './knobs-question';
import { LimitField } from './LimitField';
import { roundBandsFigure } from './round-bands-figure';
import { ScenarioLine } from './ScenarioLine';
import { Sections } from './Sections';
import { SpreadField } from './SpreadField';
import { WhenPanel } from './WhenPanel';
import * as words from './words';
import './what-if.css';

/** Inputs that are not sure, and how sure the outcome is then. */
export function DoubtPart() {
  const scenario = useStore(selectScenario);
  const options = useStore((state) => state.options);
  const metric = useStore(selectOption('what-if.metric'));
  const pause = useStore(selectOption('what-if.pause'));
  const time = useStore(selectOption('what-if.time'));
  const { setOption } = useStore.getState();
  const key = JSON.stringify(doubtQuestion(scenario, options));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question.
  const question = useMemo(() => doubtQuestion(scenario, options), [key]);
  const job = useJob('whatIfDoubt', question);
  const { answer, isCurrent } = job;
  return (
    <Panel id="what-if-doubt" title={words.doubtTitle} isTitleHidden className="what-if stack">
      <Sections />
      <ScenarioLine />
      <fieldset className="what-if-spreads columns">
        <legend>{words.howSure}</legend>
        {doubtRows(scenario, options).map((row) => (
          <SpreadField key={row.key} row={row} onText={(text) => setOption(row.key, text)} />
        ))}
      </fieldset>
      <div className="row gap-8">
        <LimitField field={PAUSE_FIELD} value={pause} onValue={(next) => setOption('what-if.pause', next)} />
        <LimitField field={TIME_FIELD} value={time} onValue={(next) => setOption('what-if.time', next)} />
        <RadioRow
          legend={words.shownMetric}
          options={METRIC_OPTIONS}
          value={metric}
          onChange={(id) => setOption('what-if.metric', id)}
        />
      </div>
      <JobStatus job={job} doing={words.drawingSamples} />
      <Dimmed isOld={!isCurrent} className="what-if-doubt stack gap-4">
        {answer && <Found answer={answer} metric={metric} />}
      </Dimmed>
      <WhenPanel />
      <Compare />
    </Panel>
  );
}

const Found = memo(function Found({ answer, metric }: { readonly answer: DoubtAnswer; readonly metric: Metric }) {
  const [spread, shares] = useMemo(
    () => [spreadFigure(answer, metric), sharesFigure(answer, metric)],
    [answer, metric],
  );
  const rounds = useMemo(() => roundBandsFigure(answer), [answer]);
  return (
    <>
      <NumberStrip label={words.chancesName} numbers={chanceNumbers(answer)} />
      {answer.numbered > 0 && <FigurePlot figure={spread} />}
      <DataTable
        label={words.intervalsName}
        columns={INTERVAL_COLUMNS}
        rows={metricRows(answer)}
        rowKey={({ metric: id }) => id}
      />
      {answer.of.doubted.length > 0 && <FigurePlot figure={shares} />}
      {answer.rounds.reached.length > 1 && <FigurePlot figure={rounds} />}
      {keyed(doubtNotes(answer)).map(([key, note]) => (
        <p className="note" key={key}>
          {note}
        </p>
      ))}
      <Said text={firstText(answer, metric)} />
    </>
  );
});
