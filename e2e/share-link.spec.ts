import type { Page } from '@playwright/test';
import {
  button,
  drag,
  expect,
  expectNumbersOfAddress,
  field,
  linkOf,
  open,
  readKeyNumbers,
  slider,
  test,
} from './helpers';

/** Presses "Copy link" and gives what is on the clipboard. */
async function copyLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy link').click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  return await page.evaluate(() => navigator.clipboard.readText());
}

const enter = async (page: Page, name: string, value: string) => {
  await field(page, name).fill(value);
  await field(page, name).press('Enter');
};

test('a copied link opens in another browser with the same numbers and pin, to the last digit', async ({
  page,
  browser,
  baseURL,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=2&mem=2048');
  await button(page, 'Pin').click();
  await enter(page, 'Memory', '3.7 GiB');
  await enter(page, 'Dirtying rate', '33.3');
  await drag(slider(page, 'Bandwidth'), [0.7]);
  await page.getByRole('textbox', { name: 'Scenario name' }).fill('Ünïcode, “quotes” & 50 % <b>');
  await page.getByRole('textbox', { name: 'Scenario name' }).press('Enter');
  const { scenario } = await expectNumbersOfAddress(page, evaluateLine);
  await expect.poll(async () => (await readKeyNumbers(page))?.['total time'].cell).toContain('pinned');
  const link = await copyLink(page);
  expect(link).toContain('pin=mem~2048');
  expect(link).toBe(page.url());
  expect(link.length).toBeLessThan(2000);
  const numbers = await readKeyNumbers(page);

  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'de-DE' });
  try {
    const other = await elsewhere.newPage();
    const said: string[] = [];
    other.on('console', (message) => said.push(message.text()));
    other.on('pageerror', (error) => said.push(String(error)));
    await other.goto(link);
    const opened = await expectNumbersOfAddress(other, evaluateLine);
    expect(opened.scenario).toEqual(scenario);
    await expect(button(other, 'Unpin')).toBeVisible();
    await expect.poll(() => readKeyNumbers(other)).toEqual(numbers);
    expect(other.url()).toBe(link);
    await expect(other.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('Ünïcode, “quotes” & 50 % <b>');
    await expect(other.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    expect(said).toEqual([]);
  } finally {
    await elsewhere.close();
  }
});

test('Back, Forward and reload lose nothing', async ({ page, evaluateLine }) => {
  await open(page);
  const links = [linkOf(page)];
  for (const [name, value] of [
    ['Memory', '2048'],
    ['Dirtying rate', '60'],
    ['Bandwidth', '1000'],
  ] as const) {
    await enter(page, name, value);
    await expectNumbersOfAddress(page, evaluateLine);
    links.push(linkOf(page));
  }
  expect(new Set(links).size).toBe(4);
  for (const link of links.slice(0, -1).reverse()) {
    await page.goBack();
    await expect.poll(() => linkOf(page)).toBe(link);
    await expectNumbersOfAddress(page, evaluateLine);
  }
  await page.goForward();
  await expect.poll(() => linkOf(page)).toBe(links[1]);
  await expectNumbersOfAddress(page, evaluateLine);

  await page.reload();
  const { scenario } = await expectNumbersOfAddress(page, evaluateLine);
  expect(linkOf(page)).toBe(links[1]);
  expect(scenario['memory']).toBe(2048);
  // The entries ahead are still there after the reload.
  await page.goForward();
  await expect.poll(() => linkOf(page)).toBe(links[2]);
  expect((await expectNumbersOfAddress(page, evaluateLine)).scenario['dirtyRate']).toBe(60);
});

test('history goes over several entries at once, and a link to another view is one entry', async ({ page }) => {
  await open(page);
  const first = linkOf(page);
  await enter(page, 'Memory', '2048');
  await page.getByRole('link', { name: 'Decide' }).click();
  await expect.poll(() => linkOf(page)).toContain('#/decide/plan?');
  const last = linkOf(page);
  const entries = await page.evaluate(() => window.history.length);
  await page.evaluate(() => window.history.go(-2));
  await expect.poll(() => linkOf(page)).toBe(first);
  await expect(field(page, 'Memory')).toHaveValue('1024');
  await page.evaluate(() => window.history.go(2));
  await expect.poll(() => linkOf(page)).toBe(last);
  await page.evaluate(() => {
    window.location.hash = '#/measure?v=2&mem=512';
  });
  await expect(page.getByRole('link', { name: 'Measure' })).toHaveAttribute('aria-current', 'page');
  await expect.poll(() => linkOf(page)).toContain('#/measure?v=2&mem=512');
  expect(await page.evaluate(() => window.history.length)).toBe(entries + 1);
  await page.goBack();
  await expect.poll(() => linkOf(page)).toBe(last);
});

test('a link typed into the address bar of the open page is opened, and Undo leads back', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=2&mem=2048');
  await page.evaluate(() => {
    window.location.hash = '#/explore?v=2&mem=8192';
  });
  await expect(field(page, 'Memory')).toHaveValue('8192');
  await expectNumbersOfAddress(page, evaluateLine);
  await button(page, 'Undo').click();
  await expect(field(page, 'Memory')).toHaveValue('2048');
  await expectNumbersOfAddress(page, evaluateLine);
});

test('the last scenario comes back after the tab was closed, with its pin', async ({ page, context, evaluateLine }) => {
  await open(page, '#/explore?v=2&mem=2048&name=Kept&pin=mem~512');
  await drag(slider(page, 'Dirtying rate'), [0.6]);
  await expectNumbersOfAddress(page, evaluateLine);
  const link = linkOf(page);
  await page.close();

  const again = await context.newPage();
  await open(again);
  await expect.poll(() => linkOf(again)).toBe(link);
  await expectNumbersOfAddress(again, evaluateLine);
  await expect(again.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('Kept');
  await expect(button(again, 'Unpin')).toBeVisible();
  await expect(again.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
});
