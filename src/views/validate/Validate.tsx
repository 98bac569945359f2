import { useMemo } from 'react';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { PartsNav } from '../shared/PartsNav';
import { useJob } from '../shared/use-job';
import { Measured } from './Measured';
import { validateHeadline } from './metric-rows';
import { Trials } from './Trials';
import { trialsQuestion } from './trials-question';
import { useMeasuredRuns } from './use-measured-runs';
import './validate.css';

const PARTS = [
  { to: 'trials-title', label: 'Simulated migrations' },
  { to: 'claims-title', label: 'The paper’s claims' },
  { to: 'measured-title', label: 'Measured migrations' },
] as const;

/** How wrong the models are, against migrations simulated page by page and against measured ones. */
export function Validate() {
  const scenario = useStore(selectScenario);
  const question = useMemo(() => trialsQuestion(scenario), [scenario]);
  const job = useJob('trials', question);
  return (
    <div className="validate">
      <h1 className="validate-headline">
        {job.answer ? validateHeadline(job.answer.evidence.trials) : 'How wrong are the models?'}
      </h1>
      <PartsNav parts={PARTS} />
      {question === null ? <TooLarge /> : <Trials job={job} />}
      <MeasuredRuns />
    </div>
  );
}

function TooLarge() {
  return (
    <section className="trials" aria-labelledby="trials-title">
      <h2 id="trials-title">Against migrations simulated page by page</h2>
      <p className="caption">
        Migrations are simulated page by page up to a memory of 64 GiB. This scenario has more, so there is nothing to
        compare with. Lower the memory to see figs 10 to 13 and the claims.
      </p>
    </section>
  );
}

/** The measured runs, the shipped ones until others are opened. */
function MeasuredRuns() {
  const { answer, isShipped, hasFailed, reading, backToShipped, tryAgain } = useMeasuredRuns();
  return (
    <>
      {answer ? (
        <Measured answer={answer} isShipped={isShipped} reading={reading} onShipped={backToShipped} />
      ) : (
        <section className="measured" aria-labelledby="measured-title">
          <h2 id="measured-title">Against measured migrations</h2>
          {!hasFailed && <div className="measured-waiting" />}
        </section>
      )}
      {hasFailed && (
        <p className="caption" role="status">
          The measured runs that come with this page could not be loaded.{' '}
          <button type="button" onClick={tryAgain}>
            Try again
          </button>
        </p>
      )}
    </>
  );
}
