// @ts-check
/// <reference path="./probe.d.ts" />
// Drives the page as a hand would: real moves of the mouse, trusted by the browser.
import { longestTaskOf } from './longest-task.mjs';
import { installProbe } from './probe.mjs';
import { workOfSteps } from './work.mjs';

/**
 * @typedef {import('playwright').Browser} Browser
 * @typedef {import('playwright').Page} Page
 * @typedef {{ pinned?: boolean, overlay?: boolean }} Extras What is on screen besides the scenario.
 * @typedef {{ answer: number, chart: number }} SlowDown
 */

const VIEWPORT = { width: 1440, height: 900 };
/** Half the width of a slider's thumb: the ends of the track that the middle of the thumb never reaches. */
const THUMB = 8;
/** How far a step moves the mouse, in pixels: about ten of a slider's thousand positions. */
const STEP = 2;
/** The part of the track that a drag keeps to, and turns round at its ends. */
const [FROM, TO] = [0.08, 0.92];
const BETWEEN_MOVES = 16;

/** How long the page must have rested before the next step. A chart that waits longer than that is not seen. */
const QUIET = 120;

/**
 * A fresh page, as at a first visit, that has drawn all its charts.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ throttling: number, extras?: Extras, slowDown?: SlowDown }} options
 */
async function openPage(browser, url, { throttling, extras = {}, slowDown }) {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(installProbe);
  await page.goto(url);
  await page.locator('figure.chart svg').first().waitFor();
  if (extras.pinned) await page.getByRole('button', { name: 'Pin', exact: true }).click();
  if (extras.overlay) await page.locator('figure.chart').first().getByRole('button', { name: /^\+ / }).click();
  await page.evaluate(() => window.bench.quiet(300));
  await page.mouse.move(VIEWPORT.width - 4, VIEWPORT.height - 4);
  const cdp = await context.newCDPSession(page);
  if (throttling > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  if (slowDown) await page.evaluate((delays) => Object.assign(window.bench.slowDown, delays), slowDown);
  return { page, cdp, close: () => context.close() };
}

/**
 * Finds a slider by its label, opens the groups it stands in, and takes hold of its thumb.
 * @param {Page} page
 * @param {string} label
 */
async function takeHold(page, label) {
  const slider = page.getByRole('slider', { name: label, exact: true, includeHidden: true });
  await slider.evaluate((element) => {
    for (let node = element.parentElement; node; node = node.parentElement) {
      if (node instanceof HTMLDetailsElement) node.open = true;
    }
  });
  await slider.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.bench.quiet(200));
  const box = await slider.boundingBox();
  if (!box) throw new Error(`The slider "${label}" is not on the page.`);
  const share = await slider.evaluate((element) => {
    const { value, min, max } = /** @type {HTMLInputElement} */ (element);
    return (Number(value) - Number(min)) / (Number(max) - Number(min));
  });
  const [left, width] = [box.x + THUMB, box.width - 2 * THUMB];
  const y = box.y + box.height / 2;
  let x = Math.round(left + share * width);
  let direction = share < 0.5 ? 1 : -1;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => window.bench.quiet(200));
  return {
    /** The next place of the mouse. */
    next() {
      if ((x + direction * STEP - left) / width > TO) direction = -1;
      if ((x + direction * STEP - left) / width < FROM) direction = 1;
      x += direction * STEP;
      return { x, y };
    },
  };
}

/** @param {Page} page */
const stepsOf = (page) => page.evaluate(() => window.bench.steps);

/**
 * The shifts since a moment: their sum, and what was shifted.
 * @param {Page} page
 * @param {number} since
 */
async function shiftsSince(page, since) {
  const shifts = (await page.evaluate(() => window.bench.shifts)).filter(({ at }) => at >= since);
  return {
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    sources: [...new Set(shifts.flatMap(({ sources }) => sources))],
  };
}

/**
 * A drag in which each step waits until the step before has settled.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ label: string, throttling: number, extras: Extras, steps: number, warmUp: number, slowDown?: SlowDown }} options
 */
export async function dragStepByStep(browser, url, options) {
  const { label, steps, warmUp } = options;
  const { page, cdp, close } = await openPage(browser, url, options);
  const thumb = await takeHold(page, label);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const since = await page.evaluate(() => performance.now());
  const before = (await stepsOf(page)).length;
  for (let step = 0; step < warmUp + steps; step += 1) {
    const { x, y } = thumb.next();
    await page.mouse.move(x, y);
    await page.evaluate((milliseconds) => window.bench.quiet(milliseconds), QUIET);
  }
  const all = (await stepsOf(page)).slice(before);
  const shift = await shiftsSince(page, since);
  const work = await workOfSteps(cdp, thumb);
  await page.mouse.up();
  await close();
  return { steps: all.slice(Math.min(warmUp, all.length)), shift, work };
}

/**
 * Steps by key, each of which waits until the step before has settled: there and back, a step to a round value each.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ label: string, throttling: number, steps: number, warmUp: number }} options
 */
export async function stepByKeys(browser, url, options) {
  const { label, steps, warmUp } = options;
  const { page, close } = await openPage(browser, url, options);
  await page.getByRole('slider', { name: label, exact: true }).focus();
  const before = (await stepsOf(page)).length;
  for (let step = 0; step < warmUp + steps; step += 1) {
    await page.keyboard.press(step % 8 < 4 ? 'ArrowRight' : 'ArrowLeft');
    await page.evaluate((milliseconds) => window.bench.quiet(milliseconds), QUIET);
  }
  const all = (await stepsOf(page)).slice(before);
  await close();
  return all.slice(Math.min(warmUp, all.length));
}

/**
 * A move every 16 ms, whether the page follows or not. Gives the number of moves.
 * @param {import('playwright').CDPSession} cdp
 * @param {Awaited<ReturnType<typeof takeHold>>} thumb
 * @param {number} seconds
 */
async function moveAlong(cdp, thumb, seconds) {
  const begun = performance.now();
  const moves = Math.round((seconds * 1000) / BETWEEN_MOVES);
  /** @type {Promise<unknown>[]} */
  const sent = [];
  for (let move = 0; move < moves; move += 1) {
    const wait = begun + move * BETWEEN_MOVES - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(
      cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...thumb.next() }),
    );
  }
  await Promise.all(sent);
  return moves;
}

/** The browser's trace slows the page down, so it runs in a drag of its own, which is shorter. */
const TRACED_SECONDS = 1;

/**
 * A drag that does not wait, and the longest task of another one, from the browser's own trace.
 * @param {Browser} browser
 * @param {string} url
 * @param {{ label: string, throttling: number, extras: Extras, seconds: number }} options
 */
export async function dragWithoutWaiting(browser, url, options) {
  const { page, cdp, close } = await openPage(browser, url, options);
  const thumb = await takeHold(page, options.label);
  await moveAlong(cdp, thumb, TRACED_SECONDS);
  await page.evaluate(() => window.bench.quiet(400));
  const before = (await stepsOf(page)).length;
  const since = await page.evaluate(() => performance.now());
  const moves = await moveAlong(cdp, thumb, options.seconds);
  await page.evaluate(() => window.bench.quiet(400));
  const steps = (await stepsOf(page)).slice(before);
  const shift = await shiftsSince(page, since);
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  await moveAlong(cdp, thumb, TRACED_SECONDS);
  const longestTask = longestTaskOf(await browser.stopTracing());
  await page.mouse.up();
  await close();
  return { moves, steps, shift, longestTask };
}
