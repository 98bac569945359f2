// @ts-check
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The name and the text of a file, in whatever encoding it was saved, as the page reads it. Throws what the system says
 * where it cannot be read.
 * @param {string} path
 * @returns {Promise<{ name: string, text: string }>}
 */
export async function readText(path) {
  const bytes = readFileSync(path);
  const source = `${root}src/views/intake/decoded-text.ts`;
  const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' });
  return { name: basename(path), text: module.decodedText(bytes) };
}
