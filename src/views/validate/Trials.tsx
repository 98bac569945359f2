import { memo, useMemo } from 'react';
import type { TrialsAnswer } from '../../engine/trials-job';
import { toCsv } from '../../format/csv';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { METRICS } from '../../vocabulary/metrics';
import { Compare } from '../compare/Compare';
import { KnobSet } from '../controls/KnobGroups';
import { NumberKnob } from '../controls/NumberKnob';
import { FigurePlot } from '../plot/FigurePlot';
import { downloadText } from '../shared/download';
import { JobStatus } from '../shared/JobStatus';
import { LowerMemory } from '../shared/LowerMemory';
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { Term } from '../shared/Term';
import { useJob } from '../shared/use-job';
import { metricFigure, trialsTable } from './metric-rows';
import { budgetSentence, hasPaperLine, lineOptions } from './trial-options';
import { TRIAL_KNOBS, TRIAL_KNOBS_ALONE, trialsQuestion } from './trials-question';
import * as words from './words';

/** Simulated migrations for the scenario on screen; its question is null where the memory is too large. */
export function useTrials() {
  const scenario = useStore(selectScenario);
  const question = useMemo(() => trialsQuestion(scenario), [scenario]);
  return { job: useJob('trials', question), isTooLarge: question === null };
}

/** What stands in place of simulated migrations, with the way out. */
export function TrialsTooLarge() {
  return (
    <p className="caption">
      {words.tooLarge} <LowerMemory />
    </p>
  );
}

/** Whose skip ratio predicts the trials. */
function LineSwitch() {
  const { setParameters } = useStore.getState();
  const value = useStore((state) => selectScenario(state).skipLine);
  const isPaper = useStore((state) => hasPaperLine(selectScenario(state)));
  const options = useMemo(() => lineOptions(isPaper), [isPaper]);
  return (
    <RadioRow
      legend={words.skipLineLegend}
      options={options}
      value={value}
      onChange={(skipLine) => setParameters({ skipLine })}
    />
  );
}

/** Figs 10 to 13 with the knobs of the trials. */
export function Trials() {
  const { job, isTooLarge } = useTrials();
  const { answer, isCurrent } = job;
  const [migrated, baseIs, refinedMixes, sweepGoesBy] = words.aroundTrialModels;
  return (
    <Panel id="trials-title" title={answer ? answer.finding.says : words.trialsTitle} className="trials">
      {answer && <p className="is-line">{answer.finding.more}</p>}
      <p className="caption">
        {migrated}
        <Term id="base-model">{words.trialModels.base}</Term>
        {baseIs}
        <Term id="refined-model">{words.trialModels.refined}</Term>
        {refinedMixes}
        <Term id="sweep-model">{words.trialModels.sweep}</Term>
        {sweepGoesBy}
      </p>
      <LineSwitch />
      <div className="knob-set">
        {TRIAL_KNOBS_ALONE.map((name) => (
          <NumberKnob key={name} parameter={parameterByName[name]} />
        ))}
      </div>
      <KnobSet names={TRIAL_KNOBS} />
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing={words.simulating} />}
      {isTooLarge ? null : answer ? (
        <Dimmed isOld={!isCurrent} className="trials-results stack">
          <Results answer={answer} />
        </Dimmed>
      ) : (
        <div className="waiting" />
      )}
      <Compare />
    </Panel>
  );
}

const Results = memo(function Results({ answer }: { readonly answer: TrialsAnswer }) {
  const { trials } = answer.evidence;
  const figures = useMemo(() => METRICS.map((metric) => metricFigure(trials, metric)), [trials]);
  const budget = budgetSentence(trials);
  const save = () => downloadText('precopy-trials.csv', toCsv(trialsTable(trials)), 'text/csv');
  return (
    <>
      {budget !== null && <p className="warning">{budget}</p>}
      <div className="columns">
        {figures.map((figure) => (
          <FigurePlot key={figure.fileName} figure={figure} />
        ))}
      </div>
      <Panel id="trials-limits" title={words.limitsTitle} level={3}>
        <p className="is-line">{words.whereItStops}</p>
      </Panel>
      <p>
        <button type="button" onClick={save}>
          {words.downloadTrials}
        </button>
      </p>
    </>
  );
});
