import { memo, useMemo } from 'react';
import type { TrialsAnswer } from '../../engine/trials-job';
import { toCsv } from '../../format/csv';
import { parameterByName } from '../../scenario/parameters';
import { METRICS } from '../../vocabulary/metrics';
import { NumberKnob } from '../controls/NumberKnob';
import { FigurePlot } from '../plot/FigurePlot';
import { Claims } from '../shared/Claims';
import { claimsHeadline } from '../shared/claim-text';
import { downloadText } from '../shared/download';
import { JobStatus } from '../shared/JobStatus';
import type { JobState } from '../shared/use-job';
import { metricFigure, trialsTable } from './metric-rows';
import { budgetSentence } from './trials-text';

/** Figs 10 to 13 with the knobs of the trials, and the claims that they judge. */
export function Trials({ job }: { readonly job: JobState<'trials'> }) {
  const { answer, isCurrent } = job;
  return (
    <section className="trials" aria-labelledby="trials-title">
      <h2 id="trials-title">Against migrations simulated page by page</h2>
      <p className="caption">
        Five workloads in the manner of the paper&rsquo;s are migrated by the loop of classic Xen, which skips pages
        that are dirty again, over the link and by the stop rules of this scenario. The base model is Algorithm 1 with D
        counted just before the migration. The refined model mixes that sample with the history of the trials before
        (eqs 11 to 13): &mu; is how much the last trial counts in that history, &phi; how much the sample counts against
        it. &phi; starts where you set it and tunes itself after every trial.
      </p>
      <div className="trials-knobs">
        <NumberKnob parameter={parameterByName.trials} />
        <NumberKnob parameter={parameterByName.seed} />
        <NumberKnob parameter={parameterByName.window} />
        <NumberKnob parameter={parameterByName.historyWeight} />
        <NumberKnob parameter={parameterByName.sampleWeight} />
      </div>
      <JobStatus job={job} doing="Simulating migrations" />
      {answer ? (
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
      <section className="trials-results" aria-labelledby="claims-title">
        <h2 id="claims-title">{claimsHeadline(answer.claims)}</h2>
        <p className="caption">
          Each one is worked out from the simulated runs above and from 60 s of each workload without a migration. The
          workloads imitate those of the paper; their numbers are not the paper&rsquo;s measurements.
        </p>
        <Claims claims={answer.claims} />
      </section>
    </>
  );
});
