import { parameterByName } from '../../scenario/parameters';
import { nearestAllowed } from '../../scenario/read-parameter';
import { type KnobRange, valueAt } from '../../scenario/what-if-axes';
import type { Progress } from '../../simulator/simulated-migration';
import { columnsOf, type MetricColumns } from './columns';
import type { MapPlane } from './map-grid';

/** A plane at a few round values of each knob, row by row from the lowest y. */
export interface MapTable extends MetricColumns {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const SIDE = 8;

/** So many values of a range from end to end, in two figures; ranges that have fewer have those. 100 to 100,000 -> 100, 270, 720 ... */
export function roundValues(range: KnobRange, count = SIDE): readonly number[] {
  const parameter = parameterByName[range.knob];
  const values = Array.from({ length: count }, (_, k) => {
    if (k === 0) return range.from;
    if (k === count - 1) return range.to;
    return nearestAllowed(parameter, Number(valueAt(range, k / (count - 1)).toPrecision(2)));
  });
  return [...new Set(values)];
}

/** The plane as a table. Units: the knobs' own; s, MiB, J. */
export function* mapTable({ scenario, x, y }: MapPlane): Generator<Progress, MapTable> {
  const [xs, ys] = [roundValues(x), roundValues(y)];
  const cells = ys.flatMap((yValue) => xs.map((xValue) => [xValue, yValue] as const));
  const knobs = {
    [x.knob]: Float64Array.from(cells, ([xValue]) => xValue),
    [y.knob]: Float64Array.from(cells, ([, yValue]) => yValue),
  };
  return { ...(yield* columnsOf(scenario, knobs, cells.length, 'Filling the table')), xs, ys };
}
