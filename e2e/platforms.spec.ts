import { button, expect, expectNoViolations, keyInLink, open, test } from './helpers';

test('the view sorts and filters in the link, is saved as a drawing and as numbers, has nothing for axe, and opens a row in Explore', async ({
  page,
}) => {
  await open(page, '#/explore?v=3&mem=4096&dirty=110&ws=2000&pin=mem~4096,dirty~60,ws~512');
  await page.getByRole('link', { name: 'Platforms', exact: true }).click();
  const rows = page.getByRole('table').first().getByRole('rowheader');
  await expect(rows).toHaveCount(36);

  await page.getByText('Xen', { exact: true }).click();
  await expect(rows).toHaveCount(6);
  await page.getByText('Downtime', { exact: true }).first().click();
  await expect(rows.first()).toContainText('Xen 3.x to 4.5');
  await expect.poll(() => keyInLink(page, 'platforms.group')).toBe('xen');
  expect(keyInLink(page, 'platforms.order')).toBe('downtime');
  await page.reload();
  await expect(rows).toHaveCount(6);
  await expect(rows.first()).toContainText('Xen 3.x to 4.5');

  // By keyboard: what was read of a product stands below its row.
  const facts = button(page, 'XCP-ng: source 8.3');
  await facts.focus();
  await page.keyboard.press('Enter');
  await expect(facts).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(/^XCP-ng 8\.3 .*, read in the source: xcp-ng\/xcp-emu-manager/)).toBeVisible();
  await expectNoViolations(page, 'light');

  for (const [item, ending] of [
    [/^SVG/, 'svg'],
    [/^CSV/, 'csv'],
  ] as const) {
    await page.getByRole('button', { name: /^Export: How long each platform takes/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    expect((await download).suggestedFilename()).toBe(`precopy-platforms.${ending}`);
  }

  await page.getByRole('button', { name: /^Xen 3\.x to 4\.5: open in Explore/ }).click();
  await expect(page).toHaveURL(/#\/explore/);
  await expect.poll(() => keyInLink(page, 'model')).toBe('xen-classic');
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'model')).toBeNull();
  expect(keyInLink(page, 'ws')).toBe('2000');
});
