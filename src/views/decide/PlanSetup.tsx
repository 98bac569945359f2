import { KnobSet } from '../controls/KnobGroups';
import { FleetIntake } from '../fleet/FleetIntake';
import { Panel } from '../shared/Panel';
import { PLAN_KNOBS } from './plan-knobs';
import * as words from './words';

/** What leaves, over which link, and what moves it. */
export function PlanSetup() {
  return (
    <Panel id="setup-title" title={words.setupTitle}>
      <FleetIntake />
      <KnobSet names={PLAN_KNOBS} />
    </Panel>
  );
}
