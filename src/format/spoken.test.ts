import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import type { KnobUnit } from './knob-unit';
import { spokenQuantity } from './spoken';

describe('spokenQuantity', () => {
  it.each<[number, KnobUnit, string]>([
    [2560, 'MiB', '2.5 gibibytes'],
    [1024, 'MiB', '1 gibibyte'],
    [0, 'MiB', '0 mebibytes'],
    [800, 'Mbit/s', '800 megabits per second'],
    [10_000, 'Mbit/s', '10 gigabits per second'],
    [40, 'MiB/s', '40 mebibytes per second'],
    [20, 'ms', '20 milliseconds'],
    [60_000, 'ms', '60 seconds'],
    [29, 'rounds', '29 rounds'],
    [1, 'rounds', '1 round'],
    [3, '× memory', '3 times the memory'],
    [-0.0463, '1/s', '-0.0463 per second'],
    [-0.0001, 's/MiB', '-0.0001 seconds per mebibyte'],
    [0.512, 'J/MiB', '0.512 joules per mebibyte'],
    [20.165, 'J', '20.2 joules'],
    [0.25, '', '0.25'],
    [Number.NaN, 'MiB', 'no value'],
  ])('says %d %s as %s', (value, unit, words) => {
    expect(spokenQuantity(value, unit)).toBe(words);
  });

  it('spells every unit out, whatever the size', () => {
    const units: readonly KnobUnit[] = ['MiB', 'MiB/s', 'Mbit/s', 'ms', 'J'];
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), fc.constantFrom(...units), (value, unit) => {
        expect(spokenQuantity(value, unit)).not.toMatch(/iB|bit\/s|\bms\b|\bs\b|J\b/);
        expect(spokenQuantity(value, unit)).toMatch(/[a-z]{3}$/);
      }),
      runs(100),
    );
  });
});
