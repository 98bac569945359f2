import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { layers } from './layers';

const FILE = new URL('../../biome.layers.json', import.meta.url);

const rooms = Object.keys(layers).filter((name) => !name.includes('/'));
const packages = [...new Set(Object.values(layers).flatMap((layer) => layer.packages))].sort();

/** What the linter says of a room's imports: the table of layers, as far as a pattern can say it. */
function override(room: string) {
  const { values = [], types = [], packages: own = [] } = layers[room] ?? {};
  const allowed = ['vocabulary', room, ...values, ...types].map((name) => name.split('/')[0]);
  const forbidden = rooms.filter((name) => !allowed.includes(name));
  const group = [
    ...forbidden.map((name) => `**/${name}/**`),
    ...packages.filter((name) => !own.includes(name)).flatMap((name) => [name, `${name}/**`]),
  ];
  const options = { patterns: [{ group, message: `src/test/layers.ts says what ${room} may import.` }] };
  return {
    includes: [`src/${room}/**`, '!**/*.test.*'],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

it('biome.layers.json says what the table of layers says; `UPDATE_LAYERS=1 npm run unit` writes it', () => {
  const made = `${JSON.stringify({ overrides: rooms.map(override) }, null, 1)}\n`;
  if (process.env['UPDATE_LAYERS']) writeFileSync(FILE, made);
  expect(readFileSync(FILE, 'utf8')).toBe(made);
});
