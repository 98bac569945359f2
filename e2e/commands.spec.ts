import {
  button,
  expect,
  expectNoViolations,
  field,
  keyInLink,
  keyNumberGroup,
  linkOf,
  open,
  slider,
  test,
} from './helpers';

test.use({ greets: true });

test('a first visit has three doors; Ctrl+K finds a knob, a lesson and a preset, and sets a value', async ({
  page,
}) => {
  await open(page, '');
  const doors = page.getByRole('region', { name: 'First visit' });
  await expect(doors.getByRole('link')).toHaveText(['Learn how it works', 'Use my own data']);
  await button(page, 'Try it here').click();
  await expect(doors).toHaveCount(0);
  await expect(slider(page, 'Dirtying rate')).toBeFocused();
  await page.reload();
  await expect(field(page, 'Memory')).toBeVisible();
  await expect(doors).toHaveCount(0);

  const dialog = page.getByRole('dialog', { name: 'Find anything' });
  const find = dialog.getByRole('combobox');
  const first = dialog.getByRole('option').first();
  await page.keyboard.press('Control+k');
  await expect(find).toBeFocused();
  await expectNoViolations(page, 'the palette', 'dialog');
  await find.fill('mem 1');
  await expect(dialog.getByRole('status')).toContainText('Memory takes 16');
  await find.fill('mem 4096');
  await expect(first).toContainText('Set memory to 4');
  await find.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => keyInLink(page, 'mem')).toBe('4096');

  await page.keyboard.press('Control+k');
  await find.fill('hot fast');
  await expect(first).toHaveText(/^Hot writer, faster link/);
  await find.press('Enter');
  await expect.poll(() => keyInLink(page, 'rate')).toBe('2500');

  await page.keyboard.press('Control+k');
  await find.fill('hot pages lesson');
  await find.press('Enter');
  await expect.poll(() => linkOf(page)).toContain('#/learn/lessons/hot-pages');
  await expect(page.getByRole('main')).toBeFocused();

  // A knob is found from a view without controls: in Explore, behind the fold that it stands in.
  await page.keyboard.press('Control+k');
  await find.fill('traffic limit');
  await find.press('Enter');
  await expect.poll(() => linkOf(page)).toContain('#/explore');
  await expect(field(page, 'Traffic limit')).toBeFocused();

  await page.keyboard.press('Control+k');
  await find.press('ArrowUp');
  await find.press('ArrowUp');
  await find.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Film of pages');

  await page.keyboard.press('Escape');
  await button(page, 'Settings').click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const link = linkOf(page);
  await settings.getByRole('radio', { name: '1.234,5' }).check();
  await settings.getByRole('radio', { name: 'Wh' }).check();
  await expectNoViolations(page, 'the settings', 'dialog');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Settings')).toBeFocused();
  await expect(keyNumberGroup(page)).toContainText(/0,\d+\s*Wh/);
  await page.reload();
  await expect(keyNumberGroup(page)).toContainText(/0,\d+\s*Wh/);
  expect(linkOf(page)).toBe(link);
});
