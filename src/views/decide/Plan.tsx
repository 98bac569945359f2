import { DrainSection } from '../drain/DrainSection';
import { FleetSection } from '../fleet/FleetSection';
import { MoveKnobs } from './MoveKnobs';
import { PlanSetup } from './PlanSetup';

/** What leaves, the plan by which it does, and then what can be changed: each VM, and how it moves. */
export function Plan() {
  return (
    <>
      <PlanSetup />
      <DrainSection />
      <FleetSection />
      <MoveKnobs isRest />
    </>
  );
}
