import type { Locator, Page } from '@playwright/test';
import { expect, expectNoViolations, test } from './helpers';

/** Energy over traffic, 20 J and 0.5 J/MiB, with one row far from all others. */
const rows = Array.from({ length: 16 }, (_, i) => [100 * (i + 1), 20 + 50 * (i + 1) + (i % 3)] as const);
const FAR = 8;
const text = `traffic_mib,energy_j\n${rows.map(([x, y], i) => `${x},${i === FAR ? y + 200 : y}`).join('\n')}\n`;

const points = (page: Page, caption: string): Locator => page.getByRole('slider', { name: `Points: ${caption}` });
const figure = (page: Page, caption: string): Locator =>
  page.getByRole('figure').filter({ has: page.getByRole('slider', { name: `Points: ${caption}` }) });
const LINE = 'with its 95 % band';
const RESIDUALS = 'energy, residuals over fitted';

async function openRows(page: Page): Promise<void> {
  await page.goto('./#/fit');
  await page.getByRole('radio', { name: 'Energy of both hosts' }).check({ force: true });
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(figure(page, LINE)).toContainText('16 rows.');
}

test('points are left out by keys or by a click, in every chart, and come back by keys or from the table; on a phone there is nothing for axe', async ({
  page,
}) => {
  await openRows(page);
  await expect(figure(page, LINE).getByText('line 10')).not.toHaveCount(0);
  const plot = points(page, LINE);
  await plot.focus();
  await page.keyboard.press('Home');
  await expect(plot).toHaveAttribute('aria-valuetext', /^Line 2: traffic 100/);
  for (let i = 0; i < FAR; i += 1) await page.keyboard.press('ArrowRight');
  await expect(figure(page, LINE)).toContainText(/Line 10: .*residual 1\d\d/);
  await page.keyboard.press('Enter');
  await expect(plot).toHaveAttribute('aria-valuetext', /^Line 10: .*brings it back/);
  await expect(figure(page, RESIDUALS)).toContainText('15 rows, 1 left out.');
  await expect(figure(page, LINE).locator('.fit-named')).toHaveCount(0);
  await expect(plot).toBeFocused();
  await page.keyboard.press('Space');
  await expect(figure(page, RESIDUALS)).toContainText('16 rows.');

  // A click leaves the nearest point out, and its button in the table brings it back.
  const residuals = points(page, RESIDUALS);
  const ring = figure(page, RESIDUALS).locator('.fit-named circle');
  await ring.scrollIntoViewIfNeeded();
  const box = await ring.boundingBox();
  const heightOf = () => residuals.evaluate((each) => each.getBoundingClientRect().height);
  const before = await heightOf();
  if (!box) throw new Error('The far row has no ring.');
  await page.mouse.click(box.x + box.width / 2 + 3, box.y + box.height / 2);
  await expect(figure(page, RESIDUALS)).toContainText('brings it back');
  await expect(figure(page, LINE)).toContainText('15 rows, 1 left out.');
  expect(await heightOf()).toBe(before);
  await figure(page, LINE)
    .getByRole('button', { name: /^Table of/ })
    .click();
  await figure(page, LINE).getByRole('button', { name: 'Bring back line 10' }).click();
  await expect(figure(page, LINE)).toContainText('16 rows.');
  await figure(page, LINE).getByRole('button', { name: 'Leave out line 2', exact: true }).click();
  await expect(figure(page, LINE)).toContainText('15 rows, 1 left out.');

  // On a phone, in the dark, with the table open.
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolations(page, 'charts of a fit', '.fit-charts');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
