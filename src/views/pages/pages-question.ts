import type { PagesQuestion } from '../../engine/pages-job';
import { joined, scaleVolume } from '../../format/number';
import { type Scenario, sameScenario } from '../../scenario/scenario';
import { simulatedPart } from '../../state/pages-slice';
import { MOST_SIMULATED_MEMORY, MOST_SIMULATED_TEXT } from '../../vocabulary/limits';
import * as late from './late-words';

/** What is asked of the simulator; null where there is too much memory. */
export function pagesQuestion(scenario: Scenario, workload: string | null): PagesQuestion | null {
  return scenario.memory > MOST_SIMULATED_MEMORY ? null : { scenario: simulatedPart(scenario, workload), workload };
}

export function sameQuestion(a: PagesQuestion | null, b: PagesQuestion | null): boolean {
  return a !== null && b !== null && a.workload === b.workload && sameScenario(a.scenario, b.scenario);
}

/** Why nothing is simulated of a VM that is too large. */
export function tooMuchMemory(memory: number): string {
  return late.tooMuchMemory(joined(scaleVolume(memory)), MOST_SIMULATED_TEXT);
}
