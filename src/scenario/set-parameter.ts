import { withoutFitsOf } from './fitted-text';
import type { Parameter } from './parameter';
import { parameterByName } from './parameters';
import { nearestAllowed, readText } from './read-parameter';
import { type NumberName, type ParameterName, parameterNames, type Scenario } from './scenario';
import { isWeightName, setWeight } from './weights';

/** Knobs that cannot lie above another one: they are lowered to it, whichever of the two was changed. */
export const boundedKnobs = [
  { name: 'minBandwidth', by: 'maxBandwidth' },
  { name: 'zeroMemory', by: 'memory' },
] as const;

/** R_min above R_max is lowered to it, and zero memory above the memory. */
export function withOrderedLimits(scenario: Scenario): Scenario {
  const tooHigh = boundedKnobs.filter(({ name, by }) => scenario[name] > scenario[by]);
  if (tooHigh.length === 0) return scenario;
  return { ...scenario, ...Object.fromEntries(tooHigh.map(({ name, by }) => [name, scenario[by]])) };
}

/** A number that is no longer what a fit gave takes the mark of that fit away: its other knobs were fitted with it. */
function withoutOldMark(before: Scenario, after: Scenario, name: NumberName): Scenario {
  if (before.fitted === '' || before[name] === after[name]) return after;
  const fitted = withoutFitsOf(before.fitted, [name]);
  return fitted === before.fitted ? after : { ...after, fitted };
}

/**
 * The one way a knob changes: the value is brought into the knob's range, rounded if it counts, R_min is kept at or
 * below R_max and the weights at sum 1, and a fit's mark goes when a knob of its own gets another value. A number that
 * is none, or a choice that does not exist, changes nothing.
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
      const next = withOrderedLimits({ ...scenario, [parameter.name]: nearestAllowed(parameter, value) });
      return withoutOldMark(scenario, next, parameter.name);
    }
    case 'switch':
      return typeof value === 'boolean' ? { ...scenario, [parameter.name]: value } : scenario;
    case 'choice': {
      const option = parameter.options.find(({ id }) => id === value);
      return option === undefined ? scenario : { ...scenario, [parameter.name]: option.id };
    }
    case 'text': {
      if (typeof value !== 'string') return scenario;
      const { value: read } = readText(parameter, value);
      return read === null ? scenario : { ...scenario, [parameter.name]: read };
    }
  }
}

/** A scenario with several knobs changed, each as `setParameter` does it, in table order. */
export function withParameters(scenario: Scenario, values: Partial<Scenario>): Scenario {
  return parameterNames.reduce((next, name) => {
    const value = values[name];
    return value === undefined ? next : setParameter(next, name, value);
  }, scenario);
}
