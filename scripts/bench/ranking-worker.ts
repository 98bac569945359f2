// Two workers in one file. The outer one stands where the page stands: it asks the inner one by the page's own client,
// so that copying the question and handing over the answer are in the times.
import { expose } from 'comlink';
import { jobs } from '../../src/engine/jobs';
import { createEngineClient } from '../../src/worker/client';
import { steppedJobs } from '../../src/worker/stepped';
import { largeFleet, questionOf } from './ranking-fleet';

const INNER = 'inner';
const RUNS = 25;

/** Milliseconds from the question to its answer. */
export interface RankingTimes {
  readonly models: readonly {
    readonly model: string;
    readonly weight: readonly number[];
    readonly bandwidth: readonly number[];
  }[];
  readonly map: readonly number[];
}

async function measure(): Promise<RankingTimes> {
  const client = createEngineClient({
    startWorker: () => new Worker(self.location.href, { type: 'module', name: INNER }),
    silenceMs: 60_000,
  });
  const fleet = largeFleet();
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    if ((await work()) === null) throw new Error('The work was dropped.');
    return performance.now() - start;
  };
  const models: RankingTimes['models'][number][] = [];
  for (const model of ['algorithm-1', 'closed-form', 'dirty-curve'] as const) {
    const [weight, bandwidth]: [number[], number[]] = [[], []];
    await client.run('rank', questionOf(fleet, 0.25, { model }));
    for (let i = 1; i <= RUNS; i += 1) {
      weight.push(await timed(() => client.run('rank', questionOf(fleet, i / RUNS, { model }))));
    }
    for (let i = 1; i <= RUNS; i += 1) {
      bandwidth.push(await timed(() => client.run('rank', questionOf(fleet, 0.25, { model, bandwidth: 800 + i }))));
    }
    models.push({ model, weight, bandwidth });
  }
  const map: number[] = [];
  for (let i = 1; i <= RUNS; i += 1) {
    map.push(await timed(() => client.run('winners', { ...questionOf(fleet, i / RUNS), fixed: 'downtime' })));
  }
  client.stop();
  return { models, map };
}

if (self.name === INNER) expose(steppedJobs(async () => jobs));
else void measure().then((times) => postMessage(times));
