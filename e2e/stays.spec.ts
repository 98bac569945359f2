import { button, expect, field, keyInLink, linkOf, test } from './helpers';

/** What was loaded or set stays: through presets, Back and Forward, Undo, a reload, another tab. */

test('a preset leaves the pins, and Undo after Back and Forward undoes edits alone', async ({ page }) => {
  await page.goto('./#/explore?v=1');
  const choose = async (name: RegExp) => {
    await button(page, 'Presets').click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose(/^Hot writer(?!,)/);
  await button(page, 'Pin').click();
  await choose(/^Hot writer, faster link/);
  await expect(button(page, 'Unpin')).toBeVisible();
  expect(keyInLink(page, 'pin')).toContain('Hot%20writer');

  await page.goto('./#/explore?v=1&name=x');
  for (const [name, value] of [
    ['Memory', '2048'],
    ['Bandwidth', '2000'],
  ] as const) {
    await field(page, name).fill(value);
    await field(page, name).press('Enter');
  }
  await expect.poll(() => linkOf(page)).toContain('mem=2048&rate=2000');
  await page.goBack();
  await expect(field(page, 'Bandwidth')).toHaveValue('800');
  await page.goForward();
  await expect(field(page, 'Bandwidth')).toHaveValue('2000');
  await button(page, 'Undo').click();
  await expect(field(page, 'Bandwidth')).toHaveValue('800');
  await button(page, 'Undo').click();
  await expect(field(page, 'Memory')).toHaveValue('1024');
});

test('the plan’s options and the histories are steps of undo, in their order', async ({ page }) => {
  await page.goto('./#/decide/plan?v=1');
  const order = page.getByRole('radio', { name: 'Longest first' });
  await order.check({ force: true });
  await page.getByRole('link', { name: 'Rank', exact: true }).click();
  await button(page, 'Make up a history').click();
  await page.getByRole('menuitem', { name: /^Mostly the sample/ }).click();
  const deleting = button(page, 'Delete all histories');
  await expect(deleting).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect(deleting).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect.poll(() => keyInLink(page, 'decide.order')).toBeNull();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => keyInLink(page, 'decide.order')).toBe('largest');
});
