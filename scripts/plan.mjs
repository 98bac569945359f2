// @ts-check
// The plan of an export as one line of JSON: `npm run --silent plan -- EXPORT [LINK]`. It runs the page's own code straight
// from the source, so it needs no build. Exit code 1 where nothing could be read, 2 where it was called wrongly.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { readText } from './read-text.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const [path, link, ...more] = process.argv.slice(2);
if (path === undefined || more.length > 0) {
  console.error('Name one export, and a link if there is one: npm run --silent plan -- EXPORT [LINK]');
  process.exit(2);
}

/** @param {string} file */
async function read(file) {
  try {
    return await readText(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    console.error(`${file} cannot be read: ${code}.`);
    return process.exit(1);
  }
}

const file = await read(path);
const source = `${root}src/engine/plan-command.ts`;
const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' });
const { ok, json } = module.printPlan(file.name, file.text, link);
process.stdout.write(`${json}\n`);
if (!ok) process.exitCode = 1;
