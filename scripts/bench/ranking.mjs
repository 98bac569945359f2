// @ts-check
// The ranking part: a hundred thousand VMs by eq. 18 after a weight has changed, from the page's question to its answer.
import { join } from 'node:path';
import { ms, timesRow } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./ranking-worker').RankingTimes} RankingTimes
 */

const WEIGHT_LIMIT = 200;

/**
 * Measures the ranking.
 * @param {import('playwright').Browser} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measureRanking(browser, folder) {
  const outDir = join(folder, 'ranking');
  await buildRunners(outDir, 'ranking');
  const inNode = /** @type {{ first: number, again: number[] }} */ (runInNode(outDir));
  const { models, map } = /** @type {RankingTimes} */ (await runInWorker(browser, outDir));
  return [
    timesRow(
      'ranking alone, 100,000 VMs, a weight changed, in Node',
      inNode.again,
      undefined,
      `first ${ms(inNode.first)}`,
    ),
    ...models.flatMap(({ model, weight, bandwidth }) => [
      timesRow(`100,000 VMs ranked, a weight changed: ${model}`, weight, WEIGHT_LIMIT, `${weight.length} changes`),
      timesRow(`100,000 VMs predicted and ranked: ${model}`, bandwidth, undefined, `${bandwidth.length} bandwidths`),
    ]),
    timesRow('map of winners, 100,000 VMs', map, undefined, `${map.length} weights`),
  ];
}
