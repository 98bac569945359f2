// @ts-check
// The sweep part: how near the sweep model comes to the simulated host over the measured U(T) of its guest.
import { join } from 'node:path';
import { quantile } from './report.mjs';
import { buildRunners, runInNode } from './runners.mjs';

/** Traffic, median and 90th percentile in %, of the published tables; the mixes are drawn anew, so they only inform. */
const PUBLISHED = new Map([
  ['presets, 20 seeds: classic, fixed', [0.1, 1.7]],
  ['presets, 20 seeds: classic, adaptive', [0.1, 3.3]],
  ['presets, 20 seeds: v2, fixed', [0.0, 1.1]],
  ['training, 3 seeds: classic, fixed', [4.2, 10.4]],
  ['training, 3 seeds: classic, adaptive', [1.0, 5.3]],
]);
const WITHIN = 1.5;
/** Half of the last digit that was published. */
const ROUNDED = 0.05;

/**
 * @param {import('./sweep-node').SweepTable} table
 * @returns {import('./report.mjs').Row}
 */
function rowOf({ guests, sent, errors }) {
  const traffic = errors.map((error) => 100 * error.traffic);
  const [median, most] = [quantile(traffic, 0.5), quantile(traffic, 0.9)];
  const right = errors.filter(({ isDowntimeRight }) => isDowntimeRight).length;
  const row = {
    what: `sweep model, traffic off by: ${guests}, ${sent}`,
    median: `${median.toFixed(2)} %`,
    note: `nine tenths ${most.toFixed(2)} %; the pause within 20 % or 20 ms in ${right} of ${errors.length}`,
  };
  const published = PUBLISHED.get(`${guests}: ${sent}`);
  if (!published) return row;
  const [half = 0, tenth = 0] = published.map((each) => WITHIN * (each + ROUNDED));
  const ok = median <= half && most <= tenth;
  return { ...row, target: `<= ${half.toFixed(2)} and ${tenth.toFixed(2)} %`, ok };
}

/**
 * Compares the sweep model with the simulated host; some minutes.
 * @param {string} folder
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measureSweep(folder) {
  const outDir = join(folder, 'sweep');
  await buildRunners(outDir, 'sweep', ['node']);
  return /** @type {import('./sweep-node').SweepTable[]} */ (runInNode(outDir)).map(rowOf);
}
