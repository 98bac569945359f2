import { modelFacts } from '../models/facts';
import type { ModelFacts, ModelKnob } from '../models/model';
import type { ModelId } from '../models/result';
import type { Parameter } from './parameter';
import type { Scenario } from './scenario';

/** More readers than these are not listed. */
const MOST_LISTED = 3;
const inWords = new Intl.ListFormat('en-GB');

/** Who reads a knob, if only few do: 'Only Algorithm 1 uses this; the chosen model does not.' */
function onlyReaders(readers: readonly ModelFacts[], alsoReadBy: string | undefined): string {
  const names = [...readers.map(({ name }) => name), ...(alsoReadBy === undefined ? [] : [alsoReadBy])];
  if (readers.length > MOST_LISTED) return 'The chosen model does not use this.';
  return `Only ${inWords.format(names)} ${names.length === 1 ? 'uses' : 'use'} this; the chosen model does not.`;
}

const isReadBy = ({ reads }: ModelFacts, name: string): boolean => (reads as readonly string[]).includes(name);

/** Why a model makes no use of a knob, whatever the scenario; null if it reads it, or no model does. */
export function unreadBecause({ name, alsoReadBy }: Parameter, id: ModelId): string | null {
  const model = modelFacts[id];
  if (isReadBy(model, name)) return null;
  const readers = Object.values(modelFacts).filter((each) => isReadBy(each, name));
  if (readers.length === 0) return null;
  const own = model.ignores.find(({ knobs }) => knobs.includes(name as ModelKnob));
  return own?.because ?? onlyReaders(readers, alsoReadBy);
}

/** Why the chosen model, which reads the knob, makes no use of it with the other knobs as they are; else null. */
export function unusedBecause({ name, ignoredBecause: withOthers }: Parameter, scenario: Scenario): string | null {
  return isReadBy(modelFacts[scenario.model], name) ? (withOthers?.(scenario) ?? null) : null;
}

/**
 * Why the chosen model makes no use of a knob, or null if it does. Knobs that no model reads are never ignored.
 * Resume time, QEMU's loop -> 'QEMU’s loop has a fixed 2.2 ms of its own.'
 */
export function ignoredBecause(parameter: Parameter, scenario: Scenario): string | null {
  return unreadBecause(parameter, scenario.model) ?? unusedBecause(parameter, scenario);
}
