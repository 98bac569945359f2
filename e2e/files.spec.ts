import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import {
  button,
  expect,
  expectNumbersOfAddress,
  field,
  follow,
  linkOf,
  open,
  parseResult,
  runEvaluateCommand,
  test,
} from './helpers';

const link = '#/explore?v=3&mem=3333.5&dirty=123.456&rate=2345.6&name=L%C3%A4rm%20%22x%22&pin=mem~2048';

const textOf = async (download: Download): Promise<string> => await readFile(await download.path(), 'utf8');

/** Presses a button that saves a file. */
async function save(page: Page, name: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await button(page, name).click();
  return await download;
}

/** Drops a file on the page, as from a folder of the desktop. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, text],
  );
  for (const type of ['dragenter', 'dragover', 'drop']) {
    await page.getByRole('main').dispatchEvent(type, { dataTransfer: files });
  }
}

const banner = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ });

test('Copy result as JSON and Download JSON give the line of evaluate, byte for byte', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, link);
  await button(page, 'Copy result as JSON').click();
  await expect(page.getByRole('status').filter({ hasText: 'copied as JSON' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const download = await save(page, 'Download JSON');
  expect(download.suggestedFilename()).toMatch(/\.json$/);

  // As a person types it, and from a full address as well.
  const { text, exitCode } = await runEvaluateCommand(linkOf(page), page.url());
  expect(exitCode).toBe(0);
  const [first, second] = text.split('\n');
  expect(copied).toBe(first);
  expect(await textOf(download)).toBe(`${first}\n`);
  expect(second).toBe(first);
});

test('the result lists what a link held that cannot be read, and says where the model is not applicable', async ({
  page,
  context,
  evaluateLine,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async () => {
    await button(page, 'Copy result as JSON').click();
    return await page.evaluate(() => navigator.clipboard.readText());
  };
  const bad = '#/explore?v=3&mem=abc&colour=red&dirty=60';
  await open(page, bad);
  const rejected = await evaluateLine(bad);
  await expect.poll(copied).toBe(rejected);
  const inapplicable = '#/explore?v=3&dirty=100&model=closed-form';
  await follow(page, inapplicable);
  const line = await evaluateLine(inapplicable);
  expect(parseResult(line).prediction).toMatchObject({ applicable: false, total_time_s: null });
  await expect.poll(copied).toBe(line);
});

test.describe('a saved scenario restores everything, its pin and its name too', () => {
  test('dropped on the page', async ({ page, evaluateLine }) => {
    await open(page, link);
    await expectNumbersOfAddress(page, evaluateLine);
    const before = linkOf(page);
    const text = await textOf(await save(page, 'Save scenario'));
    await button(page, 'Reset all').click();
    await button(page, 'Unpin').click();
    await expect.poll(() => linkOf(page)).toBe('#/explore?v=3');

    await drop(page, 'scenario.json', text);
    await expect.poll(() => linkOf(page)).toBe(before);
    await expectNumbersOfAddress(page, evaluateLine);
    await expect(button(page, 'Unpin')).toBeVisible();
    await expect(banner(page)).toHaveCount(0);
    // Opening is a step of its own.
    await button(page, 'Undo').click();
    await expect.poll(() => linkOf(page)).toBe('#/explore?v=3');
  });

  test('chosen with Open scenario, twice in a row', async ({ page, evaluateLine }) => {
    await open(page, link);
    await expectNumbersOfAddress(page, evaluateLine);
    const before = linkOf(page);
    const buffer = Buffer.from(await textOf(await save(page, 'Save scenario')));
    for (let i = 0; i < 2; i += 1) {
      await button(page, 'Reset all').click();
      await expect.poll(() => linkOf(page)).not.toBe(before);
      await page.getByLabel('Open scenario').setInputFiles({ name: 's.json', mimeType: 'application/json', buffer });
      await expect.poll(() => linkOf(page)).toBe(before);
      await expectNumbersOfAddress(page, evaluateLine);
    }
    // A downloaded result opens as a scenario too.
    const text = await textOf(await save(page, 'Download JSON'));
    await button(page, 'Reset all').click();
    await expect.poll(() => linkOf(page)).not.toBe(before);
    await drop(page, 'result.json', text);
    await expect.poll(() => linkOf(page)).toBe(before);
    await expectNumbersOfAddress(page, evaluateLine);
  });

  test('a link pasted into the page is opened', async ({ page, context, evaluateLine }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page);
    await page.evaluate((text) => navigator.clipboard.writeText(text), link);
    await page.getByRole('main').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Control+v');
    await expect.poll(() => linkOf(page)).toBe(link);
    await expectNumbersOfAddress(page, evaluateLine);
  });
});

test.describe('a broken file is refused in words, and nothing is lost', () => {
  test('whatever it holds', async ({ page, evaluateLine }) => {
    await open(page, '#/explore?v=3&mem=2048');
    for (const [what, text, words] of [
      ['no JSON', 'this is not JSON', /not JSON/],
      ['JSON of something else', '{"hello": "world"}', /not a scenario file/],
      ['a list', '[1, 2, 3]', /not a scenario file/],
      ['nothing at all', '', /./],
      ['a newer version', '{"format":"precopy.scenario","version":99,"scenario":{}}', /version 99/],
      ['a binary file', '\u0000\u0001\u0002PK\u0003', /not JSON/],
    ] as const) {
      await test.step(what, async () => {
        await drop(page, 'broken.json', text);
        await expect(banner(page)).toContainText(words);
        expect(linkOf(page)).toBe('#/explore?v=3&mem=2048');
        await expectNumbersOfAddress(page, evaluateLine);
        await expect(button(page, 'Undo')).toBeDisabled();
        await banner(page)
          .getByRole('button', { name: /^Close/ })
          .click();
        await expect(banner(page)).toHaveCount(0);
      });
    }
  });

  test('a file with values that cannot be used is opened, and lists them', async ({ page, evaluateLine }) => {
    await open(page);
    const scenario = { memory: 1e99, dirtyRate: 'fast', shoeSize: 42, bandwidth: 1600 };
    await drop(page, 'odd.json', JSON.stringify({ format: 'precopy.scenario', version: 1, scenario }));
    await expect(field(page, 'Bandwidth')).toHaveValue('1600');
    await expect(field(page, 'Memory')).toHaveValue('16777216');
    await expect(banner(page).getByRole('listitem')).toHaveCount(3);
    await expectNumbersOfAddress(page, evaluateLine);
  });
});

test.describe('the text decides where it opens, not the place where it falls', () => {
  test('a table that belongs to another view is offered there, and opens there', async ({ page }) => {
    await open(page);
    await drop(page, 'vms.csv', 'Name,State,Memory (GB),Dirty rate (MB/s)\nweb,on,4,12\n');
    const offer = page.getByRole('region', { name: 'Where to open vms.csv' });
    await expect(offer).toContainText('vms.csv looks like a fleet of VMs.');
    // By keyboard: the way there has the focus.
    await expect(button(offer, 'Open it in Decide: Plan')).toBeFocused();
    await page.keyboard.press('Enter');
    const fleet = page.getByRole('region', { name: 'What leaves, and how', exact: true });
    await expect(fleet.getByText(/^1 VM came from vms.csv/)).toBeVisible();
    await expect(offer).toHaveCount(0);
    expect(linkOf(page)).toMatch(/^#\/decide/);
  });

  test('a table that two readers could take is asked about', async ({ page }) => {
    await page.goto('./#/validate/measured?v=3');
    const measured = page.getByRole('region', { name: 'Against measured migrations', exact: true });
    await expect(measured.getByText('runs.csv: 46 runs.')).toBeVisible();
    await drop(page, 'curve.csv', 'id,t_s,distinct_pages_mean\na,0.5,40\na,1,80\na,2,90\n');
    const question = page.getByRole('region', { name: 'Where to open curve.csv' });
    await expect(question).toContainText('What is in curve.csv?');
    await button(question, 'Runs to fit in Fit: Coefficients').click();
    await expect(page.getByText(/^curve\.csv/).first()).toBeVisible();
    expect(linkOf(page)).toMatch(/^#\/fit/);
  });
});
