import { readPlainNumber } from '../format/plain-number';
import { METRICS, type Metric } from '../vocabulary/metrics';
import { MODELS_VERSION } from '../vocabulary/models-version';

/** The four key numbers of a scenario: s, s, MiB, J. Null where its model has none. */
export type KeyFour = Readonly<Record<Metric, number | null>>;

/** What a link says of the numbers that the page showed when it was made. */
interface MadeNumbers {
  /** The models' version then. */
  readonly version: number;
  readonly numbers: KeyFour;
}

/** So many digits of each number: browsers differ in the sixteenth, and the link is to stay short. */
const DIGITS = 6;

/**
 * The keys that a link made by Share ends with: the models' version, and total time, downtime, traffic and energy in s, s,
 * MiB and J, to six digits. An address never has them. The paper's VM, 17.529 s, 21.1506 ms, 1671.696 MiB and 876.073 J
 * -> 'mv=1&sum=17.529~0.0211506~1671.7~876.073'.
 */
export function madePairs(numbers: KeyFour): string {
  const texts = METRICS.map((metric) => {
    const number = numbers[metric];
    return number === null ? '' : String(Number(number.toPrecision(DIGITS)));
  });
  return `mv=${MODELS_VERSION}&sum=${texts.join('~')}`;
}

/**
 * Reads those keys as a link has them, in any order; null where one of them is missing or cannot be read.
 * 'mv=1&sum=17.529~0.0211506~1671.7~876.073' -> version 1 and the four numbers.
 */
export function readMade(pairs: string): MadeNumbers | null {
  const [, versionText = ''] = /(?:^|&)mv=(\d{1,9})(?:&|$)/.exec(pairs) ?? [];
  const [, sum = ''] = /(?:^|&)sum=([^&]*)/.exec(pairs) ?? [];
  const parts = sum.split('~');
  const read = parts.map((part) => (part === '' ? null : readPlainNumber(part)));
  const isWhole = parts.length === METRICS.length && parts.every((part, i) => (part === '') === (read[i] === null));
  if (!isWhole || Number(versionText) < 1) return null;
  const numbers = Object.fromEntries(METRICS.map((metric, i) => [metric, read[i] ?? null])) as KeyFour;
  return { version: Number(versionText), numbers };
}

/** Six digits of a number are this near to it, relative, with some slack. */
const NEAR = 1e-5;

/** The metrics whose number is now another than it was, beyond the digits that a link has. */
export function madeOtherwise({ numbers: then }: MadeNumbers, now: KeyFour): readonly Metric[] {
  return METRICS.filter((metric) => {
    const [before, after] = [then[metric], now[metric]];
    if (before === null || after === null) return before !== after;
    return Math.abs(after - before) > NEAR * Math.abs(before);
  });
}
