// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../scenario/scenario';
import { tidyUp } from '../test/page';
import { useStore } from './store';
import { useBaseline, useLitSymbol, useScenario } from './use-part';

tidyUp();

const store = () => useStore.getState();

describe('a part of the store', () => {
  it('is what the store has, at every change of it', () => {
    const { result, unmount } = renderHook(() => ({
      memory: useScenario(({ memory }) => memory),
      pinned: useBaseline((pin) => pin?.memory ?? null),
      lit: useLitSymbol((lit) => lit),
    }));
    expect(result.current).toEqual({ memory: defaultScenario.memory, pinned: null, lit: null });
    act(() => store().pin());
    act(() => store().setParameter('memory', 2048));
    act(() => store().light('memory'));
    expect(result.current).toEqual({ memory: 2048, pinned: defaultScenario.memory, lit: 'memory' });
    act(() => store().undo());
    act(() => store().light(null));
    expect(result.current).toEqual({ memory: defaultScenario.memory, pinned: defaultScenario.memory, lit: null });
    unmount();
  });

  it('asks its readers only where that part changed', () => {
    let asked = 0;
    const { unmount } = renderHook(() =>
      useScenario(({ memory }) => {
        asked += 1;
        return memory;
      }),
    );
    asked = 0;
    act(() => store().say('Said.'));
    act(() => store().lookAhead('memory', 4096));
    act(() => store().light('memory'));
    expect(asked).toBe(0);
    act(() => store().takeAhead());
    expect(asked).toBeGreaterThan(0);
    unmount();
    asked = 0;
    act(() => store().setParameter('memory', 512));
    expect(asked).toBe(0);
  });
});
