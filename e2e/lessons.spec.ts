import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoViolations, expectNoViolationsNarrow, keyInLink, linkOf, test } from './helpers';

interface File {
  readonly title: string;
  readonly steps: readonly {
    readonly title: string;
    readonly question?: { readonly kind: string; readonly points?: number };
  }[];
}

const lessonOf = (id: string) => ({
  id,
  file: JSON.parse(readFileSync(new URL(`../src/lessons/data/${id}.json`, import.meta.url), 'utf8')) as File,
});

/** Every kind of question, and steps without one: walked by keys. */
const LESSONS = ['convergence', 'stop-rule'].map(lessonOf);

/** Walked by clicks. What they ask and say is held by src/engine/lesson-job.test.ts. */
const OTHERS = ['pre-copy', 'hot-pages', 'faster-link', 'one-rate', 'energy', 'which-first'].map(lessonOf);

/** Predicts by keys alone, whatever kind of question stands there. */
async function predictByKeys(page: Page, question: NonNullable<File['steps'][number]['question']>): Promise<void> {
  if (question.kind === 'choice') {
    await page.getByRole('radio').first().press('Space');
    await page.keyboard.press('Enter');
  } else if (question.kind === 'number') {
    await page.getByRole('textbox', { name: 'Your prediction' }).press('1');
    await page.keyboard.press('Enter');
  } else {
    await page.getByText('Set the points by sliders').press('Enter');
    const points = page.getByRole('main').getByRole('slider');
    await expect(points).toHaveCount(question.points ?? 0);
    for (const point of await points.all()) await point.press('ArrowRight');
    await page.getByRole('button', { name: 'See what the model says' }).press('Enter');
  }
  await expect(page.getByText(/as you said\./i)).toBeVisible();
}

/** Walks a lesson of the list to its end, inside the page: thirty steps wait for nobody. @returns the verdicts */
const walkByClicks = (page: Page, { file }: (typeof OTHERS)[number]): Promise<string[]> =>
  page.evaluate(async ({ title, steps }) => {
    const found = <Found>(find: () => Found | null | undefined | false): Promise<Found> =>
      new Promise((resolve) => {
        const look = () => {
          const it = find();
          if (it) resolve(it);
          else requestAnimationFrame(look);
        };
        look();
      });
    const named = (of: string, text: string) => () =>
      [...document.querySelectorAll<HTMLElement>(of)].find(({ textContent }) => textContent.trim() === text);
    const type = (input: HTMLInputElement, text: string) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const verdicts: string[] = [];
    (await found(named('main a', title))).click();
    for (const [i, { title: step, question }] of steps.entries()) {
      await found(named('h2', `${i + 1}. ${step}`));
      if (question) {
        const form = await found(() => document.querySelector('article form'));
        form.querySelector<HTMLElement>('[type="radio"]')?.click();
        for (const input of form.querySelectorAll<HTMLInputElement>('[type="text"]')) type(input, '1');
        for (const input of form.querySelectorAll<HTMLInputElement>('[type="range"]')) type(input, input.max);
        (await found(named('button', 'See what the model says'))).click();
        verdicts.push(await found(() => document.querySelector('article [role="status"]')?.textContent));
      }
      (await found(named('main a', i + 1 < steps.length ? 'Next step' : 'To the end'))).click();
    }
    await found(named('h2', 'What to try next'));
    (await found(named('a', 'All lessons'))).click();
    return verdicts;
  }, file);

test('all lessons are walked, two of them by keys; answers stay, and the own scenario is not touched', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('./#/learn/lessons?v=3&mem=2048');
  for (const { id, file } of LESSONS) {
    await page.getByRole('link', { name: file.title }).press('Enter');
    const asked = file.steps.filter(({ question }) => question !== undefined).length;
    for (const [i, { title, question }] of file.steps.entries()) {
      await expect(page.getByRole('heading', { name: `${i + 1}. ${title}` })).toBeVisible();
      if (question) await predictByKeys(page, question);
      if (id === 'stop-rule' && i === 2) await expectNoViolations(page, 'a step that was answered');
      await page.getByRole('link', { name: i + 1 < file.steps.length ? 'Next step' : 'To the end' }).press('Enter');
    }
    await expect(page.getByRole('heading', { name: 'What to try next' })).toBeFocused();
    await expect(page.getByText(`You answered ${asked} of ${asked} questions.`)).toBeVisible();
  }
  expect(keyInLink(page, 'mem')).toBe('2048');
  await page.reload();
  await page.getByRole('link', { name: 'All lessons' }).click();
  for (const each of OTHERS) {
    const verdicts = await walkByClicks(page, each);
    expect(verdicts).toHaveLength(each.file.steps.filter(({ question }) => question !== undefined).length);
    for (const verdict of verdicts) expect(verdict).toMatch(/as you said\. .*(The model says|points lie near)/i);
  }
  await expect(page.getByText(/· done$/)).toHaveCount(LESSONS.length + OTHERS.length);
  await expectNoViolations(page, 'the list of lessons');
});

test('a line is drawn by hand on a phone; a file beside the page is a lesson; a scenario of it opens in Explore', async ({
  page,
}) => {
  const served = readFileSync(new URL('../src/lessons/data/faster-link.json', import.meta.url), 'utf8');
  await page.route('**/week-3.json', (route) => route.fulfill({ contentType: 'application/json', body: served }));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('./#/learn/lessons/file:week-3.json:3?v=3&learn.student=7');
  const chart = page.getByRole('img', { name: /^Chart to draw on/ });
  await chart.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + 52, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 18, y + height / 3, { steps: 6 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'See what the model says' }).click();
  await expect(page.getByText(/of 9 points lie near the model’s line/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Bars: volume sent/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectNoViolationsNarrow(page, 'a line that was drawn');
  await page.getByText('Key for the teacher').click();
  await expect(page.getByRole('region', { name: 'Table: Key for the teacher' }).getByRole('row')).toHaveCount(31);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '800 Mbit/s' }).click();
  await expect.poll(() => linkOf(page)).toContain('#/explore?');
  expect(keyInLink(page, 'thd')).toBe('100');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(keyInLink(page, 'thd')).toBeNull();
});
