import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoViolationsNarrow,
  expectNumbersOfAddress,
  field,
  follow,
  keyNumberNames,
  linkOf,
  open,
  readKeyNumbers,
  test,
} from './helpers';

const enter = async (page: Page, name: string, value: string) => {
  await field(page, name).fill(value);
  await field(page, name).press('Enter');
};
const costHeading = (page: Page) => page.getByRole('heading', { name: 'Cost by your weights' });
const costChart = (page: Page) => page.getByRole('figure', { name: 'Cost by your weights' });
/** The six key numbers in words. */
const cells = async (page: Page): Promise<string[]> => {
  const numbers = await readKeyNumbers(page);
  return keyNumberNames.map((name) => numbers?.[name].cell ?? '');
};
const cellOf = async (page: Page, name: (typeof keyNumberNames)[number]) => (await readKeyNumbers(page))?.[name].cell;

// The differences and the cost, in numbers and words: src/views/explore/key-numbers.test.ts and src/views/charts/shares.test.ts.
test('before Pin there is an invitation, after it every change shows a difference and the cost; Pin and Unpin are steps of undo and entries of the history', async ({
  page,
  evaluateLine,
}) => {
  const weights = 'wd=0.1&wt=0.2&wv=0.3&we=0.4';
  await open(page, `#/explore?v=3&${weights}`);
  const plain = linkOf(page);
  await expect(costHeading(page)).toBeVisible();
  await expect(costChart(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(/Pin this scenario/);
  await expect(button(page, 'Unpin')).toHaveCount(0);
  const before = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  for (const cell of await cells(page)) expect(cell).not.toContain('pinned');
  await button(page, 'Pin').click();
  await expect(button(page, 'Unpin')).toBeVisible();
  const pinned = `${plain}&pin=${weights.replaceAll('=', '~').replaceAll('&', '%2C')}`;
  await expect.poll(() => linkOf(page)).toBe(pinned);
  // It changes no number.
  expect((await expectNumbersOfAddress(page, evaluateLine)).prediction).toEqual(before);
  await expect.poll(async () => (await cells(page)).filter((cell) => /the same/.test(cell)).length).toBe(6);

  await enter(page, 'Memory', '2048');
  const changed = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
  // Twice the memory: the difference is worked out here a second time, and read without the locale's separators.
  for (const [name, now, then] of [
    ['total time', changed.total_time_s, before.total_time_s],
    ['traffic', changed.traffic_mib, before.traffic_mib],
    ['energy', changed.energy_j, before.energy_j],
  ] as const) {
    const percent = (100 * ((now ?? 0) - (then ?? 0))) / (then ?? 1);
    expect(percent).toBeGreaterThan(0);
    const cell = (await cellOf(page, name)) ?? '';
    const shown = /\+([\d.]+)\s%/.exec(cell);
    expect(shown, `${name} in "${cell}"`).not.toBeNull();
    expect(Number(shown?.[1])).toBeCloseTo(percent, percent >= 100 ? 0 : 1);
    expect(cell).toContain('pinned');
  }
  const table = costChart(page).getByRole('button', { name: /^Table/ });
  await table.click();
  await expect(costChart(page).getByRole('row')).toHaveCount(9);
  // Each metric over the larger of the two: of the dearer one nothing is left but its weight.
  const time = costChart(page).getByRole('row').nth(2).getByRole('cell');
  await expect(time.last()).toHaveAttribute('title', '0.2');
  await table.click();

  await button(page, 'Undo').click();
  await expect.poll(() => linkOf(page)).toBe(pinned);
  await button(page, 'Undo').click();
  await expect(button(page, 'Pin')).toBeVisible();
  await expect.poll(() => linkOf(page)).toBe(plain);
  await button(page, 'Redo').click();
  await expect(button(page, 'Unpin')).toBeVisible();
  await button(page, 'Unpin').click();
  await expect.poll(() => linkOf(page)).toBe(plain);
  await expect.poll(() => cellOf(page, 'downtime')).not.toContain('pinned');
  await expect(costChart(page)).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => linkOf(page)).toBe(pinned);
  await expect(button(page, 'Unpin')).toBeVisible();

  // A pin that its model cannot describe leaves the differences and the cost out, and the page goes on.
  await follow(page, '#/explore?v=3&pin=dirty~100,model~closed-form');
  await expectNumbersOfAddress(page, evaluateLine);
  await expect(button(page, 'Unpin')).toBeVisible();
  await expect(costChart(page)).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined/);
});

test('pinned scenarios stand side by side in every view, are named and swapped in by keys, and the link keeps them', async ({
  page,
}) => {
  await page.goto('./#/what-if/doubt?v=3&mem=2048&pin=&pin=rate~400%2Cname~Slow');
  const table = page.getByRole('region', { name: 'Table: Scenarios side by side' });
  await expect(table.getByRole('row')).toHaveCount(4, { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: /^Side by side: .* pauses least/ })).toBeVisible();
  const name = table.getByRole('textbox', { name: 'Name of Pinned 1' });
  await name.fill('Paper');
  await name.press('Enter');
  await expect.poll(() => linkOf(page)).toContain('mem=2048&pin=name~Paper&pin=rate~400');
  await table.getByRole('button', { name: 'Swap in Paper' }).press('Enter');
  await expect.poll(() => linkOf(page)).toContain('name=Paper&pin=mem~2048&pin=rate~400');
  await expect(table).toContainText('Memory 2 GiB, not 1 GiB');
  // One picture has all of it: names, metrics with differences, knobs that differ, rounds, best and worst in words.
  const figure = page.getByRole('figure', { name: /^Side by side: / });
  await figure.getByRole('button', { name: /^Export/ }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^SVG/ }).click();
  const picture = readFileSync(await (await coming).path(), 'utf8').replaceAll(/\s/g, ' ');
  const wanted = ['Paper, on screen', 'Memory 2 GiB, not 1 GiB', 'What each round sends', 'the least', 'least with'];
  expect(wanted.filter((word) => !picture.includes(word))).toEqual([]);
  expect(/Export has|var\(--|undefined/.exec(picture)).toBeNull();
  for (const place of ['Platforms', 'Explore']) {
    await page.getByRole('link', { name: place, exact: true }).click();
    await expect(table.getByRole('row')).toHaveCount(4, { timeout: 60_000 });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolationsNarrow(page, 'light');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
