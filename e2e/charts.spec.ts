import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { button, expect, expectNumbersOfAddress, open, parseResult, roundsFigure, test } from './helpers';

const SCENARIO = '#/explore?v=1&dirty=60&pin=';
const charts = ['When it happens', 'What makes the pause', 'Where the energy goes', 'Cost by your weights'];

async function exported(page: Page, chart: RegExp | string, kind: string): Promise<Download> {
  const menu = page.getByRole('button', { name: typeof chart === 'string' ? `Export: ${chart}` : chart });
  await menu.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: kind }).click(),
  ]);
  return download;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** A small reader of comma-separated values, apart from the page's own writer. */
function readCsv(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, -1)
        .map(([, cell = '']) => cell.replaceAll('"', '')),
    );
}

test('the table of chart 1 shows the rounds of the result, and its CSV has every digit', async ({
  page,
  evaluateLine,
}) => {
  await open(page, SCENARIO);
  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  await roundsFigure(page)
    .getByRole('button', { name: /^Table/ })
    .click();
  const rows = roundsFigure(page).getByRole('row');
  await expect(rows).toHaveCount(prediction.rounds.length + 1);
  await expect(rows.nth(1)).toContainText('pre-copy');
  await expect(rows.last()).toContainText('stop-and-copy');

  const csv = readCsv(await textOf(await exported(page, /^Export: Each round/, 'CSV')));
  const [header = [], ...lines] = csv;
  const column = (key: string) => lines.map((line) => Number(line[header.indexOf(key)]));
  expect(column('volume_mib')).toEqual(prediction.rounds.map(({ volume_mib }) => volume_mib));
  expect(column('duration_s')).toEqual(prediction.rounds.map(({ duration_s }) => duration_s));
  expect(column('skipped_mib')).toEqual(prediction.rounds.map((_, i) => prediction.rounds[i - 1]?.skipped_mib ?? 0));
});

test('every chart has a table, a sentence and a CSV file', async ({ page }) => {
  await open(page, SCENARIO);
  for (const title of charts) {
    const figure = page.getByRole('figure', { name: title });
    await expect(figure.locator('p')).toHaveText(/\d.*\.$/);
    await figure.getByRole('button', { name: /^Table/ }).click();
    await expect(figure.getByRole('table')).toBeVisible();
    const csv = readCsv(await textOf(await exported(page, title, 'CSV')));
    expect(csv.length).toBeGreaterThan(2);
    expect(new Set(csv.map((line) => line.length)).size).toBe(1);
  }
});

test('the parts of the energy chart sum to the energies of the result', async ({ page, evaluateLine }) => {
  await open(page, `${SCENARIO}&es=0.7&efs=0.2`.replace('&pin=', ''));
  const { prediction } = parseResult(await evaluateLine('#/explore?v=1&dirty=60&es=0.7&efs=0.2'));
  const [, ...lines] = readCsv(await textOf(await exported(page, 'Where the energy goes', 'CSV')));
  const sum = (bar: string) =>
    lines.filter(([name]) => name?.startsWith(bar)).reduce((total, line) => total + Number(line[2]), 0);
  expect(sum('S')).toBeCloseTo(prediction.energy_source_j ?? 0, 9);
  expect(sum('D')).toBeCloseTo(prediction.energy_destination_j ?? 0, 9);
});

test('a chart is saved as a drawing that stands alone and as a picture of twice its size', async ({ page }) => {
  await open(page, SCENARIO);
  for (const title of [/^Export: Each round/, 'Where the energy goes'] as const) {
    const svg = await textOf(await exported(page, title, 'SVG'));
    const drawn = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        isBroken: parsed.querySelector('parsererror') !== null,
        words: parsed.documentElement.textContent ?? '',
        width: Number(parsed.documentElement.getAttribute('width')),
        height: Number(parsed.documentElement.getAttribute('height')),
        hasClasses: parsed.querySelector('[class]') !== null,
      };
    }, svg);
    expect(drawn.isBroken).toBe(false);
    expect(drawn.hasClasses).toBe(false);
    expect(svg).not.toContain('var(--');
    expect(drawn.words).toMatch(/Each round|Where the energy goes/);

    const png = await readFile(await (await exported(page, title, 'PNG')).path());
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect(png.readUInt32BE(16)).toBe(Math.round(2 * drawn.width));
    expect(png.readUInt32BE(20)).toBe(Math.round(2 * drawn.height));
  }
});

test('a table is copied as tab-separated lines', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, SCENARIO);
  await page.getByRole('button', { name: 'Export: When it happens' }).click();
  await page.getByRole('menuitem', { name: /^Copy as table/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.split('\n').map((line) => line.split('\t'));
  expect(lines[0]?.[0]).toBe('Round');
  expect(new Set(lines.map((line) => line.length))).toEqual(new Set([5]));
});

test('a second model and a log scale can be laid over the rounds', async ({ page }) => {
  await open(page);
  await button(page, '+ closed form').click();
  await expect(roundsFigure(page).getByRole('list', { name: 'Marks' })).toContainText('closed form');
  await roundsFigure(page).getByRole('button', { name: /^Log/ }).click();
  await expect(roundsFigure(page)).toContainText('log scale');
  await expect(roundsFigure(page)).toContainText('1,000');
});

test('pointing at a bar says what its round does', async ({ page }) => {
  await open(page);
  const box = await roundsFigure(page).getByRole('img').boundingBox();
  if (!box) throw new Error('The chart is not on the page.');
  await page.mouse.move(box.x + 100, box.y + 150);
  await expect(roundsFigure(page)).toContainText('Round 0 sends 1\u00a0GiB in 10.7\u00a0s.');
  await page.mouse.move(box.x + box.width - 20, box.y + 150);
  await expect(roundsFigure(page)).toContainText('Stop-and-copy sends the last');
});
