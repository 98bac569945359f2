import { QUANTILES } from '../../models/platforms/prior';
import type { Progress } from '../../simulator/simulated-migration';
import { firstFree } from '../drain/drain-schedule';
import { DRAWS, type VmDraws } from './plan-draws';

const DRAWS_A_STEP = 4;

/** Sorts in place; the least value with which so much of all draws is reached. */
export function quantilesOf(values: Float64Array): readonly number[] {
  values.sort();
  return QUANTILES.map((share) => values[Math.max(0, Math.ceil(share * values.length) - 1)] ?? 0);
}

/** What a thousand nights come to. */
interface Nights {
  readonly starts: readonly Float64Array[];
  readonly over: readonly Float64Array[];
  readonly lanes: readonly number[];
  readonly inWindow: readonly number[];
  readonly ends: Float64Array;
  readonly left: Float64Array;
}

/** Each VM of the order starts as soon as a lane is free, night by night. */
export function* nightsOf(
  order: readonly VmDraws[],
  { lanes, window }: { readonly lanes: number; readonly window: number },
): Generator<Progress, Nights> {
  const starts = order.map(() => new Float64Array(DRAWS));
  const over = order.map(() => new Float64Array(DRAWS));
  const uses = order.map(() => new Uint16Array(lanes));
  const inWindow = order.map(() => 0);
  const [ends, left] = [new Float64Array(DRAWS), new Float64Array(DRAWS)];
  for (let night = 0; night < DRAWS; night += 1) {
    if (night % DRAWS_A_STEP === 0)
      yield { share: 0.7 + (0.2 * night) / DRAWS, sentence: 'Drawing the night a thousand times' };
    const freeAt = new Array<number>(lanes).fill(0);
    for (const [k, { slots, arrives }] of order.entries()) {
      const lane = firstFree(freeAt);
      const start = freeAt[lane] ?? 0;
      const end = start + (slots[night] ?? 0);
      freeAt[lane] = end;
      (starts[k] as Float64Array)[night] = start;
      (over[k] as Float64Array)[night] = end;
      const use = uses[k] as Uint16Array;
      use[lane] = (use[lane] ?? 0) + 1;
      if (end > (ends[night] ?? 0)) ends[night] = end;
      if (arrives[night] === 1 && end <= window) {
        inWindow[k] = (inWindow[k] ?? 0) + 1;
        left[night] = (left[night] ?? 0) + 1;
      }
    }
  }
  return { starts, over, lanes: uses.map((use) => use.indexOf(Math.max(...use))), inWindow, ends, left };
}
