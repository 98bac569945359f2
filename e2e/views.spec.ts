import type { Page } from '@playwright/test';
import { button, expect, expectNoViolations, field, follow, keyInLink, linkOf, open, test } from './helpers';

const parts = (page: Page, view: string) => page.getByRole('navigation', { name: `Parts of ${view}`, exact: true });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('each part has an address, a place among the tabs that stay in sight, and a title; an unknown part is said; how a view is looked at stands in the link, comes back on reload and by Back', async ({
  page,
}) => {
  await page.goto('./#/decide/nowhere?v=3&name=Web%20server');
  await expect(page.getByRole('alert').filter({ hasText: 'decide/nowhere' })).toBeVisible();
  await expect(heading(page)).toHaveText('Decide: Plan');
  await expect(page).toHaveTitle('Decide (Plan), Web server · Precopy');
  await page.getByRole('heading', { name: /^Two at a time/ }).scrollIntoViewIfNeeded();
  const rank = parts(page, 'Decide').getByRole('link', { name: 'Rank', exact: true });
  await expect(rank).toBeInViewport();
  await rank.click();
  await expect(page.getByRole('heading', { name: 'Which one first' })).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  const views = page.getByRole('navigation', { name: 'Views', exact: true });
  await views.getByRole('link', { name: 'Fit', exact: true }).click();
  const tab = parts(page, 'Fit').getByRole('link', { name: 'Power trace', exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(heading(page)).toHaveText('Fit: Power trace');
  await expect(page).toHaveTitle('Fit (Power trace), Web server · Precopy');
  expect(await tab.getAttribute('href')).toBe(linkOf(page));
  await parts(page, 'Fit').getByRole('link', { name: 'Rate', exact: true }).click();
  await expect(heading(page)).toHaveText('Fit: Rate');
  await page.goBack();
  await expect(heading(page)).toHaveText('Fit: Power trace');

  // How a view is looked at stays when another step is undone, too.
  await follow(page, '#/decide/plan?v=3&rate=10000');
  const plan = page.getByRole('region', { name: 'Emptying the host', exact: true });
  const minutes = plan.getByRole('textbox', { name: 'Window', exact: true });
  await plan.getByRole('radio', { name: 'Longest first' }).check({ force: true });
  await plan.getByRole('radio', { name: '3', exact: true }).check({ force: true });
  await minutes.fill('120');
  await minutes.press('Enter');
  await expect
    .poll(() => linkOf(page))
    .toBe('#/decide/plan?v=3&rate=10000&decide.order=largest&decide.lanes=3&decide.window=120');
  await page.reload();
  await expect(plan.getByRole('radio', { name: 'Longest first' })).toBeChecked();
  await expect(plan.getByRole('radio', { name: '3', exact: true })).toBeChecked();
  await expect(minutes).toHaveValue('120');
  await page.goBack();
  await expect(minutes).toHaveValue('10');
  await page.goForward();
  await expect(minutes).toHaveValue('120');
  await field(page, 'Bandwidth').fill('20000');
  await field(page, 'Bandwidth').press('Enter');
  await button(page, 'Undo').click();
  await expect(field(page, 'Bandwidth')).toHaveValue('10,000');
  await expect(minutes).toHaveValue('120');
  // A key held down, as a drag, is one entry of the history.
  const entries = await page.evaluate(() => window.history.length);
  await plan.getByRole('slider', { name: 'Window', exact: true }).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.down('ArrowRight');
  await page.keyboard.up('ArrowRight');
  await expect.poll(() => keyInLink(page, 'decide.window')).not.toBe('120');
  expect(await page.evaluate(() => window.history.length)).toBe(entries + 1);
});

test('the rail is Explore’s; other views have the knobs that they read in their place; options come with their links; tabs work by keyboard and on a phone, and axe finds nothing', async ({
  page,
}) => {
  const rail = page.getByRole('region', { name: 'Controls', exact: true });
  await open(page, '#/explore?v=3&mem=64&explore.film=1&explore.log=1&explore.overlay=maybe');
  await expect(page.getByRole('alert').filter({ hasText: 'Other model over the rounds was “maybe”' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Log scale' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('button', { name: 'Watch the pages' })).toHaveCount(0);
  await expect(rail).toBeVisible();
  for (const place of ['decide/rank', 'fit/rate']) {
    await follow(page, `#/${place}?v=3`);
    await expect(rail).toHaveCount(0);
    await expect(field(page, place === 'fit/rate' ? 'Memory' : 'Bandwidth')).toBeVisible();
  }

  await page.setViewportSize({ width: 320, height: 640 });
  await follow(page, '#/fit/rate?v=3');
  await expect(heading(page)).toHaveText('Fit: Rate');
  await expectNoViolations(page, 'parts', 'nav[aria-label="Parts of Fit"]');
  const tab = parts(page, 'Fit').getByRole('link', { name: 'Power trace' });
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Fit: Power trace');
  await expect(tab).toBeFocused();
  for (const place of ['decide/plan', 'decide/rank', 'decide/research', 'fit/power', 'validate/simulated', 'measure']) {
    await follow(page, `#/${place}?v=3`);
    await expect(page.getByRole('main').locator('.view-sentence').first()).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(320);
  }
});
