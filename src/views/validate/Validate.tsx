import { useMemo } from 'react';
import { selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { useJob } from '../shared/use-job';
import { validateHeadline } from './metric-rows';
import { Trials } from './Trials';
import { trialsQuestion } from './trials-question';
import './validate.css';

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
      {question === null ? <TooLarge /> : <Trials job={job} />}
    </div>
  );
}

function TooLarge() {
  return (
    <p className="trials-caption">
      Migrations are simulated page by page up to a memory of 64 GiB. This scenario has more, so there is nothing to
      compare with. Lower the memory to see figs 10 to 13 and the claims.
    </p>
  );
}
