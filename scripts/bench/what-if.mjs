// @ts-check
// The What if part: maps of two knobs, and doubt, in Node and in the worker.
import { join } from 'node:path';
import { timesRow } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./what-if-work').WhatIfTimes} WhatIfTimes
 */

/**
 * @param {string} where
 * @param {readonly WhatIfTimes[]} rows
 * @returns {Row[]}
 */
const rowsOf = (where, rows) =>
  rows.map(({ what, times, limit, note }) => timesRow(`${what}, ${where}`, times, limit, note));

/**
 * Measures maps and doubt; without a browser in Node only.
 * @param {import('playwright').Browser | null} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measureWhatIf(browser, folder) {
  const outDir = join(folder, 'what-if');
  await buildRunners(outDir, 'what-if');
  const inNode = /** @type {WhatIfTimes[]} */ (runInNode(outDir));
  const inWorker = browser ? /** @type {WhatIfTimes[]} */ (await runInWorker(browser, outDir)) : [];
  return [...rowsOf('in Node', inNode), ...rowsOf('in the worker', inWorker)];
}
