import { type Metric, metricRecords } from '../vocabulary/metrics';
import { display } from './display';
import {
  DURATIONS,
  ELECTRICITY,
  energyRungs,
  formatNumber,
  joined,
  POWERS,
  type Rung,
  rateRungs,
  rungFor,
  SCREEN_DIGITS,
  type ScaledNumber,
  scaled,
  VOLUMES,
} from './number';

import { shownRate } from './rates';

/** What is measured, and with that the units it is shown in. Numbers come in s, MiB, MiB/s ('rate'), Mbit/s, J and W; shares of 1. */
export type Quantity =
  | 'number'
  | 'share'
  | 'duration'
  | 'pause'
  | 'volume'
  | 'rate'
  | 'network-rate'
  | 'energy'
  | 'power'
  | 'electricity';

/** Units that grow with the number, and the one of 0. */
interface Ladder {
  readonly rungs: readonly Rung[];
  readonly base: string;
}

const only = (unit: string, size: number): readonly Rung[] => [{ unit, size, below: Number.POSITIVE_INFINITY }];

const LADDERS: Readonly<Record<Exclude<Quantity, 'energy' | 'rate' | 'network-rate'>, Ladder>> = {
  number: { rungs: only('', 1), base: '' },
  share: { rungs: only('%', 0.01), base: '%' },
  duration: { rungs: DURATIONS, base: 's' },
  pause: { rungs: DURATIONS, base: 'ms' },
  volume: { rungs: VOLUMES, base: 'MiB' },
  power: { rungs: POWERS, base: 'W' },
  electricity: { rungs: ELECTRICITY, base: 'Wh' },
};

/** Energies and rates are in the unit that was chosen. */
function ladderOf(quantity: Quantity): Ladder {
  if (quantity === 'energy') return { rungs: energyRungs(), base: display().energy };
  if (quantity !== 'rate' && quantity !== 'network-rate') return LADDERS[quantity];
  const own = quantity === 'rate' ? 'MiB/s' : 'Mbit/s';
  return { rungs: rateRungs(own), base: shownRate(own).unit };
}

/** A number in the unit that suits its size: 1536 MiB -> 1.5 GiB, a pause of 0.0212 s -> 21.2 ms. */
export function scaleQuantity(value: number, quantity: Quantity): ScaledNumber {
  const { rungs, base } = ladderOf(quantity);
  return scaled(value, rungs, base);
}

/** A metric as it stands in a sentence: 66.5 s of total time -> '66.5 s'. */
export const metricText = (metric: Metric, value: number): string =>
  joined(scaleQuantity(value, metricRecords[metric].quantity));

/** How the numbers of one column, or of one row, are shown: all in one unit. */
export interface ColumnScale {
  /** '' for numbers without one. */
  readonly unit: string;
  /** Decimal places of the number with the most of them, at most. */
  readonly places: number;
  /** A number in that unit, without it. */
  readonly show: (value: number) => string;
}

const isNumber = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/**
 * One unit for all values, so that they can be compared by eye: the one that suits the middle between the least and the
 * largest, as a ratio. Times have ms only if all are below 1 s. 0.559 s, 66.5 s and 123 s -> s; 979 MiB and 2 GiB -> GiB.
 * Values that are null or no number are passed over.
 */
export function columnScale(
  values: Iterable<number | null | undefined>,
  quantity: Quantity,
  digits = SCREEN_DIGITS,
): ColumnScale {
  let [least, largest, finest] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY];
  for (const value of values) {
    if (!isNumber(value) || value === 0) continue;
    least = Math.min(least, Math.abs(value));
    largest = Math.max(largest, Math.abs(value));
  }
  const isTime = quantity === 'duration' || quantity === 'pause';
  const { rungs, base } = ladderOf(isTime ? 'duration' : quantity);
  const middle = Math.sqrt(least) * Math.sqrt(largest);
  // A second or more in the column keeps milliseconds out of it.
  const rung = largest === 0 ? undefined : rungFor(isTime && largest >= 1 ? Math.max(middle, 1) : middle, rungs);
  const { unit, size } = rung ?? { unit: base, size: 1 };
  for (const value of values) {
    if (isNumber(value) && !Number.isInteger(value / size)) finest = Math.min(finest, Math.abs(value / size));
  }
  // The finest of those with a point has the most places: 0.0293 in three digits has 4.
  const places = finest === Number.POSITIVE_INFINITY ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(finest)));
  return { unit, places, show: (value) => formatNumber(value / size, digits) };
}
