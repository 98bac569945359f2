// @ts-check
// The part of the paper's results: its errors, claims and savings on the simulated host, and eq. 10 as that host teaches it.
import { join } from 'node:path';
import { buildRunners, runInNode } from './runners.mjs';

/** @typedef {import('./report.mjs').Row} Row */

/** What is in force in src/vocabulary/skip-line.ts, and half of its last digit. */
const LEARNED = /** @type {const} */ ([
  ['gammaTime', 0.02285, 0.000005],
  ['gammaRate', 0.00137, 0.000005],
  ['gammaConstant', 0.1524, 0.00005],
]);
/** What the refined model may be off, as shares: traffic, time, energy. */
const MOST = { traffic: 0.071, time: 0.058, energy: 0.069 };
const HOLDING = '1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13, 15, 16';

/** @param {number} share */
const percent = (share) => (100 * share).toFixed(1);

/**
 * @param {import('./paper-node').LearnedLine} learned
 * @returns {Row[]}
 */
function learnedRows({ runs, line }) {
  if (!line) return [{ what: `eq. 10 from ${runs} runs of the suite`, median: 'none', ok: false }];
  const note = `${line.samples} samples, R² ${line.rSquared.toFixed(3)}`;
  return LEARNED.map(([name, value, within], i) => {
    const row = { what: `eq. 10 from ${runs} runs of the suite: ${name}`, median: line[name].toFixed(6) };
    const error = `± ${(line.standardErrors[i] ?? 0).toFixed(6)}; ${note}`;
    return runs === 1
      ? { ...row, note: error }
      : { ...row, note: error, target: String(value), ok: Math.abs(line[name] - value) <= within };
  });
}

/**
 * @param {string} what
 * @param {import('./paper-node').PaperSeed['savings']} savings
 * @returns {Row}
 */
function savingsRow(what, savings) {
  const all = savings && [savings.time, savings.downtime, savings.traffic, savings.energy];
  return {
    what: `${what}, time / downtime / traffic / energy, %`,
    median: all ? all.map(percent).join(' / ') : 'none',
  };
}

/**
 * @param {import('./paper-node').PaperSeed} seed
 * @returns {Row[]}
 */
function seedRows({ seed, errors, holding, failing, savings, heavy }) {
  const names = /** @type {const} */ (['traffic', 'time', 'energy']);
  const worst = names.map((name) => `${percent(MOST[name])}`).join(' / ');
  return [
    ...errors.map(({ label, of }) => ({
      what: `seed ${seed}, ${label}: refined off by traffic / time / energy, %`,
      target: `<= ${worst}`,
      median: names.map((name) => percent(of.refined[name])).join(' / '),
      ok: names.every((name) => of.refined[name] <= MOST[name]),
      note:
        `downtime ${percent(of.refined.downtime)}; base ${names.map((name) => percent(of.base[name])).join(' / ')}, ` +
        `sweep ${names.map((name) => percent(of.sweep[name])).join(' / ')}`,
    })),
    {
      what: `seed ${seed}: claims that hold`,
      target: HOLDING,
      median: holding.join(', '),
      ok: holding.join(', ') === HOLDING,
      note: `do not hold: ${failing.join(', ')}`,
    },
    savingsRow(`seed ${seed}: guided choice saves`, savings),
    savingsRow(`seed ${seed}: with Linpack and SPECweb heavier, no limit of traffic`, heavy[0] ?? null),
    savingsRow(`seed ${seed}: the same with the limit of 3 times the memory`, heavy[1] ?? null),
  ];
}

/**
 * Simulates the paper's experiments anew; some minutes.
 * @param {string} folder
 * @param {readonly string[]} seeds those of 1 to 5 where none is named
 * @returns {Promise<Row[]>}
 */
export async function measurePaper(folder, seeds) {
  const outDir = join(folder, 'paper');
  await buildRunners(outDir, 'paper', ['node']);
  const { learned, seeds: all } = /** @type {import('./paper-node').Paper} */ (runInNode(outDir, seeds));
  return [...learned.flatMap(learnedRows), ...all.flatMap(seedRows)];
}
