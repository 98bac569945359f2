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

test('a unit may be typed with the number, and the field says how it was read', async ({ page, evaluateLine }) => {
  await open(page, '#/explore?v=3');
  await openAllGroups(page);
  for (const [name, typed, key, value] of [
    ['Memory', '4GiB', 'mem', '4096'],
    ['Memory', '4 GB', 'mem', '3814.697265625'],
    ['Bandwidth', '10 Gbit/s', 'rate', '10000'],
    ['Bandwidth', '1.25GB/s', 'rate', '10000'],
    ['Bandwidth', '2.5 Gbps', 'rate', '2500'],
    ['Dirtying rate', '250k pages/s', 'dirty', '976.5625'],
    ['Dirtying rate', '1e2', 'dirty', '100'],
    ['Working set', '512 MiB', 'ws', '512'],
    ['Pause threshold', '50 pages', 'thd', null],
    ['Resume time', '1.5 s', 'resume', '1500'],
    ['Fixed energy', '1 kJ', 'eb', '1000'],
  ] as const) {
    await test.step(`${name}: ${typed}`, async () => {
      await button(page, 'Reset all').click();
      await expect.poll(() => linkOf(page)).toBe('#/explore?v=3');
      await field(page, name).fill(typed);
      await field(page, name).press('Enter');
      await expect.poll(() => keyInLink(page, key)).toBe(value);
      await expect(field(page, name)).not.toHaveAttribute('aria-invalid', 'true');
      if (/[a-z]{2}|[ks]$/i.test(typed)) await expect(knob(page, name)).toContainText(/Read as/i);
      await expectNumbersOfAddress(page, evaluateLine);
    });
  }
});

test('typing alone changes nothing; Enter takes it, and so does leaving the field', async ({ page, evaluateLine }) => {
  await open(page);
  const before = linkOf(page);
  const memory = field(page, 'Memory');
  await memory.click();
  await memory.pressSequentially('4096');
  await expect(memory).toHaveValue('4096');
  await expect(slider(page, 'Memory')).toHaveAttribute('aria-valuetext', '1 gibibyte');
  expect(linkOf(page)).toBe(before);

  await memory.press('Enter');
  await expect(slider(page, 'Memory')).toHaveAttribute('aria-valuetext', '4 gibibytes');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('4096');
  await expect(memory).toBeFocused();

  await memory.fill('8192');
  await memory.press('Tab');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('8192');
  await expectNumbersOfAddress(page, evaluateLine);
});

test('Escape takes the typing back, and looking into every field changes nothing', async ({ page }) => {
  await open(page, '#/explore?v=3&mem=2048');
  const memory = field(page, 'Memory');
  await memory.fill('99');
  await memory.press('Escape');
  await expect(memory).toHaveValue('2048');
  await memory.press('Tab');
  expect(keyInLink(page, 'mem')).toBe('2048');
  await expect(button(page, 'Undo')).toBeDisabled();

  // Nor does looking into a field, however many digits the value has.
  const link = '#/explore?v=3&mem=1234.56789012345&dirty=33.3333333333333&thd=0.123456789012345';
  await follow(page, link);
  await expect(field(page, 'Memory')).toHaveValue('1234.57');
  const entries = await page.evaluate(() => window.history.length);
  for (const name of ['Memory', 'Dirtying rate', 'Pause threshold']) {
    await field(page, name).click();
    await field(page, name).press('Enter');
    await field(page, name).press('Tab');
  }
  expect(linkOf(page)).toBe(link);
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
  // The one step to undo is the link that was followed.
  await button(page, 'Undo').click();
  await expect(button(page, 'Undo')).toBeDisabled();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048');
});

test('what cannot be taken is refused in words, and the last good value stays in force', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=2048');
  const link = linkOf(page);
  for (const [what, name, typed, words] of [
    ['below the range', 'Memory', '3', /16\sMiB to 16\sTiB/],
    ['above the range', 'Bandwidth', '2 Tbit/s', /1\sMbit\/s to 1\sTbit\/s/],
    ['no number', 'Dirtying rate', 'fast', /0 to/],
    ['a bare prefix, with a question', 'Memory', '4g', /4\sGiB or 4\sGB\?/],
    ['nothing', 'Memory', '', /16\sMiB to 16\sTiB/],
    ['another kind of unit', 'Memory', '10 Gbit/s', /16\sMiB to 16\sTiB/],
  ] as const) {
    await test.step(what, async () => {
      const input = field(page, name);
      await input.fill(typed);
      await input.press('Enter');
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      // The words are the field's description, so that a screen reader says them too.
      await expect(input).toHaveAccessibleDescription(words);
      await expect(input).toHaveValue(typed);
      expect(linkOf(page)).toBe(link);
      await expectNumbersOfAddress(page, evaluateLine);
      await input.press('Escape');
      await expect(input).not.toHaveAttribute('aria-invalid', 'true');
      expect(linkOf(page)).toBe(link);
    });
  }
  await field(page, 'Memory').fill('1');
  await field(page, 'Memory').press('Enter');
  await field(page, 'Memory').fill('100');
  await field(page, 'Memory').press('Enter');
  await expect(field(page, 'Memory')).not.toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('100');
  await expectNumbersOfAddress(page, evaluateLine);
});

test('a refusal and what was typed go when the value comes in another way', async ({ page }) => {
  await open(page, '#/explore?v=3&mem=2048');
  const memory = field(page, 'Memory');
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
      await expect(memory).toHaveValue(keyInLink(page, 'mem') ?? '1024');
    });
  }
});

test('Ctrl+Z in a field that is being edited is the field’s own; after Enter it is the scenario’s', async ({
  page,
}) => {
  await open(page);
  const memory = field(page, 'Memory');
  await memory.fill('2048');
  await memory.press('Enter');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('2048');

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
  await expect.poll(() => keyInLink(page, 'mem')).toBeNull();
  await expect(memory).toHaveValue('1024');
});

test.describe('the four weights', () => {
  const weights = ['Downtime weight', 'Time weight', 'Traffic weight', 'Energy weight'];
  const sumOf = async (page: Page) => {
    const values = await Promise.all(weights.map((name) => field(page, name).inputValue()));
    return values.reduce((sum, value) => sum + Number(value), 0);
  };

  test('stay at sum 1 while one of them is dragged, and when it is let go', async ({ page, evaluateLine }) => {
    await open(page);
    await button(page, 'Pin').click();
    for (const share of [0.9, 0, 1, 0.4]) {
      await drag(slider(page, 'Downtime weight'), [share], {
        moves: 4,
        whileHeld: async () => {
          await expect.poll(() => sumOf(page)).toBeCloseTo(1, 4);
        },
      });
      const { scenario } = await expectNumbersOfAddress(page, evaluateLine);
      const sum = ['downtimeWeight', 'timeWeight', 'trafficWeight', 'energyWeight'].reduce(
        (total, name) => total + Number(scenario[name]),
        0,
      );
      expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-9);
    }
    const other = Number(await field(page, 'Time weight').inputValue());
    expect(other).toBeCloseTo(0.2, 2);
  });

  test('keep their proportions when one is typed', async ({ page }) => {
    await open(page, '#/explore?v=3&wd=0.1&wt=0.2&wv=0.3&we=0.4');
    await field(page, 'Downtime weight').fill('0.55');
    await field(page, 'Downtime weight').press('Enter');
    await expect(field(page, 'Time weight')).toHaveValue('0.1');
    await expect(field(page, 'Traffic weight')).toHaveValue('0.15');
    await expect(field(page, 'Energy weight')).toHaveValue('0.2');
  });
});

test('a knob is reset alone, and Reset all takes all of them back in one step', async ({ page, evaluateLine }) => {
  await open(page, '#/explore?v=3&mem=2048&dirty=60&rate=1000');
  await button(page, 'Reset dirtying rate').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048&rate=1000');
  await expect(field(page, 'Dirtying rate')).toHaveValue('40');
  await expectNumbersOfAddress(page, evaluateLine);

  await button(page, 'Reset all').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3');
  await expectNumbersOfAddress(page, evaluateLine);
  await button(page, 'Undo').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048&rate=1000');
});

test.describe('a knob that is ignored says so', () => {
  const ignored = /not used/i;

  test('by the model or by the adaptive rate, and a change of it moves no key number', async ({
    page,
    evaluateLine,
  }) => {
    await open(page);
    await openAllGroups(page);
    await expect(knob(page, 'Working set')).toContainText(ignored);
    await expect(knob(page, 'Maximum rounds')).not.toContainText(ignored);
    await page.getByRole('combobox', { name: 'Model' }).selectOption('closed-form');
    await expect(knob(page, 'Maximum rounds')).toContainText(ignored);
    await expect(knob(page, 'Traffic limit')).toContainText(ignored);
    await page.getByRole('combobox', { name: 'Model' }).selectOption('dirty-curve');
    await expect(knob(page, 'Working set')).not.toContainText(ignored);
    await expect(knob(page, 'Maximum rounds')).not.toContainText(ignored);

    await page.getByRole('combobox', { name: 'Model' }).selectOption('algorithm-1');
    await expect(knob(page, 'Bandwidth')).not.toContainText(ignored);
    for (const name of ['Lowest rate', 'Highest rate', 'Rate increment']) {
      await expect(knob(page, name)).toContainText(ignored);
    }
    await page.getByRole('switch', { name: 'Adaptive rate' }).click();
    await expect(knob(page, 'Bandwidth')).toContainText(ignored);
    for (const name of ['Lowest rate', 'Highest rate', 'Rate increment']) {
      await expect(knob(page, name)).not.toContainText(ignored);
    }
    const before = (await expectNumbersOfAddress(page, evaluateLine)).prediction;
    await slider(page, 'Bandwidth').press('End');
    const { prediction, scenario } = await expectNumbersOfAddress(page, evaluateLine);
    expect(scenario['bandwidth']).toBe(1_000_000);
    expect(prediction).toEqual(before);
  });
});

test('a lowest rate above the highest is lowered to it; each knob explains itself with its equation and its range', async ({
  page,
}) => {
  await open(page, '#/explore?v=3&adapt=1');
  await openAllGroups(page);
  await field(page, 'Highest rate').fill('300');
  await field(page, 'Highest rate').press('Enter');
  await expect(field(page, 'Lowest rate')).toHaveValue('300');
  await field(page, 'Lowest rate').fill('900');
  await field(page, 'Lowest rate').press('Enter');
  await expect(field(page, 'Lowest rate')).toHaveValue('300');

  const about = page.getByRole('button', { name: /^About (?!Precopy)/ });
  expect(await about.count()).toBeGreaterThanOrEqual(24);
  const help = button(page, 'About bandwidth');
  await help.click();
  await expect(help).toHaveAttribute('aria-expanded', 'true');
  await expect(knob(page, 'Bandwidth')).toContainText('Eq. 2');
  await expect(knob(page, 'Bandwidth')).toContainText(/1\sMbit\/s to 1\sTbit\/s/);
  await help.click();
  await expect(knob(page, 'Bandwidth')).not.toContainText('Eq. 2');
});
