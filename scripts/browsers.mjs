// @ts-check
// Finds a browser of the Chromium family for the browser tests, or installs one, and writes how to launch it to
// node_modules/.cache/e2e-browsers.json, which playwright.config.ts reads. A browser counts only when it launches and
// opens a page. Order: the one found last time, E2E_CHROMIUM, Playwright's own, the system's, then installing. Of the
// system's, Chromium's headless shell comes first: the same engine without a browser's windows, which does the tests in
// half the time (it is what Playwright's own is, too).
// DEBUG_BROWSERS=1 tells why each candidate was refused; E2E_NO_INSTALL=1 installs nothing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

/** @typedef {{ executablePath?: string, channel?: string }} Candidate A browser; `{}` is Playwright's own. */

const cache = fileURLToPath(new URL('../node_modules/.cache/e2e-browsers.json', import.meta.url));

const LAUNCH_SECONDS = 20;
/** A download that has not begun by then has no way out to the network. */
const DOWNLOAD_START_SECONDS = 60;
const INSTALL_SECONDS = 600;

/**
 * How every browser is launched: it calls nobody by itself. Without a sandbox, which root and most containers do not
 * have; it opens only our own page.
 */
const quietly = {
  chromiumSandbox: false,
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-quic',
  ],
};

/**
 * How to launch the browser that was found.
 * @returns {Candidate & typeof quietly}
 */
export function launchOptions() {
  if (!existsSync(cache)) throw new Error('No browser has been looked for yet: run npm run browsers first.');
  return { ...JSON.parse(readFileSync(cache, 'utf8')), ...quietly };
}

/** @param {Candidate} candidate */
const nameOf = (candidate) => candidate.executablePath ?? candidate.channel ?? "Playwright's own Chromium";

/**
 * The version of a browser that launches and opens a page.
 * @param {Candidate} candidate
 * @param {import('playwright').BrowserType} type whose protocol it speaks
 * @returns {Promise<string | undefined>}
 */
export async function versionIfItWorks(candidate, type = chromium) {
  try {
    const own = type === chromium ? quietly : {};
    const browser = await type.launch({ ...own, ...candidate, timeout: LAUNCH_SECONDS * 1000 });
    try {
      const page = await browser.newPage();
      await page.setContent('<p>ok</p>');
      return (await page.textContent('p')) === 'ok' ? browser.version() : undefined;
    } finally {
      await browser.close();
    }
  } catch (error) {
    if (process.env['DEBUG_BROWSERS']) {
      console.error(`${nameOf(candidate)} was refused: ${String(error).split('\n').slice(0, 4).join(' | ')}`);
    }
    return undefined;
  }
}

/**
 * Where programs of these names are.
 * @param {string[]} names
 */
export function onPath(names) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const paths = names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
  return [...new Set(paths)].filter((path) => existsSync(path));
}

/** @returns {Candidate[]} */
function candidates() {
  const wished = process.env['E2E_CHROMIUM'];
  const programs = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ];
  return [
    ...(wished ? [{ executablePath: wished }] : []),
    {},
    ...onPath(programs).map((executablePath) => ({ executablePath })),
    { channel: 'chrome' },
    { channel: 'msedge' },
  ];
}

/** @returns {Promise<Candidate | undefined>} */
async function find() {
  for (const candidate of candidates()) {
    const version = await versionIfItWorks(candidate);
    if (version) {
      console.log(`Browser for the tests: ${version}, ${nameOf(candidate)}`);
      return candidate;
    }
    if (candidate.executablePath === process.env['E2E_CHROMIUM'] && candidate.executablePath) {
      console.warn(
        `E2E_CHROMIUM is ${candidate.executablePath}, which does not start as a browser. Looking for others.`,
      );
    }
  }
  return undefined;
}

/** The browser that was found last time, if nothing has changed since. */
async function findAgain() {
  if (!existsSync(cache)) return undefined;
  try {
    /** @type {Candidate} */
    const last = JSON.parse(readFileSync(cache, 'utf8'));
    const wished = process.env['E2E_CHROMIUM'];
    if (wished && last.executablePath !== wished) return undefined;
    const version = await versionIfItWorks(last);
    if (version) console.log(`Browser for the tests: ${version}, ${nameOf(last)}`);
    return version ? last : undefined;
  } catch {
    return undefined; // Not a file of ours: it is written anew.
  }
}

/** Playwright's own download. Stopped when no progress has shown within a minute: then there is no way out. */
function installPlaywrightsOwn() {
  console.log('No browser found. Trying: npx playwright install chromium');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let timer = setTimeout(() => child.kill(), DOWNLOAD_START_SECONDS * 1000);
    let downloading = false;
    /** @param {Buffer} chunk */
    const listen = (chunk) => {
      const text = String(chunk);
      if (!downloading && /\d%/.test(text)) {
        downloading = true;
        clearTimeout(timer);
        timer = setTimeout(() => child.kill(), INSTALL_SECONDS * 1000);
      }
      if (downloading || process.env['DEBUG_BROWSERS']) process.stdout.write(text);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => {
      clearTimeout(timer);
      if (code !== 0) console.log('It could not be downloaded.');
      resolve(undefined);
    });
  });
}

/** The system's own package, on Debian and its relatives, when we may install it: the shell, or where there is none, all of it. */
function installFromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || onPath(['apt-get']).length === 0) return;
  const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', '-o', 'DPkg::Lock::Timeout=120'];
  /** @param {string[]} words */
  const apt = (...words) => {
    console.log(`Trying: apt-get ${words.join(' ')}`);
    const result = spawnSync('apt-get', ['-q', ...patience, ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: INSTALL_SECONDS * 1000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return result.status === 0;
  };
  // A failed update may still leave a list that is good enough.
  apt('update');
  const install = ['install', '-y', '--no-install-recommends', '--no-remove'];
  if (!apt(...install, 'chromium-headless-shell')) apt(...install, 'chromium');
}

async function main() {
  if (await findAgain()) return;
  let found = await find();
  for (const install of process.env['E2E_NO_INSTALL'] ? [] : [installPlaywrightsOwn, installFromDebian]) {
    if (found) break;
    await install();
    found = await find();
  }
  if (!found) {
    console.error(
      [
        'No browser of the Chromium family could be started for the browser tests. Do one of these, then try again:',
        '  npx playwright install --with-deps chromium   (any system with internet access)',
        '  apt-get install chromium-headless-shell       (Debian, as root)',
        '  E2E_CHROMIUM=/path/to/browser npm test        (any Chrome, Chromium or Edge you have)',
        'DEBUG_BROWSERS=1 npm run browsers tells why each one was refused. npm run test:quick needs no browser.',
      ].join('\n'),
    );
    process.exit(1);
  }
  mkdirSync(dirname(cache), { recursive: true });
  writeFileSync(cache, JSON.stringify(found));
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) await main();
