import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engine } from '../engine/engine';
import { defaultScenario } from '../scenario/scenario';
import { FakeWorker, turns } from '../test/fake-worker';
import { createEngineClient, HOLD_MS, WorkerLostError } from './client';
import { packing } from './packed-rounds';

const question = { scenario: defaultScenario, baseline: null, overlay: true };

/** The engine as a worker serves it. */
const served = packing(engine);

/** An engine that never answers, as one whose thread hangs or is gone. */
const silent = { explore: () => new Promise(() => undefined), result: () => new Promise(() => undefined) };

const other = { state: { view: 'explore', scenario: defaultScenario, pins: [] }, rejected: [] } as const;

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
    expect(await client.ask('result', other)).toEqual(await engine.result(other));
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

  it('asks a worker that is silent for 2 s once more, and replaces it after 2 s more', async () => {
    let pings = 0;
    const ping = () => {
      pings += 1;
      return new Promise(() => undefined);
    };
    const { workers, startWorker } = hired({ ...silent, result: engine.result, ping }, served);
    const client = start({ startWorker });
    await client.ask('result', other);
    const asked = outcomeOf(client.ask('explore', question));
    for (const [wait, already] of [
      [1999, 0],
      [1, 1],
      [1999, 1],
    ] as const) {
      await turns();
      await vi.advanceTimersByTimeAsync(wait);
      await turns();
      expect([asked.settled, workers.length, pings]).toEqual([false, 1, already]);
    }
    await vi.advanceTimersByTimeAsync(1);
    await turns();
    expect(asked.value).toEqual(engine.explore(question));
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('leaves a worker alone that is slow with an answer and says that it lives', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const slow = { ...served, explore: () => new Promise((resolve) => (answer = resolve)), ping: () => true };
    const { workers, startWorker } = hired(slow);
    const client = start({ startWorker });
    await client.ask('result', other);
    const asked = outcomeOf(client.ask('explore', question));
    for (let waited = 0; waited < 20; waited += 1) {
      await turns();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect([asked.settled, workers.length]).toEqual([false, 1]);
    answer(served.explore(question));
    await turns();
    expect(asked.value).toEqual(engine.explore(question));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('notices within 4 s that a worker died in the middle of long work, and has it done by a new one', async () => {
    const dying = {
      run: (_kind: string, _question: unknown, _ticket: number, report: (share: number) => void) => {
        report(0.5);
        return new Promise(() => undefined);
      },
    };
    const { workers, startWorker } = hired(dying, { run: () => ({ status: 'done', answer: 'whole' }) });
    const told: number[] = [];
    const work = outcomeOf(
      start({ startWorker }).run('pages', {} as never, { onProgress: (share) => told.push(share) }),
    );
    await turns();
    expect(told).toEqual([0.5]);
    await vi.advanceTimersByTimeAsync(2000);
    await turns();
    expect([work.settled, workers.length]).toEqual([false, 1]);
    await vi.advanceTimersByTimeAsync(2000);
    await turns();
    expect(work.value).toBe('whole');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it('does long work in a new worker after one that could not load its program', async () => {
    const lost = {
      run: () => {
        throw Object.assign(new Error('Its program could not be loaded.'), { name: 'ProgramLostError' });
      },
    };
    const { workers, startWorker } = hired(lost, { run: () => ({ status: 'done', answer: 'whole' }) });
    const client = start({ startWorker });
    await expect(client.run('pages', {} as never)).rejects.toThrow('could not be loaded');
    expect(await client.run('pages', {} as never)).toBe('whole');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
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
      const mended = outcomeOf(client.ask('result', other));
      await turns();
      if (how === 'error') workers[0]?.fail('error');
      else await vi.advanceTimersByTimeAsync(15_000);
      await turns();
      expect(explored).toMatchObject({ value: engine.explore(question) });
      expect(mended).toMatchObject({ value: await engine.result(other) });
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

  it('has long work done by a worker of its own, which lies still while questions are asked, and only then hears of them', async () => {
    const held: number[] = [];
    let finish: (end: unknown) => void = () => undefined;
    const hears = { ...served, hold: (ms: number) => void held.push(ms) };
    const works = { ...hears, run: () => new Promise((resolve) => (finish = resolve)) };
    const { workers, startWorker } = hired(hears, works);
    const client = start({ startWorker });
    await client.ask('result', other);
    const work = client.run('pages', {} as never);
    await turns();
    await client.ask('result', other);
    await turns();
    expect(held).toEqual([HOLD_MS]);
    finish({ status: 'done', answer: 'worked' });
    expect(await work).toBe('worked');
    await client.ask('result', other);
    await turns();
    expect([held, workers.length]).toEqual([[HOLD_MS], 2]);
    client.stop();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
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
