import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { createPart, type PartField, partKinds } from './part-kinds';
import type { PartKindId, WorkloadPart } from './workload';
import { workloads } from './workload-list';
import { canonicalWorkload, MAX_WORKLOAD_TEXT, readWorkload, writeWorkload } from './workload-text';

const inRange = ({ min, max, integer, default: usual }: PartField): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(min, max, usual),
    integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true }).map((x) => (x === 0 ? 0 : x)),
  );

/** Any part, with what its kind does not look at left at the default. */
const anyPart = fc.constantFrom(...(Object.keys(partKinds) as PartKindId[])).chain((kind) =>
  fc.record(Object.fromEntries(partKinds[kind].fields.map((field) => [field.name, inRange(field)]))).map((given) => {
    const part: WorkloadPart = createPart(kind, given);
    const usual = createPart(kind, {});
    return {
      ...part,
      onTime: part.offTime > 0 ? part.onTime : usual.onTime,
      phaseTime: part.variation > 0 ? part.phaseTime : usual.phaseTime,
    };
  }),
);

/** 395 characters, and 419 with its rates as 9000000. */
const ones = '1'.repeat(15);
const longOnce = Array(6).fill(`uniform~1~9e6~on=1.${ones}~off=1.${ones}~vary=0.5`).join('+');

describe('the text of a workload', () => {
  it('uniform~14000~33000+allocation~24000~1200 is two parts', () => {
    expect(readWorkload('uniform~14000~33000+allocation~24000~1200')).toEqual([
      createPart('uniform', { pages: 14_000, writesPerSecond: 33_000 }),
      createPart('allocation', { pages: 24_000, writesPerSecond: 1200 }),
    ]);
  });

  it('names what is not given by its place', () => {
    expect(readWorkload('uniform~8000~600000~on=2~off=3~vary=0.3~phase=2')).toEqual([
      createPart('uniform', {
        pages: 8000,
        writesPerSecond: 600_000,
        onTime: 2,
        offTime: 3,
        variation: 0.3,
        phaseTime: 2,
      }),
    ]);
    expect(readWorkload('hot-cold~100~10~share=0.8~hot=0.2')).toEqual([
      createPart('hot-cold', { pages: 100, writesPerSecond: 10, hotShare: 0.2, hotWrites: 0.8 }),
    ]);
  });

  it.each(workloads)('a preset stands for its parts by its name: $id', ({ id, parts }) => {
    expect(readWorkload(id)).toBe(parts);
    expect(canonicalWorkload(id)).toBe(id);
    // Written out it is a mix of the same parts, and stays one.
    expect(readWorkload(writeWorkload(parts))).toEqual(parts);
    expect(canonicalWorkload(writeWorkload(parts))).toBe(writeWorkload(parts));
  });

  it('what is written reads back the same, and is its own canonical form', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = writeWorkload(parts);
        fc.pre(text.length <= MAX_WORKLOAD_TEXT);
        expect(readWorkload(text)).toEqual(parts);
        expect(canonicalWorkload(text)).toBe(text);
      }),
      runs(500),
    );
  });

  it.each([
    ['uniform~1e4~2.50', 'uniform~10000~2.5'],
    ['uniform~14000~33000~off=0~on=7', 'uniform~14000~33000'],
    ['uniform~14000~33000~phase=9', 'uniform~14000~33000'],
    ['uniform~14000~33000~phase=9~vary=0.5', 'uniform~14000~33000~vary=0.5~phase=9'],
    ['hot-cold~10~1~hot=0.1~share=0.90', 'hot-cold~10~1'],
    ['sweep~007~1', 'sweep~7~1'],
  ])('the canonical form of %s is %s', (text, canonical) => {
    expect(canonicalWorkload(text)).toBe(canonical);
  });

  it.each([
    ['nothing', ''],
    ['an unknown preset', 'oracle'],
    ['a name that every object has', 'constructor~1~1'],
    ['a kind alone', 'uniform'],
    ['a missing rate', 'uniform~100'],
    ['an unknown kind', 'zipf~100~10'],
    ['an empty part', 'uniform~100~10+'],
    ['a set of no pages', 'uniform~0~10'],
    ['half a page', 'uniform~1.5~10'],
    ['more pages than 64 GiB', 'uniform~16777217~10'],
    ['a negative rate', 'uniform~10~-1'],
    ['too high a rate', 'uniform~10~10000001'],
    ['no number', 'uniform~10~x'],
    ['infinity', 'uniform~10~Infinity'],
    ['a number in sixteens', 'uniform~0x10~1'],
    ['a blank', 'uniform~10~ 1'],
    ['an unknown name', 'uniform~10~1~cold=1'],
    ["another kind's name", 'uniform~10~1~hot=0.5'],
    ['a name twice', 'uniform~10~1~off=1~off=1'],
    ['a third number', 'uniform~10~1~5'],
    ['a variation above 1', 'uniform~10~1~vary=1.01'],
    ['a burst of no time', 'uniform~10~1~on=0~off=1'],
    ['seven parts', Array(7).fill('uniform~1~1').join('+')],
    ['a preset in a mix', 'idle+uniform~1~1'],
    ['what is longer than 400 characters once it is written out', longOnce],
    ['more than 400 characters', `uniform~10~1.${'0'.repeat(400)}`],
  ])('%s is refused', (_, text) => {
    expect(readWorkload(text)).toBeNull();
    expect(canonicalWorkload(text)).toBeNull();
  });

  it('anything at all is read or refused, never thrown at', () => {
    const word = fc.constantFrom('uniform', 'hot-cold', '~', '+', '=', 'off', '1', '0.5', 'e9', 'idle', '-', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          const canonical = canonicalWorkload(text);
          expect(canonical === null).toBe(readWorkload(text) === null);
          if (canonical !== null) expect(canonicalWorkload(canonical)).toBe(canonical);
        },
      ),
      runs(500),
    );
  });
});
