import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoViolations,
  expectNoViolationsNarrow,
  keptIn,
  keyInLink,
  open,
  stripNumber,
  test,
} from './helpers';

const running = readFileSync(new URL('../public/samples/logs/domjobinfo-running.txt', import.meta.url), 'utf8');

/** Pastes a text into the page, where no field has the focus. */
const paste = (page: Page, text: string) =>
  page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, text);

const sample = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Samples of logs' }).click();
  await page.getByRole('menuitem', { name }).first().click();
};

test('a sample says what it holds and what comes of it, has nothing for axe, and goes into the fleet and into Explore, each as one step of undo', async ({
  page,
}) => {
  await page.goto('./#/log?v=3');
  await expect(page.getByLabel('Paste a log here')).toBeVisible();
  await expectNoViolations(page, 'no log', 'main');
  await sample(page, 'virsh domjobinfo');
  await expect(page.getByRole('heading', { name: 'Round 3, 10 s after the start, 65 MiB left.' })).toBeVisible();
  const told = page.getByRole('group', { name: 'What was read and worked out' });
  expect(await stripNumber(told, 'Working set, W')).toBeCloseTo(129.4, 0);
  await expect(page.getByRole('group', { name: 'What will come of it' })).toContainText('Chance');
  await expect(page.getByRole('rowheader', { name: 'Switch to post-copy' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Line: what was left over time; dashed: the model' })).toBeVisible();
  await button(page, 'Blank names and addresses').click();
  await expect(page.getByLabel('The log without names and addresses')).toHaveValue(/Job type:/);
  await expectNoViolations(page, 'a log');
  await expectNoViolationsNarrow(page, 'a log');

  await page.getByLabel('VM of the fleet').fill('TPC-C 1');
  await button(page, 'Put it into the fleet').click();
  await expect.poll(() => keyInLink(page, 'fleet')).toContain('TPC-C');
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'fleet')).toBeNull();
  await button(page, 'Use it in Explore').click();
  await expect(page).toHaveURL(/#\/explore/);
  await expect.poll(() => keyInLink(page, 'model')).toBe('libvirt');
  expect(['mem', 'zero', 'dlim'].map((key) => Number(keyInLink(page, key) ?? 300))).toEqual([
    512.508, 14.03515625, 300,
  ]);
  expect(Number(keyInLink(page, 'cap'))).toBeCloseTo(536.87, 1);
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'model')).toBeNull();
});

test('a log pasted in another view is offered, one pasted again later says what has changed; the journal keeps logs and a table over a reload, and Undo brings back what was deleted', async ({
  page,
}) => {
  await open(page);
  const [beginning = '', ...others] = running.split(/(?=Job type:)/);
  await paste(page, [beginning, ...others.slice(0, 2)].join(''));
  await page.getByRole('button', { name: 'Open it in Log: This log' }).click();
  await expect(page.getByRole('heading', { name: /^Round 1, / })).toBeVisible();
  await expect.poll(() => keyInLink(page, 'log.opened')).toMatch(/^[0-9a-f]{8}$/);
  const first = keyInLink(page, 'log.opened');
  await page.getByText('Paste it again later, or another one').click();
  await page.getByLabel('The same log later, or another one').fill(running);
  await button(page, 'Read it').click();
  await expect(
    page.getByRole('paragraph').filter({ hasText: /^The same migration, .* round 3 instead of 1/ }),
  ).toBeVisible();
  // The link and the browser have caught up with the second log.
  await expect.poll(() => keptIn(page, 'precopy-held', 'contents')).toBe(2);
  await expect.poll(() => keyInLink(page, 'log.opened')).not.toBe(first);
  const second = keyInLink(page, 'log.opened');
  expect(second).toMatch(/^[0-9a-f]{8}$/);
  // One that is over goes into the journal.
  await sample(page, 'QEMU, query-migrate');
  await button(page, 'Keep it in the journal').click();
  await expect.poll(() => keyInLink(page, 'log.opened')).not.toBe(second);
  const mark = keyInLink(page, 'log.opened');
  const sentence = await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText();
  await page.getByRole('link', { name: 'See the journal' }).click();
  await expect(page.getByText('1 migration is kept in this browser.')).toBeVisible();
  await button(page, 'Add the made-up sample').click();
  await expect(page.getByText('151 migrations are kept in this browser.')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Dots: the error/ })).toBeVisible();
  const errors = page.getByRole('group', { name: 'How far off the predictions were' });
  expect(await stripNumber(errors, 'Total time')).toBeGreaterThan(0);
  await expectNoViolations(page, 'the journal');
  await expectNoViolationsNarrow(page, 'the journal');
  await expect.poll(() => keptIn(page, 'precopy-journal', 'migrations')).toBe(151);
  await page.reload();
  await expect(page.getByText('151 migrations are kept in this browser.')).toBeVisible();
  await button(page, 'Delete all').click();
  await expect(page.getByText('No migration is kept yet.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.getByText('151 migrations are kept in this browser.')).toBeVisible();
  // The log is there as well.
  await page.getByRole('navigation', { name: 'Parts of Log' }).getByRole('link', { name: 'This log' }).click();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(sentence);
  expect(keyInLink(page, 'log.opened')).toBe(mark);
});
