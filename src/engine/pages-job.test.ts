import { describe, expect, it } from 'vitest';
import { PAGES_PER_MIB } from '../models/units';
import { defaultScenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { framesOf, playPages, playSteps } from './pages-job';

describe('a film of the pages', () => {
  it('has as many pictures as can be scrubbed through, and fewer of much memory', () => {
    const frames = [64, 8192, 16_384, 65_536].map((memory) => framesOf(memory * PAGES_PER_MIB));
    expect(frames).toEqual([4096, 4096, 2048, 512]);
  });

  it('is the same migration again where some of its steps are simulated anew', () => {
    const of = { scenario: { ...defaultScenario, memory: 64 }, workload: null };
    const { recording } = runToEnd(playPages(of));
    const steps = runToEnd(playSteps({ of, range: { from: 3, to: 9 } }));
    expect([...steps.frameStep]).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect([...steps.framePages]).toEqual([...recording.framePages.subarray(15, 50)]);
    expect([...steps.frameTime]).toEqual([...recording.frameTime.subarray(3, 10)]);
  });
});
