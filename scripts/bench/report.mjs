// @ts-check
// Numbers of many runs in one line each, and the table of them.
import os from 'node:os';

/**
 * A line of the table. `judged` is the figure that the target is about; a line without a target only informs.
 * @typedef {object} Row
 * @property {string} what
 * @property {string} [target]
 * @property {string} median
 * @property {string} [p95]
 * @property {boolean} [ok]
 * @property {string} [note]
 */

/**
 * The value below which this share of the others lies, between two of them where it must be (type 7).
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** @param {readonly number[]} values */
export const p95 = (values) => quantile(values, 0.95);

/** @param {number} milliseconds */
export const ms = (milliseconds) => (Number.isFinite(milliseconds) ? `${milliseconds.toFixed(1)} ms` : 'none');

/**
 * A line whose 95th percentile is held to a limit in milliseconds.
 * @param {string} what
 * @param {readonly number[]} values
 * @param {number | undefined} limit
 * @param {string} [note]
 * @returns {Row}
 */
export function timesRow(what, values, limit, note = `${values.length} steps`) {
  const row = { what, median: ms(median(values)), p95: ms(p95(values)), note };
  return limit === undefined ? row : { ...row, target: `95 % <= ${limit} ms`, ok: p95(values) <= limit };
}

const HEADINGS = { what: 'what', target: 'target', median: 'median', p95: '95 %', verdict: '', note: 'note' };
/** @type {readonly (keyof typeof HEADINGS)[]} */
const COLUMNS = ['what', 'target', 'median', 'p95', 'verdict', 'note'];

/**
 * Prints the table. Returns whether every target was met.
 * @param {readonly Row[]} rows
 */
export function printTable(rows) {
  const lines = [
    HEADINGS,
    ...rows.map(({ what, target = '', median: middle, p95: high = '', ok, note = '' }) => {
      const verdict = ok === undefined ? '' : ok ? 'ok' : 'MISSED';
      return { what, target, median: middle, p95: high, verdict, note };
    }),
  ];
  const widths = COLUMNS.map((column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines) {
    const cells = COLUMNS.map((column, i) => {
      const width = widths[i] ?? 0;
      return column === 'median' || column === 'p95' ? line[column].padStart(width) : line[column].padEnd(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
  return rows.every(({ ok }) => ok !== false);
}

/**
 * The machine in a sentence. The load is the mean number of programs that wanted to run in the last minute.
 * @param {string | undefined} browser
 */
export function machine(browser) {
  const cpus = os.cpus();
  const parts = [
    `${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'})`,
    `load ${(os.loadavg()[0] ?? 0).toFixed(1)}`,
    `Node ${process.versions.node}`,
  ];
  if (browser) parts.push(`Chromium ${browser}, without a window`);
  return parts.join(', ');
}
