import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, follow, keyInLink, test } from './helpers';

const loop = (page: Page): Locator => page.getByRole('region', { name: 'The loop of figure 6', exact: true });
const step = (page: Page, name: string) => button(loop(page), name).click();
const boxAtWork = (page: Page): Locator => loop(page).locator('[aria-current="step"]');
const said = (page: Page): Locator => loop(page).locator('.loop-now');
const figure = (page: Page): Locator =>
  loop(page)
    .getByRole('figure')
    .filter({ has: page.getByRole('img', { name: /^Dots: errors/ }) });

/** Opens Decide, and waits until the run on screen is that of the scenario on screen. */
async function openLoop(page: Page, link = '#/decide/research?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  await loop(page).scrollIntoViewIfNeeded();
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await expect(button(loop(page), 'Next box')).toBeVisible();
  await expect(loop(page).locator('[aria-busy="true"]')).toHaveCount(0);
}

/** All texts of a table in the loop, row by row, the header first. */
const rowsOf = (table: Locator): Promise<string[][]> =>
  table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td')].map((cell) => cell.getAttribute('title') ?? cell.textContent ?? ''),
      ),
    );
const vms = (page: Page): Locator => loop(page).getByRole('table', { name: /^The VMs in this turn/ });

/** The recorded turns as the table beside the chart has them, by the names of its columns. */
async function recorded(page: Page): Promise<Record<string, string>[]> {
  const toggle = figure(page).getByRole('button', { name: /^Table of/ });
  if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click();
  await expect(figure(page).getByRole('row').first()).toBeVisible();
  const [header = [], ...rows] = await rowsOf(figure(page).getByRole('table'));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

test('a turn goes through the seven boxes one by one, and the lowest cost leaves: a TPC-C VM', async ({ page }) => {
  await openLoop(page);
  for (const box of ['Sample', 'Refine', 'Set R', 'Predict', 'Choose', 'Migrate', 'Record']) {
    await expect(boxAtWork(page)).toHaveCount(1);
    await expect(boxAtWork(page).getByRole('heading')).toContainText(box);
    await expect(boxAtWork(page)).toContainText('now');
    if (box === 'Refine') await expect(said(page)).toContainText('both models will say the same');
    if (box === 'Choose') {
      const costs = (await rowsOf(vms(page))).slice(1).map((row) => ({ name: row[0], cost: Number(row[10]) }));
      expect(costs).toHaveLength(8);
      const cheapest = costs.reduce((a, b) => (b.cost < a.cost ? b : a));
      expect(cheapest.name).toContain('TPC-C');
      await expect(said(page)).toContainText(`${cheapest.name} has the lowest cost C`);
    }
    if (box !== 'Record') await step(page, 'Next box');
  }
  await expect(said(page)).toContainText(/Both models were [\d.]+\s% off in traffic/);
  await step(page, 'Back');
  await expect(boxAtWork(page).getByRole('heading')).toContainText('Migrate');
});

test('to the end: every VM leaves once in each lap, and history brings the refined model nearer', async ({ page }) => {
  await openLoop(page);
  await step(page, 'To the end');
  await expect(said(page)).toContainText('Turn 24 of 24, lap 3 of 3');
  const turns = await recorded(page);
  expect(turns).toHaveLength(24);
  for (const lap of ['1', '2', '3']) {
    const left = turns.filter((turn) => turn['Lap'] === lap).map((turn) => turn['VM'] ?? '');
    expect(new Set(left).size).toBe(8);
    expect(left.slice(0, 2).sort()).toEqual(['TPC-C 1', 'TPC-C 2']);
  }
  // Linpack and SPECweb dirty about as fast as the link is: there predictions jump. The others are steady.
  const steady = turns.filter((turn) => /TPC-C|Dbench/.test(turn['VM'] ?? ''));
  for (const turn of steady) {
    const [base, refined] = ['base', 'refined'].map((model) => Number(turn[`Traffic, ${model} off (%)`]));
    if (turn['Lap'] === '1') expect(refined, `turn ${turn['Turn']}`).toBe(base);
    else expect(refined, `turn ${turn['Turn']}`).toBeLessThan((base ?? 0) * (turn['Lap'] === '2' ? 0.9 : 0.6));
  }
  await expect(figure(page).getByRole('heading')).toContainText(/after 24 turns the refined model is/);
  await expect(button(loop(page), 'To the end')).toHaveAttribute('aria-disabled', 'true');
});

test('turns by the slider, another metric, fewer laps; the seed stands in the link, and gives the same run again', async ({
  page,
}) => {
  await openLoop(page);
  const turn = loop(page).getByRole('slider', { name: 'Turn' });
  await turn.press('ArrowRight');
  await expect(said(page)).toContainText('Turn 2 of 24');
  await loop(page).getByRole('radio', { name: '1', exact: true }).check({ force: true });
  await turn.press('End');
  await expect(turn).toHaveAttribute('aria-valuetext', 'Turn 8 of 8, lap 1 of 1');
  await loop(page).getByRole('radio', { name: 'Downtime' }).check({ force: true });
  await expect(figure(page).getByRole('heading')).toContainText(
    /^Downtime: after 8 turns both models are [\d,.]+\s% off/,
  );
  const before = await recorded(page);
  await button(loop(page), 'Another seed').click();
  await expect.poll(() => keyInLink(page, 'seed')).toBe('2');
  await expect.poll(async () => Number((await recorded(page))[0]?.['Seed'])).toBeGreaterThan(4000);
  await button(page, 'Undo').click();
  await expect.poll(async () => await recorded(page)).toEqual(before);
});

test('what was recorded is kept as history, and the loop starts from it', async ({ page }) => {
  await openLoop(page);
  await expect(button(loop(page), 'Keep these migrations as history')).toHaveAttribute('aria-disabled', 'true');
  await step(page, 'To the end');
  await button(loop(page), 'Keep these migrations as history').click();
  await expect(loop(page)).toContainText('Start from the histories of this page (8 VMs)');
  await loop(page)
    .getByRole('checkbox', { name: /^Start from the histories/ })
    .check();
  await settled(page);
  await loop(page).getByRole('slider', { name: 'Turn' }).press('Home');
  await expect(boxAtWork(page)).toContainText('Record');
  const [, first = []] = await rowsOf(vms(page));
  expect(Number(first[2]), 'D-hat of Dbench 1 in the first turn').toBeGreaterThan(10);
});

test('VMs too large to simulate are refused in words, and much memory waits to be asked for', async ({ page }) => {
  await page.goto(`./#/decide/research?v=3&fleet=${encodeURIComponent('huge~131072~2')}`);
  await expect(loop(page)).toContainText('every VM of this fleet has more. Lower the memory of a VM');
  await follow(page, `#/decide/research?v=3&fleet=${encodeURIComponent('a~65536~2;b~65536~2;huge~131072~2')}`);
  await expect(loop(page)).toContainText('Left out: one VM with more than 64 GiB');
  await expect(button(loop(page), 'Cancel')).toHaveCount(0);
  await step(page, 'Run the loop');
  await button(loop(page), 'Cancel').click();
  await expect(loop(page)).toContainText('Cancelled.');
});

test('it plays by itself and pauses; who asks for less motion goes by steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openLoop(page);
  await loop(page).getByRole('combobox', { name: 'Pace' }).selectOption('0.2 s a box');
  await step(page, 'Play');
  await expect(said(page)).toContainText('Turn 2 of 24');
  await step(page, 'Pause');
  await expect(button(loop(page), 'Play')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  await loop(page).scrollIntoViewIfNeeded();
  await settled(page);
  await expect(button(loop(page), 'Play')).toHaveCount(0);
  await step(page, 'Next turn');
  await expect(boxAtWork(page)).toContainText('Record');
});

test('no violations, and at 390 and 320 pixels the boxes stand below each other inside the page', async ({ page }) => {
  await openLoop(page);
  await step(page, 'Next turn');
  await figure(page)
    .getByRole('button', { name: /^Table of/ })
    .click();
  await expectNoViolations(page, 'the loop', 'section[aria-labelledby="loop-title"]');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const beyond = await loop(page).evaluate(
      (section) =>
        [...section.querySelectorAll('*')].filter(
          (each) => each.getBoundingClientRect().right > window.innerWidth + 1 && !each.closest('.scroller'),
        ).length,
    );
    expect(beyond, `${width} pixels`).toBe(0);
  }
  const tops = await loop(page)
    .locator('.loop-box')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});
