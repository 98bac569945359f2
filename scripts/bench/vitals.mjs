// @ts-check
// What browsers call the vitals of a page, as a phone has them: first load, what moves by itself, how long input waits.
import { median, ms, p95 } from './report.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('playwright').Browser} Browser
 * @typedef {{ lcp: number, cls: number, delays: number[], durations: number[] }} Vitals
 */

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const THROTTLING = 4;
const VISITS = 5;
/** Steps of a slider, by key: each is an input of its own to the browser's event timing. */
const STEPS = 12;
/** Time between them, in milliseconds: the charts below are drawn by then. */
const BETWEEN_STEPS = 400;
/** What counts as good: the limits that browsers' makers give (web.dev, "Web Vitals"). */
const GOOD = { lcp: 2500, cls: 0.1, inp: 200 };

/** Runs inside the page before its scripts: notes what the browser says of itself. */
function observeVitals() {
  /** @type {Vitals} */
  const vitals = { lcp: Number.NaN, cls: 0, delays: [], durations: [] };
  /** @type {PerformanceObserver[]} */
  const observers = []; // Kept, so that none of them is thrown away.
  Object.assign(window, { vitals, observers });
  /** @param {string} type @param {(entry: any) => void} note @param {object} [more] */
  const observe = (type, note, more) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    });
    observer.observe(/** @type {PerformanceObserverInit} */ ({ type, buffered: true, ...more }));
    observers.push(observer);
  };
  observe('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp = startTime;
  });
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) vitals.cls += value;
  });
  observe(
    'event',
    ({ interactionId, processingStart, startTime, duration }) => {
      if (interactionId === 0) return;
      vitals.delays.push(processingStart - startTime);
      vitals.durations.push(duration);
    },
    { durationThreshold: 16 },
  );
}

/**
 * One first visit: loads, then moves a slider of the sheet at the bottom.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Vitals>}
 */
async function visit(browser, url) {
  const context = await browser.newContext({ ...PHONE, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(observeVitals);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  await page.goto(url);
  await page.locator('figure.chart svg').first().waitFor();
  // The browser tells the largest paint late, and no more once there was an input.
  await page.waitForFunction(() => /** @type {any} */ (window).vitals.lcp > 0);
  await page.getByRole('slider', { name: 'Memory', exact: true }).focus();
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(BETWEEN_STEPS);
  }
  const vitals = await page.evaluate(() => /** @type {any} */ (window).vitals);
  await context.close();
  return vitals;
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
export async function vitalsRows(browser, url) {
  /** @type {Vitals[]} */
  const visits = [];
  for (let i = 0; i < VISITS; i += 1) visits.push(await visit(browser, url));
  const title = `phone, ${THROTTLING}x`;
  const lcp = visits.map((each) => each.lcp);
  const cls = Math.max(...visits.map((each) => each.cls));
  const [delays, durations] = [visits.flatMap((each) => each.delays), visits.flatMap((each) => each.durations)];
  return [
    {
      what: `${title}: largest contentful paint`,
      target: `median <= ${GOOD.lcp} ms`,
      ...{ median: ms(median(lcp)), p95: ms(p95(lcp)), ok: median(lcp) <= GOOD.lcp },
      note: `${VISITS} first visits, own server`,
    },
    { what: `${title}: layout shift`, target: `<= ${GOOD.cls}`, median: cls.toFixed(4), ok: cls <= GOOD.cls },
    {
      what: `${title}: input delay`,
      median: ms(median(delays)),
      p95: ms(p95(delays)),
      note: `${delays.length} inputs`,
    },
    {
      what: `${title}: input to next paint`,
      target: `95 % <= ${GOOD.inp} ms`,
      ...{ median: ms(median(durations)), p95: ms(p95(durations)), ok: p95(durations) <= GOOD.inp },
      note: 'the browser’s event timing, in steps of 8 ms; faster ones than 16 ms are not told',
    },
  ];
}
