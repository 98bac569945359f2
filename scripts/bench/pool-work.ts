import { runDoubt } from '../../src/engine/what-if-doubt-job';
import { drawMap, type MapQuestion } from '../../src/engine/what-if-map-job';
import { loadPlatforms } from '../../src/models/platforms/late';
import { defaultScenario, type Scenario } from '../../src/scenario/scenario';
import { createPool, type Pool } from '../../src/worker/pool';
import { breath } from '../../src/worker/stepped';

/** Milliseconds by the clock of the same work by one worker and by two, in turns. */
export interface PoolTimes {
  readonly what: string;
  readonly alone: number[];
  readonly together: number[];
}

/** So many before that the helper, which does half of the work, is compiled as well as the worker beside it. */
const [RUNS, WARM_UPS] = [9, 4];
const PLATFORM: Partial<Scenario> = { memory: 4096, workingSet: 1024, atDeadline: 'pause', timeLimit: 300 };

export const mapOf = (scenario: Partial<Scenario>): MapQuestion => ({
  scenario: { ...defaultScenario, ...scenario },
  x: { knob: 'bandwidth', from: 100, to: 100_000 },
  y: { knob: 'dirtyRate', from: 1, to: 10_000 },
  lines: [0.05, 0.1, 0.3, 1, 10].map((value) => ({ metric: 'downtime', value })),
  isFirst: false,
});
export const PLATFORM_MAP = mapOf({ ...PLATFORM, model: 'kubevirt' });
const spread = { kind: 'normal', middle: 40, deviation: 8 } as const;
const none = Number.MAX_VALUE;

/** Steps long work to its end; rows go to the pool. */
async function run(work: Generator<object, unknown>, pool: Pool | null): Promise<void> {
  let given: unknown;
  for (;;) {
    const { value, done } = work.next(given) as IteratorResult<object, unknown>;
    given = undefined;
    if (done) return;
    if (pool === null || !('rows' in (value as object))) continue;
    const { rows } = value as { readonly rows: Parameters<Pool['rows']>[0] };
    given =
      (await pool.rows(
        rows,
        () => false,
        (share) => void work.next(share),
      )) ?? undefined;
  }
}

/** Times maps and doubt by one worker, and by this one and a helper. */
export async function timePool(startHelper: () => Worker): Promise<PoolTimes[]> {
  await loadPlatforms();
  const pool = createPool({ startHelper, helpers: 1, learned: null, breath });
  const doubted = { scenario: defaultScenario, doubted: [{ knob: 'dirtyRate', spread }] as const };
  const works: readonly (readonly [string, () => Generator<object, unknown>])[] = [
    ['map of 400 x 400, dirty-curve', () => drawMap(mapOf({ model: 'dirty-curve', workingSet: 512 }))],
    ['map of 401 x 401, kubevirt', () => drawMap(PLATFORM_MAP)],
    [
      'a million samples of doubt, algorithm-1',
      () => runDoubt({ ...doubted, limits: { downtime: none, time: none } }, 500_000),
    ],
  ];
  const times: PoolTimes[] = [];
  for (const [what, work] of works) {
    const measured: PoolTimes = { what, alone: [], together: [] };
    for (let k = -WARM_UPS; k < RUNS; k += 1) {
      for (const [own, list] of [
        [null, measured.alone],
        [pool, measured.together],
      ] as const) {
        const start = performance.now();
        await run(work(), own);
        if (k >= 0) list.push(performance.now() - start);
      }
    }
    times.push(measured);
  }
  pool.stop();
  return times;
}
