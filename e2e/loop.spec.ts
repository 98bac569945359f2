import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, follow, keyInLink, test } from './helpers';

const loop = (page: Page): Locator => page.getByRole('region', { name: 'The loop of figure 6', exact: true });
const step = (page: Page, name: string) => button(loop(page), name).click();
const boxAtWork = (page: Page): Locator => loop(page).locator('[aria-current="step"]');
const said = (page: Page): Locator => loop(page).locator('.loop-now');
const figure = (page: Page): Locator =>
  loop(page)
    .getByRole('figure')
    .filter({ has: page.getByRole('img', { name: /^Dots: errors/ }) });

/** Three VMs that are simulated quickly. */
const SMALL = `#/decide/research?v=3&fleet=${encodeURIComponent('calm~256~2~100;busy~256~60~100;wild~256~20')}`;

/** Waits until the run on screen is that of the scenario on screen. */
async function settled(page: Page): Promise<void> {
  await loop(page).scrollIntoViewIfNeeded();
  await expect(button(loop(page), 'Next box')).toBeVisible();
  await expect(loop(page).locator('[aria-busy="true"]')).toHaveCount(0);
}

test('a turn goes through the seven boxes one by one, then to the end; what is recorded is kept as history', async ({
  page,
}) => {
  await page.goto(`./${SMALL}`);
  await settled(page);
  for (const box of ['Sample', 'Refine', 'Set R', 'Predict', 'Choose', 'Migrate', 'Record']) {
    await expect(boxAtWork(page)).toHaveCount(1);
    await expect(boxAtWork(page).getByRole('heading')).toContainText(box);
    if (box !== 'Record') await step(page, 'Next box');
  }
  await step(page, 'Back');
  await expect(boxAtWork(page).getByRole('heading')).toContainText('Migrate');
  const keep = button(loop(page), 'Keep these migrations as history');
  await expect(keep).toHaveAttribute('aria-disabled', 'true');
  await step(page, 'To the end');
  await expect(said(page)).toContainText('Turn 9 of 9, lap 3 of 3');
  await expect(button(loop(page), 'To the end')).toHaveAttribute('aria-disabled', 'true');

  await figure(page)
    .getByRole('button', { name: /^Table of/ })
    .click();
  await expect(figure(page).getByRole('row')).toHaveCount(10);
  await expectNoViolations(page, 'the loop', 'section[aria-labelledby="loop-title"]');
  // The narrowest first: what fits there fits a phone.
  await page.setViewportSize({ width: 320, height: 844 });
  const beyond = await loop(page).evaluate(
    (section) =>
      [...section.querySelectorAll('*')].filter(
        (each) => each.getBoundingClientRect().right > window.innerWidth + 1 && !each.closest('.scroller'),
      ).length,
  );
  expect(beyond).toBe(0);
  const tops = await loop(page)
    .locator('.loop-box')
    .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));

  await keep.click();
  await loop(page)
    .getByRole('checkbox', { name: /^Start from the histories of this page \(3 VMs\)/ })
    .check();
  await settled(page);
  await loop(page).getByRole('slider', { name: 'Turn' }).press('Home');
  await expect(boxAtWork(page)).toContainText('Record');
});

test('it plays by itself and pauses, by steps for who asks for less motion; seed, laps and turns', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto(`./${SMALL}`);
  await settled(page);
  await loop(page).getByRole('combobox', { name: 'Pace' }).selectOption('0.2 s a box');
  await step(page, 'Play');
  await expect(said(page)).toContainText('Turn 2 of 9');
  await step(page, 'Pause');
  await expect(button(loop(page), 'Play')).toBeVisible();

  await loop(page).getByRole('radio', { name: '1', exact: true }).check({ force: true });
  const turn = loop(page).getByRole('slider', { name: 'Turn' });
  await turn.press('End');
  await expect(turn).toHaveAttribute('aria-valuetext', 'Turn 3 of 3, lap 1 of 1');
  await loop(page).getByRole('radio', { name: 'Downtime' }).check({ force: true });
  const found = figure(page).getByRole('heading');
  await expect(found).toContainText(/^Downtime: after 3 turns both models are [\d,.]+\s% off/);
  const before = (await found.textContent()) ?? '';
  await button(loop(page), 'Another seed').click();
  await expect.poll(() => keyInLink(page, 'seed')).toBe('2');
  await expect(found).not.toHaveText(before);
  await button(page, 'Undo').click();
  await expect(found).toHaveText(before);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await follow(page, '#/decide/rank?v=3');
  await expect(loop(page)).toHaveCount(0);
  await follow(page, SMALL);
  await settled(page);
  await expect(button(loop(page), 'Play')).toHaveCount(0);

  await follow(page, `#/decide/research?v=3&fleet=${encodeURIComponent('a~65536~2;b~65536~2;huge~131072~2')}`);
  await expect(loop(page)).toContainText('Left out: one VM with more than 64 GiB');
  await expect(button(loop(page), 'Run the loop')).toBeVisible();
});
