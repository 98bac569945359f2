import { toMiBPerSecond } from '../models/units';
import type { NumberParameter } from './parameter';
import { parameters } from './parameters';
import type { NumberName, Scenario } from './scenario';

/** A knob's value in the unit of the models: Mbit/s and GiB/s become MiB/s, ms become s, all else stays. 20 ms -> 0.02 s. */
export function inModelUnit({ unit }: NumberParameter, value: number): number {
  if (unit === 'GiB/s') return 1024 * value;
  if (unit === 'Mbit/s') return toMiBPerSecond(value);
  return unit === 'ms' ? value / 1000 : value;
}

const numberParameters = parameters.filter((row): row is NumberParameter => row.kind === 'number');

/** Every number of a scenario in the unit of the models. */
export function modelValues(scenario: Scenario): Readonly<Record<NumberName, number>> {
  const pairs = numberParameters.map((row) => [row.name, inModelUnit(row, scenario[row.name])]);
  return Object.fromEntries(pairs) as Record<NumberName, number>;
}
