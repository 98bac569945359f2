import { models } from '../../src/models/registry';
import { variedDefaults } from './mixes';

const EVALUATIONS = 500_000;
const REPEATS = 5;
const DIFFERENT = 1000;

/** Milliseconds that the readable form of Algorithm 1 takes for 500,000 scenarios, several times over. */
export function timeReadableForm(): number[] {
  const inputs = variedDefaults(DIFFERENT);
  const { predict } = models['algorithm-1'];
  const times: number[] = [];
  let traffic = 0;
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const start = performance.now();
    for (let done = 0; done < EVALUATIONS; done += DIFFERENT) {
      for (const input of inputs) {
        const outcome = predict(input);
        if (outcome.applicable) traffic += outcome.traffic;
      }
    }
    times.push(performance.now() - start);
  }
  if (!(traffic > 0)) throw new Error('The model sent nothing.');
  return times;
}
