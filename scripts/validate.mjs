// @ts-check
// How far the models are off in a table of one's own migrations, as one JSON: `npm run --silent validate -- TABLE.csv`. It
// runs the page's own code straight from the source, so it needs no build, in two threads: the priors of the guests'
// classes take as long as all other models. Rows that cannot be used, and what stands for columns that are not there, are
// told on standard error. Exit code 2 where nothing of the table can be used.
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';
import { readText } from './read-text.mjs';

/**
 * @typedef {import('../src/engine/validation-job').ValidationQuestion} ValidationQuestion
 * @typedef {import('../src/engine/validation-job').ValidationAnswer} ValidationAnswer
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Says why there is no answer.
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

/**
 * The table that was asked for.
 * @param {readonly string[]} paths
 */
async function readTable([path, ...more]) {
  if (path === undefined || more.length > 0) {
    return refuse('Name one table: npm run --silent validate -- TABLE.csv');
  }
  try {
    return await readText(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    return refuse(`${path} cannot be read: ${code}.`);
  }
}

/**
 * @param {ValidationQuestion} question
 * @returns {Promise<ValidationAnswer>}
 */
async function answer(question) {
  const source = `${root}src/engine/validation-job.ts`;
  const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' });
  const work = module.validateTable(question);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * The same in a thread of its own.
 * @param {ValidationQuestion} question
 * @returns {Promise<ValidationAnswer>}
 */
function answerAside(question) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: question });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/**
 * The lines of both halves, those of one technique and one group of guests together.
 * @param {readonly ValidationAnswer[]} halves
 */
function together(halves) {
  /** @type {Map<string, ValidationAnswer['models'][number][]>} */
  const groups = new Map();
  for (const line of halves.flatMap(({ models }) => models)) {
    const key = `${line.technique} ${line.guest}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flat();
}

async function main() {
  const file = await readTable(process.argv.slice(2));
  const [ofGuest, others] = await Promise.all([
    answerAside({ file, half: 'of the guest' }),
    answer({ file, half: 'others' }),
  ]);
  const { rows, reading, assumed } = others;
  for (const { line, column, text } of reading.problems) {
    const place = [line === null ? file.name : `line ${line}`, ...(column === null ? [] : [column])].join(', ');
    console.error(`${place}: ${text}`);
  }
  const untold = reading.problemCount - reading.problems.length;
  if (untold > 0) console.error(`${untold} more problems are not listed.`);
  if (rows === 0) refuse(`${file.name} has no row that can be used.`);
  const leftOut = reading.rowCount - rows;
  if (leftOut > 0) console.error(`${leftOut} of ${reading.rowCount} rows are left out.`);
  for (const sentence of assumed) console.error(sentence);
  process.stdout.write(`${JSON.stringify({ rows, left_out: leftOut, models: together([others, ofGuest]) })}\n`);
}

if (isMainThread) await main();
else parentPort?.postMessage(await answer(workerData));
