import { createHash } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { jobs } from '../engine/jobs';
import { askRows, type RowsQuestion } from '../engine/rows';
import { loadPlatforms } from '../models/platforms/late';
import { defaultScenario, type Scenario } from '../scenario/scenario';
import { runToEnd } from '../simulator/run-to-end';
import { FakeWorker, turns } from '../test/fake-worker';
import { createEngineClient } from './client';
import { createHelping } from './helping';
import { createHold } from './hold';
import { createPool } from './pool';
import { breath, steppedJobs } from './stepped';

const question = (count: number): RowsQuestion => ({
  scenario: defaultScenario,
  knobs: { bandwidth: Float64Array.from({ length: count }, (_, k) => 100 + k / 10) },
  count,
});
/** What comes of it, bit by bit: long columns compare quickly as bytes. */
const bits = (of: unknown): string =>
  createHash('sha1')
    .update(
      JSON.stringify(of, (_, value: unknown) =>
        ArrayBuffer.isView(value)
          ? createHash('sha1')
              .update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
              .digest('hex')
          : typeof value === 'number'
            ? String(value)
            : value,
      ),
    )
    .digest('hex');
const none = { isDropped: () => false, report: () => undefined };
const served = () => ({ ...createHelping(async () => ({ askRows })), learn: () => undefined });

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

/** A pool over fake workers; `asked` counts the rows that each was asked. */
function start(helpers: number, serve: (k: number) => object = served) {
  const asked: number[] = [];
  const workers: FakeWorker[] = [];
  const startHelper = () => {
    const own = serve(workers.length) as ReturnType<typeof served>;
    const at = asked.push(0) - 1;
    const rows = (each: RowsQuestion) => {
      asked[at] = (asked[at] ?? 0) + each.count;
      return own.rows(each);
    };
    const worker = new FakeWorker({ ...own, rows });
    workers.push(worker);
    return worker;
  };
  const pool = createPool({ startHelper, helpers, learned: null, breath });
  stops.push(pool.stop);
  return { pool, asked, workers };
}

const map = (scenario: Partial<Scenario>, isFirst = false) => ({
  scenario: { ...defaultScenario, ...scenario },
  x: { knob: 'bandwidth', from: 100, to: 10_000 } as const,
  y: { knob: 'dirtyRate', from: 1, to: 1000 } as const,
  lines: [{ metric: 'downtime', value: 0.3 }] as const,
  isFirst,
});
const spread = { kind: 'normal', middle: 40, deviation: 8 } as const;

describe('a pool of helpers', () => {
  beforeAll(() => loadPlatforms());

  it.each([0, 1, 2])(
    'gives the same numbers to the bit with %d helpers, who do a part of the work',
    async (helpers) => {
      const { pool, asked } = start(helpers);
      const rows = await pool.rows(question(100_000), none.isDropped, none.report);
      expect(bits(rows)).toBe(bits(askRows(question(100_000))));
      expect(asked).toHaveLength(helpers);
      for (const count of asked) expect(count).toBeGreaterThan(0);
    },
  );

  it('does the long work of What if with the numbers of a single worker', async () => {
    const limits = { downtime: Number.MAX_VALUE, time: Number.MAX_VALUE };
    const work = [
      ['whatIfMap', map({})],
      ['whatIfSketch', map({ model: 'qemu', workingSet: 512, timeLimit: 60 }, true)],
      ['whatIfDoubt', { scenario: defaultScenario, doubted: [{ knob: 'dirtyRate', spread }], limits }],
    ] as const;
    for (const [kind, own] of work) {
      const alone = runToEnd((jobs[kind] as (q: typeof own) => Generator<unknown, unknown>)(own));
      for (const helpers of [1, 2]) {
        const { pool } = start(helpers);
        const api = steppedJobs(
          async () => jobs,
          undefined,
          async () => pool,
        );
        const client = createEngineClient({ startWorker: () => new FakeWorker(api) });
        stops.push(client.stop);
        expect(bits(await client.run(kind, own as never))).toBe(bits(alone));
      }
    }
  });

  it('drops what is dropped, and goes on with the next question', async () => {
    const { pool } = start(1);
    let looks = 0;
    const isDropped = () => {
      looks += 1;
      return looks > 6;
    };
    expect(await pool.rows(question(400_000), isDropped, none.report)).toBeNull();
    expect(bits(await pool.rows(question(20_000), none.isDropped, none.report))).toBe(bits(askRows(question(20_000))));
  });

  it('does by itself what a helper that dies, or cannot load its program, has in hand', async () => {
    const fails = (k: number) => ({
      ...served(),
      rows: ({ count }: RowsQuestion) => {
        if (count > 0 || k > 0) throw new Error('No memory.');
        return askRows(question(0));
      },
    });
    const { pool, workers } = start(2, fails);
    expect(bits(await pool.rows(question(100_000), none.isDropped, none.report))).toBe(
      bits(askRows(question(100_000))),
    );
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('takes a tile back from a helper that is silent for 4 s', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = () => ({
      ...served(),
      rows: ({ count }: RowsQuestion) => (count > 0 ? new Promise(() => undefined) : askRows(question(0))),
    });
    const { pool, workers } = start(1, silent);
    let end: unknown;
    void pool.rows(question(100_000), none.isDropped, none.report).then((rows) => (end = rows));
    for (let waited = 0; end === undefined && waited < 40; waited += 1) {
      await turns();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(bits(end)).toBe(bits(askRows(question(100_000))));
    expect(workers[0]?.terminated).toBe(true);
  });

  it('lies still for a moment when somebody asks something quick, and so do the helpers', async () => {
    let time = 0;
    const { hold, over, restedFor } = createHold(() => time);
    await over();
    hold(150);
    hold(100);
    let isOver = false;
    const waits = over().then(() => (isOver = true));
    await turns();
    expect([isOver, restedFor()]).toEqual([false, -150]);
    time = 151;
    await waits;
    const held: number[] = [];
    const { pool } = start(1, () => ({ ...served(), hold: (ms: number) => void held.push(ms) }));
    await pool.rows(question(50_000), none.isDropped, none.report);
    pool.hold(150);
    await turns();
    expect(held).toEqual([150]);
  });

  it('lets helpers go when there was nothing to do for a minute, and starts them anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { pool, workers } = start(1);
    await pool.rows(question(30_000), none.isDropped, none.report);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(workers[0]?.terminated).toBe(true);
    await pool.rows(question(30_000), none.isDropped, none.report);
    expect(workers).toHaveLength(2);
  });
});
