import type { Page } from '@playwright/test';
import {
  button,
  type EvaluateLine,
  expect,
  expectNumbersOfAddress,
  field,
  follow,
  linkOf,
  open,
  parseResult,
  test,
} from './helpers';

/** The banner that says what a link held; there is one only while there is something to say. */
const banner = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

const items = async (page: Page) => await banner(page).getByRole('listitem').allInnerTexts();

const attack = '<script>document.title="owned"</script><img src=x onerror=alert(1)>';
/** Text that is shown as text and does nothing, wherever in a link it stands. */
const hostile = [
  ['as a value', `#/explore?v=3&mem=${encodeURIComponent(attack)}`, '<script>'],
  ['as a view', `#/${encodeURIComponent(attack)}?v=3`, 'explore'],
  ['very long', `#/explore?v=3&mem=${'9'.repeat(20_000)}x&${'k'.repeat(20_000)}=1`, '999'],
  ['of thousands of keys', `#/explore?v=3&${Array.from({ length: 3000 }, (_, i) => `k${i}=1`).join('&')}`, 'k0'],
  ['in a pin', `#/explore?v=3&pin=${encodeURIComponent(`mem~${attack},x~1`)}`, '<script>'],
] as const;

async function expectHarmless(page: Page, shown: string, evaluateLine: EvaluateLine): Promise<void> {
  await expect(banner(page)).toContainText(shown);
  await expect(page).not.toHaveTitle('owned');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await expectNumbersOfAddress(page, evaluateLine);
  // The banner scrolls by itself: it never pushes the numbers out of reach, and the page does not grow sideways.
  const { width, height } = (await banner(page).boundingBox()) ?? { width: 0, height: 0 };
  expect(height).toBeLessThan(400);
  expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

// Which texts are refused, and what is used instead: src/scenario/link.test.ts and link-properties.test.ts; in which
// words: src/state/describe-rejected.test.ts.
test('a link with several values that cannot be used starts the page, with a line for each that evaluate lists, in its order', async ({
  page,
  evaluateLine,
}) => {
  const link = `#/explore?v=3&mem=abc&dirty=1e12&shape=round&${encodeURIComponent(attack)}=1&rate=0&name=%E0%A4%A`;
  const { rejected, link: rewritten } = parseResult(await evaluateLine(link));
  await open(page, link);
  expect(linkOf(page)).toBe('#/explore?v=3&dirty=100000&rate=1');
  expect(rewritten).toBe('#/explore?v=3&dirty=100000&rate=1');
  await expect(banner(page)).toHaveCount(1);
  const said = await items(page);
  expect(rejected).toHaveLength(6);
  expect(said).toHaveLength(6);
  // An unknown key is named; of a known one the text that was there; a long one is cut after 40 characters.
  for (const [i, { key, text, used }] of rejected.entries())
    expect(said[i]).toContain((used === null ? key : text).slice(0, 40));
  await expectHarmless(page, '<script>', evaluateLine);

  // The banner can be closed, and goes by itself when the scenario changes.
  await banner(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await expect(banner(page)).toHaveCount(0);
  await follow(page, '#/explore?v=3&mem=abcd');
  await expect(banner(page)).toHaveCount(1);
  await field(page, 'Memory').fill('2048');
  await field(page, 'Memory').press('Enter');
  await expect(banner(page)).toHaveCount(0);
  await expect(button(page, 'Undo')).toBeEnabled();

  for (const [where, text, shown] of hostile) {
    await test.step(`hostile text ${where}`, async () => {
      await follow(page, text);
      await expectHarmless(page, shown, evaluateLine);
    });
  }
  await test.step('hostile text as a name, where it is the name', async () => {
    await follow(page, `#/explore?v=3&name=${encodeURIComponent(attack)}`);
    await expect(banner(page)).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue(attack);
    await expect(page).not.toHaveTitle('owned');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });
  await test.step('an unknown view, and a link without a version', async () => {
    await follow(page, '#/dashboard?v=3&mem=2048');
    await expect(banner(page)).toContainText('dashboard');
    await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=2048');
    await follow(page, '#/explore?mem=4096');
    await expect(banner(page)).toHaveCount(1);
    await expect.poll(() => linkOf(page)).toContain('#/explore?v=3&mem=4096&past=0&line=scenario&fleet=');
    await expectNumbersOfAddress(page, evaluateLine);
  });
});

test('a link that is refused starts the page with the default or the last scenario, or leaves it, and says why', async ({
  page,
  context,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=99&mem=2048');
  await expect(banner(page)).toContainText('99');
  expect(linkOf(page)).toBe('#/explore?v=3');
  await expectNumbersOfAddress(page, evaluateLine);

  // One that comes while the page is open.
  await follow(page, '#/explore?v=3&mem=512');
  await expect(banner(page)).toHaveCount(0);
  await follow(page, '#/explore?v=&mem=2048');
  await expect(banner(page)).toContainText('version');
  await expect(field(page, 'Memory')).toHaveValue('512');
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3&mem=512');
  await expectNumbersOfAddress(page, evaluateLine);

  // With the last scenario, if there is one.
  const later = await context.newPage();
  await open(later, '#/explore?v=abc&mem=2048');
  await expect(banner(later)).toContainText('version');
  expect(linkOf(later)).toBe('#/explore?v=3&mem=512');
  await expectNumbersOfAddress(later, evaluateLine);
});
