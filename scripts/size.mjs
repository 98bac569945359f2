// @ts-check
// Bundle budget: what Explore loads at its first visit, gzipped. kB is 1,000 bytes. Run it after the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Chunks that Explore does not load at its start, by the name before the hash (`FitView-B1x2.js` is `FitView`).
 * Name a chunk here only when a later view alone asks for it: all other scripts count as Explore's, the worker too.
 * @type {readonly string[]}
 */
const LATER = [];

const BUDGET_KB = 220;

const assets = new URL('../dist/assets/', import.meta.url);
const scripts = existsSync(assets) ? readdirSync(assets).filter((file) => file.endsWith('.js')) : [];
if (scripts.length === 0) {
  console.error('There is no script in dist/assets: run npm run build first.');
  process.exit(1);
}

const rows = scripts
  .map((file) => {
    const bytes = readFileSync(new URL(file, assets));
    const later = LATER.some((name) => file.startsWith(`${name}-`));
    return { file, raw: bytes.length / 1000, gzip: gzipSync(bytes, { level: 9 }).length / 1000, later };
  })
  .sort((a, b) => b.gzip - a.gzip);
const explore = rows.filter((row) => !row.later);
const total = explore.reduce((sum, row) => sum + row.gzip, 0);
const fits = total <= BUDGET_KB;

/** @param {string} name @param {string} raw @param {string} gzip @param {string} note */
const line = (name, raw, gzip, note) => `${name.padEnd(44)}${raw.padStart(10)}${gzip.padStart(10)}  ${note}`.trimEnd();
console.log(line('script', 'kB', 'kB gzip', ''));
for (const row of rows) {
  console.log(line(row.file, row.raw.toFixed(1), row.gzip.toFixed(1), row.later ? 'later' : ''));
}
console.log(line('explore first load', '', total.toFixed(1), `budget ${BUDGET_KB} kB: ${fits ? 'ok' : 'FAIL'}`));
if (!fits) process.exit(1);
