import type { Page } from '@playwright/test';
import { button, expect, expectNoViolations, follow, keyInLink, test } from './helpers';

const section = (page: Page) => page.getByRole('region', { name: 'Guided against random choice', exact: true });
const cases = (page: Page) => section(page).getByRole('region', { name: 'Table: savings by daemon and rate' });
const choices = (page: Page) =>
  section(page).getByRole('region', { name: 'Table: who goes first under other weights' });
const claim = (page: Page) => section(page).getByRole('region', { name: /^Claim 16/ });
const seed = (page: Page) => section(page).getByRole('textbox', { name: 'Seed', exact: true });
const radio = (page: Page, name: RegExp) => section(page).getByRole('radio', { name });

/** Waits until the comparison on screen is that of the present question. */
const settled = (page: Page) => expect(section(page).locator('.guided-results[aria-busy="false"]')).toBeVisible();

/** Nothing new is asked while the part is out of sight. */
const see = (page: Page) => section(page).getByRole('heading', { level: 2 }).first().scrollIntoViewIfNeeded();

async function openGuided(page: Page, link = '#/decide/research?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  await see(page);
  await settled(page);
}

/** The four savings of a row, in per cent. */
async function savingsOf(page: Page, row: RegExp): Promise<number[]> {
  const cells = await cases(page).getByRole('row', { name: row }).getByRole('cell').allInnerTexts();
  return cells.slice(-4).map((text) => Number(text.replace('−', '-').replace(/\s*%/, '')));
}

test('a TPC-C VM goes first, under equal weights and under each weight alone, predicted and as it turned out', async ({
  page,
}) => {
  await openGuided(page);
  const rows = choices(page).getByRole('row');
  await expect(rows).toHaveCount(6);
  for (const text of (await rows.allInnerTexts()).slice(1)) expect(text).toMatch(/TPC-C \d\D.*TPC-C \d/s);
  await expect(claim(page).getByText('Holds', { exact: true })).toBeVisible();
  const savings = await savingsOf(page, /classic.*fixed/s);
  expect(savings).toHaveLength(4);
  for (const saving of savings) expect(saving).toBeGreaterThanOrEqual(20);
  expect(await savingsOf(page, /The paper/)).toEqual([72.9, 93.5, 74.5, 73.6]);

  // The row that is chosen is the case on the chart, with its own reasons.
  await expect(section(page).getByRole('figure', { name: /^TPC-C 1 or TPC-C 2 first saves/ })).toBeVisible();
  await expect(section(page)).toContainText('rounds were used up');
  await radio(page, /classic.*adaptive/).check();
  const slow = section(page).getByRole('figure', {
    name: 'TPC-C 1 or TPC-C 2 first costs more total time than a random choice',
  });
  await expect(slow).toBeVisible();
  await expect(section(page)).toContainText('the VM that dirties slowly gets the slow link');
  await expect(claim(page).getByText('Does not hold', { exact: true })).toBeVisible();
  expect((await savingsOf(page, /classic.*adaptive/s))[0]).toBeLessThan(0);
  await slow.getByRole('button', { name: /^Table of/ }).click();
  await expect(slow.getByRole('row')).toHaveCount(5);
});

test('the comparison follows the scenario: its rate rule, its seed; undo and the fleet on this page bring it back', async ({
  page,
}) => {
  await openGuided(page, '#/decide/research?v=3&seed=3&adapt=1');
  // An adaptive scenario begins with its own rule.
  await expect(radio(page, /classic.*adaptive/)).toBeChecked();
  const before = await cases(page).innerText();
  await seed(page).fill('7');
  await seed(page).press('Enter');
  await expect.poll(() => keyInLink(page, 'seed')).toBe('7');
  await expect.poll(() => cases(page).innerText()).not.toBe(before);
  await button(page, 'Undo').click();
  await see(page);
  await expect.poll(() => cases(page).innerText()).toBe(before);
  // The fleet of a first visit is the paper's.
  await radio(page, /The fleet on this page/).check({ force: true });
  await settled(page);
  await expect.poll(() => cases(page).innerText()).toBe(before);
});

test('a fleet of one’s own is told by its stop reasons; one that is too large is predicted only, and none is refused', async ({
  page,
}) => {
  const own = encodeURIComponent('calm~512~2~100;busy~512~90~400;wild~512~300');
  await openGuided(page, `#/decide/research?v=3&fleet=${own}&decide.compared=own`);
  await radio(page, /The fleet on this page/).check({ force: true });
  await expect(section(page).getByRole('figure', { name: /^calm first saves/ })).toBeVisible();
  await expect(section(page)).toContainText(
    'calm stopped because a round had less than the threshold of 200 KiB to send',
  );
  await expect(cases(page)).not.toContainText('The paper');
  const large = encodeURIComponent('calm~131072~2~100;busy~131072~90~400');
  await follow(page, `#/decide/research?v=3&fleet=${large}&decide.compared=own`);
  await expect(section(page)).toContainText('larger than 64\u00a0GiB, the most that is simulated');
  await expect(cases(page).getByRole('radio')).toHaveCount(2);
  await follow(page, '#/decide/research?v=3&fleet=&decide.compared=own');
  await expect(section(page)).toContainText('The fleet has no VMs yet.');
});

test('all of it is reachable and holds on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openGuided(page);
  await radio(page, /model alone.*fixed/).check();
  await expect(section(page)).toContainText('a round dirtied more than it sent');
  await expectNoViolations(page, 'Guided against random', 'section[aria-labelledby="guided-title"]');
  expect(await section(page).evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
});
