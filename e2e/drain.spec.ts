import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, follow, keyInLink, stripNumber, test } from './helpers';

const drain = (page: Page): Locator => page.getByRole('region', { name: 'Emptying the host', exact: true });
const choose = (page: Page, name: string | RegExp) =>
  drain(page)
    .getByRole('radio', { name, exact: typeof name === 'string' })
    .press('Space');
/** The plan in a sentence: it stands above its numbers. */
const verdict = (page: Page) =>
  drain(page)
    .getByRole('paragraph')
    .filter({ hasText: /VMs? leaves?\b/ })
    .first();
/** A key number of the plan, all digits. */
const number = async (page: Page, label: string): Promise<number> => {
  return await stripNumber(drain(page), label);
};
/** The cells of a row of one of the two tables, by its heading. */
const row = (page: Page, table: RegExp, name: string) =>
  drain(page)
    .getByRole('region', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

async function openDrain(page: Page, link = '#/decide?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  await expect(drain(page).locator('.drain-results[aria-busy="false"]')).toBeVisible();
}

async function setWindow(page: Page, minutes: string): Promise<void> {
  const field = drain(page).getByRole('textbox', { name: 'Window', exact: true });
  await field.fill(minutes);
  await field.press('Enter');
}

// Sums, orders and words: src/analysis/drain/drain-plan.test.ts and the tests of src/views/drain.
test('the plan as table, file and bars, by keyboard too; a short window leaves some behind, each with its reason', async ({
  page,
}) => {
  await openDrain(page);
  await expect(verdict(page)).toHaveText(
    /^All 8 VMs leave in 1\s?min \d+\s?s; the longest pause is [\d,.]+\s?m?s \(Linpack 1\)\.$/,
  );
  await button(drain(page), 'Table of: When does each VM leave?').click();
  const table = drain(page).getByRole('region', { name: 'Table: When does each VM leave?' });
  const rows = table.getByRole('row');
  await expect(rows).toHaveCount(9);
  await expect(rows.nth(1)).toContainText('TPC-C 1');
  const download = page.waitForEvent('download');
  await button(drain(page), 'Download the plan as CSV').click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('precopy-plan.csv');
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines[0]).toBe('order,name,lane,start_s,end_s,downtime_s,traffic_mib,energy_j,fits,why');
  expect(lines).toHaveLength(9);
  expect(lines[8]).toMatch(/^8,SPECweb 2,1,.*,yes,does not converge \(not-shrinking\)$/);

  // Each bar says its numbers; sharing the link stops two VMs from converging.
  await expect(drain(page).getByRole('heading', { name: /^Two at a time, 2\s?VMs stop converging$/ })).toBeVisible();
  const plan = drain(page).getByRole('listbox', { name: /^The plan/ });
  const said = page.getByRole('figure', { name: 'When does each VM leave?' }).locator('.chart-summary');
  // Where the mouse was left, it would point at a bar.
  await page.mouse.move(5, 5);
  await plan.focus();
  await expect(said).toContainText(/^TPC-C 1: lane 1, from 0\s?s to 9\.16\s?s/);
  await page.keyboard.press('End');
  await expect(said).toContainText(/^SPECweb 2: lane 1, .* It does not converge: the pause is forced\.$/);
  await expect(plan.getByRole('option', { selected: true })).toHaveAccessibleName(/^SPECweb 2: lane 1/);
  await page.keyboard.press('Tab');
  await expect(said).toContainText(/^8\s?VMs, one at a time/);
  const alone = await number(page, 'Longest pause');
  await choose(page, '2');
  await expect(verdict(page)).toContainText('Dbench 1');
  expect(await number(page, 'Longest pause')).toBeGreaterThan(1.9 * alone);
  await choose(page, '1');

  // A short window leaves some behind; the order decides how many.
  await setWindow(page, '1.5');
  await expect(verdict(page)).toContainText(/^6 of 8 VMs leave within 1\s?min 30\s?s: 2 are too late\./);
  await expect(drain(page).getByRole('heading', { name: /^2\s?VMs do not fit$/ })).toBeVisible();
  await expect(drain(page)).toContainText('Too late in the order');
  // Those that do not fit are drawn as the key says: a frame of dashes.
  await expect(drain(page).locator('.gantt .is-misfit')).toHaveCount(2);
  await choose(page, 'Longest first');
  await expect(verdict(page)).toContainText(/^5 of 8 VMs/);
  await choose(page, 'Best by search');
  await expect(verdict(page)).toContainText(/^6 of 8 VMs/);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await drain(page).evaluate((section) => section.scrollWidth - section.clientWidth)).toBe(0);
  await expectNoViolations(page, 'the plan', '.drain');
  await page.setViewportSize({ width: 1280, height: 720 });
  await setWindow(page, '0');
  await expect(drain(page).getByText(/^Window takes .* you typed 0\smin\.$/)).toBeVisible();
  await expect(verdict(page)).toContainText(/^6 of 8 VMs/);

  // One breaks its SLA, the model has no number for another; an empty fleet is refused.
  await follow(page, '#/decide?v=3&model=closed-form&fleet=strict~800~80~~~1%3Bwild~800~200%3Bcalm~800~5');
  await expect(verdict(page)).toContainText(
    /^1 of 3 VMs leaves within 10\s?min: 1 breaks its SLA, the model has no number for 1\./,
  );
  await expect(drain(page)).toContainText('No number: the closed form needs a lane faster than the dirtying');
  const strict = row(page, /^Table: VMs in trouble/, 'strict');
  await expect(strict).toContainText(/[\d.]+\s?ms, 1\s?ms allowed/);
  await follow(page, '#/decide?v=3&fleet=');
  await expect(drain(page)).toContainText('The fleet has no VM, so there is nothing to plan.');
});

test('rates that nobody knows give a range by the clock; a VM in trouble keeps its remedy, and opens in Explore', async ({
  page,
}) => {
  const window = 'decide.from=22:00&decide.until=22:05&decide.lanes=2';
  const vms = 'db-05~4096~300~2048%3Bweb~2048~?%3Bmail~1024~3';
  await openDrain(page, `#/decide/plan?v=3&model=libvirt&fleet=${vms}&${window}`);
  await expect(drain(page).getByText(/^About 2 of 3 VMs leave by 22:05\.$/)).toBeVisible();
  const troubles = drain(page).getByRole('region', { name: 'Table: VMs in trouble' });
  await expect(troubles).toContainText('Likelier not to arrive than to');
  await expectNoViolations(page, 'the plan as a range', '.drain');
  await button(troubles, 'What would help db-05').click();
  await troubles.getByRole('button', { name: /^Post-copy/ }).click();
  await expect(
    drain(page)
      .getByText(/VMs leave by/)
      .first(),
  ).toContainText(/3 VMs/);
  await expect.poll(() => keyInLink(page, 'fleet')).toContain('then%3Dpost-copy');
  await button(page, 'Undo').click();
  await button(troubles, 'Open in Explore db-05').click();
  await expect(page).toHaveURL(/#\/explore\?.*mem=4096/);
  await page.goBack();
  await expect(troubles).toContainText('db-05');
});
