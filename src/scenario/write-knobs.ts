import { parameters } from './parameters';
import type { Scenario } from './scenario';

/**
 * The knobs that are not at their default, as link key and text, in table order: numbers as JavaScript prints them,
 * switches as 0 or 1. Texts are not yet percent-encoded.
 */
export function writtenKnobs(scenario: Scenario): readonly (readonly [key: string, text: string])[] {
  return parameters
    .filter((parameter) => scenario[parameter.name] !== parameter.default)
    .map((parameter) => {
      const value = scenario[parameter.name];
      return [parameter.key, typeof value === 'boolean' ? String(Number(value)) : String(value)];
    });
}
