import { describe, expect, it } from 'vitest';
import { equationLabel } from './equation-label';

describe('the name of an equation', () => {
  it.each([
    ['eq-5', 'Eq. 5'],
    ['sec-4-3', 'Sec. 4.3'],
    ['alg-1', 'Alg. 1'],
    ['qemu-2', 'QEMU 2'],
    ['dirty-curve', 'U(T)'],
  ])('%s is %s', (id, label) => {
    expect(equationLabel(id)).toBe(label);
  });
});
