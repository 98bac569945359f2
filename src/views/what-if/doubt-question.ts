import type { DoubtQuestion } from '../../engine/what-if-doubt-job';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { readSpread, type SpreadReading } from '../../scenario/spread';
import { optionOf, type ViewOptions } from '../../scenario/view-options';
import { knobsThatCount } from '../../scenario/what-if-axes';
import { modelKnobs, sweepQuestion } from './knobs-question';

/** The knobs that may be in doubt, with their options in the link. */
const DOUBTS = [
  { knob: 'dirtyRate', key: 'what-if.dirty' },
  { knob: 'bandwidth', key: 'what-if.rate' },
  { knob: 'memory', key: 'what-if.memory' },
  { knob: 'workingSet', key: 'what-if.set' },
] as const;

/** A doubt as it stands: what was typed, and how it is read. */
export interface DoubtRow {
  readonly knob: (typeof DOUBTS)[number]['knob'];
  readonly key: (typeof DOUBTS)[number]['key'];
  readonly text: string;
  readonly reading: SpreadReading;
}

/** The doubts that count for the scenario's model; those that cannot be read are no doubt. */
export function doubtRows(scenario: Scenario, options: ViewOptions): readonly DoubtRow[] {
  const count = knobsThatCount(scenario);
  return DOUBTS.filter(({ knob }) => count.includes(knob)).map(({ knob, key }) => {
    const text = optionOf(options, key);
    return { knob, key, text, reading: readSpread(parameterByName[knob], scenario[knob], text) };
  });
}

/** What is asked of a scenario and its doubts. */
export function doubtQuestion(scenario: Scenario, options: ViewOptions): DoubtQuestion {
  return {
    scenario: { ...modelKnobs(scenario), seed: scenario.seed },
    doubted: doubtRows(scenario, options).flatMap(({ knob, reading }) =>
      reading.ok && reading.spread ? [{ knob, spread: reading.spread }] : [],
    ),
    limits: sweepQuestion(scenario, options).limits,
  };
}
