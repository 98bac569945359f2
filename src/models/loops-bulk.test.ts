import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBulkKnobs, bothForms, differences } from '../test/bulk-rows';
import { runs } from '../test/runs';

/** Codes of the stop reasons; the dirty curve never ends by growing rounds (see pre-copy-loop.test.ts). */
const loops = [
  ['algorithm-1', [1, 2, 3, 4]],
  ['dirty-curve', [1, 3, 4]],
] as const;

describe.each(loops)('the bulk form of %s', (model, codes) => {
  it.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])('equals the readable form bit for bit, adaptive %s, guards %s, whatever varies', (adaptive, guards) => {
    const reasons = new Set<number | undefined>();
    fc.assert(
      fc.property(anyBulkKnobs, (input) => {
        const { bulk, readable } = bothForms(model, { ...input, base: { ...input.base, adaptive, guards } });
        expect(differences(bulk, readable)).toEqual([]);
        for (const [reason] of bulk) reasons.add(reason);
      }),
      runs(60),
    );
    expect([...reasons].sort()).toEqual(codes);
  });
});
