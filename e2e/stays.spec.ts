import { button, expect, field, follow, keptIn, keyInLink, linkOf, test } from './helpers';

/** What was loaded or set stays: through presets, Back and Forward, Undo, a reload, another tab. */

test('a preset leaves the pins; Undo after Back and Forward undoes edits alone; options, histories and what was set by hand are steps of undo', async ({
  page,
}) => {
  await page.goto('./#/explore?v=3');
  const choose = async (name: RegExp) => {
    await button(page, 'Presets').click();
    await page.getByRole('menuitem', { name }).click();
  };
  await choose(/^Hot writer(?!,)/);
  await button(page, 'Pin').click();
  await choose(/^Hot writer, faster link/);
  await expect(button(page, 'Unpin')).toBeVisible();
  expect(keyInLink(page, 'pin')).toContain('Hot%20writer');

  await follow(page, '#/explore?v=3&name=x');
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('x');
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
  await expect(field(page, 'Memory')).toHaveValue('1,024');

  // The plan's options and the histories, in their order.
  await follow(page, '#/decide/plan?v=3');
  await page.getByRole('radio', { name: 'Longest first' }).check({ force: true });
  await page.getByRole('link', { name: 'Rank', exact: true }).click();
  await button(page, 'Generate a history').click();
  await page.getByRole('menuitem', { name: /^Mostly the sample/ }).click();
  const deleting = button(page, 'Delete all histories');
  await expect(deleting).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect(deleting).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+z');
  await expect.poll(() => keyInLink(page, 'decide.order')).toBeNull();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => keyInLink(page, 'decide.order')).toBe('largest');

  // A point set by hand and an opened series are where they were after a reload, and Undo takes them back.
  await follow(page, '#/measure?v=3');
  await button(page, 'Open the sample of peeks').click();
  const series = page.getByRole('radio', { name: 'simulated-peeks' });
  await expect(series).toBeChecked();
  await page.getByRole('slider', { name: 'Working-set point' }).press('ArrowRight');
  await expect(page.getByText('set by hand', { exact: true })).toBeVisible();
  await expect.poll(() => keyInLink(page, 'measure.series')).not.toBeNull();
  // The opened series, then the point set by hand in it.
  await expect.poll(() => keptIn(page, 'precopy-held', 'contents')).toBe(2);
  await page.reload();
  await expect(series).toBeChecked();
  await expect(page.getByText('set by hand', { exact: true })).toBeVisible();
  await button(page, 'Back to the rule').click();
  await expect(page.getByText('by the rule', { exact: true })).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.getByText('set by hand', { exact: true })).toBeVisible();
});

const TABLE = 'traffic_mib,energy_j\n1000,290\n2000,540\n3000,790\n4000,1041\n5000,1290\n6000,1541\n';

test('a table stays in another tab, through Back and Forward; a fresh browser says what is missing, after Undo too', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('./#/fit/coefficients?v=3');
  const reason = (text: RegExp, on = page) => expect(on.getByText(text).first()).toBeVisible();
  const openTable = () =>
    page
      .getByLabel('Open runs')
      .setInputFiles({ name: 'energy_tab.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await reason(/on 14 rows of energy\.csv/);
  expect(keyInLink(page, 'fit.table')).toBeNull();
  await openTable();
  await reason(/on 6 rows of energy_tab\.csv/);
  await expect.poll(() => keptIn(page, 'precopy-held', 'contents')).toBe(1);
  const link = linkOf(page);
  const other = await context.newPage();
  await other.goto(`./${link}`);
  await reason(/on 6 rows of energy_tab\.csv/, other);
  await other.close();
  await button(page, 'Share').click();
  await expect(page.getByText(/without your 6 rows of energy_tab\.csv\./)).toBeVisible();
  await button(page, 'Close').click();
  await page.goBack();
  await reason(/on 14 rows of energy\.csv/);
  await page.goForward();
  await reason(/on 6 rows of energy_tab\.csv/);

  // A browser that has never been here: nothing is kept.
  const address = page.url();
  await page.goto('about:blank');
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'all' });
  await page.goto(address);
  await reason(/^This link was made with a table, which a link does not hold .* This is the sample\./);
  await reason(/on 14 rows of energy\.csv/);
  expect(linkOf(page)).toBe(link);
  await openTable();
  await reason(/on 6 rows of energy_tab\.csv/);
  await expect(page.getByText(/^This link was made with/)).toHaveCount(0);
  expect(linkOf(page)).toBe(link);
  await button(page, 'Undo').click();
  await reason(/^This link was made with a table/);
  await reason(/on 14 rows of energy\.csv/);
});
