import type { Preset } from '../../scenario/presets';
import { type Scenario, sameScenario } from '../../scenario/scenario';
import * as words from './words';

/** A scenario that is come to by a key before a room. */
interface ProjectorStep {
  readonly id: string;
  readonly label: string;
  readonly scenario: Scenario;
  /** Scenarios that are pinned with it; none leaves the pins that are there. */
  readonly pins: readonly Scenario[];
}

const step = (id: string, label: string, scenario: Scenario): ProjectorStep => ({ id, label, scenario, pins: [] });

/** What can be stepped through: the scenario that it began with, the pinned ones, the presets, in this order. */
export function projectorSteps(
  own: Scenario,
  pins: readonly Scenario[],
  presets: readonly Preset[],
): readonly ProjectorStep[] {
  return [
    step('own', own.name || words.thisScenario, own),
    ...pins.map((pin, i) => step(`pin-${i}`, words.pinned(pin.name, i + 1), pin)),
    ...presets.map(({ id, label, scenario, pins: with_ }) => ({ id, label, scenario, pins: with_ })),
  ];
}

/** The step that shows a scenario, the last one taken where several do; -1 where none does. */
export function stepAt(steps: readonly ProjectorStep[], last: number, scenario: Scenario): number {
  const shows = (index: number) => {
    const each = steps[index];
    return each !== undefined && sameScenario(each.scenario, scenario);
  };
  return shows(last) ? last : steps.findIndex((_, index) => shows(index));
}

/** Where a key leads from the last step taken, from the end to the start and back. 0 of 9, back -> 8. */
export const stepAfter = (last: number, by: 1 | -1, count: number): number => (last + by + count) % count;
