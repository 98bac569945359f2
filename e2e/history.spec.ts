import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, field, keptIn, keyInLink, stripNumber, test } from './helpers';

const section = (page: Page): Locator => page.getByRole('region', { name: 'What history says', exact: true });
const figures = (page: Page): Locator => section(page).getByRole('figure');
/** The number under a label, to the last digit. */
const number = (page: Page, label: string): Promise<number> => stripNumber(section(page), label);

/** Opens Decide and waits until the histories that are kept have been read. */
async function openDecide(page: Page, link = '#/decide/rank?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  const known = section(page).getByRole('group', { name: /^What history says of/ });
  await expect(
    section(page)
      .getByText(/^(No VM is in the fleet|Nothing is known)/)
      .or(known),
  ).toBeVisible();
}

async function makeUp(page: Page, name: string): Promise<void> {
  await button(section(page), 'Generate a history').click();
  await page.getByRole('menuitem', { name }).click();
  await expect(section(page)).toContainText('30 migrations are made up');
}

/** How many histories the browser's database holds: what is written there is not there at once. */
const kept = (page: Page): Promise<number> => keptIn(page, 'precopy', 'histories');

const HEADER = 'vm,migration,round,duration_s,dirty_rate_mib_s,sample_mib_s';
const openText = (page: Page, name: string, text: string) =>
  section(page)
    .getByLabel('Open history')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('ten simulated migrations become a history, which a reload keeps', async ({ page }) => {
  await openDecide(page);
  await expect(section(page)).toContainText('Nothing is known of past migrations of Dbench 1');
  await button(section(page), 'Simulate ten migrations').click();
  await expect(section(page)).toContainText('10 simulated migrations added to Dbench 1.');
  await expect(figures(page)).toHaveCount(3);
  // What a window of 0.5 s says of D is far above what a whole migration dirties: history is nearer.
  expect(await number(page, 'Error by both, D̃')).toBeLessThan(await number(page, 'Error by the sample S'));
  const next = await number(page, 'Refined rate D̃, next');
  await expect.poll(() => kept(page)).toBe(1);
  await page.reload();
  await expect(section(page).getByLabel('VM', { exact: true })).toHaveValue('Dbench 1');
  await expect(section(page).getByRole('option', { name: 'Dbench 1, 10 migrations' })).toBeAttached();
  await expect.poll(() => number(page, 'Refined rate D̃, next')).toBe(next);
});

test('phi is seen to find its best value; the knobs and the rate are the scenario’s, and Undo takes them back', async ({
  page,
}) => {
  await openDecide(page);
  await makeUp(page, 'Mostly the sample');
  const phi = page.getByRole('figure', { name: 'φ has found the best value, 0.8' });
  await expect(phi).toContainText('This load is made up so that 0.8 is best');
  await phi.getByRole('button', { name: /^Table of/ }).click();
  await expect(phi.getByRole('row')).toHaveCount(31);
  const last = Number(await phi.getByRole('row').last().getByRole('cell').nth(1).textContent());
  expect(Math.abs(last - 0.8)).toBeLessThan(0.02);
  await expectNoViolations(page, 'a history', '.history');
  // Another mu is another history: what is best is then found looking back.
  await field(page, 'Weight of the last migration').fill('0.6');
  await field(page, 'Weight of the last migration').press('Enter');
  await expect(section(page)).toContainText('Looking back');
  expect(keyInLink(page, 'mu')).toBe('0.6');
  await field(page, 'Weight of the sample, at first').fill('0.2');
  await field(page, 'Weight of the sample, at first').press('Enter');
  await expect(section(page)).toContainText('It was 0.2 at first');
  const next = await number(page, 'Refined rate D̃, next');
  await button(section(page), 'Use this D').click();
  await expect.poll(() => keyInLink(page, 'dirty')).toBe(String(Number(next.toPrecision(3))));
  await expect(section(page)).toContainText('is in the scenario now');
  for (const _ of ['rate', 'phi', 'mu']) await button(page, 'Undo').click();
  await expect(page.getByRole('figure', { name: 'φ has found the best value, 0.8' })).toBeVisible();
  expect(keyInLink(page, 'dirty')).toBeNull();
});

test('a table is read, its faults are told by line and column, and it comes out again as it was', async ({ page }) => {
  await openDecide(page);
  const good = ['web,1,0,9.5,40.25,70', 'web,2,0,8,44,72', 'web,2,1,1,30,72'];
  await openText(page, 'past.csv', [HEADER, good[1], 'web,3,0,none,40,', good[2], good[0]].join('\n'));
  await expect(section(page)).toContainText('2 migrations of 1 VM opened, with 1 problem.');
  await expect(section(page)).toContainText('Line 3, column duration_s: “none” is not a number.');
  await expect(section(page).getByLabel('VM', { exact: true })).toHaveValue('web');
  await expect(section(page)).toContainText('Migration 2: S 72\u00a0MiB/s, D̂ 40.3\u00a0MiB/s');
  const download = page.waitForEvent('download');
  await button(section(page), 'Download all histories').click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved.trim().split('\r\n')).toEqual([HEADER, 'web,1,0,9.5,40.25,70', 'web,2,0,8,44,72', 'web,2,1,1,30,72']);
  await button(section(page), 'Take it back').click();
  await expect(section(page).getByRole('option', { name: /^web/ })).toHaveCount(0);
});

test('what is deleted can be brought back, and stays away after a reload if it is not', async ({ page }) => {
  await openDecide(page);
  await button(section(page), 'Open the sample').click();
  await expect(section(page)).toContainText('72 migrations of 3 VMs opened');
  await button(section(page), 'Delete this history').click();
  await expect(section(page)).toContainText('The history of TPC-C 1 is deleted.');
  await button(section(page), 'Take it back').click();
  await expect(section(page).getByRole('option', { name: 'TPC-C 1, 24 migrations' })).toBeAttached();
  await button(section(page), 'Delete all histories').click();
  await expect(section(page)).toContainText('All histories are deleted: 3 VMs.');
  await expect.poll(() => kept(page)).toBe(0);
  await page.reload();
  // The chosen VM stands in the link.
  await expect(section(page)).toContainText('Nothing is known of past migrations of TPC-C 1');
});

test('without a database the page says so and goes on', async ({ page }) => {
  await page.addInitScript(() => Reflect.defineProperty(window, 'indexedDB', { value: undefined }));
  await openDecide(page);
  await expect(section(page)).toContainText('This browser does not let the page keep anything');
  await makeUp(page, 'Mostly history');
  await expect(page.getByRole('figure', { name: 'φ has found the best value, 0.2' })).toBeVisible();
});

test('a full disk is told in a sentence, and the history stays in the page', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openDecide(page);
  await makeUp(page, 'Mostly history');
  await expect(section(page)).toContainText('There is no room left in the browser’s storage.');
  await expect(figures(page)).toHaveCount(3);
});
