// Runs in a Node process of its own and writes milliseconds as JSON: the ranking alone, nothing copied.
import { rank } from '../../src/engine/rank-job';
import { largeFleet, questionOf } from './ranking-fleet';

const RUNS = 15;
const fleet = largeFleet();
const times: number[] = [];
for (let i = 0; i <= RUNS; i += 1) {
  const question = questionOf(fleet, i / RUNS);
  const start = performance.now();
  for (const _ of rank(question));
  times.push(performance.now() - start);
}
// The first one predicts; the others rank anew.
process.stdout.write(JSON.stringify({ first: times[0], again: times.slice(1) }));
