// @ts-check
// The readers part: tables of a hundred thousand and of a million rows of every kind, each read by its job.
import { join } from 'node:path';
import { ms } from './report.mjs';
import { buildRunners, runInNode } from './runners.mjs';

/** Between two reports no reader may work for longer. */
const STRETCH_LIMIT = 50;

/**
 * Measures every reader.
 * @param {string} folder
 * @returns {Promise<import('./report.mjs').Row[]>}
 */
export async function measureReaders(folder) {
  const outDir = join(folder, 'readers');
  await buildRunners(outDir, 'readers', ['node']);
  const times = /** @type {readonly import('./readers-node').ReaderTimes[]} */ (runInNode(outDir));
  return times.map(({ what, rows, read, stretch, said }) => ({
    what: `readers: ${rows.toLocaleString('en')} rows of ${what}`,
    target: `no stretch > ${STRETCH_LIMIT} ms`,
    ok: stretch <= STRETCH_LIMIT,
    median: ms(read),
    note: `longest stretch ${ms(stretch)}; ${said}`,
  }));
}
