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

/** A chart's table as numbers; an empty cell is NaN. */
async function tableOf(figure: Locator): Promise<number[][]> {
  await figure.getByRole('button', { name: /^Table of/ }).click();
  await expect(figure.getByRole('row').first()).toBeVisible();
  return await figure
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => Number(cell.getAttribute('title') ?? Number.NaN)),
      ),
    );
}

const opened = (page: Page, name: string, text: string) =>
  page.getByLabel('Open power trace').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('the energy of a made trace is the area of its readings; it moves with P₀ by hand and comes back', async ({
  page,
}) => {
  await openFit(page);
  const figure = power(page).getByRole('figure');
  const readings = await tableOf(figure);
  const [from, to] = await Promise.all(
    ['Start', 'End'].map(async (name) =>
      Number.parseFloat((await slider(page, name).getAttribute('aria-valuetext')) ?? ''),
    ),
  );
  const quiet = readings.filter(([time = 0]) => time < (from ?? 0) || time > (to ?? 0)).map(([, watts = 0]) => watts);
  const sorted = quiet.sort((a, b) => a - b);
  const half = sorted.length / 2;
  const rest = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
  const inside = readings.filter(([time = 0]) => time >= (from ?? 0) && time <= (to ?? 0));
  // A reading a second: the sum of the trapezoids.
  const area = inside.slice(1).reduce((sum, [, watts = 0], i) => sum + (watts + (inside[i]?.[1] ?? 0)) / 2 - rest, 0);
  const atFirst = await energy(page, 'Source');
  expect(atFirst).toBeCloseTo(area, 6);
  expect(await energy(page, 'Both hosts')).toBeCloseTo(atFirst + (await energy(page, 'Destination')), 9);
  await expect(power(page)).toContainText(
    /eq\. 15 says \d+\sJ for that traffic, and the trace [\d.]+\s% (more|less)\./,
  );

  const before = await energy(page, 'Destination');
  await level(source(page)).press('PageUp');
  await expect(source(page)).toContainText('set by hand');
  await expect.poll(() => energy(page, 'Source')).toBeLessThan(atFirst);
  // Two watts more at rest are two joules less a second.
  expect(atFirst - (await energy(page, 'Source'))).toBeCloseTo(2 * ((to ?? 0) - (from ?? 0)), 0);
  expect(await energy(page, 'Destination')).toBe(before);
  await button(source(page), 'Back to the rule for the source').click();
  await expect.poll(() => energy(page, 'Source')).toBe(atFirst);

  await slider(page, 'End').press('PageDown');
  await expect.poll(() => energy(page, 'Both hosts')).toBeLessThan(atFirst + before);
  await button(power(page), 'Back to the rule for the migration').click();
  await expect.poll(() => energy(page, 'Both hosts')).toBeCloseTo(atFirst + before, 9);
});

test('a trace of one host with faults and a gap is read as far as it goes; one that is none is refused', async ({
  page,
}) => {
  await openFit(page);
  const rows = Array.from({ length: 50 }, (_, i) => i)
    .filter((i) => i < 24 || i > 28)
    .map((i) => `${i},${i === 5 ? 'abc' : i > 20 && i <= 30 ? 224 : 200}`);
  await opened(page, 'mine.csv', ['time_s,source_w', ...rows, '49,200'].join('\n'));
  await expect(power(page)).toContainText('Line 7, column source_w: “abc” is not a number.');
  await expect(power(page)).toContainText('Line 47, column time_s: 49 s is there already.');
  await settled(page);
  // 24 W for ten seconds, of which six are a straight line over missing readings.
  expect(await energy(page, 'Source')).toBeCloseTo(240, 9);
  await expect(power(page).getByRole('list', { name: 'Gaps' })).toHaveText(
    /^Source, readings missing: 23\ss to 29\ss \(5 missing\)\. 144\sJ of its energy lies there/,
  );
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
});

test('power rises and the energy hardly does over the paper’s rates; coefficients move the line alone', async ({
  page,
}) => {
  await page.goto('./#/fit/rate?v=3');
  await expect(rates(page).getByRole('figure')).toHaveCount(2);
  await expect(page.locator('.rates [aria-busy="true"]')).toHaveCount(0);
  const [figure2, figure3] = [rates(page).getByRole('figure').nth(0), rates(page).getByRole('figure').nth(1)];
  const powers = await tableOf(figure2);
  expect(powers.map(([rate]) => rate)).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  for (const [i, [, watts = 0, time = 0]] of powers.entries()) {
    expect(watts).toBeGreaterThan(powers[i - 1]?.[1] ?? 0);
    expect(time).toBeLessThan(powers[i - 1]?.[2] ?? Number.POSITIVE_INFINITY);
  }
  const lines = await tableOf(figure3);
  const spread = (own: number[][]) => {
    const metered = own.map(([, each = 0]) => each);
    return 100 * (Math.max(...metered) / Math.min(...metered) - 1);
  };
  const said = Number((await figure3.getByRole('heading').innerText()).match(/varies by ([\d.]+)/)?.[1]);
  const seen = spread(lines.filter(([rate = 0]) => rate >= 400 && rate <= 800));
  expect(Math.abs(said - seen)).toBeLessThan(0.06);
  expect(said).toBeLessThan(6);
  await expect(figure3).toContainText(`it is ${Math.round(spread(lines))}`);
  // The open tables stand in the link.
  await expect.poll(() => page.url()).toContain('fit.tables=');
  await page.evaluate(() => {
    window.location.hash = window.location.hash.replace('?v=3', '?v=3&ea=1');
  });
  await expect(figure3.locator('tbody tr').nth(7).locator('td').nth(2)).not.toHaveAttribute(
    'title',
    String(lines[7]?.[3]),
  );
  await expect(figure3.locator('tbody tr').nth(7).locator('td').nth(0)).toHaveAttribute('title', String(lines[7]?.[1]));
});

test('on a phone and a desk nothing is cut off, and axe finds nothing', async ({ page }) => {
  await openFit(page);
  await expectNoViolations(page, 'the trace, wide', '.power');
  await page.setViewportSize({ width: 390, height: 844 });
  await level(source(page)).press('PageUp');
  await expect(source(page)).toContainText('set by hand');
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await expectNoViolationsNarrow(page, 'the trace, set by hand', '.power');
  await follow(page, '#/fit/rate?v=3');
  await expect(rates(page).getByRole('figure')).toHaveCount(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  await expectNoViolations(page, 'the rates, narrow', '.rates');
});
