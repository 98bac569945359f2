import { describe, expect, it } from 'vitest';
import { parameterByName } from './parameters';
import { allowedRange, shownValue, spokenValue } from './value-text';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const { memory, dirtyRate, workingSet, bandwidth, maxRounds, maxTrafficFactor, resumeTime, gammaTime, sourceShare } =
  parameterByName;

describe('value texts', () => {
  it('shows values in the unit that suits them, and zero by its meaning', () => {
    expect(plain(shownValue(memory, 4096))).toBe('4 GiB');
    expect(shownValue(maxTrafficFactor, 0)).toBe('no limit');
    expect(plain(shownValue(dirtyRate, 0))).toBe('0 MiB/s');
  });

  it('says values with their unit, and what zero means', () => {
    expect(spokenValue(memory, 2560)).toBe('2.5 gibibytes');
    expect(spokenValue(workingSet, 0)).toBe('0 mebibytes, unknown');
  });

  it.each([
    [memory, '16 MiB to 16 TiB'],
    [bandwidth, '1 Mbit/s to 1 Tbit/s'],
    [dirtyRate, '0 to 100,000 MiB/s'],
    [workingSet, 'up to 16 TiB, or 0 for unknown'],
    [maxRounds, '0 to 1,000 rounds'],
    [maxTrafficFactor, '1 to 1,000 × memory, or 0 for no limit'],
    [resumeTime, '0 to 10 min'],
    [gammaTime, '-10 to 10 1/s'],
    [sourceShare, '0 to 1'],
  ])('tells the range of %o: %s', (row, range) => {
    expect(plain(allowedRange(row))).toBe(range);
  });
});
