// In the browser: work by one worker and by two; then this worker asks the page's own one as a slider does, alone and while a
// map is drawn.
import { defaultScenario } from '../../src/scenario/scenario';
import { createEngineClient } from '../../src/worker/client';
import { PLATFORM_MAP, type PoolTimes, timePool } from './pool-work';

export interface PagePool {
  readonly times: readonly PoolTimes[];
  /** Milliseconds until a slider's question is answered. */
  readonly still: readonly number[];
  readonly drawing: readonly number[];
}

const [STEPS, STEP_MS] = [120, 16];
const start = (file: string): Worker => new Worker(file, { type: 'module' });
const client = createEngineClient({ startWorker: () => start('./engine.mjs') });
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A drag of the bandwidth: a question each frame. */
async function drag(): Promise<number[]> {
  const times: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const scenario = { ...defaultScenario, bandwidth: 400 + step };
    const asked = performance.now();
    await client.ask('explore', { scenario, baseline: null, overlay: false });
    times.push(performance.now() - asked);
    await wait(STEP_MS);
  }
  return times;
}

async function dragWhileDrawing(): Promise<number[]> {
  const leaving = new AbortController();
  let isDrawing = true;
  const drawing = (async () => {
    while (isDrawing) await client.run('whatIfMap', PLATFORM_MAP, { signal: leaving.signal });
  })();
  await wait(600);
  const times = await drag();
  isDrawing = false;
  leaving.abort();
  await drawing;
  return times;
}

const times = await timePool(() => start('./helper.mjs'));
const [still, drawing]: number[][] = [[], []];
await drag();
for (let turn = 0; turn < 3; turn += 1) {
  still?.push(...(await drag()));
  drawing?.push(...(await dragWhileDrawing()));
}
postMessage({ times, still, drawing });
