// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { optionOf } from '../../scenario/view-options';
import { useStore } from '../../state/store';
import { tidyUp } from '../../test/page';
import { useRested } from './use-rested';

tidyUp();
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const move = vi.fn();
const written = () => optionOf(useStore.getState().options, 'decide.step');
const standStill = () => act(() => vi.advanceTimersByTime(300));

function play(first: number | null) {
  move.mockClear();
  const { rerender } = renderHook(({ rests }) => useRested('decide.step', rests, move), {
    initialProps: { rests: first },
  });
  return (rests: number | null) => rerender({ rests });
}

describe('where something that plays rests', () => {
  it('is written when it has stood still, and no place that it only passed', () => {
    const changes: number[] = [];
    const stop = useStore.subscribe(() => changes.push(written()));
    const come = play(null);
    for (const rests of [3, 4, 5, null, 6]) {
      come(rests);
      act(() => vi.advanceTimersByTime(100));
    }
    expect(written()).toBe(0);
    standStill();
    expect(changes).toEqual([6]);
    expect(move).not.toHaveBeenCalled();
    stop();
  });

  it('is moved by Back, and not by what it has written itself', () => {
    const come = play(0);
    come(6);
    standStill();
    act(() => useStore.getState().setOption('decide.step', 2));
    expect(move.mock.calls).toEqual([[2]]);
    come(2);
    standStill();
    expect([written(), move.mock.calls.length]).toEqual([2, 1]);
  });

  it('is left alone where no link has a place for it', () => {
    renderHook(() => useRested(null, 5, move));
    standStill();
    expect(written()).toBe(0);
  });
});
