// @ts-check
// Whether the instrument of the page part notices what is slow.
import { dragStepByStep } from './drag.mjs';
import { times, toPaint } from './drag-rows.mjs';
import { median, ms, timesRow } from './report.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('playwright').Browser} Browser
 */

const WARM_UP = 15;
const DELAY = { answer: 40, chart: 130 };
/** How far the instrument may be off, in milliseconds: a frame. */
const SLACK = 17;

/**
 * Whether the instrument notices what is slow: the same drag as it is, with the page kept busy before each answer, and
 * with a chart that changes late.
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Row[]>}
 */
export async function checkInstrument(browser, url) {
  const options = { label: 'Memory', throttling: 1, extras: {}, steps: 30, warmUp: WARM_UP };
  /** @param {{ answer: number, chart: number }} slowDown */
  const drag = async (slowDown) => (await dragStepByStep(browser, url, { ...options, slowDown })).steps;
  const asItIs = await drag({ answer: 0, chart: 0 });
  const slow = await drag({ answer: DELAY.answer, chart: 0 });
  const late = await drag({ answer: 0, chart: DELAY.chart });
  const rise = median(toPaint(slow)) - median(toPaint(asItIs));
  const lateBy = median(
    times(
      late,
      ({ answered }) => answered,
      ({ settled }) => settled,
    ),
  );
  return [
    timesRow('check: as it is', toPaint(asItIs), undefined, 'input to numbers and chart 1'),
    {
      what: `check: page busy for ${DELAY.answer} ms before each answer`,
      target: `${DELAY.answer} ms more, or ${SLACK} off`,
      median: ms(rise),
      ok: Math.abs(rise - DELAY.answer) <= SLACK,
    },
    {
      what: `check: a chart that changes ${DELAY.chart} ms after the answer`,
      target: `${DELAY.chart} ms and up to ${2 * SLACK} more`,
      median: ms(lateBy),
      ok: lateBy >= DELAY.chart && lateBy <= DELAY.chart + 2 * SLACK,
      note: 'answer to settled',
    },
  ];
}
