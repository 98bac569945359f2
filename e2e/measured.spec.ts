import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { button, expect, expectNoViolations, expectNoViolationsNarrow, test } from './helpers';

const sample = (name: string) => fileURLToPath(new URL(`../public/samples/qemu/${name}`, import.meta.url));

test('the shipped runs open their rounds by keyboard; one’s own runs come together or one after the other; what cannot be read is said', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./#/validate/measured?v=3&trials=1');
  const measured = page.getByRole('region', { name: 'Against measured migrations', exact: true });
  await expect(measured).toContainText('runs.csv: 46 runs');
  const a001 = measured.getByRole('button', { name: /^a001\b/ });
  await a001.focus();
  await page.keyboard.press('Enter');
  await expect(a001).toHaveAttribute('aria-pressed', 'true');
  const rounds = measured.getByRole('figure').filter({ has: page.getByText('predicted for the pause') });
  await rounds.getByRole('button', { name: /^Table of/ }).click();
  await expect(rounds.getByRole('row').nth(2)).toBeVisible();

  // A table of one's own migrations is held against every model, kept over a reload, and marked in the link.
  const own = page.getByRole('region', { name: 'Against a table of your own migrations', exact: true });
  await own.getByRole('button', { name: 'Open the made-up sample' }).click();
  await expect(own).toContainText('150 migrations of made-up.csv.');
  await expect(page).toHaveURL(/validate\.migrations=[0-9a-f]{8}/);
  await expectNoViolations(page, 'Validate');
  await expectNoViolationsNarrow(page, 'Validate');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.reload();
  await expect(own).toContainText('150 migrations of made-up.csv.');
  await own.getByRole('button', { name: 'Close the table' }).click();
  await expect(page).not.toHaveURL(/validate\.migrations/);

  const all = measured
    .getByRole('region', { name: 'Table: How far off in traffic' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'All of them', exact: true }) });
  const shipped = (await all.textContent()) ?? '';
  const input = measured.getByLabel('Open runs');
  await input.setInputFiles([sample('runs.csv'), sample('curve.csv')]);
  await expect(measured).toContainText('Your own runs.');
  await expect(all).toHaveText(shipped);
  await button(page, 'Back to the shipped runs').click();
  await input.setInputFiles(sample('curve.csv'));
  await expect(measured).toContainText('There are no runs that this belongs to. Open runs.csv too.');

  const lines = readFileSync(sample('runs.csv'), 'utf8').split(/\r?\n/).slice(0, 4);
  const cells = (lines[2] ?? '').split(',');
  cells[(lines[0] ?? '').split(',').indexOf('v_mig_mib')] = 'much';
  const text = [lines[0], lines[1], cells.join(','), lines[3]].join('\n');
  await input.setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(measured.getByRole('list', { name: 'What could not be used' })).toContainText('Line 3');
  await expect(measured).toContainText('mine.csv: 2 runs');
  // A file that nobody can read is said once and changes nothing; what is said goes with the next file.
  await input.setInputFiles({ name: 'letter.csv', mimeType: 'text/csv', buffer: Buffer.from('Dear,reader\n1,2\n') });
  await expect(measured).toContainText('letter.csv could not be opened; nothing was changed.');
  await input.setInputFiles(sample('curve.csv'));
  await expect(measured).not.toContainText('letter.csv');
  await expect(measured).toContainText('mine.csv: 2 runs');
});
