import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browsers.mjs';
import { firefoxOptions } from './scripts/firefox.mjs';
import { freePort } from './scripts/free-port.mjs';

// This file is read by each worker process too: they inherit the port that the first reading has chosen.
process.env['E2E_PORT'] ||= String(await freePort());
const port = process.env['E2E_PORT'];
const baseURL = `http://127.0.0.1:${port}/`;

/** What is walked in Firefox as well: where there is none, `npm run browsers` says so, and the rest goes on. */
const IN_FIREFOX = 'firefox.spec.ts';
const firefox = firefoxOptions();

// A context for each worker and not for each test: a page that has loaded before takes two thirds of the work. Playwright
// clears storage, routes, scripts and emulation between tests; `fixtures.ts` history, permissions and being offline.
// Service workers are off: they answer what a test wants to answer itself. A test of them says `serviceWorkers: 'allow'`.
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  // Two workers on two cores that others may be using: no test measures time, so waiting longer hides nothing.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  retries: 0,
  use: { baseURL, screenshot: 'only-on-failure', locale: 'en-GB', timezoneId: 'UTC', serviceWorkers: 'block' },
  projects: [
    {
      name: 'chromium',
      use: { browserName: 'chromium', reuseContext: true, launchOptions: launchOptions() },
      testIgnore: IN_FIREFOX,
    },
    ...(firefox
      ? [{ name: 'firefox', use: { browserName: 'firefox' as const, ...firefox }, testMatch: IN_FIREFOX }]
      : []),
  ],
  // Serves the page as it was built: run `npm run build` before. By node and not by npx, which is a second slower.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
