import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The folder of the library that a module is of: '/x/node_modules/@a/b/c.js' -> '/x/node_modules/@a/b'; null of one's own. */
export const packageFolder = (id: string): string | null =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll('\\', '/'))?.[0] ?? null;

/** Notes which libraries a build is made of. */
export function notePackages(into: Set<string>): Plugin {
  return {
    name: 'note-packages',
    apply: 'build',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const folder = packageFolder(id);
        if (folder !== null) into.add(folder);
      }
    },
  };
}

function entryOf(folder: string, listed: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  if (listed.includes(`\n## ${name} - `)) return '';
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence beside it.`);
  return `\n## ${name} - ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** The licences of libraries that a text does not list yet, in the form that it has. Errors: a library without a licence. */
export const missingLicences = (folders: readonly string[], listed: string): string =>
  folders
    .toSorted()
    .map((folder) => entryOf(folder, listed))
    .join('');
