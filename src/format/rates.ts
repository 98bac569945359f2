import { display } from './display';
import type { KnobUnit } from './knob-unit';

/** The two units of rates: memory is dirtied in MiB/s, links are sold in Mbit/s. */
export type RateUnit = 'MiB/s' | 'Mbit/s';

/** 1 Mbit/s in MiB/s: 10^6 / 8 / 2^20. A power of two of a whole number, so no digit is lost. */
const MBIT = 1e6 / 8 / 2 ** 20;

/** The unit in which rates of `own` are shown, and how many of their own unit one of it is. */
interface ShownRate {
  readonly unit: RateUnit;
  readonly size: number;
}

/** In their own unit, or all in the one that was chosen: of MiB/s, shown as Mbit/s, one is 0.119 MiB/s. */
export function shownRate(own: RateUnit): ShownRate {
  const { rates } = display();
  if (rates === 'usual' || rates === own) return { unit: own, size: 1 };
  return { unit: rates, size: own === 'MiB/s' ? MBIT : 1 / MBIT };
}

/** How a knob's unit is shown; every unit but those of rates stays. */
export const shownUnitOf = (unit: KnobUnit): { readonly unit: KnobUnit; readonly size: number } =>
  unit === 'MiB/s' || unit === 'Mbit/s' ? shownRate(unit) : { unit, size: 1 };
