import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Opens every view, and every part of it, by the links of the page, and sees that each has come and nothing in it says that
 * it could not.
 * @returns their names, in the order of the page: 'Explore', 'Decide: Plan'
 */
export async function walkAllViews(page: Page): Promise<string[]> {
  const seen: string[] = [];
  const go = async (link: Locator, name: string) => {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('.view-waiting')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(page.locator('.boundary'), name).toHaveCount(0);
  };
  const named = (navigation: string) => page.getByRole('navigation', { name: navigation, exact: true });
  for (const view of await named('Views').getByRole('link').allInnerTexts()) {
    await go(named('Views').getByRole('link', { name: view, exact: true }), view);
    const parts = named(`Parts of ${view}`);
    const names = await parts.getByRole('link').allInnerTexts();
    if (names.length === 0) seen.push(view);
    for (const part of names) {
      await go(parts.getByRole('link', { name: part, exact: true }), `${view}: ${part}`);
      seen.push(`${view}: ${part}`);
    }
  }
  return seen;
}
