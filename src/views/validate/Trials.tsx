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
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { Term } from '../shared/Term';
import { useJob } from '../shared/use-job';
import { metricFigure, trialsTable } from './metric-rows';
import { TRIAL_KNOBS, TRIAL_KNOBS_ALONE, trialsQuestion } from './trials-question';
import { budgetSentence, hasPaperLine, lineOptions, WHERE_IT_STOPS } from './trials-text';

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

/** Whose skip ratio predicts the trials. */
function LineSwitch() {
  const { setParameters } = useStore.getState();
  const value = useStore((state) => selectScenario(state).skipLine);
  const isPaper = useStore((state) => hasPaperLine(selectScenario(state)));
  const options = useMemo(() => lineOptions(isPaper), [isPaper]);
  return (
    <RadioRow
      legend="Coefficients of the skip ratio"
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
  return (
    <Panel
      id="trials-title"
      title={answer ? answer.finding.says : 'Against migrations simulated page by page'}
      className="trials"
    >
      {answer && <p>{answer.finding.more}</p>}
      <p className="caption">
        Five workloads in the manner of the paper&rsquo;s are migrated by the loop of classic Xen, which skips pages
        that are dirty again, over the link and by the stop rules of this scenario. The{' '}
        <Term id="base-model">base model</Term> is Algorithm 1 with D counted just before the migration. The{' '}
        <Term id="refined-model">refined model</Term> mixes that sample with the history of the migrations before (eqs
        11 to 13): &mu; is how much the last one counts in that history, &phi; how much the sample counts against it;
        &phi; starts where you set it and tunes itself after every migration. The{' '}
        <Term id="sweep-model">sweep model</Term> goes by the measured U(T), the distinct memory written in T seconds.
      </p>
      <LineSwitch />
      <div className="knob-set">
        {TRIAL_KNOBS_ALONE.map((name) => (
          <NumberKnob key={name} parameter={parameterByName[name]} />
        ))}
      </div>
      <KnobSet names={TRIAL_KNOBS} />
      {isTooLarge ? <TrialsTooLarge /> : <JobStatus job={job} doing="Simulating migrations" />}
      {isTooLarge ? null : answer ? (
        <Dimmed isOld={!isCurrent} className="trials-results stack">
          <Results answer={answer} />
        </Dimmed>
      ) : (
        <div className="waiting" />
      )}
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
      <Panel id="trials-limits" title="Where it stops being right" level={3}>
        <p>{WHERE_IT_STOPS}</p>
      </Panel>
      <p>
        <button type="button" onClick={save}>
          Download all trials as CSV
        </button>
      </p>
    </>
  );
});
