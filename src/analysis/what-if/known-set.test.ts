import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { withGuestInTheMiddle } from './known-set';

describe('a guest in the middle of its prior', () => {
  const own = { ...defaultScenario, model: 'qemu', dirtyRate: 40 } as const;

  it('writes within a part of a large memory, or within all of a small one: never within more', () => {
    const large = withGuestInTheMiddle({ ...own, memory: 16_384 });
    expect(large.assumedSet).toBeGreaterThan(0);
    expect(large.assumedSet).toBeLessThan(16_384);
    expect(large.scenario.workingSet).toBe(large.assumedSet);
    const small = withGuestInTheMiddle({ ...own, memory: 1024 });
    expect(small.assumedSet).toBe(Number.POSITIVE_INFINITY);
  });

  it('is nobody where the working set is given, or the model does not ask for it', () => {
    expect(withGuestInTheMiddle({ ...own, workingSet: 512 }).assumedSet).toBeNull();
    expect(withGuestInTheMiddle(defaultScenario)).toEqual({ scenario: defaultScenario, assumedSet: null });
  });
});
