import { energyOf } from '../../models/energy';
import { QUANTILES } from '../../models/platforms/prior';
import { noisyQuantiles } from '../../models/platforms/weighted-quantiles';
import type { Seconds } from '../../models/units';
import { type Scenario, toEnergyCoefficients } from '../../scenario/scenario';
import type { StopReason } from '../../vocabulary/stop-reasons';
import { type LanePrediction, toMicroseconds } from '../drain/drain-lane';
import type { PlanOutcome, VmPoints } from './plan-points';

/** The place of the middle among the quantiles. */
export const MEDIAN = QUANTILES.indexOf(0.5);

/** Points of one VM as numbers over the quantiles, and its chances. */
export function summaryOf(vm: VmPoints, maxDowntime: number | null) {
  const { points, timeNoise, pauseNoise } = vm;
  const shares = points.map(({ share }) => share);
  const times = points.map(({ totalTime }) => totalTime);
  const pauses = points.map(({ downtime }) => downtime);
  const chances: Record<PlanOutcome, number> = { completed: 0, aborted: 0, 'does-not-end': 0, 'no-number': 0 };
  const reasons = new Map<StopReason | null, number>();
  let [converges, keeps] = [0, 0];
  for (const { share, outcome, stopReason, converges: isOwnEnd, downtime } of points) {
    chances[outcome] += share;
    reasons.set(stopReason, (reasons.get(stopReason) ?? 0) + share);
    if (isOwnEnd) converges += share;
    for (const [by, part] of pauseNoise) {
      if (maxDowntime === null || downtime * by * 1000 <= maxDowntime) keeps += share * part;
    }
  }
  // Shares sum to 1 but for the last digits.
  for (const key of Object.keys(chances) as PlanOutcome[]) chances[key] = Number(chances[key].toFixed(12));
  const likeliest = <Key>(entries: Iterable<readonly [Key, number]>, first: Key): Key =>
    [...entries].reduce((best, each) => (each[1] > best[1] + 1e-12 ? each : best), [first, 0] as readonly [
      Key,
      number,
    ])[0];
  return {
    totalTime: noisyQuantiles(times, shares, timeNoise, QUANTILES),
    downtime: noisyQuantiles(pauses, shares, pauseNoise, QUANTILES),
    traffic: noisyQuantiles(
      points.map(({ traffic }) => traffic),
      shares,
      [[1, 1]],
      QUANTILES,
    ),
    outcome: likeliest(Object.entries(chances) as [PlanOutcome, number][], 'completed'),
    ...{ chances, stopReason: likeliest<StopReason | null>(reasons, null) },
    ...{ chanceConverges: converges, chanceKeepsSla: Math.min(1, keeps), points: points.length },
    ...{ isRateUnknown: vm.isRateUnknown, isSetUnknown: vm.isSetUnknown },
  };
}

/** What one VM's points come to. */
export type Summary = ReturnType<typeof summaryOf>;

/** The medians of a VM, as the orders of a plan take them. */
export function mediansOf(
  summary: Summary,
  resume: Seconds,
  scenario: Scenario,
): LanePrediction & { applicable: true } {
  const at = (values: readonly number[]): number => values[MEDIAN] ?? 0;
  const [time, downtime, traffic] = [at(summary.totalTime), at(summary.downtime), at(summary.traffic)];
  const energy = energyOf(traffic, time, toEnergyCoefficients(scenario)).total;
  return {
    applicable: true,
    metrics: { time, downtime: Number.isFinite(downtime) ? downtime : time, traffic, energy },
    stopReason: summary.stopReason ?? 'threshold',
    converges: summary.chanceConverges >= 0.5,
    keepsSla: summary.chanceKeepsSla >= 0.5,
    slot: toMicroseconds(time),
    pauseInSlot: Math.min(Math.max(downtime - resume, 0), time),
  };
}
