import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, follow, keyInLink, test } from './helpers';

const part = (page: Page): Locator => page.getByRole('region', { name: 'Which one first', exact: true });
const headline = (page: Page): Locator => part(page).locator('.ranking-headline');
const rows = (page: Page): Locator =>
  part(page).getByRole('region', { name: 'Ranking of the fleet' }).locator('tbody tr:not(.virtual-table-gap)');
const map = (page: Page): Locator => part(page).getByRole('application', { name: /^Map of weights/ });

async function atRest(page: Page): Promise<void> {
  await expect(part(page).locator('.ranking[aria-busy="false"]')).toBeVisible();
}

async function openDecide(page: Page, link = '#/decide/rank?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  await atRest(page);
}

const namesInOrder = (page: Page): Promise<string[]> => rows(page).getByRole('rowheader').allTextContents();

/** A fleet whose choice the weights decide: the dirty curve under the adaptive rate, where TPC-C gets the slow link. */
const TURNING = '#/decide/rank?v=3&adapt=1&model=dirty-curve&wd=0.3&wt=0.1&wv=0.3&we=0.3';

test("a TPC-C VM of the paper's eight goes first under equal weights and under one alone; two VMs stand side by side", async ({
  page,
}) => {
  await openDecide(page);
  for (const weights of ['', '&wd=1&wt=0&wv=0&we=0', '&wd=0&wt=0&wv=0&we=1']) {
    await follow(page, `#/decide/rank?v=3${weights}`);
    await expect(part(page).getByRole('textbox', { name: 'Energy weight' }).first()).toHaveValue(
      weights === '' ? '0.25' : weights.slice(-1),
    );
    await atRest(page);
    await expect(headline(page)).toContainText(/^Move TPC-C 1 or its equal TPC-C 2 first/);
    expect((await namesInOrder(page)).slice(0, 2)).toEqual(['TPC-C 1', 'TPC-C 2']);
  }
  expect(await rows(page).count()).toBe(8);
  await follow(page, '#/decide/rank?v=3');
  await expect.poll(() => keyInLink(page, 'we')).toBeNull();
  await atRest(page);
  await part(page).getByRole('combobox', { name: 'against' }).selectOption({ label: 'Linpack 1' });
  const table = part(page).getByRole('region', { name: 'Cost of two VMs, term by term' });
  await expect(table.locator('thead')).toContainText('Linpack 1');
  const differences = await table
    .locator('tbody td:last-child')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('title'))));
  const total = differences.pop() ?? Number.NaN;
  expect(differences.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 10);
  await expect(part(page).locator('.why-sentence')).toContainText(
    /^TPC-C 1 costs [\d.]+ less than Linpack 1\. What decides: /,
  );
});

test('weights are linked sliders; cost, order and link follow, and undo brings the old ones back', async ({ page }) => {
  await openDecide(page, TURNING);
  const first = await headline(page).textContent();
  const time = part(page).getByRole('slider', { name: 'Time weight', exact: true }).first();
  await time.focus();
  await time.press('End');
  await expect(headline(page)).not.toHaveText(first ?? '');
  await expect.poll(() => keyInLink(page, 'wt')).toBe('1');
  expect(keyInLink(page, 'wd')).toBe('0');
  const costs = await rows(page)
    .locator('data')
    .evaluateAll((all) => all.map((each) => Number((each as HTMLDataElement).value)));
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
  expect(Math.max(...costs)).toBe(1);
  await button(page, 'Undo').click();
  await expect(headline(page)).toHaveText(first ?? '');
});

test('those that do not converge are marked, and left out by a switch', async ({ page }) => {
  await openDecide(page);
  await expect(rows(page).filter({ hasText: 'Does not converge' })).toHaveCount(4);
  await part(page)
    .getByRole('checkbox', { name: /^Leave out/ })
    .check();
  await expect(rows(page).filter({ hasText: 'out' }).first()).toContainText('–');
  await atRest(page);
  // The four that are left are divided by their own maxima now.
  await expect(part(page).locator('.ranking-most').first()).toContainText('Dbench 1 and 1 more');
});

test('the map of weights says who wins where, by keys, and Enter sets the weights as one step', async ({ page }) => {
  await openDecide(page, TURNING);
  const said = part(page).locator('.winners-text');
  await expect(said).toContainText('Now: TPC-C 1');
  await map(page).focus();
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+ArrowLeft');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('Shift+ArrowDown');
  await expect(said).toContainText(/^Dbench 1 .* Click or press Enter/);
  const weights = /downtime (\d\.?\d*), total time (\d\.?\d*), traffic (\d\.?\d*), energy (\d(?:\.\d+)?)/.exec(
    (await said.textContent()) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(headline(page)).toContainText(/^Move Dbench 1/);
  await expect.poll(() => Number(keyInLink(page, 'wt'))).toBeCloseTo(Number(weights?.[2]), 10);
  expect(Number(keyInLink(page, 'we'))).toBeCloseTo(Number(weights?.[4]), 10);
  await button(page, 'Undo').click();
  await expect(headline(page)).toContainText(/^Move TPC-C 1/);
  await part(page)
    .getByRole('button', { name: /^Table of/ })
    .click();
  await expect(part(page).locator('.winners').getByRole('cell', { name: 'Dbench 1', exact: true })).toBeVisible();
});

test('the ranking is saved with all digits, and what is seen has no violations', async ({ page }) => {
  await openDecide(page, TURNING);
  const saving = page.waitForEvent('download');
  await part(page)
    .getByRole('button', { name: /^Download CSV/ })
    .click();
  const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines[0]).toMatch(/^rank,name,cost,downtime_term,/);
  const cost = await rows(page).first().locator('data').getAttribute('value');
  expect(lines[1]?.split(',')[2]).toBe(cost);
  await expectNoViolations(page, 'ranking', '[aria-labelledby="ranking-title"]');
});

test('at 390 px verdict, weights, table and map fit the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openDecide(page, TURNING);
  await expect(headline(page)).toBeInViewport();
  await map(page).scrollIntoViewIfNeeded();
  const box = await map(page).boundingBox();
  expect((box?.x ?? -1) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  // A finger sets the weights under it.
  if (box) await page.mouse.click(box.x + 30, box.y + box.height - 20);
  await expect(headline(page)).toContainText(/^Move Dbench 1/);
  expect(await part(page).evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
});
