import { describe, expect, it } from 'vitest';
import { inputOf, paperKnobs } from '../test/inputs';
import { outsidePaperRange } from './paper-range';
import { toMiBPerSecond } from './units';

describe('outsidePaperRange', () => {
  it('4096 MiB at 800 Mbit/s -> memory', () => {
    expect(outsidePaperRange(inputOf({ ...paperKnobs, memory: 4096 }))).toEqual(['memory']);
  });

  it('counts the ends of what the paper measured as inside: 800 and 1024 MiB, 400 and 800 Mbit/s', () => {
    for (const memory of [800, 1024]) {
      for (const mbit of [400, 800]) {
        expect(outsidePaperRange(inputOf({ ...paperKnobs, memory, bandwidth: toMiBPerSecond(mbit) }))).toEqual([]);
      }
    }
    expect(outsidePaperRange(inputOf({ ...paperKnobs, memory: 799.9, bandwidth: toMiBPerSecond(399) }))).toEqual([
      'memory',
      'bandwidth',
    ]);
    expect(outsidePaperRange(inputOf({ ...paperKnobs, memory: 1024.1, bandwidth: toMiBPerSecond(801) }))).toEqual([
      'memory',
      'bandwidth',
    ]);
  });

  it('looks only at the knobs in play: the bandwidth, or the two limits of the adaptive rate', () => {
    const fast = { ...paperKnobs, bandwidth: 1e5, minBandwidth: 1, maxBandwidth: 1e5 };
    expect(outsidePaperRange(inputOf(fast))).toEqual(['bandwidth']);
    expect(outsidePaperRange(inputOf({ ...fast, adaptive: true }))).toEqual(['minBandwidth', 'maxBandwidth']);
    expect(outsidePaperRange(inputOf({ ...paperKnobs, adaptive: true }))).toEqual([]);
  });
});
