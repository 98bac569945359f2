import type { WrittenKnob } from './link-upgraders';
import type { Parameter } from './parameter';
import { parameterByKey, parameterByName } from './parameters';
import type { ParameterValue } from './read-parameter';
import { readParameter } from './read-parameter';
import type { Scenario } from './scenario';
import { defaultScenario } from './scenario';
import { boundedKnobs, withOrderedLimits } from './set-parameter';
import { normaliseWeights } from './weights';

/** Something in a link or a file that was not taken as written. It goes into results as it is. */
export interface Rejected {
  readonly key: string;
  readonly text: string;
  /** The value in its place; null if there is no place for it. */
  readonly used: ParameterValue | null;
}

/** A knob as it was read: what a link takes for it, and whether that is what was written. */
interface Read {
  readonly parameter: Parameter;
  readonly knob: WrittenKnob;
  readonly used: ParameterValue;
  readonly asWritten: boolean;
}

function readKnob(parameter: Parameter, knob: WrittenKnob): Read {
  if (!knob.readable) return { parameter, knob, used: parameter.default, asWritten: false };
  const { used, asWritten } = readParameter(parameter, knob.text);
  return { parameter, knob, used, asWritten };
}

/** The first of each knob that we know; the first counts. */
function readFirst(knobs: readonly WrittenKnob[]): ReadonlyMap<string, Read> {
  const first = new Map<string, Read>();
  for (const knob of knobs) {
    const parameter = parameterByKey.get(knob.key);
    if (parameter !== undefined && !first.has(knob.key)) first.set(knob.key, readKnob(parameter, knob));
  }
  return first;
}

/** The knobs that had to be lowered to another one, by their keys in links. */
function loweredKnobs(before: Scenario, after: Scenario): ReadonlyMap<string, number> {
  const lowered = boundedKnobs.filter(({ name }) => after[name] !== before[name]);
  return new Map(lowered.map(({ name }) => [parameterByName[name].key, after[name]]));
}

/** What was not taken as written, in the order of the writing; a lowered knob that nobody wrote comes last. */
function listRejected(
  knobs: readonly WrittenKnob[],
  first: ReadonlyMap<string, Read>,
  lowered: ReadonlyMap<string, number>,
): readonly Rejected[] {
  const rejected: Rejected[] = [];
  for (const knob of knobs) {
    const read = first.get(knob.key);
    const used = lowered.get(knob.key) ?? read?.used ?? null;
    if (read?.knob !== knob || !read.asWritten || lowered.has(knob.key)) rejected.push({ ...knob.written, used });
  }
  for (const [key, used] of lowered) {
    if (!first.has(key)) rejected.push({ key, text: String(parameterByKey.get(key)?.default), used });
  }
  return rejected;
}

/**
 * Makes a scenario of the knobs that were written; the others take their defaults.
 * Rules (product.md, "Reading links and typed values"): unreadable text takes the default, out of range the nearest
 * end; unknown and repeated knobs are listed, the first counts; R_min above R_max is lowered to it; weights are
 * divided by their sum, which is not listed. Never fails: the scenario is always inside the ranges.
 */
export function readKnobs(knobs: readonly WrittenKnob[]): { scenario: Scenario; rejected: readonly Rejected[] } {
  const first = readFirst(knobs);
  let scenario = defaultScenario;
  // The table pairs each name with a value of its kind, which the compiler cannot see through a computed name.
  for (const { parameter, used } of first.values()) scenario = { ...scenario, [parameter.name]: used };
  const ordered = withOrderedLimits(scenario);
  const rejected = listRejected(knobs, first, loweredKnobs(scenario, ordered));
  return { scenario: normaliseWeights(ordered), rejected };
}
