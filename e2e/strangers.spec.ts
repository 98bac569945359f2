import { expect, follow, test } from './helpers';

const PLACES = [
  'explore',
  'decide/plan',
  'decide/rank',
  'decide/research',
  'measure',
  'fit/coefficients',
  'fit/power',
  'fit/rate',
  'validate/simulated',
  'validate/claims',
  'validate/measured',
];

const WIDE = 'W'.repeat(80);

for (const width of [1280, 320]) {
  test(`names from strangers keep to their own width in every view at ${width} pixels`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const fleet = encodeURIComponent(`${WIDE}~1024~40;second ${WIDE.slice(0, 70)}~512~10`);
    await page.goto(`./#/explore?v=1&name=${WIDE}&fleet=${fleet}`);
    for (const place of PLACES) {
      await follow(page, `#/${place}?v=1&name=${WIDE}&trials=1&fleet=${fleet}&decide.compared=own`);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      expect(wide, place).toBeLessThanOrEqual(room ?? 0);
    }
  });
}

/** Views that are loaded when they are opened: the place, and the component that draws it. */
const LATER = [
  ['decide/plan', 'Plan'],
  ['decide/rank', 'Rank'],
  ['decide/research', 'Research'],
  ['measure', 'Measure'],
  ['fit/coefficients', 'FitSection'],
  ['fit/power', 'PowerSection'],
  ['fit/rate', 'RatesSection'],
  ['validate/simulated', 'Trials'],
  ['validate/claims', 'Claims'],
  ['validate/measured', 'Measured'],
] as const;

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
    await page.goto('./#/explore?v=1&mem=2048');
    const isBroken = page.getByRole('alert').filter({ hasText: 'could not be loaded or shown' });
    for (const [place, component] of LATER) {
      await follow(page, `#/${place}?v=1&mem=2048`);
      await expect(isBroken, component).toBeVisible();
      await expect(page.getByRole('button', { name: 'Open the default scenario instead' })).toBeVisible();
    }
    // The way to what is not broken is open, and the scenario is as it was.
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Explore' }).click();
    await expect(page.getByRole('textbox', { name: 'Memory', exact: true })).toHaveValue('2048');
    await expect(isBroken).toHaveCount(0);
  });
});
