import { DrainSection } from '../drain/DrainSection';
import { FleetSection } from '../fleet/FleetSection';
import { MoveKnobs } from './MoveKnobs';

/** The fleet, how it moves, and the plan by which it leaves the host. */
export function Plan() {
  return (
    <>
      <FleetSection />
      <MoveKnobs />
      <DrainSection />
    </>
  );
}
