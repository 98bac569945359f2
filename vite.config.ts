import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { headersOfHost } from './scripts/build/host-headers.ts';
import { offline } from './scripts/build/offline.ts';
import { policyInPage } from './scripts/build/page-policy.ts';
import { notePackages } from './scripts/build/worker-licences.ts';

/**
 * What an entry imports, and what that imports, in one file instead of a dozen small ones: it packs better, and nothing
 * waits for a second round of requests. `import()` is for later. One for the page, one for its worker.
 */
function firstInOneFile() {
  const first = new Set<string>();
  const plugin: Plugin = {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      const toVisit = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      for (const id of toVisit) {
        if (first.has(id)) continue;
        first.add(id);
        toVisit.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
  const groups = [{ name: 'first', test: (id: string) => first.has(id) }];
  return {
    plugin,
    rolldownOptions: { optimization: INLINE_WORDS, output: { codeSplitting: { groups }, chunkFileNames: lateName } },
  };
}

/** The first load names all that comes later: what is asked for by `import()` has its name, what such parts share a short one. */
const lateName = ({ name, isDynamicEntry }: { readonly name: string; readonly isDynamicEntry: boolean }) =>
  isDynamicEntry || name === 'index' ? 'assets/[name]-[hash:7].js' : 'assets/[hash:7].js';

/** A word stands where it is used, not in a name of its own in the file of words that it comes from. */
const INLINE_WORDS = { inlineConst: { mode: 'all', pass: 2 } } as const;

const page = firstInOneFile();
const worker = firstInOneFile();
const workerPackages = new Set<string>();

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export default defineConfig({
  base: './',
  // A file that is missing is missing: no page in its place.
  appType: 'mpa',
  plugins: [react(), policyInPage(), headersOfHost(), page.plugin, offline(workerPackages)],
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    // Those that know light-dark(): lowered, a part of the page could not have a theme of its own (decision 0002).
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: process.env['SOURCE_MAPS'] === '1',
    license: { fileName: 'licences.txt' },
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: page.rolldownOptions,
  },
  worker: {
    format: 'es',
    plugins: () => [worker.plugin, notePackages(workerPackages)],
    rolldownOptions: worker.rolldownOptions,
  },
  test: {
    environment: 'node',
    // Half the time: modules are loaded once, not for each file. No test leaves anything behind in them.
    pool: 'threads',
    isolate: false,
    // As many as there are cores. Vitest keeps one for itself, which of two is half: it has little to do by then.
    maxWorkers: '100%',
    // Properties and commands take seconds on a busy machine; no test measures time.
    testTimeout: 300_000,
    setupFiles: ['src/test/plain-expect.ts', 'src/test/load-platforms.ts'],
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
  },
});
