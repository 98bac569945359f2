import { expect, expectNumbersOfAddress, field, keyInLink, open, slider, test } from './helpers';
import { walkAllViews } from './walk';

test('in Firefox the page computes, follows a slider, opens every view, and says nothing on the console', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=2048');
  await expectNumbersOfAddress(page, evaluateLine);
  await slider(page, 'Memory').press('ArrowRight');
  await expect.poll(() => keyInLink(page, 'mem')).not.toBe('2048');
  await expectNumbersOfAddress(page, evaluateLine);
  // By keys: what `fill` sets in a stock Firefox, React does not hear of.
  await field(page, 'Memory').selectText();
  await page.keyboard.type('4 GiB');
  await page.keyboard.press('Enter');
  await expect.poll(() => keyInLink(page, 'mem')).toBe('4096');
  await expectNumbersOfAddress(page, evaluateLine);
  expect((await walkAllViews(page)).length).toBeGreaterThan(15);
  await page.goBack();
  await page.reload();
  await expect.poll(() => keyInLink(page, 'mem')).toBe('4096');
  await expect(page.locator('.boundary')).toHaveCount(0);
});
