import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptFiles } from './offline.ts';

let folder = '';
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precopy-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lists every file but source maps, by its path, with the digest of its content where the name has none', () => {
  put('index.html', 'abc');
  put('assets/index-a1.js', 'x');
  put('assets/index-a1.js.map', 'x');
  put('samples/fleet/8.csv', '');
  // The digests are those of `printf abc | sha256sum` and of nothing.
  expect(keptFiles(folder)).toEqual([
    { url: 'assets/index-a1.js', revision: null },
    { url: 'index.html', revision: 'ba7816bf8f01' },
    { url: 'samples/fleet/8.csv', revision: 'e3b0c44298fc' },
  ]);
});

it('changes with the content of a file, and not with anything else', () => {
  put('index.html', 'abc');
  const before = keptFiles(folder);
  put('index.html', 'abc');
  expect(keptFiles(folder)).toEqual(before);
  put('index.html', 'abd');
  expect(keptFiles(folder)).not.toEqual(before);
});
