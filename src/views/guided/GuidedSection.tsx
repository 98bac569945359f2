import { useId, useMemo, useRef, useState } from 'react';
import { parameterByName } from '../../scenario/parameters';
import { selectFleet, selectScenario } from '../../state/selectors';
import { useStore } from '../../state/store';
import { NumberKnob } from '../controls/NumberKnob';
import { JobStatus } from '../shared/JobStatus';
import { useInSight } from '../shared/use-in-sight';
import { useJob } from '../shared/use-job';
import { GuidedResults } from './GuidedResults';
import './guided.css';
import { FLEET_OPTIONS, type FleetChoice, guidedQuestion, questionKey } from './guided-question';

/** Guided against random choice (sec. 5.4, fig. 14), for the paper's eight VMs or those on this page. */
export function GuidedSection() {
  const [choice, setChoice] = useState<FleetChoice>('paper');
  const scenario = useStore(selectScenario);
  const own = useStore(selectFleet);
  const [section, inSight] = useInSight<HTMLElement>();
  const current = useMemo(() => {
    const question = guidedQuestion(scenario, choice, own);
    return { question, key: question === null ? '' : questionKey(question) };
  }, [scenario, choice, own]);
  // Out of sight nothing new is asked: whoever moves a slider elsewhere does not wait for this.
  const asked = useRef<typeof current>({ question: null, key: '' });
  if (inSight) asked.current = current;
  const job = useJob('guided', asked.current.question, asked.current.key);
  const isCurrent = job.isCurrent && asked.current.key === current.key;
  return (
    <section className="guided" aria-labelledby="guided-title" ref={section}>
      <h2 id="guided-title">Guided against random choice</h2>
      <p className="caption">
        The experiment of sec. 5.4. The model predicts what each VM would cost from its D and W, without history, and
        the one with the lowest C (eq. 18, weights of this scenario) goes first: that is the guided choice. Then every
        VM is migrated, simulated page by page, and what the guided choice cost is compared with what a VM chosen at
        random costs.
      </p>
      <div className="guided-knobs">
        <FleetRow value={choice} onChange={setChoice} />
        <NumberKnob parameter={parameterByName.seed} />
      </div>
      <JobStatus job={job} doing="Comparing guided with random choice" />
      {current.question === null ? (
        <p className="caption">The fleet has no VMs yet. Add some in the table above, or compare the paper’s.</p>
      ) : job.answer === null ? (
        <div className="guided-waiting" />
      ) : (
        <div className={isCurrent ? 'guided-results' : 'guided-results is-old'} aria-busy={!isCurrent}>
          <GuidedResults answer={job.answer} isAdaptive={scenario.adaptive} />
        </div>
      )}
    </section>
  );
}

interface FleetRowProps {
  readonly value: FleetChoice;
  readonly onChange: (value: FleetChoice) => void;
}

/** Whose VMs are compared. */
function FleetRow({ value, onChange }: FleetRowProps) {
  const name = useId();
  return (
    <fieldset className="guided-fleet">
      <legend>Compared</legend>
      {FLEET_OPTIONS.map(({ id, label }) => (
        <label key={id} className="guided-option">
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
