import type { Page } from '@playwright/test';
import { button, expect, field, follow, keyInLink, test } from './helpers';

const main = (page: Page) => page.getByRole('main');
const headline = (page: Page) => main(page).getByRole('heading', { level: 2 }).first();

/** Opens the view and waits until its trials are done. */
async function openValidate(page: Page, link = '#/validate/simulated?v=3&mem=256&trials=2'): Promise<void> {
  await page.goto(`./${link}`);
  await expect(headline(page)).toContainText('the refined model errs by at most');
  await expect(main(page).locator('.trials-results[aria-busy="false"]')).toBeVisible();
}

const claim = (page: Page, number: number) =>
  main(page).getByRole('listitem', { name: `Claim ${number}`, exact: true });

test('the four figures have tables of the same numbers; the trials follow the knobs, and undo brings the old ones back', async ({
  page,
}) => {
  await openValidate(page);
  for (const name of ['Total time', 'Downtime', 'Traffic', 'Energy']) {
    const figure = page.getByRole('figure', { name: new RegExp(`^${name}: the refined model is at most`) });
    await expect(figure).toBeVisible();
    await figure.getByRole('button', { name: /^Table of/ }).click();
    const rows = figure.getByRole('row');
    await expect(rows).toHaveCount(6);
    for (const workload of ['Idle Linux', 'TPC-C', 'Dbench', 'Linpack', 'SPECweb']) {
      await expect(figure.getByRole('rowheader', { name: workload, exact: true })).toBeVisible();
    }
  }

  const before = await headline(page).textContent();
  await field(page, 'Bandwidth').fill('400');
  await field(page, 'Bandwidth').press('Enter');
  await expect(headline(page)).not.toHaveText(before ?? '');
  await expect(main(page).locator('.trials-results[aria-busy="false"]')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(headline(page)).toHaveText(before ?? '');
  await page.reload();
  await expect(headline(page)).toHaveText(before ?? '');
  await field(page, 'Seed').fill('5');
  await field(page, 'Seed').press('Enter');
  await expect.poll(() => keyInLink(page, 'seed')).toBe('5');
  await expect(headline(page)).not.toHaveText(before ?? '');
});

test('every claim is judged, and says by which numbers', async ({ page }) => {
  await page.goto('./#/validate/claims?v=3&trials=3');
  await expect(page.getByRole('heading', { name: /^\d+ of 15 claims of the paper hold in these runs$/ })).toBeVisible();
  await expect(main(page).getByRole('listitem', { name: /^Claim \d+$/ })).toHaveCount(15);
  // The presets are chosen so that these hold (docs/simulator.md); the others come out as they come out.
  for (const number of [1, 2, 3, 4, 5, 6, 7, 10]) await expect(claim(page, number)).toContainText('Holds');
  await expect(claim(page, 8)).toContainText('Algorithm 1 knows two pauses');
  await claim(page, 7)
    .getByText(/^(Holds|Does not hold)$/)
    .click();
  await expect(claim(page, 7)).toContainText(/traffic, refined\s*[\d.]+\u00a0%/);
});

test('long work shows how far it is and can be cancelled and started again; too much memory is refused in words', async ({
  page,
}) => {
  await page.goto('./#/validate/simulated?v=3&mem=16384&trials=50');
  const trials = page.getByRole('region', { name: 'Against migrations simulated page by page', exact: true });
  const cancel = trials.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeVisible();
  await expect(trials.getByRole('progressbar', { name: 'Simulating migrations' })).toBeVisible();
  await cancel.click();
  await expect(trials.getByText('Cancelled.')).toBeVisible();
  await trials.getByRole('button', { name: 'Start again' }).click();
  await expect(cancel).toBeVisible();
  await follow(page, '#/validate/simulated?v=3&mem=131072');
  await expect(main(page)).toContainText('Migrations are simulated page by page up to a memory of 64 GiB.');
});

test('views are links that hold the scenario, and Back returns', async ({ page }) => {
  await openValidate(page, '#/validate/simulated?v=3&mem=512&trials=2');
  const views = page.getByRole('navigation', { name: 'Views', exact: true });
  await expect(views.getByRole('link', { name: 'Validate' })).toHaveAttribute('aria-current', 'page');
  await views.getByRole('link', { name: 'Explore' }).click();
  await expect(page).toHaveURL(/#\/explore\?v=3&mem=512&trials=2$/);
  await expect(page.getByRole('group', { name: 'Key numbers', exact: true })).toBeVisible();
  await page.goBack();
  await expect(headline(page)).toContainText('the refined model errs by at most');
  await expect(field(page, 'Memory')).toHaveValue('512');
});
