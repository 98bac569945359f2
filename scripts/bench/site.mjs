// @ts-check
// The production build in a folder of its own, served as any static host would: dist is left alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { launchOptions } from '../browsers.mjs';
import { freePort } from '../free-port.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder that is gone when the bench ends, however it ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'precopy-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  return folder;
}

/**
 * Builds the page and serves it.
 * @param {string} folder
 */
export async function serveBuild(folder) {
  const outDir = join(folder, 'dist');
  await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  // A service worker would fetch every file of the page while the page is being measured.
  rmSync(join(outDir, 'sw.js'));
  const port = await freePort();
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return { outDir, url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/**
 * What scripts/size.mjs says of the build in this folder.
 * @param {string} folder
 */
export function firstLoadSize(folder) {
  const size = join(root, 'scripts/size.mjs');
  const { stdout } = spawnSync(process.execPath, [size, join(folder, 'dist')], { encoding: 'utf8' });
  const [, total, budget] = /explore first load\s+([\d.]+)\s+budget ([\d.]+) kB/.exec(stdout) ?? [];
  if (!total || !budget) throw new Error(`scripts/size.mjs said nothing that can be read:\n${stdout}`);
  return { total: Number(total), budget: Number(budget) };
}

/** The browser of the browser tests; looked for when nobody has done so yet. */
export async function openBrowser() {
  if (!existsSync(join(root, 'node_modules/.cache/e2e-browsers.json'))) {
    const { status } = spawnSync(process.execPath, [join(root, 'scripts/browsers.mjs')], { stdio: 'inherit' });
    if (status !== 0) throw new Error('Without a browser there is nothing to measure the page in.');
  }
  return chromium.launch(launchOptions());
}
