import type { LoopTurn, LoopVm } from '../../analysis/loop/loop-record';
import { formatNumber, joined, type ScaledNumber, scaleTransferRate } from '../../format/number';
import * as words from './words';

export const NO_VALUE = '–';

export const rateText = (rate: number | null): string => (rate === null ? NO_VALUE : joined(scaleTransferRate(rate)));

/** A share as per cent: 0.0623 -> '6.23 %'. */
export const percentText = (share: number | null): string =>
  share === null ? NO_VALUE : `${formatNumber(100 * share)}\u00a0%`;

/** The least and the most of some values; one value where they read alike, a dash where there are none. */
export function rangeText(values: readonly (number | null)[], scale: (value: number) => ScaledNumber): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return NO_VALUE;
  const [low, high] = [scale(Math.min(...known)), scale(Math.max(...known))];
  if (joined(low) === joined(high)) return joined(low);
  return words.fromTo(low.unit === high.unit ? low.number : joined(low), joined(high));
}

/** A number without a unit, for `rangeText`. */
export const plain = (value: number): ScaledNumber => ({ number: formatNumber(value), unit: '' });

/** A VM's name, or its place in the fleet where it has none; something else where there is no VM. */
export function nameOf(vm: Pick<LoopVm, 'name' | 'place'> | null | undefined, nobody = NO_VALUE): string {
  if (!vm) return nobody;
  return vm.name === '' ? words.vmNumber(vm.place + 1) : vm.name;
}

/** Which VMs were not simulated to their end; null where all were. */
export function budgetText(turns: readonly LoopTurn[]): string | null {
  const cut = turns.filter(({ stopReason }) => stopReason === 'event-budget');
  const names = [...new Set(cut.map(({ vms, chosen }) => nameOf(vms[chosen])))];
  return names.length === 0 ? null : words.stoppedEarly(names);
}
