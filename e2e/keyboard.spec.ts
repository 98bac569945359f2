import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNumbersOfAddress,
  field,
  follow,
  keyInLink,
  linkOf,
  open,
  openAllGroups,
  slider,
  sliderNames,
  test,
} from './helpers';

test.describe('the keys of a slider', () => {
  test('arrows step, Shift is finer, Page is bigger, Home and End are the ends', async ({ page }) => {
    test.slow();
    await open(page);
    await openAllGroups(page);
    for (const { name, key, start, more = '' } of [
      { name: 'Memory', key: 'mem', start: 3000 },
      { name: 'Maximum rounds', key: 'rounds', start: 100 },
      { name: 'Downtime weight', key: 'wd', start: 0.4, more: '&wt=0.2&wv=0.2&we=0.2' },
    ]) {
      const link = `#/explore?v=3&${key}=${start}${more}`;
      const input = slider(page, name);
      /** How far one press goes from the same start. */
      const stepOf = async (keys: string): Promise<number> => {
        await input.press(keys);
        await page.waitForURL((url) => url.hash !== link);
        const to = Number(keyInLink(page, key) ?? Number.NaN);
        await page.keyboard.press('Control+z');
        await page.waitForURL((url) => url.hash === link);
        return to - start;
      };
      await test.step(name, async () => {
        await follow(page, link);
        await page.waitForURL((url) => url.hash === link);
        for (const [direction, sign, pageKey] of [
          ['Right', 1, 'PageUp'],
          ['Left', -1, 'PageDown'],
        ] as const) {
          const fine = await stepOf(`Shift+Arrow${direction}`);
          const normal = await stepOf(`Arrow${direction}`);
          const big = await stepOf(pageKey);
          expect(fine * sign).toBeGreaterThan(0);
          expect(normal * sign).toBeGreaterThan(fine * sign);
          expect(big * sign).toBeGreaterThan(normal * sign);
          if (name === 'Memory') expect(await stepOf(sign === 1 ? 'ArrowUp' : 'ArrowDown')).toBe(normal);
        }
        const valueText = () => input.getAttribute('aria-valuetext');
        await input.press('Home');
        const lowest = await valueText();
        await input.press('ArrowLeft');
        expect(await valueText()).toBe(lowest);
        await input.press('End');
        const highest = await valueText();
        await input.press('ArrowRight');
        expect(await valueText()).toBe(highest);
        expect(highest).not.toBe(lowest);
      });
    }
  });
});

test('every slider says its value with its unit, and never its position', async ({ page }) => {
  await open(page);
  await openAllGroups(page);
  for (const [name, text] of [
    ['Memory', '1 gibibyte'],
    ['Dirtying rate', '40 mebibytes per second'],
    ['Working set', '0 mebibytes, unknown'],
    ['Bandwidth', '800 megabits per second'],
    ['Lowest rate', '400 megabits per second'],
    ['Pause threshold', '200 kibibytes'],
    ['Maximum rounds', '29 rounds'],
    ['Traffic limit', '3 times the memory'],
    ['Resume time', '20 milliseconds'],
    ['Energy per MiB', '0.512 joules per mebibyte'],
    ['Downtime weight', '0.25'],
  ] as const) {
    await expect(slider(page, name), name).toHaveAttribute('aria-valuetext', text);
  }
  for (const name of await sliderNames(page)) {
    const input = slider(page, name);
    const said = await input.getAttribute('aria-valuetext');
    expect(said, name).toBeTruthy();
    if (said !== '0') expect(said, `${name} says its position`).not.toBe(await input.inputValue());
  }

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

test('Ctrl+Z and Ctrl+Shift+Z undo and redo from anywhere but a field being edited', async ({ page, evaluateLine }) => {
  await open(page);
  const links = [linkOf(page)];
  for (const [name, value] of [
    ['Memory', '2048'],
    ['Bandwidth', '2000'],
  ] as const) {
    await field(page, name).fill(value);
    await field(page, name).press('Enter');
    await expectNumbersOfAddress(page, evaluateLine);
    links.push(linkOf(page));
  }
  await button(page, 'Pin').click();
  await expect.poll(() => linkOf(page)).toContain('pin=');
  await slider(page, 'Memory').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => linkOf(page)).toBe(links[2]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => linkOf(page)).toBe(links[1]);
  await button(page, 'Presets').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => linkOf(page)).toBe(links[0]);
  await page.keyboard.press('Control+z');
  await expect(button(page, 'Undo')).toBeDisabled();
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => linkOf(page)).toBe(links[1]);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => linkOf(page)).toBe(links[2]);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => linkOf(page)).toContain('pin=');
  await expect(button(page, 'Redo')).toBeDisabled();
  await expectNumbersOfAddress(page, evaluateLine);
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
  await expect(field(page, 'Memory')).not.toHaveValue('2048');
  await expectNumbersOfAddress(page, evaluateLine);
  await button(page, 'Undo').click();
  await expect(field(page, 'Memory')).toHaveValue('2048');
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

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`Tab reaches every control at ${size.width} by ${size.height}, each seen whole and marked`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(size);
    await open(page, '#/explore?v=3&mem=2048&pin=');
    await expect(page.getByRole('heading', { name: 'Where the energy goes' })).toBeVisible();
    await openAllGroups(page);
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
    expect.soft(missed, 'controls that Tab does not reach').toEqual([]);
    expect(wrong).toEqual([]);
  });
}
