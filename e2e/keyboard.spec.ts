import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNumbersOfAddress,
  field,
  keyInLink,
  linkOf,
  open,
  openAllGroups,
  slider,
  sliderNames,
  test,
} from './helpers';

test('a slider goes by keys and says its value; a menu is walked through; Ctrl+Z undoes from anywhere but a field being edited', async ({
  page,
  evaluateLine,
}) => {
  await open(page);
  await openAllGroups(page);
  // How far each key goes: src/views/controls/range.test.ts and src/scenario/slider-scale.test.ts; what is said of a
  // value: value-text.test.ts. Here every slider has a text, with a unit, and never its position.
  for (const name of await sliderNames(page)) {
    const input = slider(page, name);
    const said = await input.getAttribute('aria-valuetext');
    expect(said, name).toBeTruthy();
    if (said !== '0') expect(said, `${name} says its position`).not.toBe(await input.inputValue());
  }
  const links = [linkOf(page)];
  const memory = slider(page, 'Memory');
  await expect(memory).toHaveAttribute('aria-valuetext', '1 gibibyte');
  const press = async (keys: string): Promise<number> => {
    await memory.press(keys);
    await expect.poll(() => linkOf(page)).not.toBe(links.at(-1));
    links.push(linkOf(page));
    return Number(keyInLink(page, 'mem') ?? 1024);
  };
  const fine = (await press('Shift+ArrowRight')) - 1024;
  const normal = (await press('ArrowUp')) - 1024 - fine;
  const big = (await press('PageUp')) - 1024 - fine - normal;
  expect(fine).toBeGreaterThan(0);
  expect(normal).toBeGreaterThan(fine);
  expect(big).toBeGreaterThan(normal);
  await press('End');
  await expect(memory).toHaveAttribute('aria-valuetext', '16 tebibytes');
  await expectNumbersOfAddress(page, evaluateLine);
  await page.keyboard.press('Control+z');
  await expect.poll(() => linkOf(page)).toBe(links[3]);
  await button(page, 'Presets').focus();
  for (const link of [links[2], links[1], links[0]]) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => linkOf(page)).toBe(link);
  }
  await expect(button(page, 'Undo')).toBeDisabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => linkOf(page)).toBe(links[1]);
  await expectNumbersOfAddress(page, evaluateLine);

  // A menu is opened, walked through and closed by keyboard, and gives the focus back.
  const presets = button(page, 'Presets');
  await presets.focus();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('menuitem');
  const count = await rows.count();
  expect(count).toBeGreaterThan(7);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(rows.nth(count - 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(rows.nth(count - 1)).toBeFocused();
  await page.keyboard.press('Home');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(presets).toBeFocused();
  await expect(presets).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(presets).toBeFocused();
  expect(linkOf(page)).toContain('name=');

  // Leaving it by Tab closes it too.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  for (let i = 0; i <= count; i += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('the skip link is the first stop and leads past the controls; "?" opens the help, and can be switched off', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=2048');
  await page.keyboard.press('Tab');
  const skip = page.getByText('Skip to results');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  expect(linkOf(page)).toBe('#/explore?v=3&mem=2048');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) ?? false),
    'the next stop is in the results',
  ).toBe(true);

  // "?" opens the help, not while a field is being edited.
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await field(page, 'Memory').focus();
  await page.keyboard.press('?');
  await expect(help).toHaveCount(0);
  await field(page, 'Memory').press('Escape');
  await button(page, 'Presets').focus();
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(button(page, 'Presets')).toBeFocused();

  await page.keyboard.press('?');
  await help.getByRole('checkbox').uncheck();
  await help.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('?');
  await expect(help).toBeHidden();

  // A key held down is one step of undo.
  await slider(page, 'Memory').focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect(field(page, 'Memory')).not.toHaveValue('2,048');
  await expectNumbersOfAddress(page, evaluateLine);
  await button(page, 'Undo').click();
  await expect(field(page, 'Memory')).toHaveValue('2,048');
  await expect(button(page, 'Undo')).toBeDisabled();
});

interface Stop {
  readonly what: string;
  /** What is wrong with where or how the focus is seen; empty if all is well. */
  readonly problems: readonly string[];
}

/** The element that has the focus: its name, and whether it is seen whole and marked. Null once the focus leaves the page. */
function currentStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    Reflect.set(element, 'wasReached', true);
    // A file input hides behind its label, which stands for it.
    const seen = element.matches('input[type="file"]') ? (element.closest('label') ?? element) : element;
    const box = seen.getBoundingClientRect();
    const problems: string[] = [];
    const room = window.innerHeight / 3;
    const whole = box.height < room;
    if (whole && (box.top < -1 || box.bottom > window.innerHeight + 1)) problems.push('outside the window');
    const layers = document.querySelectorAll('header, section[aria-label="Controls"], [aria-label="Key numbers"]');
    for (const layer of layers) {
      if (!['sticky', 'fixed'].includes(getComputedStyle(layer).position) || layer.contains(seen)) continue;
      const over = layer.getBoundingClientRect();
      const height = Math.min(box.bottom, over.bottom) - Math.max(box.top, over.top);
      const width = Math.min(box.right, over.right) - Math.max(box.left, over.left);
      if (!whole || height <= 1 || width <= 1) continue;
      const between = [Math.max(box.left, over.left) + width / 2, Math.max(box.top, over.top) + height / 2] as const;
      // The skip link lies over the header, not under it.
      if (seen.contains(document.elementFromPoint(...between))) continue;
      problems.push(`${Math.round(height)} px under ${layer.className}`);
    }
    const found = document.elementFromPoint(
      box.left + box.width / 2,
      Math.min(box.top + box.height / 2, box.top + room),
    );
    if (found !== null && !seen.contains(found) && !found.contains(seen)) {
      problems.push(`covered by ${found.tagName.toLowerCase()}.${found.getAttribute('class')}`);
    }
    // A slider marks its handle, which cannot be asked.
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    if (!element.matches('[type="range"]') && (outlineStyle === 'none' || outlineWidth === '0px')) {
      problems.push('not marked');
    }
    const label = element.getAttribute('aria-label') ?? element.id;
    const what = `${element.tagName.toLowerCase()} ${label} ${element.textContent?.slice(0, 30) ?? ''}`.trim();
    return { what, problems };
  });
}

test('Tab reaches every control on a desk and on a phone, each seen whole and marked', async ({ page }) => {
  test.slow();
  await open(page, '#/explore?v=3&mem=2048&pin=');
  await expect(page.getByRole('heading', { name: 'Where the energy goes' })).toBeVisible();
  await openAllGroups(page);
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('*')) Reflect.deleteProperty(each, 'wasReached');
    });
    const wrong: string[] = [];
    let stops = 0;
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await currentStop(page);
      if (stop === null || stops > 400) break;
      stops += 1;
      if (stop.problems.length > 0) wrong.push(`${stop.what}: ${stop.problems.join(', ')}`);
    }
    expect(stops).toBeGreaterThan(80);
    expect(stops).toBeLessThan(400);
    const missed = await page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => !each.matches(':disabled') && !Reflect.get(each, 'wasReached'))
        .map((each) => `${each.tagName.toLowerCase()} ${each.getAttribute('aria-label') ?? each.textContent}`),
    );
    expect.soft(missed, `controls that Tab does not reach at ${size.width}`).toEqual([]);
    expect(wrong, `at ${size.width}`).toEqual([]);
  }
});
