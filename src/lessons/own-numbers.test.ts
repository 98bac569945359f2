import { describe, expect, it } from 'vitest';
import { smallLesson } from '../test/small-lesson';
import { lessonItem, readLessonAddress } from './address';
import { drawnValue, scenariosFor } from './drawn';
import { readProgress, recordKey, withoutLesson, withRecord } from './progress';
import { readLesson } from './read-lesson';

const vary = { of: ['vm'], knob: 'dirtyRate', from: 9.6, to: 10.4, step: 0.1 } as const;
const codes = Array.from({ length: 400 }, (_, i) => String(i + 1));

describe('numbers of one’s own', () => {
  it('come from the code alone, whatever its case and the blanks about it', () => {
    expect(drawnValue(vary, 0, ' Anna ')).toBe(drawnValue(vary, 0, 'anna'));
  });

  it('are steps of the range, each about as often', () => {
    const counts = new Map<number, number>();
    for (const code of codes) {
      const value = drawnValue(vary, 0, code);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([9.6, 9.7, 9.8, 9.9, 10, 10.1, 10.2, 10.3, 10.4]);
    expect(Math.min(...counts.values())).toBeGreaterThan(25);
    expect(Math.max(...counts.values())).toBeLessThan(70);
  });

  it('of two knobs are not drawn alike', () => {
    const pairs = new Set(codes.map((code) => `${drawnValue(vary, 0, code)} ${drawnValue(vary, 1, code)}`));
    expect(pairs.size).toBeGreaterThan(70);
  });

  it('go into each scenario that is named, and into none without a code', () => {
    const read = readLesson(smallLesson());
    if (!read.ok) throw new Error(read.problems.join());
    expect(scenariosFor(read.lesson, ' ')).toBe(read.lesson.scenarios);
    const own = scenariosFor(read.lesson, '3');
    expect(own['vm']?.dirtyRate).toBe(own['fast']?.dirtyRate);
    expect([30, 35, 40, 45, 50]).toContain(own['vm']?.dirtyRate);
  });
});

describe('what was answered', () => {
  const key = recordKey('energy', 'Anna');
  const answered = withRecord({}, key, (record) => ({ ...record, predictions: { 0: 2, 2: [1, 2.5] } }));

  it('is read back as it was written', () => {
    expect(key).toBe('energy~anna');
    expect(readProgress(JSON.stringify(answered))).toEqual(answered);
  });

  it.each(['', '{', '[]', 'null', '{"energy":7}', '{"energy":{"predictions":{"x":1,"1":"two","2":[null]}}}'])(
    'is left out where it cannot be read: %s',
    (text) => {
      for (const { predictions } of Object.values(readProgress(text))) expect(predictions).toEqual({});
    },
  );

  it('is forgotten for one lesson, whatever the code', () => {
    const both = withRecord(
      withRecord(answered, 'energy', (all) => all),
      'energy-2',
      (all) => all,
    );
    expect(Object.keys(withoutLesson(both, 'energy'))).toEqual(['energy-2']);
  });
});

describe('the address of a lesson', () => {
  it.each([
    ['energy', { kind: 'listed', id: 'energy' }, 1],
    ['energy:3', { kind: 'listed', id: 'energy' }, 3],
    ['own:2', { kind: 'opened' }, 2],
    ['file:week-3.json', { kind: 'beside', file: 'week-3.json' }, 1],
    ['file:week-3.json:12', { kind: 'beside', file: 'week-3.json' }, 12],
  ] as const)('names its source and step: %s', (item, source, step) => {
    expect(readLessonAddress(item)).toEqual({ source, step });
    expect(lessonItem(source, step)).toBe(item);
  });

  it.each(['file:x', 'file:.json', 'file:..json', 'file:a.html', 'http:x.json', ':2', 'a:b'])(
    'names no lesson that is not beside the page: %s',
    (item) => expect(readLessonAddress(item)).toBeNull(),
  );
});
