import type { Evaluation } from '../../engine/evaluation';
import type { MapAnswer } from '../../engine/what-if-map-job';
import type { TableData } from '../../format/csv';
import { metricText } from '../../format/scale';
import { modelFacts } from '../../models/facts';
import { parameterByName } from '../../scenario/parameters';
import type { Scenario } from '../../scenario/scenario';
import { shownValue } from '../../scenario/value-text';
import { type KnobRange, valueAt } from '../../scenario/what-if-axes';
import type { WhatIfKnob } from '../../scenario/what-if-names';
import { METRICS, type Metric, metricRecords } from '../../vocabulary/metrics';
import { stopReasons } from '../../vocabulary/stop-reasons';
import { isOwn, regionName } from './ends';
import { cellOf, knobValueAt } from './map-layout';
import * as words from './words';

const metricsAt = (of: (metric: Metric) => number): Readonly<Record<Metric, number>> =>
  Object.fromEntries(METRICS.map((metric) => [metric, of(metric)])) as Record<Metric, number>;

const labelOf = (knob: WhatIfKnob): string => parameterByName[knob].label;
const valueText = (knob: WhatIfKnob, value: number): string => shownValue(parameterByName[knob], value);

/** What is known of the cell at two values, in a sentence: at its middle. */
export function cellSentence({ of, grid }: MapAnswer, xPointed: number, yPointed: number): string {
  const cell = cellOf(grid, of, xPointed, yPointed);
  const middle = (range: KnobRange, index: number) => knobValueAt(range, (index + 0.5) / grid.size);
  const [xValue, yValue] = [middle(of.x, cell % grid.size), middle(of.y, Math.floor(cell / grid.size))];
  const code = grid.code[cell] ?? 0;
  const at = words.twoValues(
    labelOf(of.x.knob),
    valueText(of.x.knob, xValue),
    labelOf(of.y.knob),
    valueText(of.y.knob, yValue),
  );
  const end = regionName(code, of.scenario);
  if (Number.isNaN(grid.time[cell])) return words.cellWithoutNumber(at, end);
  const values = metricsAt((metric) => grid[metric][cell] ?? 0);
  return words.cellText(at, end, isOwn(code), grid.isAsked[cell] === 1, values);
}

/** What the model says of the scenario itself, in a sentence, to the digits that Explore has. */
export function nowSentence({ outcome, of }: Evaluation): string {
  if (!outcome.applicable) return words.nowWithoutNumber;
  const { stopReason, totalTime: time, downtime, traffic, energy } = outcome;
  const { code, isOwnEnd } = stopReasons[stopReason];
  return words.nowText(regionName(code, of), isOwnEnd, { time, downtime, traffic, energy: energy.total });
}

/** Cells of the present row or column that converge to the end of the axis: from which on, or up to which. */
function holdsFrom(own: readonly boolean[]): { readonly side: 'up' | 'down'; readonly at: number } | null {
  const up = own.lastIndexOf(false);
  if (own.at(-1) === true) return { side: 'up', at: up + 1 };
  const down = own.indexOf(false);
  return own[0] === true ? { side: 'down', at: down } : null;
}

/** The finding: from where on it converges by itself, at the present value of the other knob. */
export function mapTitle({ of, grid }: MapAnswer, scenario: Scenario): string {
  const { x, y } = of;
  const row = Math.floor(cellOf(grid, of, x.from, scenario[y.knob]) / grid.size);
  const own = Array.from({ length: grid.size }, (_, i) => isOwn(grid.code[row * grid.size + i] ?? 0));
  const present = [labelOf(y.knob), valueText(y.knob, scenario[y.knob])] as const;
  const knob = labelOf(x.knob);
  if (own.every(Boolean)) return words.mapEverywhere(...present, knob);
  const holds = holdsFrom(own);
  if (holds === null) return own.some(Boolean) ? words.mapHereAndThere(...present) : words.mapNever(...present);
  const edge = valueText(x.knob, Number(valueAt(x, holds.at / grid.size).toPrecision(2)));
  return words.mapEdge(...present, holds.side, edge, knob);
}

/** The whole map in a sentence: its regions by size. */
export function mapSummary({ of, grid, regions }: MapAnswer): string {
  const share = (cells: number) => cells / (grid.size * grid.size);
  const own = regions.filter(({ code }) => isOwn(code)).reduce((sum, { cells }) => sum + cells, 0);
  const others = regions
    .filter(({ code }) => !isOwn(code))
    .map(({ code, cells }) => words.regionPart(regionName(code, of.scenario), share(cells)));
  return words.mapSummary(share(own), others);
}

/** What stands for a working set that nobody knows, in a sentence; none where it is known. */
export function assumedNotes(assumedSet: number | null, what: words.Assumed): readonly string[] {
  return assumedSet === null ? [] : [words.assumedSetOf(what, assumedSet)];
}

/** What was computed, and what was taken for granted, in a sentence each. */
export function mapNotes({ of, grid, assumedSet }: MapAnswer): readonly string[] {
  const { label } = modelFacts[of.scenario.model];
  const cells = grid.code.length;
  const asked = grid.asked === cells ? [] : [words.cellsAsked(label, grid.asked, cells)];
  return [...asked, ...assumedNotes(assumedSet, words.theMap)];
}

/** A cell of the table: its metric, or why there is none; a forced pause is marked. */
export function tableCell(
  { table }: MapAnswer,
  metric: Metric,
  index: number,
): { readonly text: string; readonly isForced: boolean } {
  const code = table.code[index] ?? 0;
  const value = table[metric][index] ?? Number.NaN;
  if (isOwn(code)) return { text: metricText(metric, value), isForced: false };
  return { text: words.doesNotConverge, isForced: true };
}

/** The table as a file: a row for each pair of values, with all metrics and how it ends. */
export function mapTableData({ of, table }: MapAnswer): TableData {
  const column = (knob: WhatIfKnob) => {
    const { key, unit, label } = parameterByName[knob];
    return { key, label: words.withUnit(label, unit) };
  };
  const number = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    columns: [
      column(of.x.knob),
      column(of.y.knob),
      ...METRICS.map((metric) => {
        const { key, label, unit } = metricRecords[metric];
        return { key, label: words.withUnit(label, unit) };
      }),
      { key: 'end', label: words.ends },
    ],
    rows: table.ys.flatMap((y, j) =>
      table.xs.map((x, i) => {
        const index = j * table.xs.length + i;
        const end = regionName(table.code[index] ?? 0, of.scenario);
        return [x, y, ...METRICS.map((metric) => number(table[metric][index])), end];
      }),
    ),
  };
}

/** The heads of the table. */
export const tableHeads = ({ of, table }: MapAnswer) => ({
  xs: table.xs.map((value) => valueText(of.x.knob, value)),
  ys: table.ys.map((value) => valueText(of.y.knob, value)),
});
