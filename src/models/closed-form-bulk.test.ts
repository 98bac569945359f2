import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBulkKnobs, bothForms, differences } from '../test/bulk-rows';
import { inputOf, paperKnobs } from '../test/inputs';
import { runs } from '../test/runs';
import { createBulkOutput, NOT_APPLICABLE } from './bulk';
import { predictClosedFormInBulk } from './closed-form-bulk';

describe('the bulk form of the closed form', () => {
  it.each([true, false])('equals the readable form bit for bit, adaptive %s, whatever varies', (adaptive) => {
    const reasons = new Set<number | undefined>();
    fc.assert(
      fc.property(anyBulkKnobs, (input) => {
        const { bulk, readable } = bothForms('closed-form', { ...input, base: { ...input.base, adaptive } });
        expect(differences(bulk, readable)).toEqual([]);
        for (const [reason] of bulk) reasons.add(reason);
      }),
      runs(150),
    );
    expect([...reasons].sort()).toEqual([0, 1]);
  });

  it('marks the rows that have no meaning, and leaves no number of an earlier run in them', () => {
    const output = createBulkOutput(3);
    const columns = { dirtyRate: Float64Array.of(40, 200, 0) };
    predictClosedFormInBulk({ count: 3, base: inputOf(paperKnobs), columns: {} }, output);
    predictClosedFormInBulk({ count: 3, base: inputOf(paperKnobs), columns }, output);
    expect([...output.stopReason]).toEqual([1, NOT_APPLICABLE, 1]);
    for (const column of [output.preCopyRounds, output.traffic, output.totalTime, output.downtime]) {
      expect([...column].map(Number.isNaN)).toEqual([false, true, false]);
    }
  });
});
