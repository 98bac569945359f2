import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../test/runs';
import { smallLesson } from '../test/small-lesson';
import { readLesson, readLessonText } from './read-lesson';

const problemsOf = (file: unknown): readonly string[] => {
  const read = readLesson(file);
  return read.ok ? [] : read.problems;
};
const step = (parts: Readonly<Record<string, unknown>>) => smallLesson({ steps: [{ title: 'One', ...parts }] });

describe('a lesson file', () => {
  it('is read whole', () => {
    const read = readLesson(smallLesson());
    expect(read).toMatchObject({
      ok: true,
      lesson: { title: 'A small lesson', scenarios: { fast: { bandwidth: 1600 } } },
    });
    if (!read.ok) return;
    expect(read.lesson.steps.map(({ question }) => question?.kind)).toEqual(['number', 'choice', 'line']);
    expect(read.lesson.steps[0]?.question).toMatchObject({ tolerance: 0.05, unit: '', hints: [[{ text: 'Divide.' }]] });
    expect(read.lesson.steps[1]?.reveal.controls).toEqual({ of: 'vm', shown: ['bandwidth'], locked: ['memory'] });
  });

  it('takes a whole link as a scenario, and upgrades an old one', () => {
    const scenarios = { vm: 'https://example.org/#/explore?v=1&mem=2048&limit=link', fast: 'v=3&mem=512' };
    const read = readLesson(smallLesson({ scenarios }));
    expect(read).toMatchObject({ ok: true, lesson: { scenarios: { vm: { memory: 2048 }, fast: { memory: 512 } } } });
  });

  it.each<readonly [string, unknown, RegExp]>([
    ['no JSON', undefined, /^This file is not JSON\.$/],
    [
      'another format',
      { format: 'precopy.scenario' },
      /^This is not a lesson: its “format” should be “precopy\.lesson”\.$/,
    ],
    ['a newer version', smallLesson({ version: 2 }), /^“version” takes 1; the file says 2\.$/],
    ['no title', smallLesson({ title: ' ' }), /^“title” takes a text of 1 to 90 characters; the file says “ ”\.$/],
    [
      'too many minutes',
      smallLesson({ minutes: 500 }),
      /^“minutes” takes a number from 1 to 120; the file says “500”\.$/,
    ],
    ['a misspelt field', smallLesson({ scenarois: {} }), /^“scenarois” is no field here; there are format, version, /],
    ['no scenario', smallLesson({ scenarios: {} }), /A lesson needs one scenario at least/],
    [
      'no version in a scenario',
      smallLesson({ scenarios: { vm: 'mem=512', fast: 'v=3' } }),
      /Scenario “vm” needs a version/,
    ],
    [
      'a bad value',
      smallLesson({ scenarios: { vm: 'v=3&mem=x', fast: 'v=3' } }),
      /^Scenario “vm” cannot take mem=x\.$/,
    ],
    [
      'a scenario called now',
      smallLesson({ scenarios: { now: 'v=3', vm: 'v=3', fast: 'v=3' } }),
      /“now” takes a name of letters/,
    ],
    ['no steps', smallLesson({ steps: [] }), /^“steps” takes a list of 1 to 12 entries; the file says “0 entries”\.$/],
    [
      'an unknown number',
      step({ text: 'It takes {vm.time}.' }),
      /^Step 1: “text”: {vm\.time}: There is no number “time”/,
    ],
    ['an unknown symbol', step({ text: '$zeta$' }), /There is no symbol “zeta”; there are lambda, /],
    ['now without knobs', step({ text: '{now.traffic}' }), /There is no scenario “now”; there are vm, fast\.$/],
    [
      'an unknown figure',
      step({ show: [{ figure: 'pie', of: 'vm' }] }),
      /figure 1: “figure” takes one of film, rounds/,
    ],
    [
      'an unknown knob',
      step({ controls: { of: 'vm', shown: ['speed'] } }),
      /controls: “shown” takes the link key of a knob/,
    ],
    ['a knob that is no number', step({ controls: { of: 'vm', shown: ['model'] } }), /a knob that is a number/],
    [
      'a question of no kind',
      step({ question: { kind: 'essay', ask: 'Why?' } }),
      /“kind” takes one of number, choice, line/,
    ],
    [
      'one option',
      step({ question: { kind: 'choice', ask: '?', options: [] } }),
      /“options” takes a list of 2 to 6 entries/,
    ],
    ['a reveal without a question', step({ reveal: { text: 'So.' } }), /and there is no “question”\.$/],
    [
      'a range upside down',
      step({ show: [{ figure: 'curve', of: 'vm', knob: 'dirty', from: 9, to: 3, field: 'lambda' }] }),
      /“to” takes a number above “from”, 9; the file says “3”/,
    ],
    [
      'ms of no time',
      step({ question: { kind: 'number', ask: '?', answer: 'vm.lambda', unit: 'ms' } }),
      /“unit” takes ms, where the answer is a time/,
    ],
    [
      'a condition without a sign',
      step({
        question: {
          kind: 'choice',
          ask: '?',
          options: [
            { text: 'a', when: '1' },
            { text: 'b', when: '1 < 2' },
          ],
        },
      }),
      /option 1: “when”: “1” needs one < or >\.$/,
    ],
  ])('is refused with a sentence: %s', (_, file, sentence) => {
    const problems = problemsOf(file);
    expect(
      problems.some((each) => sentence.test(each)),
      problems.join('\n'),
    ).toBe(true);
  });

  it('never throws, whatever stands in any of its places', () => {
    const places = ['title', 'scenarios', 'fleets', 'vary', 'steps', 'next', 'minutes', 'idea', 'version'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        for (const problem of problemsOf(smallLesson({ [place]: value }))) expect(problem).toMatch(/\.$/);
      }),
      runs(300),
    );
    fc.assert(
      fc.property(fc.constantFrom('text', 'show', 'controls', 'question', 'reveal'), fc.jsonValue(), (place, value) => {
        for (const problem of problemsOf(step({ [place]: value }))) expect(problem).toMatch(/\.$/);
      }),
      runs(300),
    );
  });

  it('comes as a text with a byte order mark too', () => {
    expect(readLessonText(`\ufeff${JSON.stringify(smallLesson())}`).ok).toBe(true);
    expect(readLessonText('{').ok).toBe(false);
  });
});
