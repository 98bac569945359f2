import { describe, expect, it } from 'vitest';
import { evaluate } from '../engine/evaluation';
import { decodeLink, encodeLink } from '../scenario/link';
import { LINK_VERSION } from '../scenario/link-upgraders';
import { type KeyFour, madePairs } from '../scenario/made-numbers';
import { placeId } from '../scenario/views';
import { keyFourOf } from '../state/key-four';
import { madeNotice } from '../views/share/made-notice';
import { METRICS } from '../vocabulary/metrics';
import { MODELS_VERSION, modelsChanges } from '../vocabulary/models-version';
import { readLines } from './golden';
import { relativeError } from './relative-error';

/** Links that were written once, and must open for ever. See `fixtures/README.md`. */
interface EverLine {
  readonly link: string;
  readonly place: string;
  readonly pins: number;
  /** Null where the fleet was too large for the link. */
  readonly vms: number | null;
  /** The key numbers in s, s, MiB and J by the version of the models that first gave them. */
  readonly numbers: Readonly<Record<string, readonly (number | null)[]>>;
}

const lines = readLines<EverLine>('links-for-ever.jsonl');

const versionOf = (link: string): number => Number(/[?&]v=(\d+)/.exec(link)?.[1] ?? 1);
const asFour = (numbers: readonly (number | null)[]): KeyFour =>
  Object.fromEntries(METRICS.map((metric, i) => [metric, numbers[i] ?? null])) as unknown as KeyFour;

/** The number of VMs of the paper's fleet, which a link without one means. */
const DEFAULT_FLEET = 8;

function opened(link: string) {
  const read = decodeLink(link);
  if (!read.ok) throw new Error(`${link} is refused: ${read.error}`);
  return read;
}

const HOW =
  'A link that was written before gives another number now. If that is meant: a line in `modelsChanges` ' +
  '(src/vocabulary/models-version.ts) that says why, and the new numbers under the new version, beside the old ones, ' +
  'in src/test/fixtures/links-for-ever.jsonl.';

describe('links that were written once', () => {
  it('are of every version', () => {
    const versions = lines.map(({ link }) => versionOf(link));
    for (let version = 0; version <= LINK_VERSION; version += 1) {
      expect(versions.filter((each) => each === version).length, `version ${version}`).toBeGreaterThanOrEqual(4);
    }
  });

  it.each(lines)('opens as it was meant: $link', ({ link, place, pins, vms, numbers }) => {
    const { state, rejected } = opened(link);
    expect(rejected.filter(({ key }) => key !== 'v')).toEqual([]);
    const count = state.fleetLeftOut ? null : (state.fleet?.length ?? DEFAULT_FLEET);
    expect([placeId(state), state.pins.length, count]).toEqual([place, pins, vms]);
    // Written anew it is a link of today that says the same.
    expect(opened(encodeLink(state)).state).toEqual(state);

    const last = Math.max(...Object.keys(numbers).map(Number));
    const now = keyFourOf(evaluate(state.scenario));
    const wanted = asFour(numbers[last] ?? []);
    for (const metric of METRICS) {
      const [is, was] = [now[metric], wanted[metric]];
      expect(was === null ? is === null : relativeError(is ?? Number.NaN, was) <= 1e-9, `${metric}: ${HOW}`).toBe(true);
    }
  });

  it('have numbers of no version of the models that nobody has told of, and of each that somebody has', () => {
    const versions = new Set(lines.flatMap(({ numbers }) => Object.keys(numbers).map(Number)));
    expect([...versions].sort((a, b) => a - b)).toEqual([1, ...modelsChanges.map(({ version }) => version)]);
    expect(MODELS_VERSION).toBe(Math.max(...versions));
  });

  it('say what became of their numbers, where Share had put them in', () => {
    for (const { link, numbers } of lines) {
      const now = keyFourOf(evaluate(opened(link).state.scenario));
      for (const [version, then] of Object.entries(numbers)) {
        const pairs = madePairs(asFour(then)).replace(/mv=\d+/, `mv=${version}`);
        const isOld = Number(version) < Math.max(...Object.keys(numbers).map(Number));
        expect(madeNotice(pairs, now) !== null, `${link} of version ${version}`).toBe(isOld);
      }
    }
  });
});
