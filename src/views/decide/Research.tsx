import { GuidedSection } from '../guided/GuidedSection';
import { LoopSection } from '../loop/LoopSection';
import { MoveKnobs } from './MoveKnobs';

/** The paper's two experiments with a fleet. */
export function Research() {
  return (
    <>
      <MoveKnobs />
      <GuidedSection />
      <LoopSection />
    </>
  );
}
