// @ts-check
// What the log of a migration says, and what will come of it, as one JSON: `npm run --silent log -- FILE [--after N]`. It
// runs the page's own code straight from the source, so it needs no build. Exit code 1 where nothing could be read, 2 for
// arguments that cannot be used.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { readText } from './read-text.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const USAGE = 'Name one file: npm run --silent log -- FILE [--after N]';

/**
 * Says why there is no answer.
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** The arguments as they stand; what is no option of ours is refused. */
function readArguments() {
  try {
    return parseArgs({ options: { after: { type: 'string' } }, allowPositionals: true });
  } catch {
    return refuse(USAGE);
  }
}

/** A file and a round, or the sentence that says what is wrong with them. */
async function readQuestion() {
  const { values, positionals } = readArguments();
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) return refuse(USAGE);
  const { after } = values;
  if (after !== undefined && !/^[1-9]\d{0,5}$/.test(after)) {
    return refuse(`--after: ${after} is not a whole number from 1 to 999999.`);
  }
  try {
    const file = await readText(path);
    return after === undefined ? { file } : { file, after: Number(after) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return refuse(`${path} cannot be read: ${code}.`);
  }
}

const question = await readQuestion();
const source = `${root}src/engine/log-json.ts`;
const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' });
const { json, isRead } = module.askLogAsJson(question);
process.stdout.write(`${json}\n`);
if (!isRead) process.exitCode = 1;
