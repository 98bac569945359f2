import type { TechniqueRow } from '../../analysis/platforms/compare-techniques';
import type { TechniquesAnswer } from '../../engine/platforms-job';
import type { TableData } from '../../format/csv';
import { type Axis, clamp, logAxis } from '../plot/axis';
import {
  type Corners,
  type Figure,
  type FigureLayer,
  type FigurePanel,
  nominalAxis,
  type Segment,
} from '../plot/figure';
import { outcomeText } from './outcomes';
import {
  describeTechnique,
  finiteOf,
  MEASURES,
  measureOf,
  priceText,
  techniqueFinding,
  techniqueLabel,
} from './techniques';
import * as words from './words';

type MeasureId = (typeof MEASURES)[number]['id'];

/** Units of the axes, and how many of them a number of the models has. */
const UNITS: Readonly<Record<MeasureId, { readonly unit: string; readonly times: number }>> = {
  ...{ totalTime: { unit: 's', times: 1 }, downtime: { unit: 'ms', times: 1000 }, traffic: { unit: 'MiB', times: 1 } },
};

/** Half of the width of the box of half of the guests, in places. */
const HALF_BOX = 0.12;

function axisOf(rows: readonly TechniqueRow[], id: MeasureId): Axis {
  const { unit, times } = UNITS[id];
  const values = rows
    .flatMap((row) => [measureOf(row, id), ...(row.intervals?.[id] ?? [])])
    .filter((value) => Number.isFinite(value) && value > 0);
  return logAxis(times * Math.min(...values), times * Math.max(...values), unit);
}

/** The numbers of a technique in the units of an axis, kept inside it: what never ends runs up to its top. */
function panelOf(rows: readonly TechniqueRow[], { id }: (typeof MEASURES)[number], isFirst: boolean): FigurePanel {
  const axis = axisOf(rows, id);
  const { unit, times } = UNITS[id];
  const quantile = (row: TechniqueRow, i: number) => clamp(axis, times * (row.intervals?.[id][i] ?? Number.NaN));
  const ranged = rows.flatMap((row, x) => (row.intervals === null ? [] : [{ row, x }]));
  const nearlyAll: readonly Segment[] = ranged.map(({ row, x }) => [x, quantile(row, 0), x, quantile(row, 4)]);
  const half = ranged.map(({ row, x }, i): FigureLayer => {
    const [low, high] = [quantile(row, 1), quantile(row, 3)];
    const [left, right] = [x - HALF_BOX, x + HALF_BOX];
    const corners: Corners = [
      [left, low],
      [right, low],
      [right, high],
      [left, high],
    ];
    return { mark: 'area', colour: 'sent-wash', corners, ...(isFirst && i === 0 && { key: words.halfOfGuests }) };
  });
  const middle = rows.map((row) => times * measureOf(row, id)).map((value) => (Number.isFinite(value) ? value : null));
  return {
    y: { ...axis, label: words.measureIn(words.measureLabels[id], unit) },
    height: 120,
    layers: [
      ...half,
      {
        mark: 'segments',
        colour: 'sent',
        segments: nearlyAll,
        ...(isFirst && ranged.length > 0 && { key: words.nineOfTen }),
      },
      {
        ...{ mark: 'dots', shape: 'dot', colour: 'ink', values: middle.map((value) => value && clamp(axis, value)) },
        ...(isFirst && { key: ranged.length > 0 ? words.median : words.thisGuest }),
      },
    ],
  };
}

/** The techniques of one VM on QEMU, with where half and nine of ten of such guests lie. */
export function techniquesFigure({ rows, of }: TechniquesAnswer): Figure {
  const { title, prices } = techniqueFinding(rows);
  const endless = rows.some(
    ({ outcome, intervals }) => outcome === 'does-not-end' || intervals?.totalTime[4] === Number.POSITIVE_INFINITY,
  );
  return {
    ...{ draw: 'recharts', fileName: 'precopy-techniques', title, caption: words.vmText(of), summary: prices },
    name: words.techniquesFigureName,
    table: techniquesTable(rows),
    x: nominalAxis(rows.map(({ technique }) => words.techniqueTicks[technique])),
    panels: MEASURES.map((measure, i) => panelOf(rows, measure, i === 0)),
    points: rows.map((row, x) => ({ x, sentence: describeTechnique(row) })),
    ...(endless && { notes: [words.endlessNote] }),
  };
}

const COLUMNS: readonly { readonly id: MeasureId; readonly key: string; readonly label: string }[] = [
  { id: 'totalTime', key: 'total_time_s', label: words.measureColumns.totalTime },
  { id: 'downtime', key: 'downtime_s', label: words.measureColumns.downtime },
  { id: 'traffic', key: 'traffic_mib', label: words.measureColumns.traffic },
];
const QUANTILES = ['5 %', '25 %', '50 %', '75 %', '95 %'];

/** All numbers: the middle, and the quantiles where the working set is not known. What never ends has none. */
function techniquesTable(rows: readonly TechniqueRow[]): TableData {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const quantiles = rows.some(({ intervals }) => intervals !== null) ? QUANTILES : [];
  return {
    columns: [
      { key: 'technique', label: words.techniqueHead },
      { key: 'ends', label: words.endsHead },
      ...COLUMNS.map(({ key, label }) => ({ key, label })),
      ...COLUMNS.flatMap(({ key, label }) =>
        quantiles.map((name) => ({ key: `${key}_${name.replace(' %', '')}`, label: `${name}: ${label}` })),
      ),
      { key: 'not_converging', label: words.chanceColumn },
      { key: 'guest', label: words.guestColumn },
    ],
    rows: rows.map((row) => [
      ...[techniqueLabel(row), outcomeText(row), ...COLUMNS.map(({ id }) => finiteOf(id)(row))],
      ...COLUMNS.flatMap(({ id }) => quantiles.map((_, i) => finite(row.intervals?.[id][i] ?? Number.NaN))),
      ...[row.intervals?.chanceNotConverging ?? null, priceText(row)],
    ]),
  };
}
