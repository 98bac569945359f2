// @ts-check
// The fleet part: a table of 100,000 VMs read in the browser's worker, its rows sorted and filtered, its link written.
import { join } from 'node:path';
import { median, ms, timesRow } from './report.mjs';
import { buildRunners, runInNode, runInWorker } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./fleet-worker').FleetTimes} FleetTimes
 */

const READ_LIMIT = 2000;
const ROWS_LIMIT = 100;
const LINK_LIMIT = 1;

/**
 * A line whose median is held to a limit in milliseconds.
 * @param {string} what
 * @param {readonly number[]} times
 * @param {number} limit
 * @param {string} [more]
 * @returns {Row}
 */
function runsRow(what, times, limit, more = '') {
  const row = timesRow(what, times, undefined, `${times.length} runs${more}`);
  return { ...row, target: `<= ${limit} ms`, ok: median(times) <= limit };
}

/**
 * Measures the fleet.
 * @param {import('playwright').Browser} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measureFleet(browser, folder) {
  const outDir = join(folder, 'fleet');
  await buildRunners(outDir, 'fleet');
  const bytes = /** @type {number} */ (runInNode(outDir));
  const times = /** @type {FleetTimes} */ (await runInWorker(browser, outDir));
  const vms = `${times.vms / 1000},000 VMs`;
  const longest = `; longest stretch between pauses ${ms(median(times.stretches))}`;
  return [
    runsRow(`fleet: CSV of ${vms} read in the worker`, times.read, READ_LIMIT, longest),
    runsRow(`fleet: ${vms} sorted by name, for the first time`, times.byName, ROWS_LIMIT),
    runsRow(`fleet: ${vms} sorted by memory`, times.byMemory, ROWS_LIMIT),
    runsRow(`fleet: ${vms} filtered by name`, times.filtered, ROWS_LIMIT),
    runsRow(`fleet: link beside ${vms} written again`, times.link, LINK_LIMIT),
    {
      what: `fleet: what a step of undo keeps of ${vms}`,
      median: `${(bytes / 1e6).toFixed(2)} MB`,
      note: 'one VM edited; the VMs themselves are shared',
    },
  ];
}
