import { button, drag, expect, expectNumbersOfAddress, field, open, slider, test } from './helpers';

test('a worker that is gone is replaced, and the last question asked again', async ({ page, evaluateLine }) => {
  await open(page);
  const [worker] = page.workers();
  expect(worker).toBeDefined();
  await worker?.evaluate(() => self.close());
  await field(page, 'Memory').fill('3000');
  await field(page, 'Memory').press('Enter');
  await expectNumbersOfAddress(page, evaluateLine);
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
});

test('while the new worker starts, the old numbers are marked as not current', async ({ page }) => {
  await open(page);
  await page.workers()[0]?.evaluate(() => self.close());
  await field(page, 'Memory').fill('3000');
  await field(page, 'Memory').press('Enter');
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(1);
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 10_000 });
});

test.describe('when no worker can be started', () => {
  test.use({ strict: false });

  test('a sentence says so, the page stays in use, and Try again works', async ({ page, evaluateLine }) => {
    await page.route(/worker-.*\.js$/, (route) => route.abort());
    await page.goto('./#/explore?v=1&mem=2048');
    const alert = page.getByRole('alert').filter({ hasText: 'could not be started again' });
    await expect(alert).toBeVisible();
    await field(page, 'Dirtying rate').fill('20');
    await field(page, 'Dirtying rate').press('Enter');
    await expect(page).toHaveURL(/dirty=20/);
    await page.unroute(/worker-.*\.js$/);
    await button(page, 'Try again').click();
    await expectNumbersOfAddress(page, evaluateLine);
    await expect(alert).toBeHidden();
  });
});

test('after a fast drag the numbers are those of the scenario on screen', async ({ page, evaluateLine }) => {
  await open(page);
  await drag(slider(page, 'Dirtying rate'), [0.9, 0.1, 0.8, 0.3, 0.6], { moves: 8 });
  await expectNumbersOfAddress(page, evaluateLine);
  await drag(slider(page, 'Memory'), [1, 0.05, 0.5], { moves: 8 });
  await expectNumbersOfAddress(page, evaluateLine);
});
