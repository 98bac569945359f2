import { button, expect, expectNoViolations, follow, keyInLink, test } from './helpers';

test('the comparison follows the scenario, undo and the fleet on this page, and holds on a phone', async ({ page }) => {
  const section = page.getByRole('region', { name: 'Guided against random choice', exact: true });
  const cases = section.getByRole('region', { name: 'Table: savings by daemon and rate' });
  const seed = section.getByRole('textbox', { name: 'Seed', exact: true });
  /** Nothing new is asked while the part is out of sight. */
  const see = () => section.getByRole('heading', { level: 2 }).first().scrollIntoViewIfNeeded();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./#/decide/research?v=3');
  await see();
  await expect(section.locator('.guided-results[aria-busy="false"]')).toBeVisible();

  // The row that is chosen is the case on the chart, with its own reasons.
  await expect(section.getByRole('figure', { name: /^TPC-C 1 or TPC-C 2 first saves/ })).toBeVisible();
  await section.getByRole('radio', { name: /classic.*adaptive/ }).check();
  const slow = section.getByRole('figure', {
    name: 'TPC-C 1 or TPC-C 2 first costs more total time than a random choice',
  });
  await slow.getByRole('button', { name: /^Table of/ }).click();
  await expect(slow.getByRole('row')).toHaveCount(5);
  await expectNoViolations(page, 'Guided against random', 'section[aria-labelledby="guided-title"]');
  expect(await section.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);

  const own = encodeURIComponent('calm~128~2~25;busy~128~90~100;wild~128~300');
  await follow(page, `#/decide/research?v=3&fleet=${own}&decide.compared=own`);
  await see();
  await section.getByRole('radio', { name: /The fleet on this page/ }).check({ force: true });
  await expect(section.getByRole('figure', { name: /^calm first saves/ })).toBeVisible();
  await expect(cases).not.toContainText('The paper');
  const before = await cases.innerText();
  await seed.fill('7');
  await seed.press('Enter');
  await expect.poll(() => keyInLink(page, 'seed')).toBe('7');
  await expect.poll(() => cases.innerText()).not.toBe(before);
  await button(page, 'Undo').click();
  await see();
  await expect.poll(() => cases.innerText()).toBe(before);
});
