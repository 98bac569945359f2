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

test.describe('what fails on purpose is told in the console too', () => {
  test.use({ strict: false });

  test('a view that breaks while it draws says so in its place, and all else goes on', async ({ page }) => {
    for (const [i, place] of ['explore', 'decide/plan', 'measure', 'fit/coefficients', 'validate/measured'].entries()) {
      await page.goto(`./?visit=${i}#/${place === 'explore' ? 'measure' : 'explore'}?v=1`);
      await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
      await page.evaluate(() => {
        // Every view writes numbers.
        Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
          get: () => {
            throw new Error('Broken on purpose.');
          },
        });
      });
      await page.goto(`./?visit=${i}#/${place}?v=1&mem=2048`);
      await expect(page.getByText('could not be loaded or shown'), place).toBeVisible();
    }
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    expect(page.url()).toContain('mem=2048');
  });
});
