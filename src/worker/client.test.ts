import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engine } from '../engine/engine';
import { defaultScenario } from '../scenario/scenario';
import { FakeWorker, turns } from '../test/fake-worker';
import { createEngineClient, WorkerLostError } from './client';
import { packing } from './packed-rounds';

const question = { scenario: defaultScenario, baseline: null, overlay: true };

/** The engine as a worker serves it. */
const served = packing(engine);

/** An engine that never answers, as one whose thread hangs or is gone. */
const silent = { explore: () => new Promise(() => undefined), mend: () => new Promise(() => undefined) };

/** Gives out the workers in order, the last one again and again. */
function hired(...engines: readonly object[]) {
  const workers: FakeWorker[] = [];
  return {
    workers,
    startWorker: (): Worker => {
      const worker = new FakeWorker(engines[workers.length] ?? engines.at(-1) ?? served);
      workers.push(worker);
      return worker;
    },
  };
}

/** What became of a promise, so that it can be asked before it is settled. */
function outcomeOf<Value>(promise: Promise<Value>) {
  const outcome: { value?: Value; error?: unknown; settled: boolean } = { settled: false };
  promise.then(
    (value) => Object.assign(outcome, { value, settled: true }),
    (error: unknown) => Object.assign(outcome, { error, settled: true }),
  );
  return outcome;
}

describe('the client of the worker', () => {
  const stops: (() => void)[] = [];
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
    vi.useRealTimers();
  });

  function start(options: Parameters<typeof createEngineClient>[0]) {
    const client = createEngineClient(options);
    stops.push(client.stop);
    return client;
  }

  it('gives the answer of the engine, cloned, and starts no worker before the first question', async () => {
    const { workers, startWorker } = hired(served);
    const client = start({ startWorker });
    expect(workers).toHaveLength(0);
    expect(await client.ask('explore', question)).toEqual(engine.explore(question));
    expect(await client.ask('mend', defaultScenario)).toEqual(engine.mend(defaultScenario));
    expect(workers).toHaveLength(1);
  });

  it.each(['error', 'messageerror'] as const)(
    'starts a new worker after an %s event and asks it the same',
    async (how) => {
      const { workers, startWorker } = hired(silent, served);
      const asked = outcomeOf(start({ startWorker }).ask('explore', question));
      await turns();
      expect(asked.settled).toBe(false);
      workers[0]?.fail(how);
      await turns();
      expect(asked.value).toEqual(engine.explore(question));
      expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    },
  );

  it('gives a new worker 15 s to load, and takes more than that for its death', async () => {
    const { workers, startWorker } = hired(silent, served);
    const asked = outcomeOf(start({ startWorker }).ask('explore', question));
    await turns();
    await vi.advanceTimersByTimeAsync(14_999);
    await turns();
    expect([asked.settled, workers.length]).toEqual([false, 1]);
    await vi.advanceTimersByTimeAsync(1);
    await turns();
    expect(asked.value).toEqual(engine.explore(question));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('waits 1.5 s for a worker that has answered before', async () => {
    const { workers, startWorker } = hired({ ...silent, mend: engine.mend }, served);
    const client = start({ startWorker });
    await client.ask('mend', defaultScenario);
    const asked = outcomeOf(client.ask('explore', question));
    await turns();
    await vi.advanceTimersByTimeAsync(1499);
    await turns();
    expect([asked.settled, workers.length]).toEqual([false, 1]);
    await vi.advanceTimersByTimeAsync(1);
    await turns();
    expect(asked.value).toEqual(engine.explore(question));
  });

  it('leaves no timer behind that kills a worker which answered', async () => {
    const { workers, startWorker } = hired(served);
    const client = start({ startWorker });
    await client.ask('explore', question);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    await client.ask('explore', question);
    expect(workers).toHaveLength(1);
  });

  it("passes on the engine's own error, and does not ask again", async () => {
    let calls = 0;
    const { workers, startWorker } = hired({
      explore: () => {
        calls += 1;
        throw new RangeError('The memory is negative.');
      },
    });
    const asked = outcomeOf(start({ startWorker }).ask('explore', question));
    await turns();
    expect(asked.error).toMatchObject({ name: 'RangeError', message: 'The memory is negative.' });
    expect(asked.error).not.toBeInstanceOf(WorkerLostError);
    expect([calls, workers.length, workers[0]?.terminated]).toEqual([1, 1, false]);
  });

  it('gives up after two more workers, and tries anew at the next question', async () => {
    const { workers, startWorker } = hired(silent, silent, silent, served);
    const client = start({ startWorker });
    const asked = outcomeOf(client.ask('explore', question));
    for (const already of [1, 2, 3]) {
      await turns();
      expect([asked.settled, workers.length]).toEqual([false, already]);
      workers.at(-1)?.fail('error');
    }
    await turns();
    expect(asked.error).toBeInstanceOf(WorkerLostError);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, true]);
    expect(await client.ask('explore', question)).toEqual(engine.explore(question));
  });

  it.each([0, 1, 4])('asks again %d times where that is the number of retries', async (retries) => {
    const { workers, startWorker } = hired(silent);
    const asked = outcomeOf(start({ startWorker, retries, startMs: 10 }).ask('explore', question));
    for (let turn = 0; turn < 10; turn += 1) {
      await turns();
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(asked.error).toBeInstanceOf(WorkerLostError);
    expect(workers).toHaveLength(retries + 1);
  });

  it.each(['error', 'silence'] as const)(
    'asks again every question that was in flight when the worker died of %s',
    async (how) => {
      const { workers, startWorker } = hired(silent, served);
      const client = start({ startWorker });
      const explored = outcomeOf(client.ask('explore', question));
      const mended = outcomeOf(client.ask('mend', defaultScenario));
      await turns();
      if (how === 'error') workers[0]?.fail('error');
      else await vi.advanceTimersByTimeAsync(15_000);
      await turns();
      expect(explored).toMatchObject({ value: engine.explore(question) });
      expect(mended).toMatchObject({ value: engine.mend(defaultScenario) });
      expect(workers).toHaveLength(2);
    },
  );

  it('notices at the next question that the worker died between two of them', async () => {
    const { workers, startWorker } = hired(served);
    const client = start({ startWorker });
    await client.ask('explore', question);
    workers[0]?.fail('error');
    expect(await client.ask('explore', question)).toEqual(engine.explore(question));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('ends the worker when it is stopped', async () => {
    const { workers, startWorker } = hired(served);
    const client = start({ startWorker });
    await client.ask('explore', question);
    client.stop();
    client.stop();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  });
});
