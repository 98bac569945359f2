import type { Page } from '@playwright/test';
import { button, expect, field, follow, keyInLink, test } from './helpers';

const main = (page: Page) => page.getByRole('main');
const headline = (page: Page) => main(page).getByRole('heading', { level: 2 }).first();
const done = (page: Page) => expect(main(page).locator('.trials-results[aria-busy="false"]')).toBeVisible();

test('the trials follow the knobs and undo; every claim is judged; long work can be cancelled and started again', async ({
  page,
}) => {
  await page.goto('./#/validate/simulated?v=3&mem=64&trials=2');
  await expect(headline(page)).toContainText('the refined model errs by at most');
  await done(page);
  const figure = page.getByRole('figure', { name: /^Traffic: the refined model is at most/ });
  await figure.getByRole('button', { name: /^Table of/ }).click();
  await expect(figure.getByRole('row')).toHaveCount(6);
  const numbers = () => figure.getByRole('table').innerText();
  const before = await numbers();
  await field(page, 'Seed').fill('5');
  await field(page, 'Seed').press('Enter');
  await expect.poll(() => keyInLink(page, 'seed')).toBe('5');
  await expect.poll(numbers).not.toBe(before);
  await button(page, 'Undo').click();
  await expect.poll(numbers).toBe(before);

  await follow(page, '#/validate/claims?v=3&mem=64&trials=2');
  await expect(page.getByRole('heading', { name: /^\d+ of 15 claims of the paper hold in these runs$/ })).toBeVisible();
  await expect(main(page).getByRole('listitem', { name: /^Claim \d+$/ })).toHaveCount(15);
  const claim = main(page).getByRole('listitem', { name: 'Claim 7', exact: true });
  await claim.getByText(/^(Holds|Does not hold)$/).click();
  await expect(claim).toContainText(/traffic, refined\s*[\d.]+\u00a0%/);

  await follow(page, '#/validate/simulated?v=3&mem=16384&trials=50');
  const trials = page.getByRole('region', { name: 'Against migrations simulated page by page', exact: true });
  const cancel = trials.getByRole('button', { name: 'Cancel' });
  await expect(trials.getByRole('progressbar', { name: 'Simulating migrations' })).toBeVisible();
  await cancel.click();
  await expect(trials.getByText('Cancelled.')).toBeVisible();
  await trials.getByRole('button', { name: 'Start again' }).click();
  await expect(cancel).toBeVisible();
  await follow(page, '#/validate/simulated?v=3&mem=131072');
  await expect(main(page)).toContainText('Migrations are simulated page by page up to a memory of 64 GiB.');
});
