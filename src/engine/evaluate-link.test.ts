import { describe, expect, it } from 'vitest';
import { expectGolden, readGolden } from '../test/golden';
import { evaluateLink } from './evaluate-link';

describe('evaluateLink', () => {
  it.each(readGolden())('gives the golden numbers of $link', ({ link, want }) => {
    const { ok, json } = evaluateLink(link);
    expect(ok).toBe(true);
    expectGolden(JSON.parse(json), want);
  });

  it('takes a full address, from # on, and writes the link in the order of the table', () => {
    const { json } = evaluateLink('https://example.org/precopy/?x=1#/explore?v=3&rate=10000&mem=4096');
    expect(JSON.parse(json)).toMatchObject({ link: '#/explore?v=3&mem=4096&rate=10000', rejected: [] });
  });

  it('lists what it could not read, and uses the default or the nearest end', () => {
    const { ok, json } = evaluateLink('#/explore?v=3&dirty=abc&mem=1&colour=red');
    expect(ok).toBe(true);
    expect(JSON.parse(json)).toMatchObject({
      link: '#/explore?v=3&mem=16',
      rejected: [
        { key: 'dirty', text: 'abc', used: 40 },
        { key: 'mem', text: '1', used: 16 },
        { key: 'colour', text: 'red', used: null },
      ],
      scenario: { memory: 16, dirtyRate: 40 },
    });
  });

  it.each(['', 'explore?v=3', '#explore', '#/explore?v=4', '#/explore?v=3.5', '#/explore?v=x'])(
    'refuses %j with a reason',
    (link) => {
      const { ok, json } = evaluateLink(link);
      const result = JSON.parse(json);
      expect(ok).toBe(false);
      expect(Object.keys(result)).toEqual(['format', 'version', 'link', 'error']);
      expect(result).toMatchObject({ format: 'precopy.result', version: 1, link });
      expect(result.error).toMatch(/^\S.*\.$/);
    },
  );
});
