import type { Parameter } from './parameter';
import { parameters } from './parameters';
import type { Scenario } from './scenario';

/** A value as links and files write it, but for switches: infinity is a word. */
export const writtenValue = <Value>(parameter: Parameter, value: Value): Value | string =>
  value === Number.POSITIVE_INFINITY && parameter.kind === 'number' && parameter.infinity
    ? parameter.infinity.word
    : value;

/** A scenario as it stands in JSON, which has no infinity. */
export const jsonScenario = (scenario: Scenario): Readonly<Record<string, unknown>> =>
  Object.fromEntries(parameters.map((row) => [row.name, writtenValue(row, scenario[row.name])]));

/**
 * The knobs that are not at their default, as link key and text, in table order: numbers as JavaScript prints them,
 * switches as 0 or 1. Texts are not yet percent-encoded.
 */
export function writtenKnobs(scenario: Scenario): readonly (readonly [key: string, text: string])[] {
  return parameters
    .filter((parameter) => scenario[parameter.name] !== parameter.default)
    .map((parameter) => {
      const value = writtenValue(parameter, scenario[parameter.name]);
      return [parameter.key, typeof value === 'boolean' ? String(Number(value)) : String(value)];
    });
}
