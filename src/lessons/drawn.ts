import { digestOf } from '../scenario/digest';
import type { Scenario } from '../scenario/scenario';
import { setParameter } from '../scenario/set-parameter';
import type { Lesson, Vary } from './lesson';

/** The most characters of a student's code. */
export const MOST_CODE = 40;

/** A whole number from a digest, with its bits stirred: those of codes that differ in a digit are not alike. */
function stirred(digest: string): number {
  let hash = Number.parseInt(digest, 16);
  for (const factor of [0x7feb352d, 0x846ca68b]) {
    hash = Math.imul(hash ^ (hash >>> 16), factor);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * The value that a student gets for a knob: one of `from`, `from + step`, ... `to`, told by the code alone, so that
 * teacher and student get the same on any machine. 0 to 8 by 4: 0, 4 or 8.
 */
export function drawnValue({ from, to, step }: Vary, index: number, code: string): number {
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  const drawn = stirred(digestOf([code.trim().toLowerCase(), '|', String(index)])) % count;
  return Number((from + drawn * step).toPrecision(12));
}

/** A lesson's scenarios with one student's numbers; as they stand in the file where there is no code. */
export function scenariosFor({ scenarios, vary }: Lesson, code: string): Readonly<Record<string, Scenario>> {
  if (code.trim() === '') return scenarios;
  const own: Record<string, Scenario> = { ...scenarios };
  for (const [i, each] of vary.entries()) {
    const value = drawnValue(each, i, code);
    for (const name of each.of) {
      const scenario = own[name];
      if (scenario) own[name] = setParameter(scenario, each.knob, value);
    }
  }
  return own;
}
