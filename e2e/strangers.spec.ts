import type { Page } from '@playwright/test';
import { answerLate, expect, follow, test } from './helpers';

/** Views and parts that are loaded when they are opened (`shown-views.ts`), and their components. */
const LATER = [
  ['platforms', 'Platforms'],
  ['what-if/map', 'MapPart'],
  ['what-if/knobs', 'KnobsPart'],
  ['what-if/doubt', 'DoubtPart'],
  ['decide/plan', 'Plan'],
  ['decide/rank', 'Rank'],
  ['decide/research', 'Research'],
  ['log/told', 'Told'],
  ['log/journal', 'Journal'],
  ['measure', 'Measure'],
  ['fit/coefficients', 'FitSection'],
  ['fit/power', 'PowerSection'],
  ['fit/rate', 'RatesSection'],
  ['validate/claims', 'Claims'],
  ['validate/measured', 'Measured'],
  ['learn/lessons', 'Lessons'],
  ['learn/paper', 'Paper'],
] as const;

/** Explore comes at once; the trials share a file with what Learn draws. */
const PLACES = ['explore', 'validate/simulated', ...LATER.map(([place]) => place)];

const WIDE = 'W'.repeat(80);

/** Looks at every frame of the page, from the first one on, for what makes the page wider than its window. */
async function watchWidth(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const found = new Set<string>();
    Reflect.set(window, 'tooWide', found);
    const isClipped = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const look = () => {
      const room = window.innerWidth;
      if (document.documentElement.scrollWidth > room) {
        const wide = [...document.body.querySelectorAll('*')]
          .filter((each) => each.getBoundingClientRect().right > room + 0.5 && !isClipped(each))
          .map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute('class')} at ${room} pixels`);
        found.add(wide.length > 0 ? `from ${wide[0]} to ${wide.at(-1)}` : `something at ${room} pixels`);
      }
    };
    // After the frame is drawn: before, a chart has not yet heard that its box has another width.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = look;
    const onFrame = () => {
      port2.postMessage(null);
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
}

test('names from strangers keep to their own width in every frame of every view, at 320 and at 1280 pixels', async ({
  page,
}) => {
  test.slow();
  await watchWidth(page);
  // Long enough that what is shown meanwhile is drawn.
  await answerLate(page, [100]);
  const size = (width: number) => page.setViewportSize({ width, height: 800 });
  await size(320);
  const fleet = encodeURIComponent(`${WIDE}~1024~40;second ${WIDE.slice(0, 70)}~512~10`);
  const options = `v=3&name=${WIDE}&trials=1&fleet=${fleet}&pin=${encodeURIComponent(`mem~2048,name~${WIDE}`)}&decide.compared=own`;
  await page.goto(`./#/explore?${options}`);
  for (const place of PLACES) {
    await follow(page, `#/${place}?${options}`);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    for (const width of [1280, 320]) {
      await size(width);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      const found = await page.evaluate(() => [...(Reflect.get(window, 'tooWide') as Set<string>)]);
      expect.soft(found, place).toEqual([]);
    }
    await page.evaluate(() => (Reflect.get(window, 'tooWide') as Set<string>).clear());
  }
});

test.describe('what fails on purpose is told in the console too', () => {
  test.use({ strict: false });

  test('a view that breaks while it draws says so in its place, and all else goes on', async ({ page }) => {
    for (const [, component] of LATER) {
      await page.route(new RegExp(`/assets/${component}-[^/]*\\.js$`), (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: `export function ${component}() { throw new Error('Broken on purpose.'); }`,
        }),
      );
    }
    await page.goto('./#/explore?v=3&mem=2048');
    const isBroken = page.getByRole('alert').filter({ hasText: 'could not be loaded or shown' });
    for (const [place, component] of LATER) {
      await follow(page, `#/${place}?v=3&mem=2048`);
      await expect(isBroken, component).toBeVisible();
      await expect(page.getByRole('button', { name: 'Open the default scenario instead' })).toBeVisible();
    }
    // The way to what is not broken is open, and the scenario is as it was.
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Explore' }).click();
    await expect(page.getByRole('textbox', { name: 'Memory', exact: true })).toHaveValue('2,048');
    await expect(isBroken).toHaveCount(0);
  });
});
