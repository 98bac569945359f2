// @ts-check
/// <reference path="./probe.d.ts" />
// The page part: drags of sliders, first load.
import { dragStepByStep, dragWithoutWaiting, stepByKeys } from './drag.mjs';
import { dragRows, painted, times, toPaint, toSettle } from './drag-rows.mjs';
import { noiseRow } from './noise.mjs';
import { installProbe } from './probe.mjs';
import { median, ms, p95, timesRow } from './report.mjs';
import { firstLoadSize } from './site.mjs';
import { vitalsRows } from './vitals.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('./drag.mjs').Extras} Extras
 * @typedef {Awaited<ReturnType<typeof dragStepByStep>>} Drag
 */

/**
 * The sliders dragged. `from` is the link of the scenario that a drag starts from, where the default would show nothing:
 * a migration that takes more than a thousand rounds, so that each step of "Maximum rounds" adds or takes many.
 * @type {readonly { label: string, from: string }[]}
 */
const SLIDERS = [
  { label: 'Memory', from: '' },
  { label: 'Dirtying rate', from: '' },
  { label: 'Bandwidth', from: '' },
  { label: 'Pause threshold', from: '' },
  { label: 'Maximum rounds', from: '#/explore?v=3&dirty=95&ga=0&gb=0&gc=0&factor=0' },
  { label: 'Resume time', from: '' },
  { label: 'Downtime weight', from: '' },
];
const FEW_SLIDERS = SLIDERS.slice(0, 2);

const WARM_UP = 15;
/** Steps measured, and the limits of the 95th percentile, by how much the processor is slowed down. */
const SPEEDS = [
  { throttling: 1, steps: 50, toPaint: 33, toSettle: 100, work: 14 },
  { throttling: 4, steps: 30, toPaint: 100, toSettle: 300 },
];
/** Of a drag that does not wait, where the processor is slowed down. */
const WITHOUT_WAITING = { throttling: 4, perSecond: 20, toPaint: 120 };
/** Of a step by key: the numbers alone, in milliseconds. */
const KEY_TO_NUMBERS = 33;
/**
 * What is on screen: the model of the paper, with a pin, with another model laid over; a platform that knows the working
 * set, and one that does not, which runs its loop once for each guest of the prior.
 * @type {readonly { name: string, extras: Extras, from?: string }[]}
 */
const SCENES = [
  { name: 'plain', extras: {} },
  { name: 'pinned', extras: { pinned: true } },
  { name: 'overlay', extras: { overlay: true } },
  { name: 'platform', extras: {}, from: '#/explore?v=3&model=kubevirt&mem=4096&dirty=60&ws=512&tgib=150&then=abort' },
  { name: 'prior', extras: {}, from: '#/explore?v=3&model=kubevirt&mem=4096&dirty=60&tgib=150&then=abort' },
];
const CONTINUOUS_SECONDS = 2;
const LOADS = 5;
/**
 * @param {Browser} browser
 * @param {string} url
 * @param {number} throttling
 * @returns {Promise<Row[]>}
 */
async function continuousRows(browser, url, throttling) {
  const title = `${throttling}x, without waiting`;
  const drag = await dragWithoutWaiting(browser, url, {
    label: 'Memory',
    throttling,
    extras: {},
    seconds: CONTINUOUS_SECONDS,
  });
  const paint = toPaint(drag.steps);
  const last = drag.steps.at(-1);
  const isJudged = throttling === WITHOUT_WAITING.throttling;
  const perSecond = paint.length / CONTINUOUS_SECONDS;
  const lag = last ? (painted(last) ?? Number.NaN) - last.input : Number.NaN;
  return [
    timesRow(
      `${title}: input to numbers and chart 1`,
      paint,
      isJudged ? WITHOUT_WAITING.toPaint : undefined,
      `${drag.moves} moves, ${drag.steps.length} input events, ${paint.length} painted; the last after ${ms(lag)}`,
    ),
    {
      what: `${title}: steps painted a second`,
      median: perSecond.toFixed(1),
      ...(isJudged && { target: `>= ${WITHOUT_WAITING.perSecond}`, ok: perSecond >= WITHOUT_WAITING.perSecond }),
    },
    { what: `${title}: longest task`, median: ms(drag.longestTask), note: 'main thread, with the trace running' },
    { what: `${title}: layout shifts`, target: '0', median: drag.shift.sum.toFixed(4), ok: drag.shift.sum === 0 },
  ];
}

/**
 * A step by key at full speed: from the key to the frame with its numbers.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
async function keyRows(browser, url) {
  const steps = await stepByKeys(browser, url, { label: 'Memory', throttling: 1, steps: 50, warmUp: WARM_UP });
  const toNumbers = times(
    steps,
    ({ input }) => input,
    ({ numbersPainted }) => numbersPainted,
  );
  return [timesRow('1x, by key: key to numbers', toNumbers, KEY_TO_NUMBERS)];
}

/**
 * Time from the start of loading to the frame with the first key number, with an empty cache.
 * @param {Browser} browser
 * @param {string} url
 * @param {number} throttling
 */
async function loadTime(browser, url, throttling) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  await page.goto(url);
  await page.waitForFunction(() => window.bench.firstNumber !== null);
  const time = await page.evaluate(() => window.bench.firstNumber ?? Number.NaN);
  await context.close();
  return time;
}

/**
 * Measures the page and says so while it goes on.
 * @param {Browser} browser
 * @param {{ url: string, folder: string, quick: boolean, short: boolean, each: boolean, say: (progress: string) => void }} options
 * @returns {Promise<Row[]>}
 */
export async function measurePage(browser, { url, folder, quick, short, each, say }) {
  /** @type {Row[]} */
  const rows = [await noiseRow(browser)];
  const size = firstLoadSize(folder);
  rows.push({
    what: 'first load: scripts, gzipped',
    target: `<= ${size.budget} kB`,
    median: `${size.total.toFixed(1)} kB`,
    ok: size.total <= size.budget,
  });
  for (const { throttling } of SPEEDS) {
    /** @type {number[]} */
    const loads = [];
    for (let load = 0; load < LOADS; load += 1) loads.push(await loadTime(browser, url, throttling));
    rows.push(timesRow(`${throttling}x, first load: first key number`, loads, undefined, `${LOADS} loads, own server`));
  }
  // First what is quickly measured: the drags of all sliders take a quarter of an hour.
  say('keys, drags that do not wait, a phone');
  rows.push(...(await keyRows(browser, url)));
  for (const { throttling } of SPEEDS) rows.push(...(await continuousRows(browser, url, throttling)));
  rows.push(...(await vitalsRows(browser, url)));
  for (const { throttling, steps, ...limits } of short ? [] : SPEEDS) {
    for (const { name, extras, from: of = '' } of SCENES) {
      /** @type {{ label: string, drag: Drag }[]} */
      const drags = [];
      for (const { label, from } of quick || of !== '' ? FEW_SLIDERS : SLIDERS) {
        const drag = await dragStepByStep(browser, url + (of || from), {
          label,
          throttling,
          extras,
          steps,
          warmUp: WARM_UP,
        });
        const [paint, settle] = [toPaint(drag.steps), toSettle(drag.steps)];
        say(
          `${throttling}x ${name}, ${label}: paint ${ms(median(paint))} / ${ms(p95(paint))}, settled ${ms(p95(settle))}`,
        );
        drags.push({ label, drag });
      }
      rows.push(...dragRows(`${throttling}x ${name}`, drags, limits, each));
    }
  }
  rows.push(await noiseRow(browser));
  return rows;
}
