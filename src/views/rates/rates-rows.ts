import type { RateFigures, RateRow } from '../../analysis/rate-sweep';
import type { RateSweepAnswer } from '../../engine/rate-sweep-job';
import type { TableData } from '../../format/csv';
import { type Axis, clamp, durationAxis, energyAxis, plainAxis, rateAxis } from '../plot/axis';
import type { Figure, FigureLayer, FigurePanel } from '../plot/figure';
import { PAPER } from './rates-question';
import { describeRate, figure2Summary, figure2Title, figure3Summary, figure3Title } from './rates-text';

/** What a panel shows of a row. */
type Quantity = 'power' | 'time' | 'energy';

const LABELS: Readonly<Record<Quantity, (unit: string) => string>> = {
  power: () => 'mean extra power of both hosts (W)',
  time: (unit) => `latency (${unit})`,
  energy: (unit) => `energy of both hosts (${unit})`,
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

/** The model's line, the meter's dots, and how far one migration's energy scatters, over the paper's range of rates. */
function panelOf(rows: readonly RateRow[], quantity: Quantity, x: Axis, height: number): FigurePanel {
  const axis = axisOf(quantity, largestOf(rows, quantity));
  const scatter: FigureLayer = {
    mark: 'segments',
    colour: 'ink',
    width: 1,
    segments: rows.map(({ rate, metered, energyDeviation: off }) => [
      rate,
      clamp(axis, metered.energy - off),
      rate,
      metered.energy + off,
    ]),
  };
  const paper: FigureLayer = {
    mark: 'band',
    colour: 'accent-wash',
    from: PAPER.from,
    to: Math.min(PAPER.to, x.domain[1]),
    key: 'rates of the paper',
  };
  return {
    y: { ...axis, label: LABELS[quantity](axis.unit) },
    height,
    layers: [
      ...(PAPER.from < x.domain[1] ? [paper] : []),
      {
        mark: 'line',
        colour: 'accent',
        width: 2,
        values: rows.map(({ model }) => model?.[quantity] ?? null),
        key: 'model',
      },
      ...(quantity === 'energy' ? [scatter] : []),
      { mark: 'dots', shape: 'dot', colour: 'ink', values: rows.map(({ metered }) => metered[quantity]), key: 'meter' },
    ],
  };
}

/** One panel for each quantity on one axis of rates, from 0 on. */
function panelsOf(rows: readonly RateRow[], quantities: readonly Quantity[]): Pick<Figure, 'x' | 'panels' | 'points'> {
  const x = rateAxis(Math.max(1, ...rows.map(({ rate }) => rate)), 'Mbit/s', 8);
  const height = quantities.length > 1 ? 132 : 306;
  return {
    x: { ...x, label: `transmission rate (${x.unit})` },
    panels: quantities.map((quantity) => panelOf(rows, quantity, x, height)),
    points: rows.map((row) => ({ x: row.rate, sentence: describeRate(row) })),
  };
}

/** Figure 2: power and latency over the rate. */
export function powerFigure({ rows }: RateSweepAnswer): Figure {
  return {
    draw: 'recharts',
    fileName: 'precopy-power-over-rate',
    title: figure2Title(rows),
    summary: figure2Summary(rows),
    name: 'Lines and dots: power and latency over the transmission rate',
    table: ratesTable(rows, ['power', 'time']),
    ...panelsOf(rows, ['power', 'time']),
  };
}

/** Figure 3: energy over the rate. */
export function energyFigure(answer: RateSweepAnswer): Figure {
  return {
    draw: 'recharts',
    fileName: 'precopy-energy-over-rate',
    title: figure3Title(answer),
    summary: figure3Summary(answer),
    name: 'Line and dots: energy over the transmission rate',
    table: ratesTable(answer.rows, ['energy']),
    ...panelsOf(answer.rows, ['energy']),
  };
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
