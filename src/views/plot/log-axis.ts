import { formatNumber } from '../../format/number';
import type { Axis } from './axis';

const LEADS = [1, 2, 5] as const;
/** Beyond so many decades only powers of ten are ticks. */
const FEW_DECADES = 2.5;

/** The 1, 2 or 5 times a power of ten at or below a positive value, or at or above it. 3 -> 2 or 5. */
function roundValue(value: number, side: 'below' | 'above'): number {
  const power = Math.floor(Math.log10(value) + 1e-12);
  const values = [power, power + 1].flatMap((each) => LEADS.map((lead) => lead * 10 ** each));
  const slack = 1e-9 * value;
  return side === 'below'
    ? Math.max(...values.filter((each) => each <= value + slack))
    : Math.min(...values.filter((each) => each >= value - slack));
}

/**
 * A log axis that holds two positive values, from and to 1, 2 or 5 times a power of ten; ticks at those, or at powers
 * of ten where there are many. 240 and 5,800 -> 200 to 10,000 by 200, 500, 1,000, ...
 */
export function logAxis(min: number, max: number, unit: string): Axis {
  const low = min > 0 && Number.isFinite(min) ? min : 1;
  const bottom = roundValue(low, 'below');
  const above = roundValue(Math.max(max, low), 'above');
  const top = above > bottom ? above : 10 * bottom;
  const isWide = Math.log10(top / bottom) > FEW_DECADES;
  const leads = isWide ? [1] : LEADS;
  const ticks: { value: number; label: string }[] = [];
  for (let power = Math.floor(Math.log10(bottom)); power <= Math.ceil(Math.log10(top)); power += 1) {
    for (const lead of leads) {
      const value = lead * 10 ** power;
      if (value >= bottom * (1 - 1e-9) && value <= top * (1 + 1e-9)) ticks.push({ value, label: formatNumber(value) });
    }
  }
  return { unit, ticks, bottom, top };
}
