import { expect, expectNoViolations, keyInLink, open, test } from './helpers';

test('a term of Explore leads to the glossary; the search finds a figure, which is computed in place', async ({
  page,
}) => {
  await open(page, '#/explore?v=3&dirty=60');
  await page.getByRole('link', { name: 'Convergence λ' }).click();
  const term = page.locator('#term-lambda');
  await expect(term).toBeFocused();
  await expect(term).toBeInViewport();
  await expect(term).toContainText('Convergence coefficient');
  // The scenario stays: nothing of the paper's setting is in it.
  expect(keyInLink(page, 'dirty')).toBe('60');

  const index = page.getByRole('navigation', { name: 'Items of the paper' });
  const search = page.getByRole('searchbox', { name: 'Search the paper' });
  await search.fill('gamma');
  await expect(index.getByRole('link', { name: 'Eq. 10 The skip ratio γ' })).toBeVisible();
  await search.fill('fig 2');
  await expect(index.getByRole('status')).toHaveText('1 item');
  await index.getByRole('link').click();
  await expect(page).toHaveURL(/#\/learn\/paper\/fig-2\?/);
  const figure = page.getByRole('article', { name: /^Fig\. 2/ });
  await expect(figure).toBeFocused();
  await expect(figure.getByRole('heading', { name: /^10 times the rate draws/ })).toBeVisible({ timeout: 60_000 });

  await search.fill('eq 5');
  await expect(index.getByRole('link')).toHaveText('Eq. 5 Traffic');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const equation = page.getByRole('article', { name: /^Eq\. 5/ });
  await expect(equation).toBeFocused();
  await expect(equation.locator('.math-line').last()).toContainText('MiB');
  // All items are built alike; the page of all of them takes axe half a minute.
  await expectNoViolations(page, 'the paper', '.paper-index, #paper-eq-5');

  await equation.getByRole('link', { name: 'Open it in Explore with the closed form' }).click();
  await expect.poll(() => keyInLink(page, 'model')).toBe('closed-form');
  await page.goBack();
  await expect(equation).toBeVisible();
  expect(keyInLink(page, 'dirty')).toBe('60');
});
