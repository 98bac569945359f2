import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What the built page may load: its own files and nothing else. It stands in the page itself, so that any static
 * host serves it; `frame-ancestors` is left out on purpose (it has no effect in a meta element, and the page may be
 * embedded). `data:` images are the step between an SVG chart and its PNG file.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page. Not while developing: the development server needs inline scripts. */
function contentSecurityPolicyInPage(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** What docs/hosting.md asks of a host, as `npm start` does it. */
function headersOfHost(): Plugin {
  return {
    name: 'headers-of-host',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const { writeHead } = response;
        const isHashed = request.url?.startsWith('/assets/') ?? false;
        // Nothing here is long enough for parts of it to be asked for.
        delete request.headers.range;
        response.writeHead = (status: number, ...rest: unknown[]) => {
          response.setHeader('X-Content-Type-Options', 'nosniff');
          response.setHeader('Referrer-Policy', 'no-referrer');
          const headers = rest.at(-1);
          if (isHashed && status === 200 && typeof headers === 'object' && headers !== null) {
            Object.assign(headers, { 'Cache-Control': 'public, max-age=31536000, immutable' });
          }
          return Reflect.apply(writeHead, response, [status, ...rest]) as typeof response;
        };
        next();
      });
    },
  };
}

/** Everything that the page loads at its first visit, known before the build is cut into files. */
const firstLoad = new Set<string>();

/** Finds what the page's entry imports, and what that imports; `import()` is for later. */
function findFirstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      const toVisit = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
      for (const id of toVisit) {
        if (firstLoad.has(id)) continue;
        firstLoad.add(id);
        toVisit.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export default defineConfig({
  base: './',
  // A file that is missing is missing: no page in its place.
  appType: 'mpa',
  plugins: [react(), contentSecurityPolicyInPage(), headersOfHost(), findFirstLoad()],
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    target: 'es2022',
    sourcemap: process.env['SOURCE_MAPS'] === '1',
    license: { fileName: 'licences.txt' },
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One file instead of a dozen small ones: it packs better, and nothing waits for a second round of requests.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: (id) => firstLoad.has(id) }] } } },
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    // Half the time: modules are loaded once, not for each file. No test leaves anything behind in them.
    pool: 'threads',
    isolate: false,
    // As many as there are cores. Vitest keeps one for itself, which of two is half: it has little to do by then.
    maxWorkers: '100%',
    // Properties and commands take seconds on a busy machine; no test measures time.
    testTimeout: 300_000,
    setupFiles: ['src/test/load-platforms.ts'],
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
  },
});
