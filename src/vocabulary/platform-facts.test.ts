import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platformList, platforms } from '../models/platforms/platforms';
import { type PlatformFact, platformFacts } from './platform-facts';

const facts: Readonly<Record<string, readonly PlatformFact[]>> = platformFacts;
const page = readFileSync(new URL('../../docs/platforms.md', import.meta.url), 'utf8');

describe('what is known of the platforms', () => {
  it('is told of each, and of nothing else', () => {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(platforms).sort());
    for (const { id } of platformList) expect(facts[id]?.length, id).toBeGreaterThan(0);
  });

  it('names a repository and a file, or says that it is an approximation of what was published', () => {
    for (const { id, exact } of platformList) {
      for (const { source, says } of facts[id] ?? []) {
        expect(source === null, id).toBe(exact === 'published');
        if (source === null) expect(says).toMatch(/^Published statements only: approximation\./);
        else expect(source).toMatch(/^[\w.-]+\/[\w.-]+: [\w./-]+/);
      }
    }
  });

  it('stands in docs/platforms.md, word for word', () => {
    for (const { product, version, source, says, modelled } of Object.values(facts).flat()) {
      const cells = [product, version, source ?? 'published statements only', says, modelled ?? ''];
      expect(page).toContain(`| ${cells.join(' | ')} |`.replace(' |  |', ' | |'));
    }
  });

  it('has every platform in the page, with the version of its record', () => {
    for (const { id, label, version } of platformList) {
      const row = page.split('\n').find((line) => line.startsWith(`| ${label} | \`${id}\` | `));
      expect(row, id).toContain(` | ${version} | `);
    }
  });
});
