import { describe, expect, it } from 'vitest';
import { toMiBPerSecond } from '../models/units';
import { describeRefusal } from './result-json';

describe('describeRefusal', () => {
  it('says that dirtying outruns the link, by how much, and from which bandwidth on the closed form applies', () => {
    const sentence = describeRefusal({
      kind: 'dirtying-outruns-link',
      dirtyRate: 100,
      bandwidth: toMiBPerSecond(800),
    });
    expect(sentence).toBe(
      'Dirtying outruns the link: the VM dirties 100 MiB/s and the link sends 95.4 MiB/s. ' +
        'The closed form needs R > D, a bandwidth above 839 Mbit/s.',
    );
  });

  it('says that a threshold of 0 is never reached', () => {
    expect(describeRefusal({ kind: 'threshold-zero' })).toBe(
      'The threshold is 0 while memory is being dirtied, so the rounds never end. ' +
        'The closed form needs a threshold above 0.',
    );
  });
});
