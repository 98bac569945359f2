// @ts-check
// What the parts of the bench that need no page have in common: a build of their own, run in Node and in a worker.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Builds what Node and the worker run for a part of the bench (`models-node.ts`, `models-worker.ts`), with the settings
 * of the page's own build.
 * @param {string} outDir
 * @param {string} part
 * @param {readonly string[]} [programs]
 */
export function buildRunners(outDir, part, programs = ['node', 'worker']) {
  return build({
    configFile: false,
    root: here,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      copyPublicDir: false,
      rolldownOptions: { external: [/^node:/] },
      lib: {
        entry: Object.fromEntries(programs.map((each) => [each, join(here, `${part}-${each}.ts`)])),
        formats: ['es'],
        fileName: (_format, name) => `${name}.mjs`,
      },
    },
  });
}

/**
 * What the part's program for Node prints, as JSON.
 * @param {string} folder
 * @param {readonly string[]} [words]
 * @returns {unknown}
 */
export function runInNode(folder, words = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', join(folder, 'node.mjs'), ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`It could not be measured in Node:\n${stderr}`);
  return JSON.parse(stdout);
}

/**
 * Runs the worker in an empty page of the browser, as a module worker, like the page's own.
 * @param {import('playwright').Browser} browser
 * @param {string} folder
 * @returns {Promise<unknown>} what the worker posts
 */
export async function runInWorker(browser, folder) {
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
