import { useMemo } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectFleet, selectOption, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberKnob } from '../controls/NumberKnob';
import { JobStatus } from '../shared/JobStatus';
import { Dimmed, Panel } from '../shared/Panel';
import { RadioRow } from '../shared/RadioRow';
import { useJob } from '../shared/use-job';
import { GuidedResults } from './GuidedResults';
import './guided.css';
import { FLEET_OPTIONS, guidedQuestion, questionKey } from './guided-question';

/** Guided against random choice (sec. 5.4, fig. 14), for the paper's eight VMs or those on this page. */
export function GuidedSection() {
  const choice = useStore(selectOption('decide.compared'));
  const { setOption } = useStore.getState();
  const scenario = useStore(selectScenario);
  const own = useStore(selectFleet);
  const { question, key } = useMemo(() => {
    const asked = guidedQuestion(scenario, choice, own);
    return { question: asked, key: asked === null ? '' : questionKey(asked) };
  }, [scenario, choice, own]);
  const job = useJob('guided', question, key);
  const { isCurrent } = job;
  return (
    <Panel id="guided-title" title="Guided against random choice" className="guided">
      <p className="caption">
        The experiment of sec. 5.4. The model predicts what each VM would cost from its D and W, without history, and
        the one with the lowest C (eq. 18, weights of this scenario) goes first: that is the guided choice. Then every
        VM is migrated, simulated page by page, and what the guided choice cost is compared with what a VM chosen at
        random costs.
      </p>
      <div className="knob-set">
        <RadioRow
          legend="Compared"
          options={FLEET_OPTIONS}
          value={choice}
          onChange={(next) => setOption('decide.compared', next)}
        />
        <NumberKnob parameter={parameterByName.seed} />
      </div>
      <JobStatus job={job} doing="Comparing guided with random choice" />
      {question === null ? (
        <p className="caption">The fleet has no VMs yet. Add some in Plan, or compare the paper’s.</p>
      ) : job.answer === null ? (
        <div className="guided-waiting" />
      ) : (
        <Dimmed className="guided-results stack gap-6" isOld={!isCurrent}>
          <GuidedResults answer={job.answer} isAdaptive={scenario.adaptive} />
        </Dimmed>
      )}
    </Panel>
  );
}
