import { readFileSync } from 'node:fs';

/** The measured migrations that are shipped with the page. */
export function shippedFiles(...names: readonly ('runs.csv' | 'curve.csv' | 'rounds.csv')[]) {
  return names.map((name) => ({
    name,
    text: readFileSync(new URL(`../../public/samples/qemu/${name}`, import.meta.url), 'utf8'),
  }));
}
