// @ts-check
// The platforms part: every platform over one VM, and one platform over the prior of an unknown working set.
import { join } from 'node:path';
import { timesRow } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./platforms-work').PlatformTimes} PlatformTimes
 */

const ALL_LIMIT = 50;
const PRIOR_LIMIT = 15;

/**
 * @param {string} where
 * @param {readonly PlatformTimes[]} times
 * @returns {Row[]}
 */
const rowsOf = (where, times) =>
  times.flatMap(({ vm, all, allWithPrior, prior, slowest }) => [
    timesRow(`all platforms ${where}: ${vm}`, all, ALL_LIMIT, `${all.length} runs`),
    timesRow(`all platforms with a prior ${where}: ${vm}`, allWithPrior, ALL_LIMIT, `${allWithPrior.length} runs`),
    timesRow(`one platform with a prior ${where}: ${vm}`, prior, PRIOR_LIMIT, `the slowest: ${slowest}`),
  ]);

/**
 * Measures the platforms; without a browser in Node only.
 * @param {import('playwright').Browser | null} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measurePlatforms(browser, folder) {
  const outDir = join(folder, 'platforms');
  await buildRunners(outDir, 'platforms');
  const inNode = /** @type {PlatformTimes[]} */ (runInNode(outDir));
  const inWorker = browser ? /** @type {PlatformTimes[]} */ (await runInWorker(browser, outDir)) : [];
  return [...rowsOf('in Node', inNode), ...rowsOf('in the worker', inWorker)];
}
