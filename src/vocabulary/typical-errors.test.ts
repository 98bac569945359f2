import { describe, expect, it } from 'vitest';
import { compareOpened, shippedFiles } from '../test/measured-files';
import { typicalErrorOf, typicalErrorText } from './typical-errors';

/** In two digits, as the records have them; whole per cents of 100 and more. */
const rounded = (share: number): number =>
  share >= 1 ? Math.round(100 * share) : Number((100 * share).toPrecision(2));

describe('how far models are off', () => {
  const { errors } = compareOpened(shippedFiles('runs.csv', 'curve.csv'));

  it('is what the shipped runs say', () => {
    const all = errors.filter(({ workload }) => workload === null);
    expect(all.map(({ model }) => model)).toEqual(['closed-form', 'algorithm-1', 'dirty-curve', 'qemu']);
    for (const { model, errors: measured } of all) {
      const error = typicalErrorOf(model);
      const of = ({ median = 0, p90 = 0 } = {}) => [rounded(median), rounded(p90)];
      expect([error?.runs, error?.time, error?.traffic], model).toEqual([
        measured.totalTime?.runs,
        of(measured.totalTime ?? {}),
        of(measured.traffic ?? {}),
      ]);
    }
  });

  it('is told in a sentence, and not at all where nobody measured', () => {
    const known = typicalErrorOf('qemu');
    expect(known && typicalErrorText(known)).toBe(
      'off by 2.7\u00a0% in time in half of 39 measured runs of QEMU 10, 6.9\u00a0% in nine of ten',
    );
    const unknown = typicalErrorOf('qemu', 'rate');
    expect(unknown && typicalErrorText(unknown)).toMatch(/^off by 5\.2.% in time in half of 2,642 .+ 35.% in nine/);
    expect(typicalErrorOf('algorithm-1', 'rate')).toBe(typicalErrorOf('algorithm-1'));
    expect(typicalErrorOf('vmotion')).toBeNull();
  });
});
