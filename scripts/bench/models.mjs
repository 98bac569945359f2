// @ts-check
// The models part: the readable form in Node and in the browser's worker, the bulk forms beside the plainest loops, and
// what a bulk scenario leaves on the heap.
import { join } from 'node:path';
import { median, timesRow } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./models-node').Measured} Measured
 * @typedef {import('./models-node').Pairs} Pairs
 */

const READABLE_LIMIT = 1000;
const RATIO_LIMIT = 1.3;
/** What a hundred times as many scenarios may add to the heap: a call's own few objects, and the counting itself. */
const GROWTH_LIMIT_KB = 64;

/**
 * @param {string} where
 * @param {readonly number[]} times
 * @returns {Row}
 */
function readableRow(where, times) {
  return {
    ...timesRow(`algorithm-1, readable form, 500,000 scenarios ${where}`, times, undefined, `${times.length} runs`),
    target: `<= ${READABLE_LIMIT / 1000} s`,
    ok: median(times) <= READABLE_LIMIT,
  };
}

/**
 * @param {Pairs} pairs
 * @returns {Row}
 */
function ratioRow({ model, mix, count, bulk, plain }) {
  const ratio = median(bulk) / median(plain);
  const perScenario = (/** @type {number} */ time) => `${((1e6 * time) / count).toFixed(0)} ns`;
  return {
    what: `${model}, bulk over plainest loop: ${mix}`,
    target: `<= ${RATIO_LIMIT}`,
    median: ratio.toFixed(2),
    ok: ratio <= RATIO_LIMIT,
    note: `${perScenario(median(bulk))} over ${perScenario(median(plain))} a scenario; fastest runs ${(
      Math.min(...bulk) / Math.min(...plain)
    ).toFixed(2)}`,
  };
}

/**
 * @param {Measured['growth']} growth
 * @returns {Row[]}
 */
function growthRows(growth) {
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  return [...new Set(growth.map(({ model }) => model))].flatMap((model) => {
    const [few, many] = growth.filter((each) => each.model === model);
    if (!few || !many) return [];
    const more = many.bytes - few.bytes;
    return [
      {
        what: `${model}, bulk: heap of 2,000,000 scenarios over 20,000`,
        target: `<= ${GROWTH_LIMIT_KB} kB more, no sweep`,
        median: kB(more),
        ok: more <= GROWTH_LIMIT_KB * 1000 && many.sweeps === 0,
        note: `${kB(few.bytes)}, then ${kB(many.bytes)}; ${many.sweeps} sweeps`,
      },
    ];
  });
}

/**
 * Measures the models.
 * @param {import('playwright').Browser} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measureModels(browser, folder) {
  const outDir = join(folder, 'models');
  await buildRunners(outDir, 'models');
  const measured = /** @type {Measured} */ (runInNode(outDir));
  return [
    readableRow('in Node', measured.readable),
    readableRow('in the worker', /** @type {number[]} */ (await runInWorker(browser, outDir))),
    ...measured.pairs.map(ratioRow),
    ...growthRows(measured.growth),
  ];
}
