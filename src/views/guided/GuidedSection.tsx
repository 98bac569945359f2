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
import * as words from './words';

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
    <Panel id="guided-title" title={words.panelTitle} className="guided">
      <p className="caption">{words.caption}</p>
      <div className="knob-set">
        <RadioRow
          legend={words.comparedLegend}
          options={FLEET_OPTIONS}
          value={choice}
          onChange={(next) => setOption('decide.compared', next)}
        />
        <NumberKnob parameter={parameterByName.seed} />
      </div>
      <JobStatus job={job} doing={words.doing} />
      {question === null ? (
        <p className="caption">{words.noVms}</p>
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
