import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfRange } from '../../test/range-key';
import { runs } from '../../test/runs';
import {
  markText,
  peekAfterKey,
  peekNear,
  peekSteps,
  SLIDER_END,
  shortMarkText,
  sliderPosition,
  sliderTime,
} from './working-set-mark';

describe('the working-set point under the keys', () => {
  it('goes one peek with Shift, a few without, many with Page Up and Down, and to the ends', () => {
    // 1,200 peeks of 50 ms: 0.05 s, 0.25 s and 3 s.
    expect(peekSteps(1200)).toEqual({ fine: 1, normal: 5, big: 60 });
    const keys = ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'];
    expect(keys.map((key) => peekAfterKey(100, 1200, keyOfRange(key)))).toEqual([105, 95, 160, 40, 0, 1199]);
    expect(['ArrowUp', 'ArrowDown', 'PageUp'].map((key) => peekAfterKey(100, 1200, keyOfRange(key, true)))).toEqual([
      101, 99, 160,
    ]);
  });

  it('has steps that grow, and never leaves the curve, however short it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.constantFrom('ArrowLeft', 'PageUp', 'End'),
        (count, at, key) => {
          const { fine, normal, big } = peekSteps(count);
          expect(fine < normal && normal < big).toBe(true);
          const next = peekAfterKey(at % count, count, keyOfRange(key));
          expect(next >= 0 && next < count).toBe(true);
        },
      ),
      runs(200),
    );
  });

  it('stands at the peek nearest to a time', () => {
    const curve = { times: [1, 2, 4], pages: [1, 2, 3] };
    expect([0, 1.4, 2.9, 3.1, 99].map((time) => peekNear(curve, time))).toEqual([0, 0, 1, 2, 2]);
  });

  it('runs along the axis of time, and stands at its end beyond it', () => {
    expect([sliderPosition(0, 60), sliderPosition(15, 60), sliderPosition(60, 60), sliderPosition(99, 60)]).toEqual([
      0,
      SLIDER_END / 4,
      SLIDER_END,
      SLIDER_END,
    ]);
    expect(sliderTime(SLIDER_END / 4, 60)).toBe(15);
  });

  it('says where it is', () => {
    const mark = { key: 'a', index: 26, time: 1.35, pages: 9512, slopeBefore: 1, slopeAfter: 0, shape: null };
    expect(markText(mark).replaceAll('\u00a0', ' ')).toBe('1.35 s, 9,512 pages (37.2 MiB)');
    expect(shortMarkText(mark).replaceAll('\u00a0', ' ')).toBe('37.2 MiB after 1.35 s');
  });
});
