import { defaultScenario, type ParameterName, type Scenario } from './scenario';

/** How fast memory is sent. */
export const RATE_KNOBS = ['bandwidth', 'adaptive', 'minBandwidth', 'maxBandwidth', 'increment'] as const;
/** When pre-copy ends, and what the pause takes beside the copy. */
export const STOP_KNOBS = ['threshold', 'maxRounds', 'maxTrafficFactor', 'resumeTime'] as const;
/** The skipped working set of Algorithm 1. */
export const SKIP_KNOBS = ['guards', 'gammaTime', 'gammaRate', 'gammaConstant'] as const;
/** What a product is set to, and what is known of how its guest writes. */
export const PLATFORM_KNOBS = [
  ...(['downtimeLimit', 'timeLimit', 'cap', 'timeLimitPerGib', 'atDeadline', 'measuredOver', 'autoConverge'] as const),
  ...(['compression', 'compressionRatio', 'compressionSpeed', 'scanRate', 'switchover', 'secondReading'] as const),
  ...(['secondOver', 'endByRounds', 'guest', 'constants'] as const),
] as const;
/** Eq. 15, and how both hosts share it. */
export const ENERGY_KNOBS = ['energyPerMib', 'energyFixed', 'sourceShare', 'sourceFixedShare'] as const;

/**
 * The scenario with these knobs, and all others at their defaults: what a question that looks at no other knob asks
 * with, so that a change of them asks nothing anew.
 */
export function keepKnobs(scenario: Scenario, names: readonly ParameterName[]): Scenario {
  return { ...defaultScenario, ...Object.fromEntries(names.map((name) => [name, scenario[name]])) };
}
