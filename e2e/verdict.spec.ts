import type { Page } from '@playwright/test';
import { button, expect, expectNumbersOfAddress, follow, linkOf, open, readKeyNumbers, test } from './helpers';

const headline = (page: Page) => page.getByRole('heading', { level: 1 });
/** The button that applies the advice: the only one of the page that begins with "Set". */
const advice = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Set / });

// Each reason in words: src/views/explore/verdict.test.ts and key-numbers.test.ts. That the advice mends whatever the
// scenario is, and is the cheapest by brute force: src/analysis/mend.test.ts.
test('the verdict stands over the numbers; the button of its advice makes it converge, in one step of undo', async ({
  page,
  evaluateLine,
}) => {
  const link = '#/explore?v=3&dirty=100';
  await open(page, link);
  await expect(headline(page)).toHaveText(/^It does not converge/);
  await expect(page.getByRole('main')).toContainText(/dirtied more than it sent/);
  expect((await readKeyNumbers(page))?.rounds.cell).toMatch(/not shrinking/);
  await expect(advice(page)).toHaveCount(1);
  await advice(page).click();
  await expect.poll(() => linkOf(page)).not.toBe(link);
  const { prediction } = await expectNumbersOfAddress(page, evaluateLine);
  expect(prediction.stop_reason).toBe('threshold');
  await expect(headline(page)).toHaveText(/^It converges/);
  await expect(advice(page)).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect.poll(() => linkOf(page)).toBe(link);
  await expect(headline(page)).toHaveText(/^It does not converge/);

  await test.step('not applicable: why, and no number but lambda', async () => {
    await follow(page, '#/explore?v=3&dirty=100&model=closed-form');
    await expect(headline(page)).toContainText('outruns the link');
    expect((await expectNumbersOfAddress(page, evaluateLine)).prediction.applicable).toBe(false);
    const numbers = await readKeyNumbers(page);
    expect(numbers?.convergence.value).toBeCloseTo(1.048576, 9);
    expect(numbers?.downtime.value).toBeNull();
    await expect(advice(page)).toBeVisible();
  });
  await test.step('the limits of the numbers stand beside them', async () => {
    await follow(page, '#/explore?v=3&mem=65536&rate=10000');
    await expect(page.getByRole('list', { name: 'Limits of these numbers' })).toContainText(
      /Outside what the paper measured.*memory.*bandwidth/,
    );
  });
});
