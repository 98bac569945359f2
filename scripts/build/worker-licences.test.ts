import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { missingLicences, packageFolder } from './worker-licences.ts';

const folderOf = (name: string) => fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url));

it('knows the library that a module is of', () => {
  expect(packageFolder('/x/node_modules/pure-rand/lib/a.js')).toBe('/x/node_modules/pure-rand');
  expect(packageFolder('/x/node_modules/@tanstack/virtual-core/dist/a.js?v=1')).toBe(
    '/x/node_modules/@tanstack/virtual-core',
  );
  expect(packageFolder('C:\\x\\node_modules\\a\\b.js')).toBe('C:/x/node_modules/a');
  expect(packageFolder('/x/src/models/facts.ts')).toBeNull();
});

it('adds the licences that are not listed, and no other', () => {
  const made = missingLicences([folderOf('pure-rand'), folderOf('comlink')], '\n## comlink - 1.0.0 (Apache-2.0)\n');
  expect(made).toMatch(/^\n## pure-rand - \d+\.\d+\.\d+ \(MIT\)\n\n/);
  expect(made).toContain('Permission is hereby granted');
  expect(made).not.toContain('comlink');
});
