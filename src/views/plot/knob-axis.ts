import { parameterByName } from '../../scenario/parameters';
import { isOnLogScale, type KnobRange } from '../../scenario/what-if-axes';
import { type Axis, linearAxis, logAxisOver } from './axis';

/** The axis of a knob over a range, in the knob's unit. */
export function knobAxis({ knob, from, to }: KnobRange): Axis {
  const { unit, ...parameter } = parameterByName[knob];
  if (isOnLogScale(parameter)) return logAxisOver(from, to, unit);
  const { ticks } = linearAxis(from, to);
  return {
    scale: 'linear',
    unit,
    domain: [from, to],
    ticks: ticks.filter(({ value }) => value >= from && value <= to),
  };
}

/** 'Bandwidth (Mbit/s)'. */
export function axisLabel({ knob }: KnobRange): string {
  const { label, unit } = parameterByName[knob];
  return unit === '' ? label : `${label} (${unit})`;
}
