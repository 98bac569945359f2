import type { Locator, Page } from '@playwright/test';
import { button, drag, expect, expectNoViolations, field, follow, keyInLink, linkOf, slider, test } from './helpers';

/** The numbers of the main series, by their names. */
const numbersOf = (page: Page): Promise<Record<string, number | null>> =>
  page
    .getByRole('group', { name: 'Measured', exact: true })
    .evaluate((group) =>
      Object.fromEntries(
        [...group.querySelectorAll('data')].map((data) => [
          data.closest('dd')?.previousElementSibling?.textContent ?? '',
          data.value === '' ? null : Number(data.value),
        ]),
      ),
    );

const numberOf = async (page: Page, name: string): Promise<number> => (await numbersOf(page))[name] ?? Number.NaN;

/** Waits until what is on screen belongs to the scenario on screen. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: 'Measured', exact: true })).toBeVisible();
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
}

async function openMeasure(page: Page, link = '#/measure?v=3'): Promise<void> {
  await page.goto(`./${link}`);
  await settled(page);
}

const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const choice = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });
const inCharts = (page: Page, name: string): Locator => page.getByRole('checkbox', { name: `${name} in the charts` });
const point = (page: Page): Locator => page.getByRole('slider', { name: 'Working-set point' });
const figureOf = (page: Page, image: RegExp): Locator =>
  page.getByRole('figure').filter({ has: page.getByRole('img', { name: image }) });

async function choose(page: Page, name: string): Promise<void> {
  await choice(page, name).check();
  await settled(page);
  await expect(headline(page)).toContainText(name);
}

/** Which peek the point is at, counted from 1. */
const peekOf = async (page: Page): Promise<number> =>
  Number((await page.getByRole('group', { name: 'Measured', exact: true }).innerText()).match(/peek (\d+)/)?.[1]);

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const openFiles = (page: Page, ...files: ReturnType<typeof csv>[]) =>
  page.locator('input[type="file"]').setInputFiles(files);

const windowsCsv = 'time_s,dirty_mib\n0.5,5\n1,7\n1.5,6\n';
const peeksCsv = [
  'time_s;cumulative_pages',
  ...Array.from({ length: 60 }, (_, i) => `${i + 1};${Math.round(1000 * (1 - Math.exp(-(i + 1) / 4)))}`),
].join('\r\n');

test('the window and the working-set point are moved by keys, the slider and the mark in the chart, and nothing else moves; figure 7 by keyboard', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openMeasure(page);
  await expect(headline(page)).toHaveText(/^Dbench dirties [\d.]+\sMiB\/s in windows of 0\.5\ss, .* a working set of /);
  await page.evaluate(() => {
    Reflect.set(window, 'shifts', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(window, 'shifts', Reflect.get(window, 'shifts') + Reflect.get(entry, 'value'));
      }
    }).observe({ type: 'layout-shift', buffered: false });
  });
  const before = await numberOf(page, 'Dirtying rate');
  await slider(page, 'Window').focus();
  for (const key of ['PageUp', 'Home']) {
    await page.keyboard.press(key);
    await settled(page);
  }
  await expect(headline(page)).toContainText('in windows of 0.1');
  expect(await numberOf(page, 'Dirtying rate')).toBeGreaterThan(before);
  const rule = await peekOf(page);
  await point(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => peekOf(page)).toBe(rule + 5);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => peekOf(page)).toBe(rule + 4);
  await page.keyboard.press('PageUp');
  await expect.poll(() => peekOf(page)).toBe(rule + 64);
  await expect(headline(page)).toContainText('set by hand');
  await page.keyboard.press('End');
  await expect.poll(() => peekOf(page)).toBe(1200);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'shifts')))).toBeLessThanOrEqual(0.02);
  await button(page, 'Back to the rule').click();
  await expect.poll(() => peekOf(page)).toBe(rule);
  await drag(point(page), [0.5], { moves: 3 });
  await expect.poll(async () => Math.abs((await peekOf(page)) - 600)).toBeLessThan(20);
  // The mark itself, in the chart.
  const handle = page.locator('.mark-handle');
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('The mark is not in the chart.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 10, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => peekOf(page)).toBeLessThan(560);
  // A move is one step of undo.
  await button(page, 'Undo').click();
  await expect.poll(async () => Math.abs((await peekOf(page)) - 600)).toBeLessThan(20);

  const section = page.getByRole('region', { name: 'How dirtied pages are noticed' });
  await button(section, 'Next').focus();
  for (let step = 2; step <= 3; step += 1) {
    await page.keyboard.press('Enter');
    await expect(section).toContainText(`Step ${step} of 8`);
  }
  await button(section, 'Back').focus();
  await page.keyboard.press('Enter');
  await expect(section).toContainText('Step 2 of 8');

  const [windows, curves] = [figureOf(page, /^Lines: pages/), figureOf(page, /^Curves/)];
  await curves.getByRole('button', { name: /^Zoom/ }).click();
  await expect(windows.getByText('5\u00a0s', { exact: true })).toBeVisible();
  await windows.getByRole('button', { name: 'In pages' }).click();
  await expect(curves.getByText('10,000', { exact: true })).toBeVisible();
});

test('a workload and a mix are steps of undo in the link, which opens the same numbers again; Explore takes what was measured', async ({
  page,
}) => {
  await openMeasure(page);
  await choose(page, 'Linpack');
  await expect.poll(() => keyInLink(page, 'wl')).toBe('linpack');
  await button(page, 'Undo').click();
  await expect(choice(page, 'Dbench')).toBeChecked();
  await button(page, 'Redo').click();
  await expect(headline(page)).toContainText('Linpack');
  await page.goBack();
  await expect(choice(page, 'Dbench')).toBeChecked();

  await choose(page, 'Your mix');
  await expect.poll(() => keyInLink(page, 'wl')).toBe('uniform~10000~22000');
  await button(page, 'Add a part').click();
  await expect.poll(() => keyInLink(page, 'wl')).toBe('uniform~10000~22000+uniform~10000~10000');
  await page.getByRole('combobox', { name: 'Part 2: kind' }).selectOption('Allocation');
  const pages = page.getByRole('textbox', { name: 'Part 2 Set' });
  await pages.fill('24000');
  await pages.press('Enter');
  const mix = 'uniform~10000~22000+allocation~24000~10000';
  await expect.poll(() => keyInLink(page, 'wl')).toBe(mix);
  await drag(page.getByRole('slider', { name: 'Part 2 Writes' }), [0.2, 0.5], { moves: 3 });
  await expect.poll(() => keyInLink(page, 'wl')).not.toBe(mix);
  // The whole drag is one step.
  await button(page, 'Undo').click();
  await expect.poll(() => keyInLink(page, 'wl')).toBe(mix);
  await settled(page);
  const numbers = await numbersOf(page);
  const link = linkOf(page);
  await page.reload();
  await settled(page);
  await expect(pages).toHaveValue('24,000');
  expect(linkOf(page)).toBe(link);
  expect(await numbersOf(page)).toEqual(numbers);
  await button(page, 'Remove part 2').click();
  await expect.poll(() => keyInLink(page, 'wl')).toBe('uniform~10000~22000');
  await settled(page);

  const shown = await page.getByRole('group', { name: 'Measured', exact: true }).locator('data').allInnerTexts();
  const [rate, , set] = shown.map((text) => Number.parseFloat(text));
  await button(page, 'Use this D and working set').click();
  await page.getByRole('link', { name: 'See it in Explore' }).click();
  await expect(page.getByRole('group', { name: 'Key numbers', exact: true })).toBeVisible();
  await expect(field(page, 'Dirtying rate')).toHaveValue(String(rate));
  await expect(field(page, 'Working set')).toHaveValue(String(set));
  await button(page, 'Undo').click();
  await expect(field(page, 'Dirtying rate')).toHaveValue('40');
  await expect(field(page, 'Working set')).toHaveValue('0');
});

test('own series are opened, dropped and pasted, laid over, refused and removed; bad rows are told by line and column', async ({
  page,
}) => {
  await openMeasure(page, '#/measure?v=3&wl=tpcc');
  const main = page.getByRole('main');
  const before = await numbersOf(page);
  await openFiles(page, csv('notes.csv', 'a\n1\n'));
  await expect(main).toContainText('notes.csv could not be opened; nothing was changed.');
  expect(await numbersOf(page)).toEqual(before);
  await button(page, 'Close what is said of notes.csv').click();
  await expect(main).not.toContainText('notes.csv could not');
  // Columns to be chosen find room beside the charts too.
  await openFiles(page, csv('odd names.csv', 'a,b\n1,2\n'));
  await expect(page.getByRole('region', { name: 'Columns of odd names.csv' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await button(page, 'Do not open odd names.csv').click();
  await openFiles(page, csv('rows.csv', 'time_s,dirty_pages\n1,256\nsoon,9\n2,-4\n3,512\n'));
  await expect(main).toContainText('Line 3, column time_s: “soon” is not a number.');
  // 256 and 512 pages in windows of 1 s: the one between is missing, not stretched.
  await expect.poll(() => numberOf(page, 'Dirtying rate')).toBe(1.5);

  // By window: a rate but no working set.
  await openFiles(page, csv('my host.csv', windowsCsv));
  await expect(headline(page)).toHaveText(/^my host dirties 12\sMiB\/s in windows of 0\.5\ss$/);
  expect(await numbersOf(page)).toMatchObject({ 'Dirtying rate': 12, 'Standard deviation': 2, 'Working set': null });
  await choose(page, 'TPC-C');
  await inCharts(page, 'my host').uncheck();
  await expect(figureOf(page, /^Lines: pages/)).not.toContainText('my host');
  await inCharts(page, 'my host').check();
  await expect(figureOf(page, /^Lines: pages/)).toContainText('my host');
  await button(page, 'Remove my host').click();
  await expect(choice(page, 'my host')).toHaveCount(0);
  expect(await numbersOf(page)).toEqual(before);

  // A sample, a drop, and a paste of peeks with semicolons, whose working set is read by the rule.
  await button(page, 'Open the sample').click();
  await expect(headline(page)).toContainText('measured-windows dirties 20.6');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, windowsCsv);
  await expect(headline(page)).toContainText('dropped dirties 12');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }));
  }, peeksCsv);
  await expect(headline(page)).toContainText('Pasted text dirties');
  // 1,000 exp(-t / 4) = 50 at t = 11.98 s: the peek at 12 s.
  expect(await peekOf(page)).toBe(12);
  expect(await numberOf(page, 'Working set')).toBe(950 / 256);
  // It stays while one looks at Explore.
  await page.getByRole('link', { name: 'Explore', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Key numbers', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Measure', exact: true }).click();
  await expect(headline(page)).toContainText('Pasted text dirties');
});

test('long work tells how far it is and can be cancelled, what was there stays under its own name; too large work is refused', async ({
  page,
}) => {
  const heavy = Array.from({ length: 6 }, () => 'uniform~1000000~10000000').join('+');
  await openMeasure(page);
  const numbers = await numbersOf(page);
  const bar = page.getByRole('progressbar', { name: 'Measuring' });
  await follow(page, `#/measure?v=3&mem=65536&wl=${encodeURIComponent(heavy)}`);
  await expect(bar).toBeVisible();
  await expect(headline(page)).toContainText('Dbench');
  await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(1);
  await button(page, 'Cancel').click();
  await expect(page.getByRole('main')).toContainText('Cancelled.');
  expect(await numbersOf(page)).toEqual(numbers);
  await button(page, 'Start again').click();
  await expect(bar).toBeVisible();
  await follow(page, '#/measure?v=3&wl=idle');
  await settled(page);
  await expect(headline(page)).toContainText('Idle Linux dirties');
  await follow(page, '#/measure?v=3&mem=16777216&wl=sweep~100~100');
  await expect(headline(page)).toHaveText('This workload is too large to be measured here');
  await button(page, 'Set the memory to 64 GiB').click();
  await expect.poll(() => keyInLink(page, 'mem')).toBe('65536');
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('with everything open axe finds nothing, targets are at least 44 pixels, nothing scrolls to the side, headings go down a level at a time', async ({
    page,
  }) => {
    test.slow();
    // A mix, all workloads laid over, an opened series with problems, a refused file, tables and groups open.
    await openMeasure(page, '#/measure?v=3&wl=uniform~9000~20000%2Bhot-cold~50000~9000');
    await button(page, 'All in the charts').click();
    await settled(page);
    await openFiles(page, csv('rows.csv', 'time_s,cumulative_pages\n1,5\nx,2\n2,9\n3,9\n'), csv('bad.csv', 'a'));
    await expect(page.getByRole('main')).toContainText('bad.csv could not be opened');
    await choice(page, 'Your mix').check();
    await settled(page);
    await page.getByRole('main').evaluate((main) => {
      for (const group of main.querySelectorAll('details')) group.open = true;
    });
    await page.getByRole('button', { name: /^Which columns/ }).click();
    // One table of the three: they are alike, and the others have over a thousand rows.
    await figureOf(page, /by length of the window/)
      .getByRole('button', { name: /^Table of/ })
      .click();
    await point(page).press('ArrowRight');
    await expect(page.getByRole('region', { name: /^Table/ }).first()).toBeVisible();

    await expectNoViolations(page, 'everything open');
    const small = await page.getByRole('main').evaluate((main) => {
      const controls = 'a[href], button, input, select, summary, [role="button"], [tabindex="0"]';
      return [...main.querySelectorAll<HTMLElement>(controls)].flatMap((control) => {
        if (!control.checkVisibility({ visibilityProperty: true })) return [];
        if (control.closest('p, .scroller') && !control.matches('.scroller')) return [];
        // What stands in a label is hit with it.
        const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
        if (width >= 43.5 && height >= 43.5) return [];
        return [`${control.tagName} ${control.className} ${control.textContent?.slice(0, 30)}: ${width} by ${height}`];
      });
    });
    expect(small).toEqual([]);
    const levels = await page
      .getByRole('main')
      .locator('h1, h2, h3, h4')
      .evaluateAll((headings) =>
        headings.filter((each) => each.checkVisibility()).map(({ tagName }) => Number(tagName[1])),
      );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
