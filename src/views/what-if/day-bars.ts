import type { DayRates } from '../../scenario/day-curve';
import { parameterByName } from '../../scenario/parameters';
import { roundValue } from '../plot/axis';

/** Room above the highest bar, to be dragged into. */
const ROOM = 1.25;

/** The upper end of the bars: 1, 2 or 5 times a power of ten with room above the highest. 80 -> 100; nothing written -> 100. */
export function barsTop(rates: DayRates): number {
  const most = Math.max(...rates);
  return most > 0 ? Math.min(parameterByName.dirtyRate.max, roundValue(ROOM * most, 'above')) : 100;
}
