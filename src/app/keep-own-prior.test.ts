import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LearnedPrior } from '../engine/own-prior-job';
import { entryOf } from '../scenario/journal';
import { useStore } from '../state/store';
import type { EngineClient } from '../worker/client';
import { keepOwnPrior } from './keep-own-prior';

const start = useStore.getInitialState();
afterEach(() => useStore.setState(start, true));

const point = { kind: 'k', a: 1, family: 't', w: 5, weight: 1 } as const;
const learned = (rows: number): LearnedPrior => ({
  ...{ points: rows < 10 ? [] : [point], rows, leftOut: 0, holds50: 0, holds90: 0 },
});
const entry = entryOf('a', {
  ...{ memoryInUse: 990, zeroMemory: 0, dirtyRate: 10, cap: 0, link: 112, technique: 'precopy', guest: '' },
  ...{ traffic: 1000, totalTime: 28, downtime: 0.1 },
});
const settle = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

describe('what is learned from the journal', () => {
  it('is told to the worker, then to the page, and anew when the journal changes', async () => {
    const told: unknown[] = [];
    const answers = [learned(0), learned(12)];
    const run = vi.fn(async () => answers.shift() ?? null) as unknown as EngineClient['run'];
    const learn = (points: unknown) => told.push([points, useStore.getState().ownPrior?.rows ?? null]);
    keepOwnPrior(useStore, { run, learn });
    await settle();
    useStore.getState().say('Something else changes.');
    useStore.getState().setJournal([entry]);
    await settle();
    expect(run).toHaveBeenCalledTimes(2);
    expect(told).toEqual([
      [null, null],
      [[point], 0],
    ]);
    expect(useStore.getState().ownPrior?.rows).toBe(12);
  });

  it('stays unknown where the worker is lost, and that is said', async () => {
    const run = (() => Promise.reject(new Error('lost'))) as unknown as EngineClient['run'];
    keepOwnPrior(useStore, { run, learn: () => undefined });
    await settle();
    expect(useStore.getState().journalTrouble).toMatch(/Nothing could be learned/);
    expect(useStore.getState().ownPrior).toBeNull();
  });
});
