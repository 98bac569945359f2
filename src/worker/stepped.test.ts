import { describe, expect, it, vi } from 'vitest';
import type { Jobs } from '../engine/jobs';
import { FakeWorker, turns } from '../test/fake-worker';
import { createEngineClient } from './client';
import { steppedJobs } from './stepped';

const progress = (share: number) => ({ share, sentence: `${share}` });

/** Work of so many steps; `steps` tells how far each piece of work came. */
function counting() {
  const steps: number[] = [];
  function* count(to: number) {
    const mine = steps.push(0) - 1;
    for (let i = 1; i <= to; i += 1) {
      steps[mine] = i;
      yield progress(i / to);
    }
    return { to, numbers: Float64Array.of(1, 2, to) };
  }
  return { steps, jobs: { measure: count, pages: count } as unknown as Jobs };
}

/** A clock that a slice of work uses up at its second look. */
function impatient() {
  let time = 0;
  return () => {
    time += 5;
    return time;
  };
}

const start = (jobs: Jobs) => {
  const api = { ...steppedJobs(async () => jobs, impatient()), result: () => 'told' };
  const client = createEngineClient({ startWorker: () => new FakeWorker(api) });
  // The jobs of these tests count; what they are called does not matter.
  const run = (kind: string, to: number, options = {}) =>
    client.run(kind as 'pages', to as never, options) as Promise<unknown>;
  return { client, run };
};

describe('long work in the worker', () => {
  it('gives its answer, typed arrays included, and tells how far it has come', async () => {
    const { jobs } = counting();
    const { client, run } = start(jobs);
    const told: number[] = [];
    const answer = await run('pages', 60, { onProgress: (share: number) => told.push(share) });
    expect(answer).toEqual({ to: 60, numbers: Float64Array.of(1, 2, 60) });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    client.stop();
  });

  it('is dropped when a newer question of its kind comes, and goes on beside other kinds', async () => {
    const { steps, jobs } = counting();
    const { client, run } = start(jobs);
    const [old, other, newer] = await Promise.all([run('pages', 500), run('measure', 30), run('pages', 20)]);
    expect([old, other, newer]).toMatchObject([null, { to: 30 }, { to: 20 }]);
    expect(steps[0]).toBeLessThan(500);
    client.stop();
  });

  it('ends when it is cancelled, before or while it runs', async () => {
    const { steps, jobs } = counting();
    const { client, run } = start(jobs);
    const early = new AbortController();
    early.abort();
    expect(await run('pages', 10, { signal: early.signal })).toBeNull();
    expect(steps).toEqual([]);
    const late = new AbortController();
    const work = run('pages', 1_000_000, { signal: late.signal, onProgress: () => late.abort() });
    expect(await work).toBeNull();
    expect(steps[0]).toBeLessThan(1_000_000);
    client.stop();
  });

  it('lies still while it is held, and goes on after that', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { steps, jobs } = counting();
    const work = steppedJobs(async () => jobs, impatient());
    work.hold(64);
    let end: unknown;
    void work.run('pages', 20 as never, 1, () => undefined).then((answer) => (end = answer));
    for (let k = 0; k < 10; k += 1) await turns();
    expect(steps[0]).toBeLessThan(20);
    await vi.advanceTimersByTimeAsync(65);
    for (let k = 0; k < 30 && end === undefined; k += 1) await turns();
    expect(end).toMatchObject({ status: 'done', answer: { to: 20 } });
    vi.useRealTimers();
  });

  it('lets other questions be answered meanwhile', async () => {
    const { steps, jobs } = counting();
    const { client, run } = start(jobs);
    const work = run('pages', 3000);
    expect(await client.ask('result', {} as never)).toBe('told');
    expect(steps[0] ?? 0).toBeLessThan(3000);
    expect(await work).toMatchObject({ to: 3000 });
    client.stop();
  });

  it('loads the jobs only for work, and says so when they cannot be loaded; the next work tries again', async () => {
    const { jobs } = counting();
    let loads = 0;
    const load = async () => {
      loads += 1;
      if (loads === 1) throw new Error('No network.');
      return jobs;
    };
    const api = { ...steppedJobs(load, impatient()), result: () => 'told' };
    const client = createEngineClient({ startWorker: () => new FakeWorker(api) });
    expect(await client.ask('result', {} as never)).toBe('told');
    expect(loads).toBe(0);
    await expect(client.run('pages', 5 as never)).rejects.toThrow('No network.');
    expect(await client.run('pages', 5 as never)).toMatchObject({ to: 5 });
    client.stop();
  });

  it('does not count a worker as dead whose jobs come over a slow network', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { jobs } = counting();
    let workers = 0;
    let arrive: (jobs: Jobs) => void = () => undefined;
    const api = steppedJobs(() => new Promise((resolve) => (arrive = resolve)), impatient());
    const startWorker = () => {
      workers += 1;
      return new FakeWorker(api);
    };
    const client = createEngineClient({ startWorker, startMs: 700, silenceMs: 350 });
    const work = client.run('pages', 5 as never);
    // Longer than the page waits for a silent worker, but every report is heard.
    for (let waited = 0; waited < 2000; waited += 100) {
      vi.advanceTimersByTime(100);
      await turns();
    }
    arrive(jobs);
    expect(await work).toMatchObject({ to: 5 });
    expect(workers).toBe(1);
    client.stop();
    vi.useRealTimers();
  });

  it('is dropped while the jobs are still on their way', async () => {
    const { steps, jobs } = counting();
    let arrive: (jobs: Jobs) => void = () => undefined;
    const api = steppedJobs(() => new Promise((resolve) => (arrive = resolve)), impatient());
    const client = createEngineClient({ startWorker: () => new FakeWorker(api) });
    const leaving = new AbortController();
    const work = client.run('pages', 5 as never, { signal: leaving.signal });
    await turns();
    leaving.abort();
    await turns();
    arrive(jobs);
    expect(await work).toBeNull();
    expect(steps).toEqual([]);
    client.stop();
  });

  it("passes on the work's own error", async () => {
    function* fails() {
      yield progress(0);
      throw new Error('No such workload.');
    }
    const { client, run } = start({ pages: fails } as unknown as Jobs);
    await expect(run('pages', 1)).rejects.toThrow('No such workload.');
    client.stop();
  });
});
