import type { MapQuestion } from '../../engine/what-if-map-job';
import { modelFacts } from '../../models/facts';
import { ENERGY_KNOBS, keepKnobs } from '../../scenario/knob-lists';
import type { Scenario } from '../../scenario/scenario';
import { optionOf, type ViewOptions } from '../../scenario/view-options';
import { type KnobRange, knobInUse, rangeOf } from '../../scenario/what-if-axes';

/** The two axes that are asked for; a knob that the model makes no use of gives way to one that it does. */
export interface Axes {
  readonly x: KnobRange;
  readonly y: KnobRange;
}

/** The axes of a map for a scenario, by the options of the link. */
export function axesOf(scenario: Scenario, options: ViewOptions): Axes {
  const across = knobInUse(scenario, optionOf(options, 'what-if.x'));
  const up = knobInUse(scenario, optionOf(options, 'what-if.y'), across);
  const [left, right] = [optionOf(options, 'what-if.left'), optionOf(options, 'what-if.right')];
  const [bottom, top] = [optionOf(options, 'what-if.bottom'), optionOf(options, 'what-if.top')];
  return {
    x: rangeOf(across, scenario[across], left, right),
    y: rangeOf(up, scenario[up], bottom, top),
  };
}

/** Downtimes that people ask for, in s. */
const DOWNTIMES = [0.05, 0.1, 0.3, 1, 10];
const MS = 1000;

/** What the model looks at but for the two axes: the cross may move over a map without asking for it anew. */
export function mapQuestion(scenario: Scenario, { x, y }: Axes): Omit<MapQuestion, 'isCoarse'> {
  const { reads } = modelFacts[scenario.model];
  const names = [...reads, 'model' as const, ...ENERGY_KNOBS].filter((name) => name !== x.knob && name !== y.knob);
  // What converges lies below the downtime limit: where it stops doing so is the ridge.
  const limit = names.includes('downtimeLimit') ? scenario.downtimeLimit / MS : 0;
  return {
    scenario: keepKnobs(scenario, names),
    ...{ x, y },
    downtimes: DOWNTIMES.filter((each) => Math.abs(each / limit - 1) > 0.01),
  };
}
