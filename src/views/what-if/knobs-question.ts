import type { SweepQuestion } from '../../engine/what-if-knobs-job';
import { modelFacts } from '../../models/facts';
import type { ModelId } from '../../models/result';
import { ENERGY_KNOBS, keepKnobs } from '../../scenario/knob-lists';
import type { NumberParameter } from '../../scenario/parameter';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { type OptionValue, optionOf, type ViewOptions } from '../../scenario/view-options';
import { axesOf } from './map-question';
import * as words from './words';

type Overlay = OptionValue<'what-if.over'>;

/** What can be laid over the scenario's own model. */
export const OVERLAYS: readonly {
  readonly id: Overlay;
  readonly label: string;
  readonly models: readonly ModelId[];
}[] = [
  { id: 'none', label: words.overlays.none, models: [] },
  { id: 'paper', label: words.overlays.paper, models: ['closed-form', 'algorithm-1', 'dirty-curve'] },
  { id: 'kvm', label: words.overlays.kvm, models: ['qemu', 'kubevirt', 'nova', 'ovirt', 'proxmox'] },
];

/** The limits that one can ask for, as fields: 0 is none. */
export const PAUSE_FIELD: NumberParameter = {
  ...parameterByName.downtimeLimit,
  ...{ label: words.pauseField, min: 0, max: 3_600_000, zeroMeans: words.anyLimit },
};
export const TIME_FIELD: NumberParameter = {
  ...parameterByName.timeLimit,
  ...{ label: words.timeField, min: 0, max: 1e9, zeroMeans: words.anyLimit },
};

const MS = 1000;
/** No limit: a number, because questions are told apart as text, which has no Infinity. */
const NONE = Number.MAX_VALUE;

/** What is asked of a scenario, by the options of the link. */
export function sweepQuestion(scenario: Scenario, options: ViewOptions): SweepQuestion {
  const [pause, time] = [optionOf(options, 'what-if.pause'), optionOf(options, 'what-if.time')];
  const over = optionOf(options, 'what-if.over');
  const others = OVERLAYS.find(({ id }) => id === over)?.models ?? [];
  // Other models look at other knobs: all of the scenario but its name is asked with.
  const asked = others.length > 0 ? { ...scenario, name: '' } : modelKnobs(scenario);
  return {
    scenario: asked,
    range: axesOf(scenario, options).x,
    limits: { downtime: pause > 0 ? pause / MS : NONE, time: time > 0 ? time : NONE },
    others: others.filter((id) => id !== scenario.model),
  };
}

/** The scenario with what its model looks at, and nothing else. */
export const modelKnobs = (scenario: Scenario): Scenario =>
  keepKnobs(scenario, [...modelFacts[scenario.model].reads, 'model', ...ENERGY_KNOBS]);
