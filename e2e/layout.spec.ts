import type { Locator, Page } from '@playwright/test';
import {
  expect,
  field,
  follow,
  keyNumberGroup,
  open,
  openAllGroups,
  roundsFigure,
  slider,
  test,
  underFinger,
  usedSliderNames,
} from './helpers';

/** A shift of the layout, as the browser reports it. Those after an input count here too: a drag is one long input. */
interface Shift {
  readonly value: number;
  /** What moved: each element with where it stood and where it stands. */
  readonly moved: readonly { readonly what: string; readonly how: string }[];
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Reflect.set(window, 'layoutShifts', shifts);
    interface Entry extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const say = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}x${height}`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        const moved = entry.sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          const what = element ? `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}` : 'gone';
          return { what, how: `"${node?.textContent?.slice(0, 30)}" ${say(previousRect)} -> ${say(currentRect)}` };
        });
        shifts.push({ value: entry.value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Positions that a slider is taken through, from end to end and back; its ends are 0 and 1000. */
const WAY = [0, 500, 1000, 300];

/** Shifts in a line for each kind of element that moved, so that a failure can be read. */
function inWords(slider: string, shifts: readonly Shift[]): string[] {
  const lines = new Map<string, string>();
  for (const { value, moved } of shifts) {
    for (const { what, how } of moved.length > 0 ? moved : [{ what: 'gone', how: '' }]) {
      if (!lines.has(what)) lines.set(what, `${slider}: ${what} ${how} (${value.toFixed(6)})`);
    }
  }
  return [...lines.values()];
}

/**
 * Takes a slider through positions as a drag does, an input event each, and lets the page draw each one. By events of
 * the page's own, because a mouse would take minutes over all sliders; the mouse has its story in drag-memory.spec.ts.
 * Gives the shifts meanwhile. At each position it may rest for some milliseconds.
 */
async function takeThrough(input: Locator, way: readonly number[], rest = 0): Promise<Shift[]> {
  return await input.evaluate(
    async (element: HTMLInputElement, { positions, rest }) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const shifts = Reflect.get(window, 'layoutShifts') as Shift[];
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const start = element.value;
      element.scrollIntoView({ block: 'nearest' });
      await frame();
      await frame();
      shifts.splice(0);
      for (const position of [...positions, Number(start)]) {
        setValue?.call(element, String(position));
        element.dispatchEvent(new Event('input', { bubbles: true }));
        await frame();
        // Given up after a second: then the last look at the shifts misses one, and the next takes it.
        for (let i = 0; i < 60 && document.querySelector('main [aria-busy="true"]'); i += 1) await frame();
        if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      }
      element.dispatchEvent(new Event('change', { bubbles: true }));
      await frame();
      await frame();
      return shifts.splice(0);
    },
    { positions: way, rest },
  );
}

/** Takes every slider that the model uses from end to end and back, with all groups open. */
async function expectStill(page: Page): Promise<void> {
  await openAllGroups(page);
  await expect(page.getByRole('heading', { name: 'Where the energy goes' })).toBeVisible();
  const names = await usedSliderNames(page);
  expect(names.length).toBeGreaterThanOrEqual(12);
  const shifts: string[] = [];
  for (const name of names) shifts.push(...inWords(name, await takeThrough(slider(page, name), WAY)));
  expect(shifts).toEqual([]);
}

test.describe('nothing moves while a slider is dragged from end to end and back', () => {
  // Each model at one width: what the closed form refuses wraps soonest on a phone.
  test('in a wide window, nor where a slider rests, so that advice on a bad result comes and goes; on a phone, nor with a pin and the other model, not even where the rounds come and go', async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(desktop);
    await watchShifts(page);
    await open(page, '#/explore?v=3&dirty=60');
    await expect(page.getByRole('heading', { name: 'Where the energy goes' })).toBeVisible();
    const shifts: string[] = [];
    for (const name of ['Memory', 'Bandwidth']) {
      shifts.push(...inWords(name, await takeThrough(slider(page, name), [1000, 600, 300, 0], 150)));
    }
    expect(shifts).toEqual([]);
    await follow(page, '#/explore?v=3&model=dirty-curve');
    await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('dirty-curve');
    await expectStill(page);

    await page.setViewportSize(phone);
    await follow(page, '#/explore?v=3&dirty=60&model=closed-form&pin=rate~1600');
    await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('closed-form');
    await roundsFigure(page).getByRole('button', { name: /^\+ / }).click();
    await expectStill(page);
  });
});

async function expectFirstScreen(page: Page): Promise<void> {
  const parts = {
    'Memory slider': slider(page, 'Memory'),
    'Memory field': field(page, 'Memory'),
    'Dirtying rate slider': slider(page, 'Dirtying rate'),
    'key numbers': keyNumberGroup(page),
    'round chart': roundsFigure(page).getByRole('img'),
  };
  for (const [what, part] of Object.entries(parts)) {
    await expect(part, what).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    // In sight is more than in the window: nothing may lie over its corners.
    const covered = await part.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isOver = (x: number, y: number) => {
        const found = document.elementFromPoint(x, y);
        return found !== null && !element.contains(found) && !found.contains(element);
      };
      return [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
        [top + 2, (top + bottom) / 2, bottom - 2].filter((y) => isOver(x, y)).map((y) => `${x}, ${y}`),
      );
    });
    expect(covered, `points of ${what} that something covers`).toEqual([]);
  }
}

test.describe('the handle of every slider can be taken hold of at both ends', () => {
  const lowest =
    '#/explore?v=3&mem=16&dirty=0&rate=1&rmin=1&rmax=1&delta=0&thd=0&rounds=0&factor=0&resume=0' +
    '&ga=-10&gb=-10&gc=-10&ea=0&eb=0&es=0&efs=0&wd=1&wt=0&wv=0&we=0';
  const highest =
    '#/explore?v=3&mem=16777216&dirty=100000&ws=16777216&rate=1000000&rmin=1000000&rmax=1000000&delta=1000000' +
    '&thd=1048576&rounds=1000&factor=1000&resume=600000&ga=10&gb=10&gc=10&ea=1000&eb=1000000&es=1&efs=1' +
    '&wd=0&wt=1&wv=0&we=0';

  /** Sliders that stand at an end, and those of them whose handle something lies over. */
  const handlesAtEnds = (page: Page): Promise<{ atEnds: number; covered: string[] }> =>
    page.getByRole('slider').evaluateAll((inputs) => {
      const HANDLE = 20;
      const covered: string[] = [];
      let atEnds = 0;
      for (const input of inputs) {
        if (!(input instanceof HTMLInputElement)) continue;
        const share = Number(input.value) / Number(input.max);
        if (share !== 0 && share !== 1) continue;
        atEnds += 1;
        input.scrollIntoView({ block: 'center' });
        const { left, width, top, height } = input.getBoundingClientRect();
        for (const aside of [-8, 0, 8]) {
          const x = left + HANDLE / 2 + share * (width - HANDLE) + aside;
          const found = document.elementFromPoint(x, top + height / 2);
          if (found !== input)
            covered.push(`${input.id} at ${share}: ${found?.closest('button')?.ariaLabel ?? found?.tagName}`);
        }
      }
      return { atEnds, covered };
    });

  async function expectFree(page: Page): Promise<void> {
    for (const [link, end] of [
      [lowest, '0'],
      [highest, '1000'],
    ] as const) {
      await follow(page, link);
      await expect(slider(page, 'Memory')).toHaveValue(end);
      const { atEnds, covered } = await handlesAtEnds(page);
      expect(atEnds).toBeGreaterThan(20);
      expect.soft(covered).toEqual([]);
    }
  }

  /** How light the page's ground is: 0 is black, 255 is white. */
  const lightness = (page: Page): Promise<number> =>
    page.evaluate(() => {
      const channels = getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g) ?? [];
      return channels.slice(0, 3).reduce((sum, channel) => sum + Number(channel) / 3, 0);
    });
  const choose = async (page: Page, theme: string) => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: theme }).check();
    await page.keyboard.press('Escape');
  };

  test('nothing lies over it, with a mouse and under a finger; the first screen shows sliders, key numbers and rounds without scrolling; themes are chosen', async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page);
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
      await expectFirstScreen(page);
    }
    // The verdict, in smaller windows too: a tablet, a small phone, a desk at 200 %.
    for (const [width, height] of [
      [1024, 768],
      [320, 640],
      [720, 450],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      const header = await page.getByRole('banner').boundingBox();
      expect(header?.height).toBeLessThanOrEqual(96);
    }
    await page.setViewportSize(desktop);
    await openAllGroups(page);
    await expectFree(page);
    await page.setViewportSize(phone);
    await underFinger(page, () => expectFree(page));
    await page.setViewportSize(desktop);

    // A theme follows the browser until one is chosen, and is kept over a reload.
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => lightness(page)).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => lightness(page)).toBeLessThan(60);
    await choose(page, 'Light');
    await expect.poll(() => lightness(page)).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: 'light' });
    await choose(page, 'Dark');
    await expect.poll(() => lightness(page)).toBeLessThan(60);
    await page.reload();
    await expect.poll(() => lightness(page)).toBeLessThan(60);
    await choose(page, 'As the system');
    await expect.poll(() => lightness(page)).toBeGreaterThan(200);
  });
});
