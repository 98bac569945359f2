import type { Parameter } from './parameter';
import { parameterByName } from './parameters';
import { nearestAllowed, readText } from './read-parameter';
import type { ParameterName, Scenario } from './scenario';
import { isWeightName, setWeight } from './weights';

/** R_min above R_max is lowered to it, whichever of the two was changed. */
export function withOrderedLimits(scenario: Scenario): Scenario {
  if (scenario.minBandwidth <= scenario.maxBandwidth) return scenario;
  return { ...scenario, minBandwidth: scenario.maxBandwidth };
}

/**
 * The one way a knob changes: the value is brought into the knob's range, rounded if it counts, R_min is kept at or
 * below R_max and the weights at sum 1. A number that is none, or a choice that does not exist, changes nothing.
 */
export function setParameter<Name extends ParameterName>(
  scenario: Scenario,
  name: Name,
  value: Scenario[Name],
): Scenario {
  const parameter: Parameter = parameterByName[name];
  switch (parameter.kind) {
    case 'number': {
      if (typeof value !== 'number' || Number.isNaN(value)) return scenario;
      if (isWeightName(parameter.name)) return setWeight(scenario, parameter.name, value);
      return withOrderedLimits({ ...scenario, [parameter.name]: nearestAllowed(parameter, value) });
    }
    case 'switch':
      return typeof value === 'boolean' ? { ...scenario, [parameter.name]: value } : scenario;
    case 'choice': {
      const option = parameter.options.find(({ id }) => id === value);
      return option === undefined ? scenario : { ...scenario, model: option.id };
    }
    case 'text':
      return typeof value === 'string' ? { ...scenario, name: readText(parameter, value).used } : scenario;
  }
}
