import type { ParameterName, Scenario } from './scenario';
import { boundedKnobs, withParameters } from './set-parameter';

/** The values of some knobs. */
const valuesOf = (scenario: Scenario, names: readonly ParameterName[]): Partial<Scenario> =>
  Object.fromEntries(names.map((name) => [name, scenario[name]]));

/**
 * A change of the scenario under locked knobs: they keep their values, what they may not exceed stays where it would
 * come below them, and a change that cannot be had without moving one of them is not made at all.
 * Lowest rate locked at 400 Mbit/s, highest rate 800: a highest rate of 300 is not taken, one of 500 is.
 */
export function underLock(before: Scenario, next: Scenario, locked: readonly ParameterName[]): Scenario {
  const holds = (scenario: Scenario) => locked.every((name) => Object.is(scenario[name], before[name]));
  if (holds(next)) return next;
  const bounds = boundedKnobs.flatMap(({ name, by }) => (locked.includes(name) && next[by] < before[name] ? [by] : []));
  const kept = withParameters({ ...next, ...valuesOf(before, bounds) }, valuesOf(before, locked));
  return holds(kept) ? kept : before;
}
