// @ts-check
// Finds a Firefox for its story of every view, and writes how to launch it to node_modules/.cache/e2e-firefox.json, which
// playwright.config.ts reads. Order: E2E_FIREFOX, Playwright's own, the system's. None is installed: where there is none,
// that is said, and everything else is tested all the same.
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefox } from 'playwright';
import { onPath, versionIfItWorks } from './browsers.mjs';

/** @typedef {import('./browsers.mjs').Candidate} Candidate */

const cache = fileURLToPath(new URL('../node_modules/.cache/e2e-firefox.json', import.meta.url));

/** A stock Firefox is spoken to by WebDriver BiDi, which is what Playwright means by this channel. */
const STOCK = 'moz-firefox';

/**
 * How to launch the Firefox that was found; undefined where none was.
 * @returns {{ channel?: string, launchOptions: Candidate } | undefined}
 */
export function firefoxOptions() {
  /** @type {Candidate | null} */
  const found = existsSync(cache) ? JSON.parse(readFileSync(cache, 'utf8')) : null;
  if (!found) return undefined;
  const { channel, ...launchOptions } = found;
  return { ...(channel && { channel }), launchOptions };
}

/** @returns {Candidate[]} */
function candidates() {
  const wished = process.env['E2E_FIREFOX'];
  return [
    ...(wished ? [{ channel: STOCK, executablePath: wished }] : []),
    {},
    ...onPath(['firefox', 'firefox-esr']).map((executablePath) => ({ channel: STOCK, executablePath })),
    { channel: STOCK },
  ];
}

/** @returns {Promise<Candidate | null>} */
async function find() {
  for (const candidate of candidates()) {
    const version = await versionIfItWorks(candidate, firefox);
    if (!version) continue;
    console.log(
      `Firefox for its story: ${version}, ${candidate.executablePath ?? candidate.channel ?? 'of Playwright'}`,
    );
    return candidate;
  }
  console.log('There is no Firefox here: its story of every view is left out. E2E_FIREFOX=/path/to/firefox names one.');
  return null;
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) {
  const found = await find();
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify(found));
}
