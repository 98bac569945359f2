import type { RateFigures, RateRow } from '../../analysis/rate-sweep';
import type { TableData } from '../../format/csv';
import { formatNumber } from '../../format/number';
import { type Axis, durationAxis, energyAxis, plainAxis, position } from '../plot/axis';
import { PAPER } from './rates-question';

const LEFT = 56;
const RIGHT = 20;
const TOP = 24;
const PANEL = 132;
const BETWEEN = 36;
const FOOT = 42;
const NARROW = 480;
const DOT = 3.5;

/** What a panel shows of a row. */
type Quantity = 'power' | 'time' | 'energy';

/** One quantity over the rate: the model's line, the meter's dots, bars of scatter where there are any. */
export interface RatePanel {
  readonly quantity: Quantity;
  readonly title: string;
  readonly top: number;
  readonly bottom: number;
  readonly axis: Axis;
  readonly line: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly high: number; readonly low: number }[];
  /** Where the line and the dots are named. */
  readonly names: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly isModel: boolean;
  }[];
}

export interface RatesDrawing {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly dot: number;
  readonly panels: readonly RatePanel[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** The rates that the paper measured, as far as they are shown. */
  readonly paper: { readonly x: number; readonly width: number } | null;
  /** The place of each rate, for the pointer. */
  readonly places: readonly number[];
}

const TITLES: Readonly<Record<Quantity, string>> = {
  power: 'mean extra power of both hosts, W',
  time: 'latency',
  energy: 'energy of both hosts',
};

const largestOf = (rows: readonly RateRow[], quantity: Quantity): number =>
  Math.max(
    0,
    ...rows.map(({ model, metered, energyDeviation }) =>
      Math.max(model?.[quantity] ?? 0, metered[quantity] + (quantity === 'energy' ? energyDeviation : 0)),
    ),
  );

function axisOf(quantity: Quantity, largest: number): Axis {
  if (quantity === 'time') return durationAxis(largest, 3);
  return quantity === 'energy' ? energyAxis(largest, 4) : plainAxis(largest, 3);
}

const px = (value: number): string => value.toFixed(1);

function panelOf(
  rows: readonly RateRow[],
  quantity: Quantity,
  top: number,
  size: number,
  x: (rate: number) => number,
): RatePanel {
  const bottom = top + size;
  const axis = axisOf(quantity, largestOf(rows, quantity));
  const y = (value: number) => position(axis, value, bottom, top);
  let line = '';
  let isOpen = false;
  for (const { rate, model } of rows) {
    if (model) line += `${isOpen ? 'L' : 'M'}${px(x(rate))} ${px(y(model[quantity]))}`;
    isOpen = model !== null;
  }
  const dots = rows.map(({ rate, metered, energyDeviation }) => {
    const scatter = quantity === 'energy' ? energyDeviation : 0;
    const value = metered[quantity];
    return { x: x(rate), y: y(value), high: y(value + scatter), low: y(Math.max(value - scatter, 0)) };
  });
  const unit = quantity === 'power' ? '' : `, ${axis.unit}`;
  return {
    quantity,
    title: `${TITLES[quantity]}${unit}`,
    top,
    bottom,
    axis,
    line,
    dots,
    names: namesOf(rows, quantity, x, y),
  };
}

/** The line and the dots are named once, where they lie furthest apart, above the one and below the other. */
function namesOf(
  rows: readonly RateRow[],
  quantity: Quantity,
  x: (rate: number) => number,
  y: (value: number) => number,
) {
  const both = rows.flatMap(({ rate, model, metered }) =>
    model ? [{ rate, model: model[quantity], meter: metered[quantity] }] : [],
  );
  const [first] = both;
  if (quantity !== 'energy' || !first) return [];
  const isModelAbove = first.model > first.meter;
  const name = (text: string, value: number, isAbove: boolean, isModel: boolean) => ({
    text,
    x: x(first.rate) + 10,
    y: y(value) + (isAbove ? -12 : 20),
    isModel,
  });
  return [name('meter', first.meter, !isModelAbove, false), name('model, eq. 15', first.model, isModelAbove, true)];
}

/** Panels one above the other on one axis of rates, from 0 on. */
export function ratesDrawing(rows: readonly RateRow[], quantities: readonly Quantity[], width: number): RatesDrawing {
  const right = Math.max(width - RIGHT, LEFT + 40);
  const rates = rows.map(({ rate }) => rate);
  const axis = plainAxis(Math.max(1, ...rates), width < NARROW ? 4 : 8);
  const x = (rate: number) => position(axis, rate, LEFT, right);
  const size = quantities.length > 1 ? PANEL : 2 * PANEL;
  const panels = quantities.map((quantity, i) => panelOf(rows, quantity, TOP + i * (size + BETWEEN), size, x));
  const [from, to] = [x(PAPER.from), x(Math.min(PAPER.to, axis.domain[1]))];
  return {
    height: TOP + quantities.length * (size + BETWEEN) - BETWEEN + FOOT,
    left: LEFT,
    right,
    dot: DOT,
    panels,
    ticks: axis.ticks.map(({ value }) => ({ x: x(value), label: formatNumber(value, 4) })),
    paper: PAPER.from < axis.domain[1] ? { x: from, width: to - from } : null,
    places: rates.map(x),
  };
}

/** Which rate is nearest to a place. */
export function nearestPlace(places: readonly number[], x: number): number {
  const distances = places.map((place) => Math.abs(place - x));
  return distances.indexOf(Math.min(...distances));
}

const FIGURES = [
  { key: 'power', column: 'power_w', label: 'power (W)' },
  { key: 'time', column: 'time_s', label: 'time (s)' },
  { key: 'energy', column: 'energy_j', label: 'energy (J)' },
  { key: 'traffic', column: 'traffic_mib', label: 'traffic (MiB)' },
] as const satisfies readonly { key: keyof RateFigures; column: string; label: string }[];

/** The numbers of both figures: a row for each rate, full doubles. */
export function ratesTable(rows: readonly RateRow[], quantities: readonly Quantity[]): TableData {
  const figures = FIGURES.filter(({ key }) => quantities.some((quantity) => quantity === key));
  const hasEnergy = quantities.includes('energy');
  const scatter = hasEnergy ? [{ key: 'metered_energy_deviation_j', label: 'Meter: scatter of one (J)' }] : [];
  return {
    columns: [
      { key: 'rate_mbit_s', label: 'Rate (Mbit/s)' },
      ...figures.map(({ column, label }) => ({ key: `metered_${column}`, label: `Meter: ${label}` })),
      ...scatter,
      ...figures.map(({ column, label }) => ({ key: `model_${column}`, label: `Model: ${label}` })),
    ],
    rows: rows.map(({ rate, metered, model, energyDeviation }) => [
      rate,
      ...figures.map(({ key }) => metered[key]),
      ...(hasEnergy ? [energyDeviation] : []),
      ...figures.map(({ key }) => model?.[key] ?? null),
    ]),
  };
}
