import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoViolations,
  expectNoViolationsNarrow,
  field,
  follow,
  keyNumberGroup,
  open,
  openAllGroups,
  roundsFigure,
  slider,
  test,
  underFinger,
} from './helpers';

/** The closed form with lambda above 1: not applicable. */
const notApplicable = '#/explore?v=3&dirty=100&model=closed-form';
const pinned = '#/explore?v=3&dirty=100&name=Hot%20writer&pin=mem~2048';

/** Waits until the charts that load later are there. */
const chartsAreThere = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Where the energy goes' })).toBeVisible();

/** Opens all that can be opened: groups, the help of each knob, and one table, for the others are made by the same component. */
async function openEverything(page: Page): Promise<void> {
  await openAllGroups(page);
  await page
    .getByRole('button', { name: /^Table of/ })
    .first()
    .click();
  // What shows tables is loaded with the first of them.
  await expect(page.locator('figure .scroller').first()).toBeVisible();
  await page.getByRole('button', { name: /^About (?!Precopy)/ }).evaluateAll((buttons) => {
    for (const each of buttons) if (each instanceof HTMLElement) each.click();
  });
}

/** Visible controls that are smaller than so many pixels, leaving out links within a sentence or a formula. */
const smallerThan = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((leastSize) => {
    const controls = 'a[href], button, input, select, summary, [role="button"], [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return [];
      if (control.closest('.visually-hidden, .skip-link, p, math, dialog:not([open])')) return [];
      // A file input hides behind its label, which is the target.
      const target = control.matches('.visually-hidden') ? control.closest('label') : control;
      if (!target) return [];
      const { width, height } = target.getBoundingClientRect();
      if (width >= leastSize - 0.5 && height >= leastSize - 0.5) return [];
      const name = control.getAttribute('aria-label') ?? control.id ?? '';
      const words = `${name} ${control.textContent?.slice(0, 30)}`.trim();
      return [
        `${control.tagName.toLowerCase()}.${control.getAttribute('class') ?? ''} ${words}: ${width} by ${height}`,
      ];
    });
  }, least);

/** What a screen reader finds by name: the regions, the views and the controls. */
async function expectNames(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('banner')).toHaveCount(1);
  const views = page.getByRole('navigation', { name: 'Views', exact: true });
  await expect(views.getByRole('link', { name: 'Explore' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('main').getByRole('group', { name: 'Key numbers', exact: true })).toHaveCount(1);
  const controls = page.getByRole('region', { name: 'Controls', exact: true });
  for (const name of ['VM', 'Link', 'Stop rules', 'What moves it?', 'Energy', 'Cost weights']) {
    await expect(controls.getByRole('heading', { name, exact: true }), name).toHaveCount(1);
  }
  for (const name of ['Memory', 'Dirtying rate', 'Working set', 'Bandwidth', 'Pause threshold', 'Traffic limit']) {
    await expect(slider(page, name), `the slider ${name}`).toHaveCount(1);
    await expect(field(page, name), `the field ${name}`).toHaveCount(1);
  }
  await expect(controls.getByRole('switch', { name: 'Adaptive rate', exact: true })).toHaveCount(1);
  await expect(controls.getByRole('combobox', { name: 'Model', exact: true })).toHaveCount(1);
  for (const name of ['Share', 'Unpin', 'Undo', 'Redo', 'Reset all']) {
    await expect(button(page, name), `the button ${name}`).toHaveCount(1);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}

test.describe('axe finds nothing to complain of in light and dark, nor in a narrow window', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('in menus and the help; with everything open, a pin, the other model laid over and a field refused; where the model is not applicable', async ({
    page,
  }) => {
    test.slow();
    await open(page, pinned);
    await chartsAreThere(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoViolations(page, 'the help', 'dialog');
    await page.keyboard.press('Escape');
    await openEverything(page);
    await expectNames(page);
    expect.soft(await smallerThan(page, 24), 'targets of a mouse').toEqual([]);
    await page.getByRole('button', { name: '+ closed form' }).click();
    await field(page, 'Memory').fill('1');
    await field(page, 'Memory').press('Enter');
    await expect(field(page, 'Memory')).toHaveAttribute('aria-invalid', 'true');
    await roundsFigure(page)
      .getByRole('button', { name: /^Export/ })
      .click();
    await expect(page.getByRole('menu')).toBeVisible();
    // The comparison comes late on a busy machine; its words are part of what is looked at.
    await expect(page.getByRole('figure', { name: /^Side by side/ })).toBeVisible();
    await expectNoViolations(page, 'with everything open');
    await expectNoViolationsNarrow(page, 'with everything open');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Menu:/ }).click();
    await button(page, 'Presets').click();
    await expect(page.getByRole('menu')).toBeVisible();
    await expectNoViolations(page, 'the presets in the menu of a phone', 'header');
    await page.keyboard.press('Escape');

    await follow(page, `${notApplicable}&mem=abc&nonsense=1`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Not applicable');
    await expect(page.getByRole('main').getByRole('button', { name: /^Set / })).toBeVisible();
    const alert = page.getByRole('alert').filter({ hasText: 'nonsense' });
    await expect(alert).toBeVisible();
    await expectNoViolations(page, 'not applicable, with the banner', '[role="alert"], main > :first-child');
  });
});

test.describe('reflow at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  /** Text that lies outside the window, or is cut off by a box that does not scroll. */
  const cutOff = (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const found: string[] = [];
      const clips = (value: string) => value === 'hidden' || value === 'clip';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim();
        const parent = node.parentElement;
        if (!text || !parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        if (parent.closest('.visually-hidden, noscript, option, dialog:not([open])')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        let isScrolled = false;
        for (let each: Element | null = parent; each && each !== document.body; each = each.parentElement) {
          const style = getComputedStyle(each);
          const frame = each.getBoundingClientRect();
          const right = each.tagName === 'svg' ? Number.POSITIVE_INFINITY : frame.right;
          if (style.overflowX === 'auto' || style.overflowX === 'scroll') isScrolled = true;
          if (isScrolled) break;
          if (clips(style.overflowX) && (box.right > right + 1 || box.left < frame.left - 1)) {
            found.push(`"${text.slice(0, 40)}" by ${each.tagName.toLowerCase()}.${each.getAttribute('class')}`);
          }
          if (clips(style.overflowY) && box.bottom > frame.bottom + 2) {
            found.push(`"${text.slice(0, 40)}" below ${each.tagName.toLowerCase()}.${each.getAttribute('class')}`);
          }
        }
        if (!isScrolled && (box.right > document.documentElement.clientWidth + 1 || box.left < -1)) {
          found.push(`"${text.slice(0, 40)}" by the window: ${Math.round(box.left)} to ${Math.round(box.right)}`);
        }
      }
      return found;
    });

  test('no scrolling to the side, and nothing is cut off, in any state; under a finger targets are at least 44 pixels either way', async ({
    page,
  }) => {
    await open(page);
    await chartsAreThere(page);
    await openEverything(page);
    for (const [state, link] of [
      ['that does not converge, with a pin', pinned],
      ['that is not applicable', notApplicable],
      [
        'of large numbers',
        '#/explore?v=3&mem=16777216&dirty=12000&rate=100001&thd=3&rounds=1000&factor=0&pin=mem~123456',
      ],
    ] as const) {
      await test.step(`a scenario ${state}`, async () => {
        await follow(page, link);
        await page.waitForURL((url) => url.hash === link);
        await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        await expect.poll(() => cutOff(page)).toEqual([]);
      });
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await follow(page, pinned);
    await expect(slider(page, 'Memory')).toHaveAttribute('aria-valuetext', '1 gibibyte');
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
    await underFinger(page, async () => expect(await smallerThan(page, 44)).toEqual([]));
  });
});

test.describe('what the browser asks for', () => {
  test('less motion: nothing is animated; forced colours: controls and marks are still told from the ground', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await button(page, 'Presets').click();
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await button(page, 'Pin').click();
    await expect(button(page, 'Unpin')).toBeVisible();
    const running = await page.evaluate(() =>
      document.getAnimations().map((each) => String(each.effect?.getComputedTiming().duration)),
    );
    expect(running).toEqual([]);
    const scrolls = await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
    expect(scrolls).toBe('auto');

    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await chartsAreThere(page);
    await expect(keyNumberGroup(page)).toBeVisible();
    // A native look, for the browser's colours do not reach a drawn track.
    await expect(slider(page, 'Memory')).not.toHaveCSS('appearance', 'none');
    await expect(page.getByRole('switch', { name: 'Adaptive rate' })).not.toHaveCSS('appearance', 'none');
    const invisible = await roundsFigure(page).evaluate((figure) => {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      return [...figure.querySelectorAll('svg path, svg text')].filter((mark) => {
        const { fill, stroke } = getComputedStyle(mark);
        const isDrawn = mark.getAttribute('d') !== '';
        return isDrawn && [fill, stroke].every((paint) => paint === ground || paint === 'none');
      }).length;
    });
    expect(invisible).toBe(0);
  });
});
