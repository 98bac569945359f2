import type { Evaluation } from '../engine/evaluation';
import type { KeyFour } from '../scenario/made-numbers';

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** The key numbers of an answer, to all digits, in s, s, MiB and J; null where its model has none. */
export function keyFourOf({ outcome }: Pick<Evaluation, 'outcome'>): KeyFour {
  if (!outcome.applicable) return { time: null, downtime: null, traffic: null, energy: null };
  const { totalTime, downtime, traffic, energy } = outcome;
  return {
    time: finite(totalTime),
    downtime: finite(downtime),
    traffic: finite(traffic),
    energy: finite(energy.total),
  };
}
