import { KnobSet } from '../controls/KnobGroups';
import { FleetIntake } from '../fleet/FleetIntake';
import { PLAN_KNOBS } from './plan-knobs';
import './decide.css';

/** What leaves, over which link, and what moves it. */
export function PlanSetup() {
  return (
    <section className="plan-setup" aria-labelledby="setup-title">
      <h2 id="setup-title">What leaves, and how</h2>
      <FleetIntake />
      <KnobSet names={PLAN_KNOBS} />
    </section>
  );
}
