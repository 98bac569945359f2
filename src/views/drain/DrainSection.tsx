import { memo, useMemo } from 'react';
import type { DrainAnswer } from '../../engine/drain-job';
import { selectFleet, selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { JobStatus } from '../shared/JobStatus';
import { useJob } from '../shared/use-job';
import { DrainControls } from './DrainControls';
import { DrainNumbers } from './DrainNumbers';
import { DrainTables } from './DrainTables';
import './drain.css';
import { assumptionsSentence, refusalOf } from './drain-text';
import { Gantt } from './Gantt';
import { drainQuestion, shownPlan } from './shown-plan';
import { Troubles } from './Troubles';

/** Emptying the host: all VMs of the fleet leave over one link, in an order, so many at a time, within a window. */
export function DrainSection() {
  const scenario = useStore(selectScenario);
  const fleet = useStore(selectFleet);
  const minutes = useStore(selectOption('decide.window'));
  const histories = useStore((state) => state.histories);
  const question = useMemo(
    () => drainQuestion(scenario, fleet, histories, minutes),
    [scenario, fleet, histories, minutes],
  );
  const job = useJob('drain', question);
  const { answer, isCurrent } = job;
  return (
    <section className="drain" aria-labelledby="drain-title">
      <h2 id="drain-title">Emptying the host</h2>
      {question === null ? (
        <p className="warning">{refusalOf(fleet.length)}</p>
      ) : (
        <>
          <DrainControls
            most={fleet.length}
            status={<JobStatus job={job} doing="Planning how the host is emptied" />}
          />
          {answer ? (
            <div className={isCurrent ? 'drain-results' : 'drain-results is-old'} aria-busy={!isCurrent}>
              <Results answer={answer} />
            </div>
          ) : (
            <div className="drain-waiting" />
          )}
        </>
      )}
    </section>
  );
}

const Results = memo(function Results({ answer }: { readonly answer: DrainAnswer }) {
  const order = useStore(selectOption('decide.order'));
  const lanes = useStore(selectOption('decide.lanes'));
  const shown = useMemo(() => shownPlan(answer, order, lanes), [answer, order, lanes]);
  if (!shown) return null;
  return (
    <>
      <DrainNumbers shown={shown} />
      <Gantt shown={shown} />
      <Troubles shown={shown} />
      <DrainTables shown={shown} />
      <p className="note">{assumptionsSentence(shown)}</p>
    </>
  );
});
