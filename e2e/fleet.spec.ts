import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { button, expect, expectNoViolations, keptIn, keyInLink, linkOf, test } from './helpers';

const fleet = (page: Page): Locator => page.getByRole('region', { name: 'The fleet', exact: true });
/** How VMs come in, above the plan. */
const setup = (page: Page): Locator => page.getByRole('region', { name: 'What leaves, and how', exact: true });
const cell = (page: Page, name: string): Locator => fleet(page).getByRole('textbox', { name, exact: true });

/** Names of the VMs in the table, from above. */
const names = (page: Page): Promise<string[]> =>
  fleet(page)
    .getByRole('textbox', { name: /^Name of / })
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

async function openDecide(page: Page, link = '#/decide?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  await expect(fleet(page)).toBeVisible();
}

const HEADER = 'name,memory_mib,dirty_rate_mib_s,working_set_mib';
const csv = (text: string) => ({ name: 'vms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const openFile = (page: Page, text: string) => setup(page).getByLabel('Open fleet').setInputFiles(csv(text));

/** Pastes text as from a spreadsheet, with the focus nowhere in particular. */
const paste = (locator: Locator, text: string) =>
  locator.evaluate((element, content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

// What a cell takes and refuses: src/views/fleet/fleet-cells.test.ts; how rows are ordered and filled: its neighbours.
test('cells are edited, sorted, filtered, filled down, and VMs added and deleted, each in one step of undo', async ({
  page,
}) => {
  await openDecide(page);
  const memory = cell(page, 'Memory of TPC-C 1');
  await memory.fill('4 GiB');
  await memory.press('Enter');
  await expect(memory).toHaveValue('4096');
  await expect(fleet(page).getByText('Read as 4 GiB = 4,096 MiB.')).toBeVisible();
  await expect(setup(page).getByText(/^8 VMs with 9\.47\sGiB/)).toBeVisible();
  expect(keyInLink(page, 'fleet')).toContain('TPC-C%201~4096~8.3~96');

  await memory.fill('3');
  await memory.press('Enter');
  await expect(memory).toHaveAttribute('aria-invalid', 'true');
  await expect(
    fleet(page)
      .getByRole('status')
      .filter({ hasText: /takes 16\sMiB to 16\sTiB; you typed 3/ }),
  ).toBeVisible();
  expect(keyInLink(page, 'fleet')).toContain('TPC-C%201~4096~');
  await memory.press('Escape');
  await expect(memory).toHaveValue('4096');

  const downtime = cell(page, 'Longest downtime of TPC-C 1');
  await downtime.fill('0.3 s');
  await downtime.press('Tab');
  await expect(downtime).toHaveValue('300');
  await button(page, 'Undo').click();
  await expect(downtime).toHaveValue('');
  await button(page, 'Undo').click();
  await expect(memory).toHaveValue('800');
  expect(keyInLink(page, 'fleet')).toBeNull();

  // Sorted by a column and filtered by name, the fleet stays as it is.
  const header = fleet(page).getByRole('columnheader', { name: /^Dirtying rate/ });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  expect((await names(page))[0]).toBe('TPC-C 1');
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  expect((await names(page))[0]).toBe('Linpack 1');
  // An edit leaves the row under the hand.
  await cell(page, 'Dirtying rate of Linpack 1').fill('1');
  await page.keyboard.press('Enter');
  expect((await names(page))[0]).toBe('Linpack 1');
  await button(page, 'Undo').click();
  const filter = fleet(page).getByRole('textbox', { name: 'Filter by name' });
  await filter.fill('web');
  await expect(fleet(page).getByText('2 of 8 VMs have “web” in the name.')).toBeVisible();
  expect(await names(page)).toEqual(['SPECweb 1', 'SPECweb 2']);
  await button(page, 'Clear filter').click();
  expect(await names(page)).toHaveLength(8);
  // The link has how the table is looked at, and no fleet: it is the default one.
  await expect.poll(() => linkOf(page)).toMatch(/^#\/decide(\/plan)?\?v=3&decide\.sort=dirtyRate-down$/);
  await header.getByRole('button').click();

  // Several VMs are given a pasted column, or the first one’s.
  const box = (name: string) => fleet(page).getByRole('checkbox', { name: `Choose ${name}`, exact: true });
  await box('Dbench 2').check();
  await box('TPC-C 2').click({ modifiers: ['Shift'] });
  const bulk = fleet(page).getByRole('group', { name: '3 VMs chosen' });
  const column = bulk.getByRole('textbox');
  await column.fill('1\n0.5 GiB/s\nunknown');
  await column.press('Enter');
  await expect(cell(page, 'Dirtying rate of TPC-C 1')).toHaveValue('512');
  await expect(cell(page, 'Dirtying rate of TPC-C 2')).toHaveValue('');
  await button(bulk, 'Fill down from Dbench 2').click();
  await expect(cell(page, 'Dirtying rate of TPC-C 2')).toHaveValue('1');
  await button(page, 'Undo').click();
  await expect(cell(page, 'Dirtying rate of TPC-C 2')).toHaveValue('');
  await button(page, 'Undo').click();
  await expect(cell(page, 'Dirtying rate of TPC-C 2')).toHaveValue('8.3');

  // VMs are copied, deleted, brought back and added.
  await button(page, 'Duplicate TPC-C 1').click();
  await expect.poll(() => names(page)).toEqual(expect.arrayContaining(['TPC-C 1', 'TPC-C 1 copy']));
  await button(page, 'Delete Dbench 1').click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Dbench 1 was deleted. Undo brings it back.' }),
  ).toBeVisible();
  expect((await names(page))[0]).toBe('Dbench 2');
  // What had the focus hands it on to the row that took its place.
  await expect(button(page, 'Delete Dbench 2')).toBeFocused();
  await button(page, 'Undo').click();
  await expect.poll(async () => (await names(page))[0]).toBe('Dbench 1');
  await button(page, 'Add a VM').click();
  await expect(cell(page, 'Name of VM 10')).toBeFocused();
  await page.keyboard.type('spare');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Name of spare')).toBeFocused();
  await button(page, 'Remove all').click();
  await expect(fleet(page).getByText('There is nothing to choose from.')).toBeVisible();
  expect(keyInLink(page, 'fleet')).toBe('');
  await button(page, 'Choose a fleet').click();
  await page.getByRole('menuitem', { name: /^A mixed host/ }).click();
  await expect(setup(page).getByText(/^24 VMs with /)).toBeVisible();
});

// How columns are found, and which rows are refused: src/readers/fleet.test.ts and columns.test.ts.
test('a file is opened, its columns chosen by hand where need be; bad rows are said, and it comes out as it went in', async ({
  page,
}) => {
  await openDecide(page);
  await openFile(page, `${HEADER},max_downtime_ms\nweb,4096,40,0,300\nsmall,3,40,0,\n"=1+1",512,1.5,8,\n`);
  await expect(setup(page).getByText(/^2 VMs came from vms.csv, in the place of the 8 VMs/)).toBeVisible();
  await expect(setup(page).getByText(/^Line 3, column memory_mib: “3” is outside/)).toBeVisible();
  expect(await names(page)).toEqual(['web', '=1+1']);
  const download = page.waitForEvent('download');
  await button(page, 'Save fleet as CSV').click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.split('\r\n').slice(1)).toEqual(['web,4096,40,0,,300,', "'=1+1,512,1.5,8,,,", '']);
  await button(page, 'Add to the old list instead').click();
  await expect(setup(page).getByText(/^10 VMs with/)).toBeVisible();
  await openFile(page, 'a\n1\n');
  await expect(setup(page).getByText('vms.csv could not be opened; nothing was changed.')).toBeVisible();
  expect(await names(page)).toHaveLength(10);

  // Columns that are not known by their names are chosen by hand, with the rows in sight; nothing changes before.
  await openFile(page, 'Who;Size;Dirty rate (MB/s)\nweb;4;1\nmail;8;2\n');
  const columns = setup(page).getByRole('region', { name: 'Columns of vms.csv', exact: true });
  await expect(columns.getByRole('region', { name: 'Table: the first rows of vms.csv' })).toContainText('mail');
  expect(await names(page)).toHaveLength(10);
  await columns.getByLabel('Name: column').selectOption('Who');
  await columns.getByLabel('Memory: column').selectOption('Size');
  await columns.getByLabel('Memory: unit').selectOption({ label: 'GiB' });
  await expect(setup(page).getByText(/^2 VMs came from vms.csv/)).toBeVisible();
  await expect(columns).toHaveCount(0);
  await expect(cell(page, 'Memory of mail')).toHaveValue('8,192');
  await openFile(page, 'Who;Size\nweb;4\n');
  await button(setup(page), 'Do not open vms.csv').click();
  await expect(columns).toHaveCount(0);
  expect(await names(page)).toEqual(['web', 'mail']);

  // A bad cell and a bad row in sight, for axe; on a phone the table scrolls by itself under a name that stays.
  await openFile(page, `${HEADER}\nweb,4096,40,0\nsmall,3,40,0\n`);
  await expect(setup(page).getByText(/Line 3, column memory_mib/)).toBeVisible();
  await cell(page, 'Memory of web').fill('no');
  await page.keyboard.press('Enter');
  await expectNoViolations(page, 'fleet', '.fleet');
  await page.setViewportSize({ width: 390, height: 844 });
  const table = fleet(page).getByRole('region', { name: 'Table of the fleet' });
  const sizes = await table.evaluate((element) => {
    const name = element.querySelector('tbody th');
    const before = name?.getBoundingClientRect().left;
    element.scrollLeft = 300;
    const { clientWidth, scrollWidth } = element;
    return { clientWidth, scrollWidth, before, after: name?.getBoundingClientRect().left };
  });
  expect(sizes.scrollWidth).toBeGreaterThan(sizes.clientWidth);
  expect(sizes.after).toBe(sizes.before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a range is pasted from a spreadsheet; link, reload, Back and Forward keep it, and one too large is kept here', async ({
  page,
}) => {
  await openDecide(page);
  const range = `${HEADER.replaceAll(',', '\t')}\tworkload\nmail 1\t4096\t18,5\t260\tidle\nbackup\t1024\t3\t0\t\n`;
  // What is pasted into a cell is the cell's own.
  await paste(cell(page, 'Name of Dbench 1'), range);
  await paste(button(page, 'Add a VM'), range);
  await expect(setup(page).getByText(/^2 VMs came from Pasted text/)).toBeVisible();
  expect(linkOf(page)).toBe('#/decide?v=3&fleet=mail%25201~4096~18.5~260~~~idle%3Bbackup~1024~3');
  await page.reload();
  await expect(setup(page).getByText(/^2 VMs with 5\sGiB/)).toBeVisible();
  await page.goBack();
  await expect(setup(page).getByText(/^8 VMs/)).toBeVisible();
  await page.goForward();
  await expect(setup(page).getByText(/^2 VMs/)).toBeVisible();

  // A fleet too large for a link is kept by this browser, and elsewhere the page says what is missing.
  const rows = Array.from({ length: 3000 }, (_, i) => `vm-${i},${1024 + i},${i % 90},0`);
  await openFile(page, [HEADER, ...rows].join('\n'));
  await expect(setup(page).getByText('3,000 VMs do not fit into a link')).toBeVisible();
  expect(keyInLink(page, 'fleet')).toMatch(/^\*3000\.[0-9a-f]{8}$/);
  // Few of them are on the page, and the last can be reached.
  expect((await names(page)).length).toBeLessThan(60);
  await fleet(page)
    .getByRole('region', { name: 'Table of the fleet' })
    .evaluate((table) => table.scrollTo(0, table.scrollHeight));
  await expect(cell(page, 'Memory of vm-2999')).toHaveValue('4,023');
  // What is kept is written after a rest; a page that is loaded anew before that has nothing to find, however often.
  await expect.poll(() => keptIn(page, 'precopy-fleet', 'fleets')).toBe(1);
  await page.reload();
  await expect(setup(page).getByText(/^3,000 VMs with/)).toBeVisible();
  expect(keyInLink(page, 'fleet')).toMatch(/^\*3000\.[0-9a-f]{8}$/);
  // Another fleet of as many VMs is not this one.
  await page.goto('./#/decide?v=3&fleet=*3000.00000000');
  await expect(page.getByRole('alert').filter({ hasText: 'does not keep that one' })).toBeVisible();
  await expect(setup(page).getByText(/^8 VMs/)).toBeVisible();
  await page.goto('./#/decide?v=3&fleet=*77');
  await expect(page.getByRole('alert').filter({ hasText: 'The fleet of 77 VMs was too large' })).toBeVisible();
  await expect(setup(page).getByText(/^8 VMs/)).toBeVisible();
});
