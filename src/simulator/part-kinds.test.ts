import { describe, expect, it } from 'vitest';
import { createPart, partKinds } from './part-kinds';

describe('the kinds of parts', () => {
  it('are known by their own ids, with a label and a sentence', () => {
    for (const [id, kind] of Object.entries(partKinds)) {
      expect(kind.id).toBe(id);
      expect(kind.label).not.toBe('');
      expect(kind.sentence).toMatch(/\.$/);
    }
  });

  it('have fields with a default in range, unlike names, and unlike keys', () => {
    for (const { id, fields } of Object.values(partKinds)) {
      for (const { min, max, default: usual, integer, name } of fields) {
        expect(usual).toBeGreaterThanOrEqual(min);
        expect(usual).toBeLessThanOrEqual(max);
        if (integer) expect(Number.isInteger(usual)).toBe(true);
        expect(createPart(id, {})[name]).toBe(usual);
      }
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      const keys = fields.flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('all have size and rate first', () => {
    for (const { fields } of Object.values(partKinds)) {
      expect(fields.slice(0, 2).map(({ name }) => name)).toEqual(['pages', 'writesPerSecond']);
    }
  });
});
