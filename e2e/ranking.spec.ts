import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, keyInLink, test } from './helpers';

const part = (page: Page): Locator => page.getByRole('region', { name: 'Which one first', exact: true });
const headline = (page: Page): Locator => part(page).locator('.ranking-headline');
const rows = (page: Page): Locator =>
  part(page).getByRole('region', { name: 'Ranking of the fleet' }).locator('tbody tr:not(.virtual-table-gap)');
const map = (page: Page): Locator => part(page).getByRole('application', { name: /^Map of weights/ });

async function atRest(page: Page): Promise<void> {
  await expect(part(page).locator('.ranking[aria-busy="false"]')).toBeVisible();
}

/** A fleet whose choice the weights decide: the dirty curve under the adaptive rate, where TPC-C gets the slow link. */
const TURNING = '#/decide/rank?v=3&adapt=1&model=dirty-curve&wd=0.3&wt=0.1&wv=0.3&we=0.3';

test('weights are linked sliders, and the map sets them by keys and under a finger: order and link follow, each a step of undo', async ({
  page,
}) => {
  await page.goto(`./${TURNING}`);
  await atRest(page);
  const first = await headline(page).textContent();
  expect(await rows(page).count()).toBe(8);
  const time = part(page).getByRole('slider', { name: 'Time weight', exact: true }).first();
  await time.focus();
  await time.press('End');
  await expect(headline(page)).not.toHaveText(first ?? '');
  await expect.poll(() => keyInLink(page, 'wt')).toBe('1');
  expect(keyInLink(page, 'wd')).toBe('0');
  await button(page, 'Undo').click();
  await expect(headline(page)).toHaveText(first ?? '');

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

  await part(page).getByRole('combobox', { name: 'against' }).selectOption({ label: 'Linpack 1' });
  await expect(
    part(page).getByRole('region', { name: 'Cost of two VMs, term by term' }).locator('thead'),
  ).toContainText('Linpack 1');
  const saving = page.waitForEvent('download');
  await part(page)
    .getByRole('button', { name: /^Download CSV/ })
    .click();
  const lines = (await readFile(await (await saving).path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(9);
  expect(lines[1]?.split(',')[2]).toBe(await rows(page).first().locator('data').getAttribute('value'));
  await part(page)
    .getByRole('button', { name: /^Table of/ })
    .click();
  await expectNoViolations(page, 'ranking', '[aria-labelledby="ranking-title"]');

  await page.setViewportSize({ width: 390, height: 844 });
  await map(page).scrollIntoViewIfNeeded();
  const box = await map(page).boundingBox();
  expect((box?.x ?? -1) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  // A finger sets the weights under it.
  if (box) await page.mouse.click(box.x + 30, box.y + box.height - 20);
  await expect(headline(page)).toContainText(/^Move Dbench 1/);
  expect(await part(page).evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);

  await part(page)
    .getByRole('checkbox', { name: /^Leave out/ })
    .check();
  await expect(rows(page).filter({ hasText: 'out' }).first()).toContainText('–');
});
