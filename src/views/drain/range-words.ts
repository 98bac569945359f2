import type { PlannedVm } from '../../analysis/plan/plan-range';
import { wallClock } from '../../format/clock';
import { scaleDuration } from '../../format/number';
import { nineOfTen } from '../shared/likely-range';
import { pauseText } from './drain-text';

/** A chance in words that do not promise: 'almost certain', '62 in 100', 'hardly any chance'. */
export function chanceText(chance: number): string {
  if (chance >= 0.995) return 'all but certain';
  if (chance < 0.005) return 'less than 1 in 100';
  return `${Math.round(100 * chance)} in 100`;
}

/** Nine of ten of the ends: 'between 23:20 and 00:05 (next day)', 'in 51 min to 1 h 14 min'. */
export function endsText(ends: readonly number[], from: string): string {
  const [low = 0, , , , high = 0] = ends;
  const [a, b] = [wallClock(from, low), wallClock(from, high)];
  if (a === b) return from === '' ? `after ${a}` : `at ${a}`;
  return from === '' ? `after ${a} to ${b}` : `between ${a} and ${b}`;
}

/** One VM of the plan in a sentence. */
export function moveSaid(name: string, vm: PlannedVm, from: string): string {
  const time = nineOfTen(vm.totalTime, scaleDuration);
  const leaves =
    vm.ends === null
      ? ''
      : `, leaves at ${wallClock(from, vm.ends[2] ?? 0)}, nine times in ten ${endsText(vm.ends, from)}`;
  const pause = vm.downtime[2] ?? Number.NaN;
  const paused = Number.isFinite(pause) ? `a pause of ${pauseText(pause)}` : 'no pause in most draws';
  return `${name}: lane ${(vm.lane ?? 0) + 1}${leaves}; it takes ${time}, with ${paused}.`;
}
