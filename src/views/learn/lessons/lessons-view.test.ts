// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../test/load-platforms';
import type { LessonKeyRow } from '../../../engine/lesson-job';
import { readLesson } from '../../../lessons/read-lesson';
import { selectScenario } from '../../../state/selectors';
import { useStore } from '../../../state/store';
import { pageWith, runAtOnce, settled, tidyUp } from '../../../test/page';
import { smallLesson } from '../../../test/small-lesson';
import { numbersColumns } from './figures';
import { Lessons } from './Lessons';
import { heldLesson } from './lesson-state';
import { answersText } from './my-answers';
import { lineTruth, wholeSketch, withStroke } from './sketch';
import { keyHeads, keyQuestion, keyRows, readCodes } from './teacher-key';

tidyUp();

const lesson = (() => {
  const read = readLesson(smallLesson());
  if (!read.ok) throw new Error(read.problems.join());
  return read.lesson;
})();

const goTo = (item?: string) =>
  act(() => useStore.getState().showPlace({ view: 'learn', part: 'lessons', ...(item !== undefined && { item }) }));

async function shown(item?: string) {
  goTo(item);
  const page = render(createElement(Lessons), { wrapper: pageWith() });
  await settled();
  return page;
}

describe('a lesson on the page', () => {
  beforeEach(() => {
    const file = { name: 'small.json', text: JSON.stringify(smallLesson()) };
    act(() => heldLesson.update(() => ({ opened: { file, lesson } })));
  });

  it('takes a number, says what the model says, and shows what follows', async () => {
    const { container } = await shown('own');
    expect(await screen.findByText(/What is it\?/)).toBeTruthy();
    expect(container.textContent).not.toContain('It is 0.419');
    const input = screen.getByLabelText('Your prediction') as HTMLInputElement;
    act(() => {
      fireEvent.change(input, { target: { value: 'much' } });
      fireEvent.submit(input.form as HTMLFormElement);
    });
    expect(screen.getByRole('alert').textContent).toMatch(/\.$/);
    act(() => {
      fireEvent.change(input, { target: { value: '0.42' } });
      fireEvent.submit(input.form as HTMLFormElement);
    });
    expect(container.textContent).toContain('As you said. The model says 0.419; you said 0.42.');
    expect(container.textContent).toContain('It is 0.419.');
  });

  it('is not lost when the page goes elsewhere, and leaves the scenario alone', async () => {
    const before = selectScenario(useStore.getState());
    const { unmount } = await shown('own:2');
    act(() => screen.getByLabelText('The slow one').click());
    act(() => screen.getByRole('button', { name: 'See what the model says' }).click());
    await settled();
    unmount();
    const { container } = await shown('own:2');
    expect(container.textContent).toContain('As you said.');
    expect(selectScenario(useStore.getState())).toBe(before);
    act(() => screen.getByRole('button', { name: 'Predict again' }).click());
    expect(container.textContent).not.toContain('As you said.');
  });

  it('opens one of its scenarios in Explore as one step of undo', async () => {
    const before = selectScenario(useStore.getState());
    await shown('own');
    act(() => screen.getByRole('button', { name: 'Fast' }).click());
    expect(selectScenario(useStore.getState()).bandwidth).toBe(1600);
    expect(useStore.getState().place).toEqual({ view: 'explore' });
    act(() => useStore.getState().undo());
    expect(selectScenario(useStore.getState())).toEqual(before);
  });
});

describe('what is handed in', () => {
  it('is what was said at each question, under the names of the teacher’s key', () => {
    const record = { predictions: { 0: 0.42, 2: [1, 2.5, 3, 4] }, isDone: false };
    expect(answersText(lesson, ' 17 ', record)).toBe(
      [
        'Answers to “A small lesson”, code 17',
        '1. A number: 0.42',
        '2. A choice: not answered',
        '3. A line: 1, 2.5, 3, 4',
        '',
      ].join('\n'),
    );
    expect(answersText(lesson, '', { predictions: { 1: 1 }, isDone: false })).toContain(
      'Answers to “A small lesson”\n1. A number: not answered\n2. A choice: The fast one\n',
    );
    expect(keyHeads(lesson).slice(1)).toEqual(['1. A number', '2. A choice', '3. A line']);
  });
});

describe('what a lesson shows', () => {
  it('does not tell its idea before the end', async () => {
    act(() => heldLesson.update(() => ({ opened: { file: { name: 'small.json', text: '' }, lesson } })));
    const { container, unmount } = await shown('own');
    expect(container.textContent).not.toContain(lesson.idea);
    unmount();
    expect((await shown('own:4')).container.textContent).toContain(lesson.idea);
  });

  it('has yes and no in words, and no capital of a symbol', () => {
    const [, ends, gamma] = numbersColumns(['converges', 'gamma'], { vm: { converges: 1, gamma: -0.14 } });
    const row = { id: 'vm', name: 'VM' };
    expect([ends?.head, ends?.value?.(row), ends?.none?.(row)]).toEqual(['Ends by itself', null, 'yes']);
    expect([gamma?.head, gamma?.value?.(row)]).toEqual(['γ of eq. 10 after round 0', -0.14]);
  });
});

describe('the address of a lesson', () => {
  it.each([
    ['nothing-of-ours', /There is no lesson “nothing-of-ours”/],
    ['own', /No lesson file is open/],
    ['http:x.json', /There is no lesson of this name/],
  ])('says what is not there, above the list: %s', async (item, sentence) => {
    await shown(item);
    expect(screen.getByRole('alert').textContent).toMatch(sentence);
    expect(screen.getByRole('heading', { name: 'Lessons' })).toBeTruthy();
  });

  it('loads a file that lies beside the page, from nowhere else', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: URL) => {
      asked.push(address.href);
      return { ok: true, text: async () => JSON.stringify(smallLesson()) };
    });
    await shown('file:week-3.json');
    expect(screen.getByRole('heading', { name: 'A small lesson' })).toBeTruthy();
    expect(asked).toEqual([new URL('week-3.json', document.baseURI).href]);
    vi.stubGlobal('fetch', async () => ({ ok: true, text: async () => '<!doctype html>' }));
    goTo('file:week-4.json');
    await settled();
    expect(screen.getByRole('alert').textContent).toContain('There is no week-4.json beside this page.');
    vi.unstubAllGlobals();
  });
});

describe('a line drawn by hand', () => {
  it('fills the places that a quick stroke passes', () => {
    const start = withStroke([null, null, null, null], null, { place: 0, height: 10 });
    const far = withStroke(start, { place: 0, height: 10 }, { place: 2, height: 20 });
    expect(far).toEqual([10, 15, 20, null]);
    expect(wholeSketch(far)).toBeNull();
    expect(wholeSketch(withStroke(far, { place: 2, height: 20 }, { place: 3, height: 0 }))).toEqual([10, 15, 20, 0]);
  });

  it('is held against the model at its own places, on an axis with room above', () => {
    const curve = { of: ['vm'], knob: 'dirtyRate', from: 0, to: 40, field: 'totalTime' } as const;
    const { values, top } = lineTruth(
      curve,
      5,
      Array.from({ length: 41 }, (_, i) => i),
    );
    expect(values).toEqual([0, 10, 20, 30, 40]);
    expect(top).toBeGreaterThanOrEqual(52);
  });
});

describe('the teacher’s key', () => {
  it('reads codes as they are typed', () => {
    expect(readCodes('1-3, anna;ben\n3')).toEqual(['1', '2', '3', 'anna', 'ben']);
    expect(readCodes('5-1')).toEqual([]);
    expect(readCodes('1-9999')).toHaveLength(200);
  });

  it('has the drawn values and the answers of each code', () => {
    const rows = keyRows(lesson, runAtOnce('lessonKey', keyQuestion(lesson, ['3', 'anna'])) as readonly LessonKeyRow[]);
    expect(keyHeads(lesson)).toEqual(['Dirtying rate (vm, fast)', '1. A number', '2. A choice', '3. A line']);
    expect(rows.map(({ code }) => code)).toEqual(['3', 'anna']);
    for (const { cells } of rows) {
      const [rate = '', lambda = '', choice, line = ''] = cells;
      expect(Number(lambda)).toBeCloseTo(Number.parseFloat(rate) / 95.367, 2);
      expect(choice).toBe('The slow one');
      expect(line.split(', ')).toHaveLength(4);
    }
  });
});
