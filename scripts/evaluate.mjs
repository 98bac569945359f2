// What a link gives, as one line of JSON: `npm run --silent evaluate -- LINK...`, or links on standard input, a link a
// line. It runs the page's own code straight from the source, so it needs no build. Exit code 1 if any link was bad.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Vite reads the TypeScript; without its configuration file, which is about the page. */
async function loadEvaluateLink() {
  const { module } = await runnerImport(`${root}src/engine/evaluate-link.ts`, {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module.evaluateLink;
}

/** The links in their order; blank lines on standard input are none. */
async function* readLinks() {
  const links = process.argv.slice(2);
  yield* links.length > 0 ? links : createInterface({ input: process.stdin, crlfDelay: Infinity });
}

// A reader that has seen enough (`| head -1`) closes its end: that is no failure, and there is no one left to tell.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

const evaluateLink = await loadEvaluateLink();
for await (const line of readLinks()) {
  const link = line.trim();
  if (link === '') continue;
  const { ok, json } = evaluateLink(link);
  if (!ok) process.exitCode = 1;
  if (!process.stdout.write(`${json}\n`)) await once(process.stdout, 'drain');
}
