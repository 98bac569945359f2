import type { Locator, Page } from '@playwright/test';
import {
  button,
  expect,
  expectNoViolations,
  expectNoViolationsNarrow,
  field,
  follow,
  open,
  roundsFigure,
  slider,
  test,
} from './helpers';

/**
 * The pages at work: a film of a migration that the worker simulates page by page. How it is played, and how a step waits
 * for batches that a long film has joined: src/views/pages/playback.test.ts and use-playback.test.ts.
 */

const panel = (page: Page): Locator => page.getByRole('region', { name: 'The pages at work' });
const play = (page: Page): Locator => panel(page).getByRole('button', { name: /^(Play|Pause|Replay)$/ });
const scrubber = (page: Page): Locator => slider(page, 'Place in the migration');
const now = (page: Page): Locator => page.locator('.pages-now');

/** 64 MiB: simulated in a few milliseconds, in several rounds. */
const small = '#/explore?v=3&mem=64&dirty=60&explore.film=1';
/** 32 GiB: takes seconds to simulate. */
const huge = '#/explore?v=3&mem=32768&dirty=2000&rate=40000&explore.film=1';

/** Opens the film of a scenario, and stops it where it happens to be. */
async function openFilm(page: Page, link = ''): Promise<void> {
  await open(page, link);
  if (!link.includes('explore.film')) await button(page, 'Watch the pages').click();
  await expect(play(page)).toBeVisible();
  if ((await play(page).textContent())?.includes('Pause')) await play(page).click();
  await expect(play(page)).not.toHaveText('Pause');
}

/**
 * Waits until another scenario's film is being made, or is there. On a machine so busy that the last film took long, the
 * page waits to be asked for it.
 */
async function expectAnother(page: Page, sign: Locator): Promise<void> {
  const again = button(panel(page), 'Simulate again');
  await expect(sign.or(again).first()).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(sign).toBeVisible();
}

/** Counts of the legend by state. */
async function readLegend(page: Page): Promise<Record<string, number>> {
  const rows = await panel(page)
    .getByRole('table', { name: 'Pages by state' })
    .evaluate((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );
  return Object.fromEntries(rows.map(([label = '', count = '']) => [label, Number(count.replaceAll(',', ''))]));
}

/** How many dots of the grid have each colour. */
const readGrid = (page: Page): Promise<Record<string, number>> =>
  page.locator('.pages-grid canvas').evaluate((canvas: HTMLCanvasElement) => {
    // By a copy made for reading: the page's own canvas is only ever drawn to, and the browser says so.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const counts: Record<string, number> = {};
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] === 0) continue;
      const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      counts[colour] = (counts[colour] ?? 0) + 1;
    }
    return counts;
  });

/** The colours of the legend's states in their order, as the browser shows them. */
const readColours = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.pages-probe > i')].slice(0, 5).map((each) => getComputedStyle(each).color),
  );

/** Chart 1's table: the values of a column, numbers with all their digits. */
async function readColumn(page: Page, head: string): Promise<string[]> {
  const toggle = roundsFigure(page).getByRole('button', { name: /^Table/ });
  if ((await toggle.getAttribute('aria-pressed')) === 'false') await toggle.click();
  return await roundsFigure(page)
    .getByRole('table')
    .evaluate((table, name) => {
      const index = [...table.querySelectorAll('thead th')].findIndex((cell) => cell.textContent === name);
      return [...table.querySelectorAll('tbody tr')].map((row) => {
        const cell = row.children[index];
        return cell?.getAttribute('title') ?? cell?.textContent ?? '';
      });
    }, head);
}

test('nothing is loaded or simulated before somebody asks; the film plays and pauses, is made anew or cancelled, and closes', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, small.replace('&explore.film=1', ''));
  await expect(button(page, 'Watch the pages')).toBeVisible();
  expect(scripts.filter((url) => url.includes('PagesFilm'))).toEqual([]);
  await button(page, 'Watch the pages').click();
  await expect(page.getByRole('heading', { name: 'The pages at work' })).toBeFocused();
  await expect(now(page)).toHaveText(/^Done after [\d.]+\ss: all 16,384 pages have arrived\.$/);
  expect(scripts.filter((url) => url.includes('PagesFilm'))).not.toEqual([]);
  await panel(page).getByRole('combobox', { name: 'Speed' }).selectOption('1/100 as fast');
  await play(page).click();
  await expect(now(page)).toHaveText(/^Round 0, /);
  await play(page).click();
  await expect(play(page)).toHaveText('Play');

  // The dots of chart 1 are the simulated rounds, and the round in play is named in table and sentence.
  await expect(roundsFigure(page).getByText('simulated, page by page')).toBeVisible();
  await scrubber(page).press('Home');
  await button(panel(page), 'On by a round').click();
  await expect(roundsFigure(page).getByText('In play: round 1.')).toBeVisible();
  expect((await readColumn(page, 'Remarks')).map((text) => text.includes('in play')).indexOf(true)).toBe(1);

  // A quick film is made anew when the scenario changes, and stays where it was.
  await scrubber(page).press('Home');
  await field(page, 'Memory').fill('32');
  await field(page, 'Memory').press('Enter');
  await expectAnother(page, page.getByText('Start: all 8,192 pages are still to send.').first());
  // A film of another scenario stays in sight, pale, until a new one is asked for.
  const said = (await now(page).textContent()) ?? '';
  await follow(page, huge);
  const bar = page.getByRole('progressbar', { name: 'Simulating the migration' });
  await expectAnother(page, bar);
  await expect(now(page)).toHaveText(said);
  // The numbers of another scenario's model never stand beside it.
  const time = panel(page).getByRole('row', { name: /^Total time/ });
  await expect(time).toContainText('–');
  await expect(roundsFigure(page).getByText('simulated, page by page')).toBeHidden();
  await button(panel(page), 'Cancel').click();
  await expect(page.getByText('The simulation was cancelled.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  // It does not begin by itself when the scenario changes, however quick it would be.
  await follow(page, small);
  await expect(page.getByText('The scenario has changed.')).toBeVisible();
  await expect(now(page)).toHaveText(said);
  await button(panel(page), 'Simulate again').click();
  await expect(now(page)).toHaveText(/16,384 pages/);
  await expect(time).not.toContainText('–');

  await panel(page).getByRole('button', { name: 'Close the pages at work' }).click();
  await expect(panel(page)).toHaveCount(0);
  await expect(button(page, 'Watch the pages')).toBeFocused();
  await expect(roundsFigure(page).getByText('simulated, page by page')).toHaveCount(0);
});

test('the keyboard plays, steps and goes to the ends; the grid shows the pages that the legend counts, in either theme', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openFilm(page, '#/explore?v=3&dirty=100');
  const press = (key: string) => page.keyboard.press(key);
  await page.getByRole('heading', { name: 'The pages at work' }).focus();
  await press('Home');
  await expect(now(page)).toHaveText('Start: all 262,144 pages are still to send.');
  await press('ArrowRight');
  await expect(now(page)).toHaveText(/^Round 0, 0\.04\ss: 1,02\d of 262,144 pages sent, /);
  await press('ArrowLeft');
  await expect(scrubber(page)).toHaveValue('0');
  await press('PageUp');
  await expect(now(page)).toHaveText(/^Round 1, [\d.]+\ss: 0 of [\d,]+ pages sent/);
  await expect(scrubber(page)).toHaveAttribute('aria-valuetext', /^Round 1, /);
  await press('End');
  await expect(now(page)).toHaveText(/^Done after/);
  await press('PageDown');
  await expect(now(page)).toHaveText(/^Stop-and-copy, [\d.]+\ss: the VM is paused\. 0 of the last /);

  // On a button Space presses it, on the scrubber arrows go by a batch, on the grid they move the magnifier.
  // So slow that the film itself would take minutes to the next round.
  await panel(page).getByRole('combobox', { name: 'Speed' }).selectOption('1/100 as fast');
  await button(panel(page), 'On by a round').focus();
  await press('Home');
  await press('Space');
  await expect(now(page)).toHaveText(/^Round 1, /);
  await press('Home');
  await play(page).focus();
  for (const words of ['Pause', 'Play']) {
    await press('Space');
    await expect(play(page)).toHaveText(words);
  }
  await press('Home');
  await scrubber(page).focus();
  await press('ArrowRight');
  await expect(scrubber(page)).toHaveValue('1');
  await press('ArrowLeft');
  const grid = page.getByRole('application', { name: /^Grid of pages/ });
  const words = page.locator('.pages-lens-words');
  await grid.focus();
  await expect(words).toHaveText('Page 131,328 is still to send in this round.');
  await press('ArrowRight');
  await expect(words).toHaveText(/^Page 131,329 /);
  await press('Shift+ArrowDown');
  await expect(words).toHaveText(/^Page 139,521 /);
  await expect(scrubber(page)).toHaveValue('0');
  await grid.click({ position: { x: 3, y: 2 } });
  await expect(words).toHaveText(/^Page 1,027 /);

  const last = Number(await scrubber(page).getAttribute('max'));
  const expectGridOfLegend = async () => {
    const counts = Object.values(await readLegend(page));
    const colours = await readColours(page);
    expect(new Set(colours).size).toBe(5);
    const drawn = await readGrid(page);
    expect(colours.map((colour) => drawn[colour] ?? 0)).toEqual(counts);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(262_144);
    return colours;
  };
  for (const share of [0.9, 0.3]) {
    await scrubber(page).fill(String(Math.round(share * last)));
    await expectGridOfLegend();
  }
  const [, light] = await readColours(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => (await readColours(page))[1]).not.toBe(light);
  await expectGridOfLegend();
  // Where the system forces its own colours, those of the pages stay apart.
  await page.emulateMedia({ forcedColors: 'active' });
  await expectGridOfLegend();
});

test('axe finds nothing in the film, and nothing moves while it plays and while a slider is dragged under it', async ({
  page,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Reflect.set(window, 'pageShifts', shifts);
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { readonly node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        for (const { node } of entry.sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          shifts.push(`${element?.tagName}.${element?.getAttribute('class')}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shifts = () => page.evaluate(() => (Reflect.get(window, 'pageShifts') as string[]).splice(0));
  const expectNothingMoves = async (width: number) => {
    await scrubber(page).press('Home');
    await panel(page).getByRole('combobox', { name: 'Speed' }).selectOption('50 × as fast');
    await expect(now(page)).toHaveText(/^Start/);
    await shifts();
    await play(page).click();
    await expect(play(page)).toHaveText('Replay');
    expect(await shifts(), `${width}: while it plays`).toEqual([]);
    const memory = slider(page, 'Memory');
    for (const key of ['PageUp', 'ArrowRight', 'PageDown']) await memory.press(key);
    expect(await shifts(), `${width}: while the memory changes`).toEqual([]);
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFilm(page, small);
  await expectNothingMoves(1440);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAnother(page, page.locator('.pages:not(.is-stale) .pages-now'));
  await expectNothingMoves(390);
  // The closed form has no rounds once more is dirtied than sent. Choosing it may move the controls.
  await page.getByRole('combobox', { name: 'Model' }).selectOption('Closed form');
  await expect(panel(page).getByRole('columnheader', { name: 'Closed form' })).toBeVisible();
  await shifts();
  const dirtying = slider(page, 'Dirtying rate');
  for (const key of ['PageUp', 'ArrowRight', 'PageDown', 'PageDown', 'ArrowLeft']) await dirtying.press(key);
  await expectAnother(page, page.locator('.pages:not(.is-stale) .pages-now'));
  expect(await shifts(), 'while more is dirtied than sent, and less again').toEqual([]);

  await page.setViewportSize({ width: 1440, height: 900 });
  await readColumn(page, 'Simulated (MiB)');
  await expectNoViolations(page, 'the film', '.explore-rounds');
  await expectNoViolationsNarrow(page, 'the film', '.explore-rounds');
});

test('in Measure the film plays the workload, and starts paused for whoever asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./#/measure?v=3&mem=64&wl=idle');
  await button(page, 'Watch the pages').click();
  await expect(now(page)).toHaveText('Start: all 16,384 pages are still to send.');
  await expect(play(page)).toHaveText('Play');
  await expect(panel(page)).toContainText('It starts paused, because your system asks for less motion.');
  const chart = page.getByRole('figure', { name: /^Simulated: .* then the pause$/ });
  await expect(chart.getByText('In play: round 0.')).toBeVisible();
  await chart.getByRole('button', { name: /^Table/ }).click();
  const row = (round: number) => chart.getByRole('row', { name: new RegExp(`^${round} `) });
  await expect(row(0)).toContainText('in play');
  await button(panel(page), 'On by a round').click();
  await expect(row(1)).toContainText('in play');
  await expect(panel(page)).toContainText('The VM writes as the chosen workload does');
});
