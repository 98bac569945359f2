// @ts-check
// The work that a step gives the main thread of the page.

/** What the browser counts of a page's main thread, and our names for it. */
const COUNTERS = {
  task: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

/**
 * The work of the main thread so far, in milliseconds of processor time: other programs do not add to it.
 * @param {import('playwright').CDPSession} cdp
 */
async function workSoFar(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  /** @param {string} counter */
  const value = (counter) => 1000 * (metrics.find(({ name }) => name === counter)?.value ?? Number.NaN);
  return {
    task: value(COUNTERS.task),
    script: value(COUNTERS.script),
    style: value(COUNTERS.style),
    layout: value(COUNTERS.layout),
  };
}

/** Steps whose work is counted, and the time between them: a step is over by then, and no link is written yet. */
const COUNTED = 30;
const BETWEEN_COUNTED = 200;

/**
 * The work of a step, as the mean of many. Nobody looks on meanwhile: asking the page again and again whether it has
 * settled takes it some 4 ms a step.
 * @param {import('playwright').CDPSession} cdp
 * @param {{ next: () => { x: number, y: number } }} thumb
 */
export async function workOfSteps(cdp, thumb) {
  const before = await workSoFar(cdp);
  for (let step = 0; step < COUNTED; step += 1) {
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...thumb.next() });
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_COUNTED));
  }
  const after = await workSoFar(cdp);
  const perStep = (/** @type {keyof typeof COUNTERS} */ name) => (after[name] - before[name]) / COUNTED;
  return { task: perStep('task'), script: perStep('script'), style: perStep('style'), layout: perStep('layout') };
}
