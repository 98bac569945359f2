import { describe, expect, it } from 'vitest';
import { compareOpened, shippedFiles } from '../../test/measured-files';
import { whyPaperFails } from './measured-why';

const answer = compareOpened(shippedFiles('runs.csv', 'curve.csv', 'rounds.csv'));
const none = compareOpened([]);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function expectSentences(text: string) {
  expect(text).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞/);
}

describe('why the paper’s models fail', () => {
  it('is shown by the shipped runs: Linpack writes the same pages again and again', () => {
    const reasons = whyPaperFails(answer).map(({ what, proof }) => [what, plain(proof)]);
    expect(reasons).toHaveLength(4);
    expect(reasons[0]?.[1]).toBe(
      'In b12 (linpack) the guest wrote 66.5 MiB in 250 ms, 266 MiB/s, but only 67.3 MiB in 10 s, 6.73 MiB/s: ' +
        'the same pages again and again.',
    );
    expect(reasons[1]?.[1]).toBe('Of 46 runs, Algorithm 1 denies 5 that converged by themselves.');
    for (const [what = '', proof = ''] of reasons) {
      expectSentences(what);
      expect(proof).toMatch(/^[\dA-Za-z].*\.$/);
    }
  });

  it('says that there is nothing to show it by where there are no runs', () => {
    for (const { what, proof } of whyPaperFails(none)) {
      expectSentences(what);
      expect(proof).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
