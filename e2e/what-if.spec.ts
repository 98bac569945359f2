import { button, expect, expectNoViolations, expectNoViolationsNarrow, follow, keyInLink, open, test } from './helpers';

test('the map opens from the header and tells the scenario; keys, a drag and a click move its cross, in steps of undo; axes and metric stand in the link; a phone shows it', async ({
  page,
}) => {
  await open(page, '#/explore?v=3');
  await page.getByRole('link', { name: 'What if', exact: true }).click();
  await expect(
    page.getByRole('heading', { name: /^With dirtying rate 40 MiB\/s it converges by itself from about 480/ }),
  ).toBeVisible();
  await expect(
    page.locator('.what-if-read', { hasText: /^Now it converges: total time 17\.5\ss, downtime 21\.2\sms/ }),
  ).toBeVisible();

  const map = page.getByRole('application', { name: /^Map of two knobs/ });
  await map.focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => keyInLink(page, 'rate')).toBe('500');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => keyInLink(page, 'dirty')).not.toBeNull();
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'dirty')).toBeNull();
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'rate')).toBeNull();
  await expectNoViolations(page, 'light');

  // The cross is dragged, and a click puts it elsewhere.
  const cells = page.locator('.what-if-cells');
  const cross = page.locator('.what-if-grip');
  await page.locator('.what-if-read').scrollIntoViewIfNeeded();
  const [at, box] = [await cross.boundingBox(), await cells.boundingBox()];
  if (!at || !box) throw new Error('The map has no place.');
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 3 });
  await page.mouse.move(box.x + box.width / 3, y, { steps: 3 });
  await page.mouse.up();
  // A third of three decades from 100 Mbit/s on.
  await expect.poll(async () => Math.round(Number(keyInLink(page, 'rate')) / 100)).toBe(10);
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'rate')).toBeNull();

  // Its left and top edges are 56 and 26 pixels wide.
  const position = { x: 56 + (2 * box.width) / 3, y: 26 + box.height / 2 };
  await page.locator('.what-if-map svg').click({ position });
  await expect.poll(async () => Math.round(Number(keyInLink(page, 'rate')) / 1000)).toBe(10);
  await expect.poll(async () => Math.round(Number(keyInLink(page, 'dirty')) / 10)).toBe(10);

  // A platform has a first picture, which says what it is until the whole one is there.
  await follow(page, '#/what-if/map?v=3&model=qemu&ws=4096&mem=8192&then=pause&tmax=60');
  await expect(page.getByRole('heading', { name: /^With dirtying rate 40 MiB\/s it converges/ })).toBeVisible();
  await expect(page.getByText(/^A first picture/)).toBeHidden();

  await follow(page, '#/what-if/map?v=3&what-if.y=memory&what-if.left=200&what-if.metric=time');
  await expect(page.getByLabel('Across: from', { exact: true })).toHaveValue('200');
  await expect(page.getByLabel('Across: to', { exact: true })).toHaveValue('100,000');
  await page.getByLabel('Up: knob').selectOption('dirtyRate');
  await expect.poll(() => keyInLink(page, 'what-if.y')).toBeNull();
  await page.getByText('Traffic', { exact: true }).click();
  await expect.poll(() => keyInLink(page, 'what-if.metric')).toBe('traffic');
  const lines = page.getByRole('textbox', { name: 'Lines of traffic' });
  await lines.fill('soon');
  await lines.press('Enter');
  await expect(page.getByText(/^Lines of traffic take up to 8 values above 0/)).toBeVisible();
  await lines.fill('2 GiB');
  await lines.press('Enter');
  await expect.poll(() => keyInLink(page, 'what-if.traffics')).toBe('2 GiB');
  await expect(page.getByRole('heading', { name: /^Traffic \(\w+\) by bandwidth and pause threshold$/ })).toBeVisible();
  await page.getByRole('button', { name: /^Table of: With/ }).click();
  await expect(page.getByRole('cell', { name: 'does not converge' }).first()).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolationsNarrow(page, 'dark');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

test('the least bandwidth is put in force by one click, and where a knob cannot, another is offered', async ({
  page,
}) => {
  await page.goto('./#/what-if/knobs?v=3&dirty=60&rate=300');
  await expect(
    page.getByRole('heading', {
      name: /^It converges by itself with a pause of at most 300 ms from 7\d\d Mbit\/s of bandwidth on/,
    }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Set bandwidth to 7\d0 Mbit\/s/ }).click();
  await expect.poll(async () => Math.round(Number(keyInLink(page, 'rate')) / 100)).toBe(7);
  await expect(page.getByText('That is what it is now.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'rate')).toBe('300');

  await page.getByLabel('Turn: knob').selectOption('memory');
  await expect(
    page.getByRole('heading', { name: 'No memory shown will do: this cannot be met by this knob' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Set dirtying rate to/ })).toBeVisible();
  const pause = page.getByRole('textbox', { name: 'Pause at most' });
  await pause.fill('1 min');
  await pause.press('Enter');
  await expect.poll(() => keyInLink(page, 'what-if.pause')).toBe('60000');
  await expect(
    page
      .getByRole('table', { name: /What one percent/ })
      .or(page.getByRole('region', { name: /What one percent/ }))
      .first(),
  ).toBeVisible();
  await expectNoViolations(page, 'light');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolationsNarrow(page, 'light');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('doubt is typed, read in words, kept in the link, and tells what to measure first', async ({ page }) => {
  await page.goto('./#/what-if/doubt?v=3&dirty=70');
  await expect(page.getByRole('heading', { name: /^Measure the dirtying rate first/ })).toBeVisible();
  const memory = page.getByRole('textbox', { name: 'Memory' });
  await memory.fill('1 to 2 GiB');
  await memory.press('Enter');
  await expect(page.getByText('any value from 1 GiB to 2 GiB, evenly')).toBeVisible();
  await expect.poll(() => keyInLink(page, 'what-if.memory')).toBe('1 to 2 GiB');
  await page.reload();
  await expect(memory).toHaveValue('1 to 2 GiB');
  await memory.fill('a lot');
  await memory.press('Enter');
  await expect(page.getByText(/^Memory takes a percent up to 200 %/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Chances' })).toContainText('Converges');
  await expect(page.getByRole('heading', { name: /^Downtime: half of the samples lie between/ })).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /^Half of the samples take .* rounds before the pause/ }),
  ).toBeVisible();

  await page.getByRole('link', { name: 'When to start' }).click();
  await expect(page.getByRole('heading', { name: 'When', exact: true })).toBeFocused();
  await expect(
    page.getByRole('heading', { name: /^(The best start of the day is|No start of the day)/ }),
  ).toBeVisible();
  await page.getByRole('slider', { name: 'Dirtying rate from 09:00 to 10:00' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => keyInLink(page, 'what-if.day')).not.toBeNull();
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'what-if.day')).toBeNull();
  await button(page, 'Open the sample').click();
  await expect(page.getByText('The rates are those of working-day.csv.').first()).toBeVisible();
  await expect.poll(() => keyInLink(page, 'what-if.day')).toMatch(/^6_5_5_5_6_8_14_28_/);
  await page.getByLabel('Window opens').fill('09:00');
  await page.getByLabel('closes', { exact: true }).fill('05:00');
  await page.getByLabel('Next good start after').fill('10:00');
  await expect(page.getByRole('heading', { name: /^The best start from 09:00 to 05:00 is 01:00/ })).toBeVisible();
  await expect(page.getByText(/^The next good start from 10:00 on is /).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Starts and ends' }).check({ force: true });
  await expect.poll(() => keyInLink(page, 'what-if.inside')).toBe('all');
  await expect(
    page
      .getByText(
        /^Started at 01:00, nine of ten samples are done by 01:01 .* The last start that is done by 05:00 is 04:45\.$/,
      )
      .first(),
  ).toBeVisible();
  await page.getByRole('radio', { name: /^In bursts/ }).check({ force: true });
  await expect.poll(() => keyInLink(page, 'what-if.pace')).toBe('bursts');
  await expect(page.getByRole('rowheader', { name: 'KubeVirt, stall detector' })).toBeVisible();
  await page.getByRole('button', { name: /^Set dirtying rate to 5/ }).click();
  await expect.poll(() => keyInLink(page, 'dirty')).toBe('5');
  await expectNoViolations(page, 'light');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolationsNarrow(page, 'light');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
