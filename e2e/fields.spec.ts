import type { Page } from '@playwright/test';
import {
  button,
  drag,
  expect,
  expectNumbersOfAddress,
  field,
  follow,
  keyInLink,
  linkOf,
  open,
  openAllGroups,
  slider,
  test,
} from './helpers';

/** The knob of a name: label, field, slider and what is said of them. */
const knob = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Controls' })
    .locator('div, p')
    .filter({ has: field(page, name) })
    .filter({ has: slider(page, name) })
    .last();

test('typing changes nothing until Enter or leaving the field; a unit is read, Escape and Ctrl+Z are the field’s own; what cannot be taken is refused in words, and the refusal goes with the next', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  const before = linkOf(page);
  const memory = field(page, 'Memory');
  await memory.fill('4 GiB');
  await expect(slider(page, 'Memory')).toHaveAttribute('aria-valuetext', '1 gibibyte');
  expect(linkOf(page)).toBe(before);
  // Which units are read, and how: src/scenario/read-parameter.test.ts and src/format/quantity.test.ts.
  await memory.press('Enter');
  await expect(slider(page, 'Memory')).toHaveAttribute('aria-valuetext', '4 gibibytes');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('4096');
  await expect(memory).toBeFocused();
  await expect(knob(page, 'Memory')).toContainText(/Read as/i);

  await memory.fill('2048');
  await memory.press('Tab');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('2048');
  await expectNumbersOfAddress(page, evaluateLine);

  await memory.fill('99');
  await memory.press('Escape');
  await expect(memory).toHaveValue('2048');
  await memory.press('End');
  await memory.pressSequentially('9');
  await expect(memory).toHaveValue('20489');
  await memory.press('Control+z');
  await expect(memory).not.toHaveValue('20489');
  // The scenario has not moved.
  expect(keyInLink(page, 'mem')).toBe('2048');
  await expect(slider(page, 'Memory')).toHaveAttribute('aria-valuetext', '2 gibibytes');
  await memory.press('Escape');
  await memory.press('Control+z');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('4096');
  await expect(memory).toHaveValue('4096');

  await test.step('looking into fields changes nothing, however many digits the value has', async () => {
    const link = '#/explore?v=3&mem=1234.56789012345&dirty=33.3333333333333&thd=0.123456789012345';
    await follow(page, link);
    await expect(memory).toHaveValue(/^1,?234\.57$/);
    const entries = await page.evaluate(() => window.history.length);
    for (const name of ['Memory', 'Dirtying rate', 'Pause threshold']) {
      await field(page, name).press('Enter');
      await field(page, name).press('Tab');
    }
    expect(linkOf(page)).toBe(link);
    expect(await page.evaluate(() => window.history.length)).toBe(entries);
    // The one step to undo is the link that was followed.
    await button(page, 'Undo').click();
    await expect.poll(() => keyInLink(page, 'mem')).toBe('4096');
  });

  // The last good value stays in force.
  await follow(page, '#/explore?v=3&mem=2048');
  await expect(memory).toHaveValue('2,048');
  // Which texts are refused, and in which words: src/scenario/read-parameter.test.ts and src/format/quantity.test.ts.
  for (const [typed, words] of [
    ['3', /16\sMiB to 16\sTiB/],
    ['4g', /4\sGiB or 4\sGB\?/],
  ] as const) {
    await memory.fill(typed);
    await memory.press('Enter');
    await expect(memory).toHaveAttribute('aria-invalid', 'true');
    // The words are the field's description, so that a screen reader says them too.
    await expect(memory).toHaveAccessibleDescription(words);
    await expect(memory).toHaveValue(typed);
    expect(linkOf(page)).toBe('#/explore?v=3&mem=2048');
  }
  await expectNumbersOfAddress(page, evaluateLine);
  await memory.press('Escape');
  await expect(memory).not.toHaveAttribute('aria-invalid', 'true');

  for (const [way, act] of [
    ['from the slider', () => slider(page, 'Memory').press('ArrowRight')],
    ['by Undo', () => button(page, 'Undo').click()],
    ['by its reset', () => button(page, 'Reset memory').click()],
    ['by Back', () => page.goBack()],
  ] as const) {
    await test.step(way, async () => {
      await memory.fill('3');
      await memory.press('Enter');
      await expect(memory).toHaveAttribute('aria-invalid', 'true');
      const before = linkOf(page);
      await act();
      await expect.poll(() => linkOf(page)).not.toBe(before);
      await expect(memory).not.toHaveAttribute('aria-invalid', 'true');
      // With thousands parted, but where it has the focus.
      await expect
        .poll(async () => (await memory.inputValue()).replace(',', ''))
        .toBe(keyInLink(page, 'mem') ?? '1024');
    });
  }
});

test('weights stay at sum 1 while one is dragged; knobs are reset, explain themselves, and say where they are ignored', async ({
  page,
  evaluateLine,
}) => {
  // How the others give way, whatever is set: src/scenario/weights.test.ts.
  const weights = ['Downtime weight', 'Time weight', 'Traffic weight', 'Energy weight'];
  const sumOf = async () => {
    const values = await Promise.all(weights.map((name) => field(page, name).inputValue()));
    return values.reduce((sum, value) => sum + Number(value), 0);
  };
  await open(page, '#/explore?v=3&mem=2048&dirty=60&rate=1000&pin=');
  await openAllGroups(page);
  await drag(slider(page, 'Downtime weight'), [0.4], {
    moves: 3,
    whileHeld: async () => {
      await expect.poll(sumOf).toBeCloseTo(1, 4);
    },
  });
  expect(Number(await field(page, 'Time weight').inputValue())).toBeCloseTo(0.2, 2);
  await expectNumbersOfAddress(page, evaluateLine);
  await button(page, 'Undo').click();

  await button(page, 'Reset dirtying rate').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048&rate=1000&pin=');
  await expect(field(page, 'Dirtying rate')).toHaveValue('40');
  await button(page, 'Reset all').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&pin=');
  await expectNumbersOfAddress(page, evaluateLine);
  await button(page, 'Undo').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048&rate=1000&pin=');

  const about = page.getByRole('button', { name: /^About (?!Precopy)/ });
  expect(await about.count()).toBeGreaterThanOrEqual(24);
  const help = button(page, 'About bandwidth');
  await help.click();
  await expect(help).toHaveAttribute('aria-expanded', 'true');
  await expect(knob(page, 'Bandwidth')).toContainText('Eq. 2');
  await expect(knob(page, 'Bandwidth')).toContainText(/1\sMbit\/s to 1\sTbit\/s/);
  await help.click();
  await expect(knob(page, 'Bandwidth')).not.toContainText('Eq. 2');

  // Which knobs each model ignores: src/scenario/parameters.test.ts; that they move no number: src/models/registry.test.ts.
  const ignored = /not used/i;
  await expect(knob(page, 'Working set')).toContainText(ignored);
  await expect(knob(page, 'Maximum rounds')).not.toContainText(ignored);
  await page.getByRole('combobox', { name: 'Model' }).selectOption('closed-form');
  await expect(knob(page, 'Maximum rounds')).toContainText(ignored);
  await page.getByRole('combobox', { name: 'Model' }).selectOption('algorithm-1');
  await expect(knob(page, 'Lowest rate')).toContainText(ignored);
  await page.getByRole('switch', { name: 'Adaptive rate' }).click();
  await expect(knob(page, 'Bandwidth')).toContainText(ignored);
  await expect(knob(page, 'Lowest rate')).not.toContainText(ignored);
});
