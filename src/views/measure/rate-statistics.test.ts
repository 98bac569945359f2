import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../scenario/scenario';
import { shown, windowsOf } from '../../test/shown-series';
import { inScenario, measuredKnobs, usableText, usedStatus, usedText } from './measured-knobs';
import { rateStatistics } from './rate-statistics';

describe('the dirtying rate with its spread', () => {
  it('of windows of 0.5 s with 64 and 192 pages is 1 MiB/s, deviation 0.707', () => {
    const spread = rateStatistics(shown({ windows: windowsOf(0.5, 64, 192) }), 0.5);
    expect(spread).toMatchObject({ mean: 1, lowest: 0.5, highest: 1.5, count: 2, window: 0.5 });
    expect(spread?.deviation).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('of windows of unlike length is all pages over all of the time, without a length', () => {
    const windows = [
      { from: 0, to: 1, pages: 256 },
      { from: 1, to: 5, pages: 512 },
    ];
    expect(rateStatistics(shown({ windows }), 0.5)).toMatchObject({ mean: 0.6, lowest: 0.5, highest: 1, window: null });
  });

  it('of a curve is that of its first window, of the nearest length that it has', () => {
    const curve = { times: [1, 2, 4], pages: [256, 512, 512] };
    expect(rateStatistics(shown({ curve }), 4)).toMatchObject({ mean: 0.5, deviation: null, count: 1, window: 4 });
    expect(rateStatistics(shown({ curve }), 0.1)).toMatchObject({ mean: 1, window: 1 });
    expect(rateStatistics(shown({ curve }), 30)).toMatchObject({ mean: 0.5, window: 4 });
  });

  it('is nothing of nothing', () => {
    expect(rateStatistics(shown({}), 0.5)).toBeNull();
    expect(rateStatistics(shown({ windows: [] }), 0.5)).toBeNull();
  });
});

describe('what "Use" puts into the scenario', () => {
  const windows = windowsOf(0.5, 6666, 6684);
  const mark = {
    key: 'a',
    index: 2,
    time: 1.35,
    pages: 9512,
    slopeBefore: 7046,
    slopeAfter: 0,
    shape: 'flat' as const,
  };

  it('are the digits on the screen: 52.1 MiB/s and 37.2 MiB', () => {
    const usable = measuredKnobs(shown({ windows, mark }), 0.5);
    // 6,675 pages in 0.5 s are 52.148 MiB/s; 9,512 pages are 37.156 MiB.
    expect(usable?.values).toEqual({ dirtyRate: 52.1, workingSet: 37.2 });
    if (!usable) return;
    expect(usableText(usable)).toBe('Puts D 52.1\u00a0MiB/s and W 37.2\u00a0MiB into the scenario.');
    expect(usedText(usable)).toBe(
      'D 52.1\u00a0MiB/s and W 37.2\u00a0MiB are in the scenario now. Undo takes both back.',
    );
    expect(usedStatus(usable, defaultScenario)).toMatch(/back\. The chosen model does not use this/);
    expect(usedStatus(usable, { ...defaultScenario, model: 'dirty-curve' })).toBe(usedText(usable));
    expect(inScenario(usable, defaultScenario)).toBe(false);
    expect(inScenario(usable, { ...defaultScenario, ...usable.values })).toBe(true);
  });

  it('keep all whole digits of what is large', () => {
    const large = shown({ windows: windowsOf(1, 316_160), mark: { ...mark, pages: 1_234_567 } });
    expect(measuredKnobs(large, 1)?.values).toEqual({ dirtyRate: 1235, workingSet: 4823 });
  });

  it('is the rate alone where no working set was read: 0 would mean all memory', () => {
    for (const without of [shown({ windows }), shown({ windows, mark: { ...mark, pages: 0 } })]) {
      const usable = measuredKnobs(without, 0.5);
      expect(usable?.values).toEqual({ dirtyRate: 52.1 });
      if (!usable) continue;
      expect(usableText(usable)).toContain('The working set stays as it is.');
      expect(inScenario(usable, { ...defaultScenario, dirtyRate: 52.1, workingSet: 7 })).toBe(true);
    }
    expect(measuredKnobs(shown({}), 0.5)).toBeNull();
  });
});
