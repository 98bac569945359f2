import { joined, scaleKnobValue } from '../format/number';
import { pagesOfMib, writePagesAndVolume } from '../format/pages';
import { shownUnitOf } from '../format/rates';
import { spokenQuantity } from '../format/spoken';
import type { NumberParameter } from './parameter';

/** A knob's value for the screen: '4 GiB', '800 Mbit/s', 'no limit', '50 pages (200 KiB)'. */
export function shownValue(parameter: NumberParameter, value: number): string {
  if (value === 0 && parameter.zeroMeans !== undefined) return parameter.zeroMeans;
  if (value === Number.POSITIVE_INFINITY && parameter.infinity) return parameter.infinity.means;
  return parameter.countsPages && value > 0
    ? writePagesAndVolume(pagesOfMib(value))
    : joined(scaleKnobValue(value, parameter.unit));
}

/** A knob's value in words, for `aria-valuetext`: '4 gibibytes', '0 mebibytes, all memory'. */
export function spokenValue(parameter: NumberParameter, value: number): string {
  if (value === Number.POSITIVE_INFINITY && parameter.infinity) return parameter.infinity.means;
  const { unit, size } = shownUnitOf(parameter.unit);
  const spoken = spokenQuantity(value / size, unit);
  return value === 0 && parameter.zeroMeans !== undefined ? `${spoken}, ${parameter.zeroMeans}` : spoken;
}

/** What a knob takes, in words: '16 MiB to 16 TiB', '1 to 1,000 × memory, or 0 for no limit'. */
export function allowedRange(parameter: NumberParameter): string {
  const { unit, zeroMeans } = parameter;
  const low = scaleKnobValue(parameter.leastAboveZero ?? parameter.min, unit);
  const high = scaleKnobValue(parameter.max, unit);
  const from = low.unit === high.unit || low.number === '0' ? low.number : joined(low);
  if (zeroMeans === undefined) return `${from} to ${joined(high)}`;
  return `${from === '0' ? 'up' : from} to ${joined(high)}, or 0 for ${zeroMeans}`;
}
