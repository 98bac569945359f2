import type { RateFigures, RateRow } from '../../analysis/rate-sweep';
import type { RateSweepAnswer } from '../../engine/rate-sweep-job';
import type { TableData } from '../../format/csv';
import { type Axis, clamp, durationAxis, energyAxis, plainAxis, rateAxis } from '../plot/axis';
import type { Figure, FigureLayer, FigurePanel } from '../plot/figure';
import { PAPER } from './rates-question';
import * as words from './words';

/** What a panel shows of a row. */
type Quantity = 'power' | 'time' | 'energy';

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
function panelOf(rows: readonly RateRow[], quantity: Quantity, x: Axis, height: number, hasKey: boolean): FigurePanel {
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
    ...(hasKey && { key: words.keyOfPaper }),
  };
  return {
    y: { ...axis, label: words.axisLabels[quantity](axis.unit) },
    height,
    layers: [
      ...(PAPER.from < x.domain[1] ? [paper] : []),
      {
        mark: 'line',
        colour: 'accent',
        width: 2,
        values: rows.map(({ model }) => model?.[quantity] ?? null),
        ...(hasKey && { key: words.keyOfModel }),
      },
      ...(quantity === 'energy' ? [scatter] : []),
      {
        mark: 'dots',
        shape: 'dot',
        colour: 'ink',
        values: rows.map(({ metered }) => metered[quantity]),
        ...(hasKey && { key: words.keyOfMeter }),
      },
    ],
  };
}

/** One panel for each quantity on one axis of rates, from 0 on. */
function panelsOf(rows: readonly RateRow[], quantities: readonly Quantity[]): Pick<Figure, 'x' | 'panels' | 'points'> {
  const x = rateAxis(Math.max(1, ...rows.map(({ rate }) => rate)), 'Mbit/s', 8);
  const height = quantities.length > 1 ? 132 : 306;
  return {
    x: { ...x, label: words.rateAxisLabel(x.unit) },
    panels: quantities.map((quantity) => panelOf(rows, quantity, x, height, quantity === quantities[0])),
    points: rows.map((row) => ({ x: row.rate, sentence: words.describeRate(row) })),
  };
}

const ends = (rows: readonly RateRow[]) => ({ first: rows[0], last: rows.at(-1) });

/** The rows at rates that the paper measured. */
function inPaper(rows: readonly RateRow[]): readonly RateRow[] {
  return rows.filter(({ rate }) => rate >= PAPER.from && rate <= PAPER.to);
}

/** The finding of figure 2. */
export function figure2Title(rows: readonly RateRow[]): string {
  const { first, last } = ends(rows);
  if (!first || !last || first === last) return words.oneRateTitle;
  const [before, after] = [first.metered, last.metered];
  return words.powerTitle(last.rate / first.rate, after.power / before.power, before.time / after.time);
}

/** Figure 2 in a sentence. */
export function figure2Summary(rows: readonly RateRow[]): string {
  const { first, last } = ends(rows);
  if (!first || !last) return words.nothingToShow;
  return words.powerSummary({ ...first.metered, rate: first.rate }, { ...last.metered, rate: last.rate });
}

/** The finding of figure 3, with the number seen. */
export function figure3Title({ rows, spread }: RateSweepAnswer): string {
  return inPaper(rows).length < 2 ? words.energyTitle(spread.all) : words.energyTitleInPaper(spread.paper);
}

/** Figure 3 in sentences: the spreads, and why a slow migration costs more. */
export function figure3Summary({ rows, spread, of }: RateSweepAnswer): string {
  const { first, last } = ends(rows);
  if (!first || !last) return words.nothingToShow;
  const isBeyond = first.rate < PAPER.from || last.rate > PAPER.to;
  return [
    inPaper(rows).length < 2 ? words.noRateOfPaper : words.spreadInPaper(spread.paper),
    isBeyond ? words.spreadBeyond(first.rate, last.rate, spread.all) : words.slowCostsMore,
    words.whatADotIs(of.sweep.migrations),
  ].join(' ');
}

/** Figure 2: power and latency over the rate. */
export function powerFigure({ rows }: RateSweepAnswer): Figure {
  return {
    draw: 'recharts',
    fileName: 'precopy-power-over-rate',
    title: figure2Title(rows),
    summary: figure2Summary(rows),
    name: words.powerFigureName,
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
    name: words.energyFigureName,
    table: ratesTable(answer.rows, ['energy']),
    ...panelsOf(answer.rows, ['energy']),
  };
}

const FIGURES = [
  { key: 'power', column: 'power_w' },
  { key: 'time', column: 'time_s' },
  { key: 'energy', column: 'energy_j' },
  { key: 'traffic', column: 'traffic_mib' },
] as const satisfies readonly { key: keyof RateFigures; column: string }[];

/** The numbers of both figures: a row for each rate, full doubles. */
export function ratesTable(rows: readonly RateRow[], quantities: readonly Quantity[]): TableData {
  const figures = FIGURES.filter(({ key }) => quantities.some((quantity) => quantity === key));
  const hasEnergy = quantities.includes('energy');
  const scatter = hasEnergy ? [{ key: 'metered_energy_deviation_j', label: words.scatterColumn }] : [];
  return {
    columns: [
      { key: 'rate_mbit_s', label: words.rateColumn },
      ...figures.map(({ key, column }) => ({
        key: `metered_${column}`,
        label: words.meterColumn(words.quantityNames[key]),
      })),
      ...scatter,
      ...figures.map(({ key, column }) => ({
        key: `model_${column}`,
        label: words.modelColumn(words.quantityNames[key]),
      })),
    ],
    rows: rows.map(({ rate, metered, model, energyDeviation }) => [
      rate,
      ...figures.map(({ key }) => metered[key]),
      ...(hasEnergy ? [energyDeviation] : []),
      ...figures.map(({ key }) => model?.[key] ?? null),
    ]),
  };
}
