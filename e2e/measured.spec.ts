import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoViolations,
  expectNoViolationsNarrow,
  field,
  keyNumberGroup,
  open,
  openAllGroups,
  readKeyNumbers,
  test,
} from './helpers';

const sample = (name: string) => fileURLToPath(new URL(`../public/samples/qemu/${name}`, import.meta.url));
const measured = (page: Page) => page.getByRole('region', { name: 'Against measured migrations', exact: true });
/** The cells of a row of a table, by the row's heading. */
const row = (page: Page, table: string, name: string) =>
  measured(page)
    .getByRole('region', { name: table })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** The percentages that a cell holds. */
const percents = (text: string): number[] =>
  [...text.matchAll(/([\d.,]+)\s*%/g)].map(([, number = '']) => Number(number.replace(',', '')));

async function openMeasured(page: Page): Promise<void> {
  await page.goto('./#/validate/measured?v=3&trials=1');
  await expect(measured(page).getByRole('heading', { name: 'Does it converge?' })).toBeVisible();
}

test('the 46 shipped runs are compared with four models, with the errors of the bar; each opens its rounds, by keyboard too', async ({
  page,
}) => {
  await openMeasured(page);
  await expect(measured(page)).toContainText('runs.csv: 46 runs');
  const expected = {
    traffic: { closed: [36, 173], algorithm: [30, 132], qemu: [4, 9] },
    'total time': { closed: [42, 181], algorithm: [34, 139], qemu: [4, 10] },
  };
  for (const [metric, bars] of Object.entries(expected)) {
    await measured(page).getByRole('radio', { name: metric, exact: false }).check({ force: true });
    const all = row(page, `Table: How far off in ${metric}`, 'All of them');
    await expect(all.getByRole('cell').nth(0)).toHaveText('39');
    const of = async (column: number) => percents((await all.getByRole('cell').nth(column).textContent()) ?? '');
    const [closed, algorithm, , qemu] = [await of(1), await of(2), await of(3), await of(4)];
    for (const i of [0, 1]) {
      expect(Math.abs((closed[i] ?? 0) - (bars.closed[i] ?? 0)), `closed form, ${metric}`).toBeLessThanOrEqual(2);
      expect(Math.abs((algorithm[i] ?? 0) - (bars.algorithm[i] ?? 0)), `Algorithm 1, ${metric}`).toBeLessThanOrEqual(2);
      expect(qemu?.[i], `QEMU's loop, ${metric}`).toBeLessThanOrEqual(bars.qemu[i] ?? 0);
    }
  }
  await expect(row(page, 'Table: Does it converge?', 'QEMU')).toContainText('46 of 46');
  await expect(measured(page)).toContainText('A page written twice is sent once.');

  const a001 = measured(page).getByRole('button', { name: /^a001\b/ });
  await a001.focus();
  await page.keyboard.press('Enter');
  await expect(a001).toHaveAttribute('aria-pressed', 'true');
  const rounds = measured(page)
    .getByRole('figure')
    .filter({ has: page.getByText('predicted for the pause') });
  await rounds.getByRole('button', { name: /^Table of/ }).click();
  await expect(rounds.getByRole('row').nth(2)).toBeVisible();
});

test("one's own runs give the same results, whether opened together or one after the other", async ({ page }) => {
  await openMeasured(page);
  const all = row(page, 'Table: How far off in traffic', 'All of them');
  const shipped = await all.textContent();
  const input = measured(page).getByLabel('Open runs');
  await input.setInputFiles([sample('runs.csv'), sample('curve.csv')]);
  await expect(measured(page)).toContainText('Your own runs.');
  await expect(all).toHaveText(shipped ?? '');
  await button(page, 'Back to the shipped runs').click();
  await input.setInputFiles(sample('curve.csv'));
  await expect(measured(page)).toContainText('There are no runs that this belongs to. Open runs.csv too.');
  await input.setInputFiles(sample('runs.csv'));
  await expect(all).toHaveText(shipped ?? '');
});

test('what cannot be read is said by file, line and column, and good rows are kept', async ({ page }) => {
  await openMeasured(page);
  const lines = readFileSync(sample('runs.csv'), 'utf8').split(/\r?\n/).slice(0, 4);
  const columns = (lines[0] ?? '').split(',');
  const cells = (lines[2] ?? '').split(',');
  cells[columns.indexOf('v_mig_mib')] = 'much';
  const text = [lines[0], lines[1], cells.join(','), lines[3]].join('\n');
  await measured(page)
    .getByLabel('Open runs')
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const problems = measured(page).getByRole('list', { name: 'What could not be used' });
  await expect(problems).toContainText('mine.csv');
  await expect(problems).toContainText('Line 3');
  await expect(problems).toContainText('v_mig_mib');
  await expect(measured(page)).toContainText('mine.csv: 2 runs');

  // A file that nobody can read is said once and changes nothing; what is said goes with the next file.
  const input = measured(page).getByLabel('Open runs');
  await input.setInputFiles({ name: 'letter.csv', mimeType: 'text/csv', buffer: Buffer.from('Dear,reader\n1,2\n') });
  await expect(measured(page)).toContainText('letter.csv could not be opened; nothing was changed.');
  await expect(measured(page)).toContainText('mine.csv: 2 runs');
  await input.setInputFiles(sample('curve.csv'));
  await expect(measured(page)).toContainText('curve.csv: ');
  await expect(measured(page)).not.toContainText('letter.csv');
  await expect(measured(page)).toContainText('mine.csv: 2 runs');
});

test('axe finds nothing among the measured runs, and nothing scrolls to the side on a phone', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openMeasured(page);
  await measured(page)
    .getByRole('button', { name: /^a001\b/ })
    .click();
  await expectNoViolations(page, 'Validate');
  await expectNoViolationsNarrow(page, 'Validate');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("QEMU's loop is a model of Explore, with its knobs, and a measured curve in the link", async ({ page }) => {
  await open(page, '#/explore?v=1&model=qemu&mem=1024&dirty=80&ws=400');
  await openAllGroups(page);
  await expect(keyNumberGroup(page)).toContainText('the rest fitted the limit');
  const before = await readKeyNumbers(page);
  await field(page, 'Downtime limit').fill('50 ms');
  await field(page, 'Downtime limit').press('Enter');
  await expect.poll(async () => (await readKeyNumbers(page))?.downtime.value).not.toBe(before?.downtime.value);
  await field(page, 'Measured curve').fill('0.5~20,2~40,10~90');
  await field(page, 'Measured curve').press('Enter');
  await expect(page).toHaveURL(/curve=0\.5~20%2C2~40%2C10~90/);
  await field(page, 'Measured curve').fill('0.5~20,oops');
  await field(page, 'Measured curve').press('Enter');
  await expect(page.getByText(/Measured curve takes up to 24 pairs/)).toBeVisible();
  await expect(page).toHaveURL(/curve=0\.5~20%2C2~40%2C10~90/);
});

test('a table of one’s own migrations is held against every model, kept over a reload, and marked in the link', async ({
  page,
}) => {
  await page.goto('./#/validate/measured?v=3');
  const own = page.getByRole('region', { name: 'Against a table of your own migrations', exact: true });
  await own.getByRole('button', { name: 'Open the made-up sample' }).click();
  await expect(own).toContainText('150 migrations of made-up.csv.');
  const table = own.getByRole('region', { name: 'Table: How far off each model is in your migrations' });
  await expect(table.getByRole('rowheader', { name: 'Plain pre-copy: 30 migrations' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(4 * 5 + 2 + 5 + 2);
  await expect(own.getByRole('list', { name: 'Which model to trust' }).getByRole('listitem')).toHaveCount(5);
  await expect(page).toHaveURL(/validate\.migrations=[0-9a-f]{8}/);
  await own.getByRole('radio', { name: 'java' }).check({ force: true });
  await expect(table.getByRole('rowheader', { name: 'Plain pre-copy: 6 migrations' })).toBeVisible();
  await expectNoViolations(page, 'one’s own migrations');
  await page.reload();
  await expect(own).toContainText('150 migrations of made-up.csv.');
  await own.getByRole('button', { name: 'Close the table' }).click();
  await expect(page).not.toHaveURL(/validate\.migrations/);
});
