import { memo, useMemo } from 'react';
import type { TrialsAnswer } from '../../engine/trials-job';
import { toCsv } from '../../format/csv';
import { parameterByName } from '../../scenario/parameters';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { METRICS } from '../../vocabulary/metrics';
import { KnobSet } from '../controls/KnobGroups';
import { NumberKnob } from '../controls/NumberKnob';
import { FigurePlot } from '../plot/FigurePlot';
import { downloadText } from '../shared/download';
import { JobStatus } from '../shared/JobStatus';
import { LowerMemory } from '../shared/LowerMemory';
import { useJob } from '../shared/use-job';
import { metricFigure, trialsTable, validateHeadline } from './metric-rows';
import { TRIAL_KNOBS, trialsQuestion } from './trials-question';
import { budgetSentence } from './trials-text';
import './validate.css';

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
      Migrations are simulated page by page up to a memory of 64 GiB. This scenario has more, so there is nothing to
      compare with. <LowerMemory />
    </p>
  );
}

/** Figs 10 to 13 with the knobs of the trials. */
export function Trials() {
  const { job, isTooLarge } = useTrials();
  const { answer, isCurrent } = job;
  return (
    <section className="trials" aria-labelledby="trials-title">
      <h2 id="trials-title">
        {answer ? validateHeadline(answer.evidence.trials) : 'Against migrations simulated page by page'}
      </h2>
      <p className="caption">
        Five workloads in the manner of the paper&rsquo;s are migrated by the loop of classic Xen, which skips pages
        that are dirty again, over the link and by the stop rules of this scenario. The base model is Algorithm 1 with D
        counted just before the migration. The refined model mixes that sample with the history of the trials before
        (eqs 11 to 13): &mu; is how much the last trial counts in that history, &phi; how much the sample counts against
        it. &phi; starts where you set it and tunes itself after every trial.
      </p>
      <div className="knob-set">
        <NumberKnob parameter={parameterByName.trials} />
        <NumberKnob parameter={parameterByName.seed} />
        <NumberKnob parameter={parameterByName.window} />
        <NumberKnob parameter={parameterByName.historyWeight} />
        <NumberKnob parameter={parameterByName.sampleWeight} />
      </div>
      <KnobSet names={TRIAL_KNOBS} />
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing="Simulating migrations" />}
      {isTooLarge ? null : answer ? (
        <div className={isCurrent ? 'trials-results' : 'trials-results is-old'} aria-busy={!isCurrent}>
          <Results answer={answer} />
        </div>
      ) : (
        <div className="trials-waiting" />
      )}
    </section>
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
      <div className="trials-charts">
        {figures.map((figure) => (
          <FigurePlot key={figure.fileName} figure={figure} />
        ))}
      </div>
      <p>
        <button type="button" onClick={save}>
          Download all trials as CSV
        </button>
      </p>
    </>
  );
});
