// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tidyUp } from '../../test/page';
import { useSpaced } from './use-spaced';

tidyUp();
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

function follow() {
  const { result, rerender } = renderHook(({ value }) => useSpaced(value, 100), { initialProps: { value: 0 } });
  return { come: (value: number) => rerender({ value }), shown: () => result.current };
}

describe('a value that follows behind', () => {
  it('comes in its own time at first, and at once where the last came long ago', () => {
    const { come, shown } = follow();
    come(1);
    expect(shown()).toBe(0);
    wait(1);
    expect(shown()).toBe(1);
    wait(100);
    come(2);
    expect(shown()).toBe(2);
  });

  it('comes at most once in a time, and the last one always', () => {
    const { come, shown } = follow();
    come(1);
    wait(1);
    const seen: number[] = [];
    for (let value = 2; value < 12; value += 1) {
      wait(30);
      come(value);
      seen.push(shown());
    }
    // At 100, 200 and 300 ms it is the one that came last before.
    expect(seen).toEqual([1, 1, 1, 4, 4, 4, 7, 7, 7, 10]);
    wait(100);
    expect(shown()).toBe(11);
  });
});
