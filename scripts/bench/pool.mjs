// @ts-check
// The pool part: the same work by one worker and by two, and a slider's question while a map is drawn.
import { join } from 'node:path';
import { median, ms, p95 } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./pool-work').PoolTimes} PoolTimes
 * @typedef {import('./pool-worker').PagePool} PagePool
 */

const [IN_NODE, IN_PAGE, WORSE] = [1.7, 1.5, 1.2];
const MILLION_MS = 3000;

/**
 * @param {string} where
 * @param {number} limit
 * @param {readonly PoolTimes[]} times
 * @returns {Row[]}
 */
const ratioRows = (where, limit, times) =>
  times.map(({ what, alone, together }) => {
    const ratio = median(alone) / median(together);
    const isMap = what.startsWith('map');
    return {
      what: `two workers over one, ${what}, ${where}`,
      target: isMap ? `>= ${limit}` : `<= ${MILLION_MS / 1000} s`,
      median: ratio.toFixed(2),
      ok: isMap ? ratio >= limit : median(together) <= MILLION_MS,
      note: `${ms(median(alone))}, then ${ms(median(together))}; fastest ${(Math.min(...alone) / Math.min(...together)).toFixed(2)}`,
    };
  });

/**
 * Measures the pool; without a browser in Node only.
 * @param {import('playwright').Browser | null} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measurePool(browser, folder) {
  const outDir = join(folder, 'pool');
  await buildRunners(outDir, 'pool', ['node', 'worker', 'helper', 'engine']);
  const rows = ratioRows('in Node', IN_NODE, /** @type {PoolTimes[]} */ (runInNode(outDir)));
  if (!browser) return rows;
  const page = /** @type {PagePool} */ (await runInWorker(browser, outDir));
  const [still, drawing] = [p95(page.still), p95(page.drawing)];
  return [
    ...rows,
    ...ratioRows('in the page', IN_PAGE, page.times),
    {
      what: "a slider's question while a map is drawn, 95 % of it over that of a still worker",
      target: `<= ${WORSE}`,
      median: (drawing / still).toFixed(2),
      ok: drawing <= WORSE * still,
      note: `${ms(still)}, then ${ms(drawing)}; medians ${ms(median(page.still))}, ${ms(median(page.drawing))}`,
    },
  ];
}
