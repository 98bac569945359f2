import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPosition, LAST_POSITION, stepValue, toPosition } from '../../scenario/slider-scale';
import { partKinds } from '../../simulator/part-kinds';
import { canonicalWorkload, readWorkload } from '../../simulator/workload-text';
import { runs } from '../../test/runs';
import {
  canAddPart,
  fieldsOf,
  isIdle,
  kinds,
  knobOf,
  partsOf,
  reached,
  withField,
  withKind,
  withoutPart,
  withPart,
} from './mix';

const two = 'uniform~500~2500+allocation~24000~1200';

describe('a mix', () => {
  it('changes a number, a kind, or the number of its parts', () => {
    const parts = partsOf(two);
    expect(withField(parts, 1, 'pages', 9000)).toBe('uniform~500~2500+allocation~9000~1200');
    expect(withField(parts, 0, 'offTime', 2)).toBe('uniform~500~2500~off=2+allocation~24000~1200');
    expect(withKind(parts, 0, 'sweep')).toBe('sweep~500~2500+allocation~24000~1200');
    expect(withPart(parts)).toBe(`${two}+uniform~10000~10000`);
    expect(withoutPart(parts, 0)).toBe('allocation~24000~1200');
  });

  it('keeps its last part, and takes six', () => {
    const one = partsOf('sweep~5~5');
    expect(withoutPart(one, 0)).toBe('sweep~5~5');
    const six = partsOf(Array.from({ length: 6 }, () => 'sweep~5~5').join('+'));
    expect([canAddPart(one), canAddPart(six)]).toEqual([true, false]);
  });

  it('can always be read again, whatever is changed', () => {
    const anyKind = fc.constantFrom(...kinds.map(({ id }) => id));
    fc.assert(
      fc.property(anyKind, anyKind, fc.nat(LAST_POSITION), fc.nat(20), (from, to, position, which) => {
        const parts = partsOf(`${from}~10~10`);
        const { plain, inTime } = fieldsOf(from);
        const fields = [...plain, ...inTime];
        const field = fields[which % fields.length];
        if (!field) return;
        const text = withField(parts, 0, field.name, reached(field, 10, fromPosition(knobOf(field), position)));
        expect(canonicalWorkload(text)).toBe(text);
        expect(readWorkload(withKind(partsOf(text), 0, to))?.[0]?.kind).toBe(to);
      }),
      runs(300),
    );
  });

  it('has a slider for each number whose ends are its own, and steps that stay inside', () => {
    for (const { fields } of Object.values(partKinds)) {
      for (const field of fields) {
        const knob = knobOf(field);
        expect([fromPosition(knob, 0), fromPosition(knob, LAST_POSITION)]).toEqual([field.min, field.max]);
        expect(fromPosition(knob, toPosition(knob, field.default))).toBe(field.default);
        expect(stepValue(knob, field.max, 'normal', 1)).toBe(field.max);
        for (const value of [field.min, 1, 2, 5, 17, field.default].filter(
          (each) => each >= field.min && each < field.max,
        )) {
          const next = reached(field, value, stepValue(knob, value, 'normal', 1));
          expect(next).toBeGreaterThan(value);
          expect(field.integer && !Number.isInteger(next)).toBe(false);
        }
      }
    }
  });

  it('dims what has no effect: bursts without a rest, phases without variation', () => {
    const [part] = partsOf('uniform~5~5');
    if (!part) throw new Error('There is no part.');
    expect((['onTime', 'offTime', 'phaseTime', 'variation'] as const).map((name) => isIdle(part, name))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isIdle({ ...part, offTime: 1 }, 'onTime')).toBe(false);
  });
});
