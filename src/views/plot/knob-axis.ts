import { joined, scaleVolume } from '../../format/number';
import { shownUnitOf } from '../../format/rates';
import { parameterByName } from '../../scenario/parameters';
import { isOnLogScale, type KnobRange } from '../../scenario/what-if-axes';
import { type Axis, linearAxis, logAxisOver, type Tick } from './axis';

const MOST_TICKS = 7;

/** Powers of two, each with its unit: 1 GiB, 8 GiB, 64 GiB. */
function volumeTicks(from: number, to: number): readonly Tick[] {
  const [first, last] = [Math.ceil(Math.log2(from) - 1e-9), Math.floor(Math.log2(to) + 1e-9)];
  const every = Math.ceil((last - first + 1) / MOST_TICKS);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, k) => {
    const value = 2 ** (first + k * every);
    return { value, label: joined(scaleVolume(value)) };
  });
}

/** The axis of a knob over a range, in the knob's unit. */
export function knobAxis({ knob, from, to }: KnobRange): Axis {
  const { unit: own, quantity, ...parameter } = parameterByName[knob];
  const { unit, size } = shownUnitOf(own);
  if (quantity === 'volume') return { scale: 'log', unit: '', domain: [from, to], ticks: volumeTicks(from, to) };
  if (isOnLogScale(parameter)) return logAxisOver(from, to, unit, size);
  const { ticks } = linearAxis(from, to, [{ unit, size, below: Number.POSITIVE_INFINITY }]);
  return {
    scale: 'linear',
    unit,
    domain: [from, to],
    ticks: ticks.filter(({ value }) => value >= from && value <= to),
  };
}

/** 'Bandwidth (Mbit/s)'; volumes have their units at the ticks: 'Memory'. */
export function axisLabel({ knob }: KnobRange): string {
  const { label, unit: own, quantity } = parameterByName[knob];
  const { unit } = shownUnitOf(own);
  return unit === '' || quantity === 'volume' ? label : `${label} (${unit})`;
}
