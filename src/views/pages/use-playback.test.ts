// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { JobQuestion } from '../../engine/jobs';
import type { PagesAnswer } from '../../engine/pages-job';
import { defaultScenario } from '../../scenario/scenario';
import { simulateMigration, simulateSteps } from '../../simulator/migrate';
import { createPart } from '../../simulator/part-kinds';
import { runToEnd } from '../../simulator/run-to-end';
import { xenSetup } from '../../simulator/xen-setup';
import { pageWith, servicesWith, settled, tidyUp } from '../../test/page';
import { stepOf, useScreening } from './use-playback';

tidyUp();
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Hundreds of batches, which a film of 60 frames has to join. */
const setup = xenSetup({
  pages: 4096,
  batchPages: 16,
  seed: 5,
  parts: [createPart('uniform', { pages: 1000, writesPerSecond: 12_000 })],
});

function shortFilm(): PagesAnswer {
  const { migration, recording } = runToEnd(simulateMigration(setup, { maxCells: 1024, maxFrames: 60 }));
  if (recording === null) throw new Error('There is no film.');
  return { of: { scenario: defaultScenario, workload: null }, migration, recording };
}

const answer = shortFilm();

/** A screening whose steps are made by `make`, and the steps that were asked for. */
function screened(make: (question: JobQuestion<'pageSteps'>) => unknown) {
  const asked: JobQuestion<'pageSteps'>[] = [];
  const services = servicesWith(async (_kind, question) => {
    asked.push(question as JobQuestion<'pageSteps'>);
    return make(question as JobQuestion<'pageSteps'>);
  });
  const { result } = renderHook(() => useScreening(answer, null), { wrapper: pageWith(services) });
  const now = () => {
    const { screening } = result.current;
    if (screening === null) throw new Error('Nothing is screened.');
    return screening;
  };
  const step = async (by: 1 | -1) => {
    act(() => now().playback.stepBatch(by));
    await act(() => vi.advanceTimersByTimeAsync(300));
    await settled();
  };
  return { asked, now, step, job: () => result.current.steps };
}

const apart = ({ range }: JobQuestion<'pageSteps'>) => runToEnd(simulateSteps(setup, 1024, range));

it('a step into joined batches is taken when they are there, once for all around it; the film itself stays', async () => {
  const { asked, now, step } = screened(apart);
  act(() => now().playback.stepTo(0));
  expect(answer.recording.frameStep[1]).toBeGreaterThan(2);
  await step(1);
  expect(stepOf(now().playback)).toBe(1);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.of).toBe(answer.of);
  const { player } = now().playback;
  expect(player.recording.framePages.subarray(5, 10).reduce((sum, pages) => sum + pages, 0)).toBe(4096);
  await step(1);
  expect(stepOf(now().playback)).toBe(2);
  await step(-1);
  expect(stepOf(now().playback)).toBe(1);
  expect(asked).toHaveLength(1);
  expect(now().answer).toBe(answer);
  expect(now().shown.recording.frames).toBeGreaterThan(answer.recording.frames);
});

it('steps that fail say so and are asked for anew; who does something else waits no longer', async () => {
  let fails = true;
  const { now, step, job } = screened((question) => {
    if (fails) throw new Error('broken');
    return apart(question);
  });
  act(() => now().playback.stepTo(1));
  await step(1);
  expect(job()?.obstacle).toEqual({ kind: 'failed', sentence: 'It failed: broken.' });
  const before = stepOf(now().playback);
  fails = false;
  act(() => job()?.simulate());
  await act(() => vi.advanceTimersByTimeAsync(300));
  await settled();
  expect(stepOf(now().playback)).toBe(before + 1);
  expect(job()).toBeNull();

  act(() => now().playback.stepTo(now().playback.player.recording.frames - 3));
  act(() => now().playback.stepBatch(1));
  expect(job()?.obstacle.kind).toBe('simulating');
  act(() => job()?.cancel());
  expect(job()).toBeNull();
});
