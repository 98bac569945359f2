// @ts-check
// The pages part: a film of 1 GiB page by page, played fast in the page as it was built.
import { ms, p95 } from './report.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 */

/** 1 GiB that takes more than a minute to migrate, so that five seconds at ten times its speed do not reach the end. */
const LINK = '#/explore?v=3&dirty=60&rate=400';
const SECONDS = 5;
const SPEED = 10;
/** A screen of 60 Hz; what a frame may be late by before it counts as left out. */
const FRAME = 1000 / 60;
const FRAMES_WANTED = 59;
/** Full-screen and half-screen columns: the grid beside chart 1, and a phone with a slow processor. */
const SCENES = [
  { name: '1440 x 900', viewport: { width: 1440, height: 900 }, throttling: 1, target: FRAMES_WANTED },
  { name: '1440 x 900, 4x slowed', viewport: { width: 1440, height: 900 }, throttling: 4, target: undefined },
  { name: '390 x 844', viewport: { width: 390, height: 844 }, throttling: 1, target: FRAMES_WANTED },
];

/** 64 GiB under writes all over the memory, over half of it, and over so slow a link that every page is sent often. */
const LARGE_LINKS = [
  { name: '3,000 MiB/s to all of it', link: '#/explore?v=3&mem=65536&dirty=3000&rate=10000' },
  { name: '3,000 MiB/s to 40,000 MiB', link: '#/explore?v=3&mem=65536&dirty=3000&rate=10000&ws=40000' },
  { name: '200 MiB/s to all of it, 1 Gbit/s', link: '#/explore?v=3&mem=65536&dirty=200&rate=1000' },
];
const LARGE_SECONDS = 10;

/**
 * How long a film of 64 GiB takes from the button to the first picture, and the longest frame of the page meanwhile.
 * @param {Browser} browser
 * @param {string} url
 * @param {(typeof LARGE_LINKS)[number]} scene
 * @returns {Promise<Row>}
 */
async function largeFilm(browser, url, { name, link }) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url + link);
  const button = page.getByRole('button', { name: 'Watch the pages' });
  await button.waitFor();
  await page.evaluate(() => {
    /** @type {number[]} */
    const times = [];
    const note = (/** @type {number} */ time) => {
      times.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(window, { frameTimes: times });
  });
  const begun = performance.now();
  await button.click();
  await page.locator('.pages-grid canvas').waitFor({ timeout: 120_000 });
  const taken = performance.now() - begun;
  const gaps = await page.evaluate(() => {
    const { frameTimes } = /** @type {Window & { frameTimes: number[] }} */ (/** @type {unknown} */ (window));
    return frameTimes.slice(1).map((time, i) => time - (frameTimes[i] ?? time));
  });
  await context.close();
  return {
    what: `pages, a film of 64 GiB, ${name}`,
    target: `<= ${LARGE_SECONDS} s`,
    median: `${(taken / 1000).toFixed(1)} s`,
    ok: taken <= 1000 * LARGE_SECONDS,
    note: `longest frame of the page meanwhile ${ms(Math.max(...gaps))}`,
  };
}

/**
 * Opens the film and lets it begin anew, so that it plays whole rounds.
 * @param {Browser} browser
 * @param {string} url
 * @param {(typeof SCENES)[number]} scene
 */
async function openFilm(browser, url, { viewport, throttling }) {
  const context = await browser.newContext({ viewport, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(url + LINK);
  await page.getByRole('button', { name: 'Watch the pages' }).click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption(String(SPEED));
  await page.getByRole('slider', { name: 'Place in the migration' }).press('Home');
  await page.locator('.pages-grid canvas').scrollIntoViewIfNeeded();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  return { page, work, close: () => context.close() };
}

/**
 * Plays, and notes when each animation frame began and in how many of them the grid was drawn.
 * @param {Page} page
 */
async function play(page) {
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  return await page.evaluate(async (milliseconds) => {
    let drawn = 0;
    const draw = CanvasRenderingContext2D.prototype.putImageData;
    let hasDrawn = false;
    /** @param {unknown[]} all */
    CanvasRenderingContext2D.prototype.putImageData = function (...all) {
      hasDrawn = true;
      Reflect.apply(draw, this, all);
    };
    /** @type {number[]} */
    const times = [];
    const begun = performance.now();
    while (performance.now() < begun + milliseconds) {
      times.push(await new Promise(requestAnimationFrame));
      drawn += Number(hasDrawn);
      hasDrawn = false;
    }
    CanvasRenderingContext2D.prototype.putImageData = draw;
    return { times, drawn };
  }, SECONDS * 1000);
}

/**
 * Measures the film of pages.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
export async function measurePages(browser, url) {
  /** @type {Row[]} */
  const rows = [];
  for (const scene of SCENES) {
    const { page, work, close } = await openFilm(browser, url, scene);
    const before = await work();
    const { times, drawn } = await play(page);
    const busy = (await work()) - before;
    const isPlaying = await page.getByRole('button', { name: 'Pause', exact: true }).isVisible();
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
    const passed = (times.at(-1) ?? 0) - (times[0] ?? 0);
    const rate = (1000 * gaps.length) / passed;
    const { name, target } = scene;
    rows.push(
      {
        what: `pages, 1 GiB at ${SPEED}x, ${name}: frames a second`,
        ...(target === undefined ? {} : { target: `>= ${target}`, ok: isPlaying && rate >= target }),
        median: rate.toFixed(1),
        note: `${drawn} of ${times.length} drew${isPlaying ? '' : '; the film ended early'}`,
      },
      {
        what: `pages, ${name}: longest frame`,
        median: ms(Math.max(...gaps)),
        p95: ms(p95(gaps)),
        note: `${gaps.filter((gap) => gap > 1.5 * FRAME).length} late; main thread ${ms(busy / times.length)} a frame`,
      },
    );
    await close();
  }
  for (const scene of LARGE_LINKS) rows.push(await largeFilm(browser, url, scene));
  return rows;
}
