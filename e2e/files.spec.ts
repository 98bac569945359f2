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

test('Copy result as JSON and Download JSON give the line of evaluate, byte for byte, whatever the link held', async ({
  page,
  context,
  evaluateLine,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async () => {
    await button(page, 'Copy result as JSON').click();
    return await page.evaluate(() => navigator.clipboard.readText());
  };
  await open(page, link);
  await button(page, 'Copy result as JSON').click();
  await expect(page.getByRole('status').filter({ hasText: 'copied as JSON' })).toBeVisible();
  const line = await page.evaluate(() => navigator.clipboard.readText());
  const download = await save(page, 'Download JSON');
  expect(download.suggestedFilename()).toMatch(/\.json$/);

  // As a person types it, and from a full address as well.
  const { text, exitCode } = await runEvaluateCommand(linkOf(page), page.url());
  expect(exitCode).toBe(0);
  const [first, second] = text.split('\n');
  expect(line).toBe(first);
  expect(await textOf(download)).toBe(`${first}\n`);
  expect(second).toBe(first);

  // What a link held that cannot be read, and where the model is not applicable.
  const bad = '#/explore?v=3&mem=abc&colour=red&dirty=60';
  await follow(page, bad);
  await expect.poll(copied).toBe(await evaluateLine(bad));
  const inapplicable = '#/explore?v=3&dirty=100&model=closed-form';
  await follow(page, inapplicable);
  const without = await evaluateLine(inapplicable);
  expect(parseResult(without).prediction).toMatchObject({ applicable: false, total_time_s: null });
  await expect.poll(copied).toBe(without);
});

test('a saved scenario, a result and a pasted link restore everything, the pin and the name too, each as a step of undo', async ({
  page,
  context,
  evaluateLine,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, link);
  await expectNumbersOfAddress(page, evaluateLine);
  const before = linkOf(page);
  const scenario = await textOf(await save(page, 'Save scenario'));
  const result = await textOf(await save(page, 'Download JSON'));
  const reset = async () => {
    await button(page, 'Reset all').click();
    await button(page, 'Unpin').click();
    await expect.poll(() => linkOf(page)).toBe('#/explore?v=3');
  };
  const choose = () =>
    page
      .getByLabel('Open scenario')
      .setInputFiles({ name: 's.json', mimeType: 'application/json', buffer: Buffer.from(scenario) });
  for (const [way, bring] of [
    ['dropped', () => drop(page, 'scenario.json', scenario)],
    ['chosen', choose],
    // The same file twice in a row.
    ['chosen again', choose],
    ['a result', () => drop(page, 'result.json', result)],
    [
      'a link that is pasted',
      async () => {
        await page.evaluate((text) => navigator.clipboard.writeText(text), link);
        await page.getByRole('main').click({ position: { x: 5, y: 5 } });
        await page.keyboard.press('Control+v');
      },
    ],
  ] as const) {
    await test.step(way, async () => {
      await reset();
      await bring();
      await expect.poll(() => linkOf(page)).toBe(before);
      await expect(button(page, 'Unpin')).toBeVisible();
    });
  }
  await expectNumbersOfAddress(page, evaluateLine);
  await expect(banner(page)).toHaveCount(0);
  // Opening is a step of its own.
  await button(page, 'Undo').click();
  await expect.poll(() => linkOf(page)).toBe('#/explore?v=3');
});

// What is refused, and in which words: src/scenario/scenario-json.test.ts and src/views/intake/open-scenario.test.ts; where
// a text opens: src/views/intake/page-intake.test.ts.
test('a broken file is refused in words and nothing is lost, an odd one lists what it could not use; a table opens where it belongs', async ({
  page,
  evaluateLine,
}) => {
  await open(page, '#/explore?v=3&mem=2048');
  for (const [what, text, words] of [
    ['no JSON', 'this is not JSON', /not JSON/],
    ['JSON of something else', '{"hello": "world"}', /not a scenario file/],
    ['a binary file', '\u0000\u0001\u0002PK\u0003', /not JSON/],
  ] as const) {
    await test.step(what, async () => {
      await drop(page, 'broken.json', text);
      await expect(banner(page)).toContainText(words);
      expect(linkOf(page)).toBe('#/explore?v=3&mem=2048');
      await expect(button(page, 'Undo')).toBeDisabled();
    });
  }
  await expectNumbersOfAddress(page, evaluateLine);
  await banner(page)
    .getByRole('button', { name: /^Close/ })
    .click();
  await expect(banner(page)).toHaveCount(0);

  const scenario = { memory: 1e99, dirtyRate: 'fast', shoeSize: 42, bandwidth: 1600 };
  await drop(page, 'odd.json', JSON.stringify({ format: 'precopy.scenario', version: 1, scenario }));
  await expect(field(page, 'Bandwidth')).toHaveValue('1,600');
  await expect(field(page, 'Memory')).toHaveValue('16,777,216');
  await expect(banner(page).getByRole('listitem')).toHaveCount(3);
  await expectNumbersOfAddress(page, evaluateLine);

  // The text decides where it opens, not the place where it falls: a table of another view is offered there.
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

  // One that two readers could take is asked about.
  await drop(page, 'curve.csv', 'id,t_s,distinct_pages_mean\na,0.5,40\na,1,80\na,2,90\n');
  const question = page.getByRole('region', { name: 'Where to open curve.csv' });
  await expect(question).toContainText('What is in curve.csv?');
  await button(question, 'Runs to fit in Fit: Coefficients').click();
  await expect(page.getByText(/^curve\.csv/).first()).toBeVisible();
  expect(linkOf(page)).toMatch(/^#\/fit/);
});
