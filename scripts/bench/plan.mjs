// @ts-check
// The plan part: a host emptied as a range, and a listing of VMs read, in Node and in the worker.
import { join } from 'node:path';
import { timesRow } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./plan-work').PlanTimes} PlanTimes
 */

/**
 * @param {string} where
 * @param {readonly PlanTimes[]} rows
 * @returns {Row[]}
 */
const rowsOf = (where, rows) =>
  rows.map(({ what, times, limit, note }) => timesRow(`${what}, ${where}`, times, limit, note));

/**
 * Measures plans and listings; without a browser in Node only.
 * @param {import('playwright').Browser | null} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measurePlan(browser, folder) {
  const outDir = join(folder, 'plan');
  await buildRunners(outDir, 'plan');
  const inNode = /** @type {PlanTimes[]} */ (runInNode(outDir));
  const inWorker = browser ? /** @type {PlanTimes[]} */ (await runInWorker(browser, outDir)) : [];
  return [...rowsOf('in Node', inNode), ...rowsOf('in the worker', inWorker)];
}
