import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, expectNoViolationsNarrow, follow, slider, test } from './helpers';

const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const power = (page: Page): Locator => part(page, 'A power trace');
const rates = (page: Page): Locator => part(page, 'Power and energy over the rate');
const energies = (page: Page): Locator => power(page).getByRole('region', { name: 'Table: energy of the migration' });
const source = (page: Page): Locator => power(page).getByRole('region', { name: 'Source', exact: true });
const destination = (page: Page): Locator => power(page).getByRole('region', { name: 'Destination', exact: true });
const level = (host: Locator): Locator => host.getByRole('slider', { name: 'Static power P₀' });

async function settled(page: Page): Promise<void> {
  await expect(energies(page)).toBeVisible();
  await expect(page.locator('.power [aria-busy="true"]')).toHaveCount(0);
}

async function openFit(page: Page, link = '#/fit/power?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  await settled(page);
}

/** An energy of the table, to all digits. */
const energy = async (page: Page, host: string): Promise<number> =>
  Number(
    await energies(page)
      .getByRole('row', { name: new RegExp(`^${host}`) })
      .getByRole('cell')
      .first()
      .getAttribute('title'),
  );

const opened = (page: Page, name: string, text: string) =>
  page.getByLabel('Open power trace').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('the energy of a trace moves with P₀ and the span by hand and comes back by the rule; a file is opened in its place', async ({
  page,
}) => {
  await openFit(page);
  // What the area under a made trace is: src/analysis/power/power-energy.test.ts and power-made.test.ts.
  const [from, to] = await Promise.all(
    ['Start', 'End'].map(async (name) =>
      Number.parseFloat((await slider(page, name).getAttribute('aria-valuetext')) ?? ''),
    ),
  );
  const atFirst = await energy(page, 'Source');
  const before = await energy(page, 'Destination');
  expect(await energy(page, 'Both hosts')).toBeCloseTo(atFirst + before, 9);
  await expectNoViolations(page, 'the trace, wide', '.power');
  await level(source(page)).press('PageUp');
  await expect(source(page)).toContainText('set by hand');
  await expect.poll(() => energy(page, 'Source')).toBeLessThan(atFirst);
  // Two watts more at rest are two joules less a second.
  expect(atFirst - (await energy(page, 'Source'))).toBeCloseTo(2 * ((to ?? 0) - (from ?? 0)), 0);
  expect(await energy(page, 'Destination')).toBe(before);
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await expectNoViolationsNarrow(page, 'the trace, set by hand', '.power');
  await page.setViewportSize({ width: 1280, height: 720 });
  await button(source(page), 'Back to the rule for the source').click();
  await expect.poll(() => energy(page, 'Source')).toBe(atFirst);

  await slider(page, 'End').press('PageDown');
  await expect.poll(() => energy(page, 'Both hosts')).toBeLessThan(atFirst + before);
  await button(power(page), 'Back to the rule for the migration').click();
  await expect.poll(() => energy(page, 'Both hosts')).toBeCloseTo(atFirst + before, 9);

  // Which rows are refused, and how gaps are told: src/readers/power-trace.test.ts and power-gaps.test.ts.
  const rows = Array.from({ length: 50 }, (_, i) => i)
    .filter((i) => i < 24 || i > 28)
    .map((i) => `${i},${i === 5 ? 'abc' : i > 20 && i <= 30 ? 224 : 200}`);
  await opened(page, 'mine.csv', ['time_s,source_w', ...rows].join('\n'));
  await expect(power(page)).toContainText('Line 7, column source_w: “abc” is not a number.');
  await settled(page);
  // 24 W for ten seconds, of which six are a straight line over missing readings.
  expect(await energy(page, 'Source')).toBeCloseTo(240, 9);
  await expect(power(page).getByRole('list', { name: 'Gaps' })).toContainText('144\u00a0J of its energy lies there');
  await expect(destination(page)).toContainText('was not read');
  await opened(page, 'none.csv', 't\n1\n');
  await expect(power(page)).toContainText('none.csv could not be opened; nothing was changed.');
  expect(await energy(page, 'Source')).toBeCloseTo(240, 9);
  await opened(page, 'flat.csv', ['time_s,source_w', ...rows.map((_, i) => `${i},200`)].join('\n'));
  await expect(power(page).getByRole('heading', { name: 'No migration can be seen in this trace' })).toBeVisible();
  await button(power(page), 'Mark it by hand').click();
  await expect.poll(() => energy(page, 'Source')).toBe(0);
  await button(power(page), 'Make a trace').click();
  await expect(power(page)).toContainText('eq. 15 says');

  await test.step('over the rates the coefficients move the line alone', async () => {
    // What figures 2 and 3 say, in numbers and words: src/views/rates/rates.test.ts.
    await follow(page, '#/fit/rate?v=3');
    await expect(rates(page).getByRole('figure')).toHaveCount(2);
    await expect(page.locator('.rates [aria-busy="true"]')).toHaveCount(0);
    const figure3 = rates(page).getByRole('figure').nth(1);
    await figure3.getByRole('button', { name: /^Table of/ }).click();
    // The open table stands in the link.
    await expect.poll(() => page.url()).toContain('fit.tables=');
    const cell = (at: number) => figure3.locator('tbody tr').nth(7).locator('td').nth(at);
    const [metered, line] = [await cell(0).getAttribute('title'), await cell(2).getAttribute('title')];
    await page.evaluate(() => {
      window.location.hash = window.location.hash.replace('?v=3', '?v=3&ea=1');
    });
    await expect(cell(2)).not.toHaveAttribute('title', String(line));
    await expect(cell(0)).toHaveAttribute('title', String(metered));
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await expectNoViolations(page, 'the rates, narrow', '.rates');
  });
});
