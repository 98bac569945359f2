// @ts-check
// Bundle budget: what Explore loads at its first visit, gzipped. kB is 1,000 bytes. Run it after the build.
// `node scripts/size.mjs FOLDER` looks at another build than dist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 150;

const dist = resolve(process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url)));
const assets = join(dist, 'assets');
const scripts = existsSync(assets) ? readdirSync(assets).filter((file) => file.endsWith('.js')) : [];
if (scripts.length === 0) {
  console.error(`There is no script in ${assets}: run npm run build first.`);
  process.exit(1);
}

/** @param {string} file */
const textOf = (file) => readFileSync(join(assets, file), 'utf8');

/**
 * The scripts that a script loads at once: what it imports by name, and the workers that it starts. What stands in
 * `import()` is loaded later, by the view that asks for it.
 * @param {string} text
 */
function loadedBy(text) {
  const imported = [...text.matchAll(/\b(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)];
  const workers = [...text.matchAll(/new Worker\([^)]*?["'`](?:[./]*assets\/|\.?\/)?([\w.-]+\.js)["'`]/g)];
  return [...imported, ...workers].map(([, file = '']) => file);
}

/** @type {Set<string>} */
const first = new Set();
/** @param {string} file */
function follow(file) {
  if (first.has(file) || !scripts.includes(file)) return;
  first.add(file);
  for (const each of loadedBy(textOf(file))) follow(each);
}
for (const [, file = ''] of readFileSync(join(dist, 'index.html'), 'utf8').matchAll(/assets\/([\w.-]+\.js)/g))
  follow(file);
if (![...first].some((file) => file.startsWith('worker-'))) {
  console.error(
    'The worker was not found among what the page loads: scripts/size.mjs does not read this build rightly.',
  );
  process.exit(1);
}

const rows = scripts
  .map((file) => {
    const bytes = readFileSync(join(assets, file));
    return {
      file,
      raw: bytes.length / 1000,
      gzip: gzipSync(bytes, { level: 9 }).length / 1000,
      later: !first.has(file),
    };
  })
  .sort((a, b) => b.gzip - a.gzip);
const total = rows.filter(({ later }) => !later).reduce((sum, { gzip }) => sum + gzip, 0);
const fits = total <= BUDGET_KB;

/** @param {string} name @param {string} raw @param {string} gzip @param {string} note */
const line = (name, raw, gzip, note) => `${name.padEnd(44)}${raw.padStart(10)}${gzip.padStart(10)}  ${note}`.trimEnd();
console.log(line('script', 'kB', 'kB gzip', ''));
for (const row of rows) {
  console.log(line(row.file, row.raw.toFixed(1), row.gzip.toFixed(1), row.later ? 'later' : ''));
}
console.log(line('explore first load', '', total.toFixed(1), `budget ${BUDGET_KB} kB: ${fits ? 'ok' : 'FAIL'}`));
if (!fits) process.exit(1);
