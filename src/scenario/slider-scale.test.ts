import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import type { NumberParameter } from './parameter';
import { parameterByName, parameters } from './parameters';
import { fromPosition, LAST_POSITION, stepValue, toPosition } from './slider-scale';

const numbers = parameters.filter((row): row is NumberParameter => row.kind === 'number');
const anyNumber = fc.constantFrom(...numbers);
const positions = Array.from({ length: LAST_POSITION + 1 }, (_, position) => position);
const { memory, bandwidth, dirtyRate, workingSet, threshold, maxTrafficFactor, maxRounds, resumeTime, increment } =
  parameterByName;

/** A value anywhere in a knob's range, by a position that need not be whole. */
const anyValue = fc
  .tuple(anyNumber, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
  .map(([row, share, isLow]) => {
    const span = row.max - row.min;
    return { row, value: row.min + (isLow ? span ** share - 1 : span * share) };
  })
  .map(({ row, value }) => ({ row, value: Math.min(row.max, Math.max(row.min, value)) }));

describe('fromPosition', () => {
  it.each(numbers.map((row) => [row.label, row] as const))(
    '%s: exact ends, the default in reach, only upwards',
    (_, row) => {
      const values = positions.map((position) => fromPosition(row, position));
      expect(values[0]).toBe(row.min);
      expect(values[LAST_POSITION]).toBe(row.max);
      expect(values).toContain(row.default);
      const isRight = (value: number, index: number) =>
        Number.isFinite(value) && value >= (values[index - 1] ?? row.min) && value <= row.max;
      expect(values.filter((value, index) => !isRight(value, index))).toEqual([]);
    },
  );

  it.each(numbers.map((row) => [row.label, row] as const))('%s: gives few digits', (_, row) => {
    const values = positions.map((position) => fromPosition(row, position));
    const digitsOf = (value: number) => String(Math.abs(value)).replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
    const isShort = (value: number) =>
      row.quantity === 'volume' ? Number.isInteger(value * 256) : digitsOf(value).length < 5;
    const free = values.filter((value) => ![row.default, row.min, row.max].includes(value));
    expect(free.filter((value) => !isShort(value))).toEqual([]);
  });

  it('gives the values that people say', () => {
    expect(fromPosition(memory, 300)).toBe(1024);
    expect(fromPosition(memory, 400)).toBe(4096);
    expect(fromPosition(bandwidth, 500)).toBe(1000);
    expect(fromPosition(maxTrafficFactor, 1)).toBe(1);
    expect(fromPosition(maxTrafficFactor, 12)).toBe(12);
    expect(fromPosition(maxRounds, 30)).toBe(30);
    expect(fromPosition(dirtyRate, 1)).toBe(0.01);
    expect(fromPosition(threshold, 1)).toBe(1 / 256);
  });

  it('gives the default for what is no position, and the ends for positions beyond them', () => {
    expect(fromPosition(memory, Number.NaN)).toBe(1024);
    expect(fromPosition(memory, -5)).toBe(16);
    expect(fromPosition(memory, 5000)).toBe(16_777_216);
  });
});

describe('toPosition', () => {
  it('is a whole position, only upwards, and only the ends stand at the ends', () => {
    fc.assert(
      fc.property(anyValue, anyValue, ({ row, value }, { value: other }) => {
        const position = toPosition(row, value);
        expect(Number.isInteger(position)).toBe(true);
        expect(position === 0).toBe(value === row.min);
        expect(position === LAST_POSITION).toBe(value === row.max);
        if (other >= value) expect(toPosition(row, other)).toBeGreaterThanOrEqual(position);
      }),
      runs(100),
    );
  });

  it('stands where its value is read back, to a step of the slider', () => {
    fc.assert(
      fc.property(anyValue, ({ row, value }) => {
        const back = fromPosition(row, toPosition(row, value));
        if (value === row.min || value === row.max) expect(back).toBe(value);
        else if (back === row.default) expect(toPosition(row, value)).toBe(toPosition(row, row.default));
        else if (row.scale === 'linear')
          expect(Math.abs(back - value)).toBeLessThanOrEqual((row.max - row.min) * (1 / 999 + 1e-12));
        else if (value >= (row.firstStop ?? row.min))
          expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.max(row.grain ?? 0, value * 0.03));
        else expect(back).toBe(row.firstStop);
      }),
      runs(100),
    );
  });

  it('finds every position again from its value, or one that gives the same value', () => {
    for (const row of numbers) {
      const slack = (value: number) =>
        row.scale === 'linear' || row.quantity !== 'volume' ? 0 : Math.max(row.grain ?? 0, value * 0.016);
      const isLost = (value: number) => !(Math.abs(fromPosition(row, toPosition(row, value)) - value) <= slack(value));
      expect(positions.map((position) => fromPosition(row, position)).filter(isLost), row.label).toEqual([]);
    }
  });

  it('takes what is no number for the default', () => {
    expect(toPosition(memory, Number.NaN)).toBe(300);
  });
});

describe('stepValue', () => {
  it.each([
    [memory, 1024, 'big', 1, 2048],
    [memory, 1024, 'big', -1, 512],
    [memory, 1024, 'normal', 1, 1152],
    [memory, 1024, 'normal', -1, 960],
    [memory, 1024, 'fine', 1, 1040],
    [memory, 1000, 'big', 1, 2048],
    [bandwidth, 800, 'normal', 1, 850],
    [bandwidth, 800, 'normal', -1, 750],
    [bandwidth, 800, 'fine', 1, 805],
    [bandwidth, 800, 'big', 1, 1000],
    [bandwidth, 800, 'big', -1, 500],
    [bandwidth, 1000, 'normal', -1, 950],
    [bandwidth, 2000, 'fine', -1, 1990],
    [dirtyRate, 40, 'normal', 1, 42],
    [dirtyRate, 0, 'fine', 1, 0.01],
    [dirtyRate, 0, 'normal', 1, 0.1],
    [dirtyRate, 0, 'big', 1, 1],
    [dirtyRate, 0.01, 'fine', -1, 0],
    [workingSet, 0, 'big', 1, 256],
    [workingSet, 1, 'normal', -1, 0],
    [resumeTime, 0, 'normal', 1, 10],
    [increment, 100, 'big', 1, 200],
    [maxRounds, 29, 'fine', 1, 30],
    [maxRounds, 29, 'normal', -1, 24],
    [maxTrafficFactor, 3, 'normal', 1, 4],
    [maxTrafficFactor, 0, 'fine', 1, 1],
    [maxTrafficFactor, 1, 'fine', -1, 0],
    [parameterByName.gammaTime, -0.0463, 'fine', 1, -0.0462],
    [parameterByName.gammaRate, -0.0001, 'normal', 1, 0],
    [parameterByName.sourceShare, 0.5, 'normal', 1, 0.55],
  ] as const)('%o from %d, %s %d: %d', (row, value, step, direction, next) => {
    expect(stepValue(row, value, step, direction)).toBe(next);
  });

  it('goes further with a bigger step, always, unless the end of the range is in the way', () => {
    fc.assert(
      fc.property(anyValue, fc.constantFrom(1 as const, -1 as const), ({ row, value }, direction) => {
        const fine = stepValue(row, value, 'fine', direction);
        const normal = stepValue(row, value, 'normal', direction);
        const big = stepValue(row, value, 'big', direction);
        const end = direction > 0 ? row.max : row.min;
        const isBelowRange = (row.leastAboveZero ?? 0) > value && value > 0;
        if (value !== end && !isBelowRange) expect((fine - value) * direction).toBeGreaterThan(0);
        // Knobs of a few whole numbers have one step for both.
        const isOneStep = row.steps?.fine === row.steps?.normal && row.scale === 'linear';
        if (isOneStep) expect(normal).toBe(fine);
        else if (fine !== end) expect((normal - fine) * direction).toBeGreaterThan(0);
        if (normal !== end) expect((big - normal) * direction).toBeGreaterThan(0);
        for (const next of [fine, normal, big]) {
          expect(next).toBeGreaterThanOrEqual(row.min);
          expect(next).toBeLessThanOrEqual(row.max);
          expect(Object.is(next, -0)).toBe(false);
        }
      }),
      runs(2000),
    );
  });

  it('reaches both ends in a finite number of presses', () => {
    for (const row of numbers.filter(({ scale }) => scale !== 'linear')) {
      for (const direction of [1, -1] as const) {
        let value = row.default;
        for (let press = 0; press < 400; press++) value = stepValue(row, value, 'normal', direction);
        expect(value).toBe(direction > 0 ? row.max : row.min);
      }
    }
  });

  it('steps from the default if the value is no number', () => {
    expect(stepValue(memory, Number.NaN, 'big', 1)).toBe(2048);
  });
});
