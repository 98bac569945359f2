import { button, expect, expectNumbersOfAddress, field, linkOf, open, test } from './helpers';

test('a preset opens with its own name and numbers, is one step of undo, and a change of it says that it is changed', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=2048');
  await button(page, 'Presets').click();
  await page.getByRole('menuitem', { name: /^Idle/ }).click();
  await expect.poll(() => linkOf(page)).toContain('name=');
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue(/^Idle/);
  await expectNumbersOfAddress(page, evaluateLine);
  await expect(page.getByRole('banner')).not.toContainText('changed');
  await field(page, 'Memory').fill('4096');
  await field(page, 'Memory').press('Enter');
  await expect(page.getByRole('banner')).toContainText('changed');
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048');
});
