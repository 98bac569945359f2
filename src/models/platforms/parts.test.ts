import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainInput } from '../../test/platform-inputs';
import { runs } from '../../test/runs';
import { packingsOf } from './compression';
import { binaryGib, kubevirtGib, novaGib, timeLimitOf } from './deadline';
import { guestWritesOf } from './guest-writes';
import { type Heap, withNumber, withoutLeast } from './heap';
import { noisyQuantiles, weightedQuantiles } from './weighted-quantiles';

describe('time limits', () => {
  it('count GiB as each product does', () => {
    const vm = { ...plainInput, memory: 16_384, timeLimitPerGib: 150 };
    expect(timeLimitOf(vm, kubevirtGib)).toBe(18 * 150);
    expect(timeLimitOf(vm, binaryGib)).toBe(16 * 150);
    expect(timeLimitOf({ ...vm, memory: 512 }, novaGib)).toBe(300);
    expect(timeLimitOf({ ...vm, timeLimitPerGib: 0 }, novaGib)).toBe(3600);
  });
});

describe('a meter', () => {
  it('of 40 MiB/s over 1 s with a set of 100 MiB stands for 51.08 MiB/s at one instant', () => {
    const { rate, distinct } = guestWritesOf({ ...plainInput, measuredOver: 1, workingSet: 100 });
    expect(rate).toBeCloseTo(-100 * Math.log(0.6), 10);
    expect(distinct(1)).toBeCloseTo(40, 10);
  });

  it('that sees more than 99 % of the set says that the set is larger, up to the memory', () => {
    expect(guestWritesOf({ ...plainInput, measuredOver: 1, workingSet: 20 }).assumedSet).toBeCloseTo(40 / 0.99, 10);
    const full = guestWritesOf({ ...plainInput, dirtyRate: 5000, measuredOver: 1, workingSet: 20 });
    expect(full.assumedSet).toBe(1024);
    expect(full.distinct(1)).toBeCloseTo(0.99 * 1024, 8);
  });

  it('read twice shows both readings again, whatever they are, where there is such a set', () => {
    const reading = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(reading, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (dirtyRate, bend) => {
        // 10 s show between one and ten times what 1 s does.
        const secondReading = (dirtyRate * (1 + 9 * bend)) / 10;
        const guest = guestWritesOf({ ...plainInput, memory: 1e6, dirtyRate, secondReading, secondOver: 10 });
        expect(guest.distinct(1) / dirtyRate).toBeCloseTo(1, 6);
        expect(guest.distinct(10) / (10 * secondReading)).toBeCloseTo(1, 6);
      }),
      runs(200),
    );
  });

  it('read twice along a straight line gives a guest that writes nothing twice', () => {
    const { set, distinct } = guestWritesOf({ ...plainInput, secondReading: 45, secondOver: 10 });
    expect([set, distinct(10), distinct(100)]).toEqual([null, 400, 1024]);
  });
});

describe('compression', () => {
  it('takes the commonest measured pair where no ratio is set, the general one where a guest has none', () => {
    const zlib = { ...plainInput, compression: 'zlib' as const };
    expect(packingsOf({ ...zlib, guest: 'cache' }).late).toEqual({ share: 0.22, speed: 80 });
    expect(packingsOf({ ...zlib, guest: 'web', dirtyRate: 0.5 }).late).toEqual({ share: 0.4, speed: 65 });
    expect(packingsOf({ ...plainInput, compression: 'zstd' }).late).toEqual({ share: 0.5, speed: 500 });
    expect(packingsOf({ ...plainInput, compression: 'xbzrle' }).early).toEqual({ share: 1, speed: 110 });
    expect(packingsOf({ ...plainInput, compression: 'xbzrle', compressionRatio: 0.5 }).late.share).toBe(1);
  });
});

it('a heap gives its numbers by size, and stays as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true })), (numbers) => {
      const full = numbers.reduce<Heap | null>((heap, number) => withNumber(heap, number), null);
      const given: number[] = [];
      for (let heap = full; heap; heap = withoutLeast(heap)) given.push(heap.least);
      expect(given).toEqual([...given].sort((a, b) => a - b));
      expect(given).toHaveLength(numbers.length);
      expect(full?.least ?? null).toBe(given[0] ?? null);
    }),
    runs(200),
  );
});

it('quantiles of values with shares are the least values with which so much is reached', () => {
  const values = [
    { value: 5, weight: 0.3 },
    { value: 1, weight: 0.4 },
    { value: 2, weight: 0.3 },
  ];
  expect(weightedQuantiles(values, [0.3, 0.5, 0.9])).toEqual([1, 2, 5]);
  expect(weightedQuantiles([], [0.5])[0]).toBeNaN();
});

it('gives quantiles of scattered numbers are those of all of them, infinite ones last', () => {
  const values = [5, 1, Number.POSITIVE_INFINITY, 1, 2.5, Number.POSITIVE_INFINITY];
  const weights = [0.1, 0.25, 0.2, 0.15, 0.2, 0.1];
  const noise = [
    [0.5, 0.3],
    [1, 0.4],
    [2.5, 0.3],
  ] as const;
  const all = values.flatMap((value, i) =>
    noise.map(([factor, share]) => ({ value: value * factor, weight: share * (weights[i] ?? 0) })),
  );
  const shares = [0, 0.05, 0.2, 0.5, 0.69, 0.7, 0.95, 1];
  expect(noisyQuantiles(values, weights, noise, shares)).toEqual(weightedQuantiles(all, shares));
  expect(
    noisyQuantiles(
      [3, 1],
      [1, 1],
      [
        [1, 0.5],
        [2, 0.5],
      ],
      [0.5],
    ),
  ).toEqual([2]);
});
