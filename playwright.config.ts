import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browsers.mjs';
import { freePort } from './scripts/free-port.mjs';

// This file is read by each worker process too: they inherit the port that the first reading has chosen.
process.env['E2E_PORT'] ||= String(await freePort());
const port = process.env['E2E_PORT'];
const baseURL = `http://127.0.0.1:${port}/`;

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
  use: { baseURL, screenshot: 'only-on-failure', locale: 'en-GB', timezoneId: 'UTC' },
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: launchOptions() } }],
  // Serves the page as it was built: run `npm run build` before. By node and not by npx, which is a second slower.
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
