import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import type { KeptFile } from '../../src/offline/kept-file.ts';
import { missingLicences } from './worker-licences.ts';

const PROGRAM = fileURLToPath(new URL('../../src/offline/service-worker.ts', import.meta.url));

/** The name in the program that the list of files takes the place of. */
const FILES = '__KEPT_FILES__';

const LICENCES = 'licences.txt';

/** Long enough that two contents never share it, short enough for a list of them. */
const REVISION_DIGITS = 12;

/**
 * All files of a built page, in the order of their names, for the service worker to keep. Source maps are for people who
 * look at the program, and they have a network.
 * @param folder where the built page is
 */
export function keptFiles(folder: string): KeptFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const url = path
        .slice(folder.length + 1)
        .split(sep)
        .join('/');
      if (url.startsWith('assets/')) return { url, revision: null };
      return {
        url,
        revision: createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, REVISION_DIGITS),
      };
    });
}

/** The service worker's program as one plain script, because not every browser takes modules there, and its libraries' licences. */
async function bundled(): Promise<{ readonly program: string; readonly licences: string }> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: LICENCES },
      rolldownOptions: { input: PROGRAM, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  const output = [made].flat().flatMap((each) => ('output' in each ? each.output : []));
  const program = output.find((file) => file.type === 'chunk')?.code;
  const licences = output.find((file) => file.type === 'asset' && file.fileName === LICENCES);
  if (!program?.includes(FILES) || licences?.type !== 'asset') throw new Error('The service worker was not built.');
  return { program, licences: String(licences.source).replace(/^[\s\S]*?(?=\n## )/, '') };
}

/**
 * Builds the service worker beside the page, once all other files are there: it knows them by name and content, so that
 * a new build is a new service worker.
 * @param workerPackages folders of the libraries in the page's worker, which is a build of its own
 */
export function offline(workerPackages: ReadonlySet<string>): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = 'dist' }) {
        const { program, licences } = await bundled();
        // Its libraries, and those of the worker, are libraries of the page.
        appendFileSync(join(dir, LICENCES), licences);
        const listed = readFileSync(join(dir, LICENCES), 'utf8');
        appendFileSync(join(dir, LICENCES), missingLicences([...workerPackages], listed));
        const files = JSON.stringify(keptFiles(dir));
        writeFileSync(
          join(dir, 'sw.js'),
          program.replace(FILES, () => files),
        );
      },
    },
  };
}
