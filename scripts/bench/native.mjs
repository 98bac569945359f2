// @ts-check
// The native part: Algorithm 1's bulk form beside a plain loop in C, where there is a C compiler.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './report.mjs';
import { buildRunners } from './runners.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./native-node').NativePairs} NativePairs
 */

const RATIO_LIMIT = 1.25;
const SOURCE = fileURLToPath(new URL('./algorithm-1.c', import.meta.url));
/** Without fused operations, which would round differently. */
const OPTIONS = ['-O3', '-ffp-contract=off'];

/**
 * The fastest of many runs are compared: what other programs do to the caches only adds.
 * @param {NativePairs} pairs
 * @returns {Row}
 */
function ratioRow({ mix, count, bulk, native }) {
  const ratio = Math.min(...bulk) / Math.min(...native);
  const perScenario = (/** @type {number} */ time) => `${((1e6 * time) / count).toFixed(0)} ns`;
  return {
    what: `algorithm-1, bulk over C with -O3, a million scenarios: ${mix}`,
    target: `<= ${RATIO_LIMIT}`,
    median: ratio.toFixed(2),
    ok: ratio <= RATIO_LIMIT,
    note: `fastest runs, ${perScenario(Math.min(...bulk))} over ${perScenario(Math.min(...native))} a scenario; medians ${(median(bulk) / median(native)).toFixed(2)}`,
  };
}

/**
 * Measures the bulk form against C; where nothing compiles C it says so.
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
export async function measureNative(folder) {
  const outDir = join(folder, 'native');
  await buildRunners(outDir, 'native', ['node']);
  const program = join(outDir, 'algorithm-1');
  const compiler = process.env.CC ?? 'cc';
  const built = spawnSync(compiler, [...OPTIONS, '-o', program, SOURCE, '-lm'], { encoding: 'utf8' });
  if (built.status !== 0) {
    const why = built.error ? `there is no C compiler called ${compiler}` : built.stderr.trim().split('\n')[0];
    return [{ what: 'algorithm-1, bulk over C with -O3', median: 'not measured', note: why ?? '' }];
  }
  const words = [join(outDir, 'node.mjs'), program, outDir];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`It could not be measured in Node:\n${stderr}`);
  return /** @type {NativePairs[]} */ (JSON.parse(stdout)).map(ratioRow);
}
