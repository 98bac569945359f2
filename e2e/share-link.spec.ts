import type { Page } from '@playwright/test';
import {
  button,
  drag,
  expect,
  expectNoViolations,
  expectNumbersOfAddress,
  field,
  follow,
  linkOf,
  open,
  readKeyNumbers,
  slider,
  test,
} from './helpers';

/** Copies the link in the dialog of Share, leaves the dialog open and gives what is on the clipboard. */
async function copyLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Share').click();
  await button(page, 'Copy link').click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toHaveCount(1);
  return await page.evaluate(() => navigator.clipboard.readText());
}

/** An exercise as a teacher makes one; gives its link. */
async function makeExercise(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByText('For a class', { exact: true }).click();
  await dialog.getByLabel(/^Task/).fill('How long is the pause?');
  await dialog.getByText('Knobs: all free').click();
  await dialog.getByLabel('Memory', { exact: true }).selectOption('locked');
  await dialog.getByLabel('Bandwidth', { exact: true }).selectOption('hidden');
  for (const part of ['the verdict', 'the equations']) await dialog.getByLabel(part).check();
  await expect(dialog.getByText('Knobs: 1 locked, 1 hidden')).toBeVisible();
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByText('How long is the pause?')).toBeVisible();
  await expectNoViolations(page, 'Share, for a class', '.share');
  return await dialog.getByLabel('Link for the class').last().inputValue();
}

/** The dialog, with everything in it that can be taken away; gives the link of an exercise. */
async function walkShare(page: Page, link: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByText(/It holds the scenario, the pinned scenario, the fleet and this view\./)).toBeVisible();
  await button(dialog, 'Send').click();
  await expect.poll(() => page.locator('html').getAttribute('data-sent')).toContain(link);
  await expect(dialog.getByLabel('Text', { exact: true }).last()).toHaveValue(/\| Total time \| Downtime \|/);
  await expectNoViolations(page, 'Share, text', '.share');
  for (const part of ['QR code', 'Code', 'Frame', 'Citation']) {
    await dialog.getByText(part, { exact: true }).first().click();
    await expect(dialog.getByRole('radio', { name: part, exact: true })).toBeChecked();
    if (part !== 'Frame') continue;
    await expect(dialog.frameLocator('iframe').getByRole('img').first()).toBeVisible();
    await expect(dialog.getByLabel('Frame', { exact: true }).last()).toHaveValue(/^<iframe src="[^"]+&amp;show=embed"/);
  }
  await expect(dialog.getByLabel('BibTeX', { exact: true })).toHaveValue(/^@inproceedings/);
  const exercise = await makeExercise(page);
  await dialog.getByText('QR code', { exact: true }).click();
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  const isWide = await dialog.evaluate((each) => each.scrollWidth > each.clientWidth);
  expect(isWide).toBe(false);
  await expectNoViolations(page, 'Share, QR code', '.share');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return exercise;
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
  await page.addInitScript(() => {
    const share = async (data: unknown) => document.documentElement.setAttribute('data-sent', JSON.stringify(data));
    Object.defineProperty(navigator, 'share', { value: share });
  });
  await open(page, '#/explore?v=3&mem=2048');
  await button(page, 'Pin').click();
  await enter(page, 'Memory', '3.7 GiB');
  await enter(page, 'Dirtying rate', '33.3');
  await drag(slider(page, 'Bandwidth'), [0.7], { moves: 3 });
  await page.getByRole('textbox', { name: 'Scenario name' }).fill('Ünïcode, “quotes” & 50 % <b>');
  await page.getByRole('textbox', { name: 'Scenario name' }).press('Enter');
  const { scenario } = await expectNumbersOfAddress(page, evaluateLine);
  await expect.poll(async () => (await readKeyNumbers(page))?.['total time'].cell).toContain('pinned');
  const link = await copyLink(page);
  expect(link).toContain('pin=mem~2048');
  const [address, made] = link.split('&mv=');
  expect(address).toBe(page.url());
  expect(made).toMatch(/^\d+&sum=[\d.]+~[\d.]+~[\d.]+~[\d.]+$/);
  expect(link.length).toBeLessThan(2000);
  const exercise = await walkShare(page, link);
  const numbers = await readKeyNumbers(page);

  const elsewhere = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'de-DE' });
  try {
    const other = await elsewhere.newPage();
    const said: string[] = [];
    // Playwright's own word about service workers, which it refuses, is none of the page's.
    other.on('console', (message) => {
      if (!message.text().includes('blocked by Playwright')) said.push(message.text());
    });
    other.on('pageerror', (error) => said.push(String(error)));
    await other.goto(link);
    const opened = await expectNumbersOfAddress(other, evaluateLine);
    expect(opened.scenario).toEqual(scenario);
    await expect(button(other, 'Unpin')).toBeVisible();
    await expect.poll(() => readKeyNumbers(other)).toEqual(numbers);
    // What the link says of its numbers is true, so nothing is said of it, and the address is without it.
    expect(other.url()).toBe(address);
    await expect(other.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('Ünïcode, “quotes” & 50 % <b>');
    await expect(other.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
    await other.evaluate(
      (wrong) => {
        window.location.hash = wrong;
      },
      `${new URL(link).hash.replace(/sum=[\d.]+/, 'sum=1')}`,
    );
    const notice = other.getByRole('alert').filter({ hasText: 'This link was made with other numbers' });
    await expect(notice).toContainText('Total time was 1\u00a0s when the link was made.');
    expect(other.url()).toBe(address);

    // A learner opens the exercise: the task, what may be turned, and nothing that gives the answer away.
    await other.goto(exercise);
    await expect(other.getByText('How long is the pause?')).toBeVisible();
    await expect(other.getByRole('status', { name: 'Memory', exact: true })).toContainText('locked');
    await expect(slider(other, 'Dirtying rate')).toBeVisible();
    await expect(slider(other, 'Bandwidth')).toHaveCount(0);
    await expect(other.locator('.verdict')).toHaveCount(0);
    expect(said).toEqual([]);
  } finally {
    await elsewhere.close();
  }
});

test('Back, Forward, reload, several entries at once and a typed link lose nothing; the last scenario comes back after the tab was closed, with its pin', async ({
  page,
  context,
  evaluateLine,
}) => {
  await open(page);
  const links = [linkOf(page)];
  for (const [name, value] of [
    ['Memory', '2048'],
    ['Dirtying rate', '60'],
  ] as const) {
    await enter(page, name, value);
    await expect.poll(() => linkOf(page)).not.toBe(links.at(-1));
    links.push(linkOf(page));
  }
  await page.goBack();
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

  // A link to another view is one entry.
  await page.getByRole('link', { name: 'Decide' }).click();
  await expect.poll(() => linkOf(page)).toContain('#/decide/plan?');
  const last = linkOf(page);
  await page.evaluate(() => window.history.go(-3));
  await expect.poll(() => linkOf(page)).toBe(links[0]);
  await expect(field(page, 'Memory')).toHaveValue('1,024');
  await page.evaluate(() => window.history.go(3));
  await expect.poll(() => linkOf(page)).toBe(last);
  // So is one typed into the address bar, and Undo leads back.
  const entries = await page.evaluate(() => window.history.length);
  await follow(page, '#/explore?v=3&mem=8192');
  await expect(field(page, 'Memory')).toHaveValue('8,192');
  await expectNumbersOfAddress(page, evaluateLine);
  expect(await page.evaluate(() => window.history.length)).toBe(entries + 1);
  await button(page, 'Undo').click();
  await expect(field(page, 'Memory')).toHaveValue('2,048');
  await expectNumbersOfAddress(page, evaluateLine);

  await follow(page, '#/explore?v=3&mem=2048&name=Kept&pin=mem~512');
  await expect(page.getByRole('textbox', { name: 'Scenario name' })).toHaveValue('Kept');
  await drag(slider(page, 'Dirtying rate'), [0.6], { moves: 3 });
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
