import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoViolations,
  field,
  follow,
  keyInLink,
  readKeyNumbers,
  stripNumber,
  test,
} from './helpers';

const section = (page: Page): Locator => page.getByRole('region').filter({ has: page.locator('#fit-title') });
const headline = (page: Page): Locator => page.locator('#fit-title');
const coefficient = async (page: Page, name: RegExp): Promise<number> => {
  const row = section(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
  return Number(await row.locator('data').getAttribute('value'));
};
const quality = async (page: Page, label: string): Promise<number> => {
  return await stripNumber(section(page), label);
};
const choose = (page: Page, name: string) =>
  section(page).getByRole('radio', { name, exact: true }).check({ force: true });
const openText = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Open runs', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function openFit(page: Page): Promise<void> {
  await page.goto('./#/fit?v=3');
  await expect(headline(page)).toHaveText(/^Each MiB costs/);
}

/** E = 0.25 V + 40 with V in GiB under names that say nothing; one bad cell. */
const odd = 'Run;Moved;Joules\n1;1,5;424\n2;2,5;680\n3;x;1900\n4;4;1064\n5;5,5;1448\n';

test('columns are mapped by hand, the coefficients go into the scenario with their mark, and undo takes them back', async ({
  page,
}) => {
  await openFit(page);
  await openText(page, 'odd.csv', odd);
  await expect(headline(page)).toHaveText('Match your columns');
  const main = section(page);
  await expect(main.getByRole('region', { name: 'Table: the first rows of odd.csv' })).toContainText('1900');
  await main.getByLabel('Traffic: column').selectOption('Moved');
  await expectNoViolations(page, 'columns to be chosen', '.fit-section');
  await main.getByLabel('Traffic: unit').selectOption({ label: 'GiB' });
  await main.getByLabel('Energy: column').selectOption('Joules');
  await main.getByLabel('Energy: unit').selectOption({ label: 'J' });
  await expect(headline(page)).toHaveText('Each MiB costs 0.25\u00a0J, and each migration 40\u00a0J more');
  expect(await coefficient(page, /^For each MiB/)).toBeCloseTo(0.25, 12);
  await expect(main).toContainText('odd.csv: 4 of 5 rows can be used');
  await expect(main).toContainText('Line 4, column Moved: “x” is not a number.');

  await button(page, 'Use these coefficients').click();
  await expect.poll(() => keyInLink(page, 'fit')).toBe('energy~4');
  await expect(main).toContainText('These coefficients are in the scenario.');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolations(page, 'a fit in use', '.fit-section');
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 720 });

  await main.getByRole('link', { name: 'See it in Explore' }).click();
  await expect(page.getByText('Fitted on runs, not the paper’s: energy of both hosts, 4 samples')).toBeVisible();
  const fitted = await readKeyNumbers(page);
  const traffic = fitted?.traffic.value ?? 0;
  expect(fitted?.energy.value).toBeCloseTo(0.25 * traffic + 40, 6);
  await page.getByRole('region', { name: 'Controls' }).evaluate((controls) => {
    for (const group of controls.querySelectorAll('details')) group.open = true;
  });
  await expect(page.locator('.knob').filter({ hasText: 'Fixed energy' }).first()).toContainText('Fitted on 4 samples');
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'fit')).toBeNull();
  await expect.poll(async () => (await readKeyNumbers(page))?.energy.value).toBeCloseTo(0.512 * traffic + 20.165, 6);
  await button(page, 'Redo').click();
  await expect.poll(() => keyInLink(page, 'fit')).toBe('energy~4');
  // A knob of the fit that is changed by hand is no longer what was fitted.
  await field(page, 'Fixed energy').fill('41');
  await field(page, 'Fixed energy').press('Enter');
  await expect.poll(() => keyInLink(page, 'fit')).toBeNull();
  await page.getByRole('link', { name: 'Fit', exact: true }).click();
  await expect(headline(page)).toContainText('costs 0.25');
  await button(page, 'Back to the paper’s').click();
  await expect.poll(() => [keyInLink(page, 'ea'), keyInLink(page, 'eb')]).toEqual([null, null]);
});

test('a row is left out, downloaded and brought back; too few are refused; a suite is made and stays while one looks elsewhere', async ({
  page,
}) => {
  await openFit(page);
  await openText(page, 'four.csv', 'traffic_mib,energy_j\n100,71\n200,119\n300,169\n400,921\n');
  await expect.poll(() => quality(page, 'R²')).toBeLessThan(0.8);
  const points = section(page)
    .getByRole('slider', { name: /^Points: / })
    .first();
  const all = await coefficient(page, /^For any/);
  await points.focus();
  await points.press('End');
  await points.press('Enter');
  const main = section(page);
  await expect(main).toContainText('Line 5: V mig 400\u00a0MiB, E mig 921\u00a0J');
  await expect.poll(() => quality(page, 'R²')).toBeGreaterThan(0.999);
  const download = page.waitForEvent('download');
  await button(page, 'Download the rows as CSV').click();
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[4]).toBe('5,400,921,,,,1');
  await button(page, 'Bring all back').click();
  await expect.poll(() => coefficient(page, /^For any/)).toBe(all);
  await openText(page, 'one.csv', 'traffic_mib,energy_j\n100,71\n');
  await expect(main).toContainText('one.csv could not be opened; nothing was changed.');
  expect(await coefficient(page, /^For any/)).toBe(all);

  // What each kind finds in its sample: src/views/fit/fit-words.test.ts.
  await choose(page, 'Dirty curve');
  await expect(main).toContainText('12 rows of measured-curve.csv');
  await choose(page, 'Skip ratio');
  await button(page, 'Measured rounds of QEMU').click();
  await expect(main).toContainText('261 rows of measured-rounds.csv');
  await follow(page, '#/fit?v=3&seed=7');
  await choose(page, 'Energy of both hosts');
  await button(page, 'Make a new suite').click();
  await expect(main).toContainText('14 rows of simulated suite, seed 7');
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await page.getByRole('link', { name: 'Fit', exact: true }).click();
  await expect(main).toContainText('14 rows of simulated suite, seed 7');
});
