import type { Page, Worker } from '@playwright/test';
import { expectNoComplaints } from './fixtures';
import {
  answerLate,
  button,
  drag,
  expect,
  expectNumbersOfAddress,
  field,
  keyInLink,
  linkOf,
  open,
  readKeyNumbers,
  slider,
  test,
} from './helpers';

const failure = (page: Page) => page.getByRole('alert').filter({ has: button(page, 'Try again') });

const enterMemory = async (page: Page, value: string) => {
  await field(page, 'Memory').fill(value);
  await field(page, 'Memory').press('Enter');
};

/** Ends the page's worker from within, as a crash does: it does not answer any more, and nobody is told. */
async function killWorker(page: Page): Promise<Worker> {
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const [worker] = page.workers();
  if (!worker) throw new Error('The page has no worker.');
  await worker.evaluate(() => self.close()).catch(() => undefined);
  return worker;
}

// What the client of the worker asks, waits for and gives up: src/worker/client.test.ts.
test.describe('the worker', () => {
  // Where none can be started, the page may well say on the console that its script could not be loaded.
  test.use({ strict: false });

  test('dies, at rest or in the middle of a drag: the numbers come back by themselves, from a new one; when none can be started a sentence with Try again appears, the last numbers stay, and Try again brings the new ones', async ({
    page,
    complaints,
    evaluateLine,
  }) => {
    await open(page);
    await expectNumbersOfAddress(page, evaluateLine);
    const dead = await killWorker(page);
    await enterMemory(page, '2048');
    await expectNumbersOfAddress(page, evaluateLine);
    expect(keyInLink(page, 'mem')).toBe('2048');
    expect(page.workers()).not.toContain(dead);
    await expect(failure(page)).toHaveCount(0);

    await drag(slider(page, 'Memory'), [0.8, 0.3], { moves: 3, whileHeld: async () => void (await killWorker(page)) });
    await drag(slider(page, 'Memory'), [0.6], { moves: 3 });
    await expectNumbersOfAddress(page, evaluateLine);
    expectNoComplaints(complaints);

    const before = await readKeyNumbers(page);
    await page.route(/worker.*\.js/, (route) => route.abort());
    // On a slow machine the last one that was killed may have answered before it died: then there is none.
    await Promise.all(page.workers().map((worker) => worker.evaluate(() => self.close()).catch(() => undefined)));
    await enterMemory(page, '4096');
    await expect(failure(page)).toBeVisible();
    await expect(failure(page)).toContainText(/[a-z]{3,}.*\./);
    expect(await readKeyNumbers(page)).toEqual(before);
    // They belong to another scenario than the one in the controls, and the page knows it.
    await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(1);

    await page.unroute(/worker.*\.js/);
    await button(page, 'Try again').click();
    await expect(failure(page)).toHaveCount(0);
    await expectNumbersOfAddress(page, evaluateLine);
  });

  test('cannot be had from the very start: the page still stands, with its controls, and says so', async ({
    page,
    evaluateLine,
  }) => {
    await page.route(/worker.*\.js/, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.goto('./#/explore?v=3&mem=2048');
    await expect(failure(page)).toBeVisible();
    await expect(field(page, 'Memory')).toHaveValue('2,048');
    await page.unroute(/worker.*\.js/);
    await button(page, 'Try again').click();
    await expectNumbersOfAddress(page, evaluateLine);
    await expect(failure(page)).toHaveCount(0);
  });
});

test('after a fast drag the numbers belong to the scenario on screen, however slow the answers are', async ({
  page,
  evaluateLine,
}) => {
  // The worker answers each question late, so that many drags are over before the first answer is in.
  await answerLate(page, [150, 40, 95, 60, 130, 45, 600, 75]);
  await open(page);
  const busy = page.getByRole('main').locator('[aria-busy="true"]');
  const links = new Set<string>();
  for (const [name, shares] of [
    ['Memory', [0.9, 0.1, 0.7]],
    ['Bandwidth', [0.9, 0.3, 0.55]],
  ] as const) {
    await drag(slider(page, name), shares, { moves: 4 });
    await expectNumbersOfAddress(page, evaluateLine);
    links.add(linkOf(page));
  }
  expect(links.size).toBe(2);
  await expect(busy).toHaveCount(0);
});

test.describe('without a connection', () => {
  // The browser says on the console what it could not fetch.
  test.use({ strict: false });

  test('a view or a film that cannot be loaded says so in its place, and the rest goes on', async ({
    page,
    context,
  }) => {
    await open(page);
    await context.setOffline(true);
    const missing = page.getByRole('alert').filter({ has: button(page, 'Load the page again') });
    await button(page, 'Watch the pages').click();
    await expect(missing).toContainText('could not be loaded');
    await enterMemory(page, '2048');
    await expect.poll(() => keyInLink(page, 'mem')).toBe('2048');
    await page.getByRole('link', { name: 'Validate', exact: true }).click();
    await expect(missing).toContainText('nothing is lost');
    await context.setOffline(false);
    await button(page, 'Load the page again').click();
    await expect(page.getByRole('heading', { name: /comes nearest: its traffic/ })).toBeVisible();
    await expect.poll(() => keyInLink(page, 'mem')).toBe('2048');
  });
});
