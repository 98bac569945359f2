// @ts-check
// The models part: the readable form in Node and in the browser's worker, the bulk forms beside the plainest loops, and
// what a bulk scenario leaves on the heap.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { median, timesRow } from './report.mjs';

/**
 * @typedef {import('./report.mjs').Row} Row
 * @typedef {import('./models-node').Measured} Measured
 * @typedef {import('./models-node').Pairs} Pairs
 */

const here = fileURLToPath(new URL('.', import.meta.url));

const READABLE_LIMIT = 1000;
const RATIO_LIMIT = 1.3;
/** What a hundred times as many scenarios may add to the heap: a call's own few objects, and the counting itself. */
const GROWTH_LIMIT_KB = 64;

/**
 * Builds what Node and the worker run, with the settings of the page's own build.
 * @param {string} outDir
 */
function buildRunners(outDir) {
  return build({
    configFile: false,
    root: here,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      copyPublicDir: false,
      lib: {
        entry: { node: join(here, 'models-node.ts'), worker: join(here, 'models-worker.ts') },
        formats: ['es'],
        fileName: (_format, name) => `${name}.mjs`,
      },
    },
  });
}

/**
 * @param {string} folder
 * @returns {Measured}
 */
function runInNode(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', join(folder, 'node.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The models could not be measured in Node:\n${stderr}`);
  return JSON.parse(stdout);
}

/**
 * Runs the worker in an empty page of the browser, as a module worker, like the page's own.
 * @param {import('playwright').Browser} browser
 * @param {string} folder
 * @returns {Promise<number[]>}
 */
async function runInWorker(browser, folder) {
  const server = createServer(async (request, response) => {
    const name = basename(request.url ?? '');
    if (!name.endsWith('js')) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>bench</title>');
      return;
    }
    try {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(await readFile(join(folder, name)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${port}/`);
    return await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker('./worker.mjs', { type: 'module' });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message || 'The worker could not be loaded.'));
        }),
    );
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
}

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
  await buildRunners(outDir);
  const measured = runInNode(outDir);
  return [
    readableRow('in Node', measured.readable),
    readableRow('in the worker', await runInWorker(browser, outDir)),
    ...measured.pairs.map(ratioRow),
    ...growthRows(measured.growth),
  ];
}
