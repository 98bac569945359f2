import type { MapGrid } from '../../analysis/what-if/map-grid';
import type { Evaluation } from '../../engine/evaluation';
import type { MapAnswer } from '../../engine/what-if-map-job';
import type { TableData } from '../../format/csv';
import { formatNumber, joined, scaleVolume } from '../../format/number';
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

/** A knob's name in a sentence: 'bandwidth'. */
export const knobName = (knob: WhatIfKnob): string => {
  const { label } = parameterByName[knob];
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
};

const valueText = (knob: WhatIfKnob, value: number): string => shownValue(parameterByName[knob], value);

/** What is known of the cell at two values, in a sentence: at its middle. */
export function cellSentence({ of, grid }: MapAnswer, xPointed: number, yPointed: number): string {
  const cell = cellOf(grid, of, xPointed, yPointed);
  const middle = (range: KnobRange, index: number) => knobValueAt(range, (index + 0.5) / grid.size);
  const [xValue, yValue] = [middle(of.x, cell % grid.size), middle(of.y, Math.floor(cell / grid.size))];
  const code = grid.code[cell] ?? 0;
  const at = `${knobName(of.x.knob)} ${valueText(of.x.knob, xValue)}, ${knobName(of.y.knob)} ${valueText(of.y.knob, yValue)}`;
  const end = regionName(code, of.scenario);
  if (Number.isNaN(grid.time[cell])) return `At ${at}: ${end}.`;
  const about = grid.isAsked[cell] === 1 ? '' : 'about ';
  const numbers = METRICS.map(
    (metric) => `${metricRecords[metric].name} ${metricText(metric, grid[metric][cell] ?? 0)}`,
  );
  return `At ${at}: ${isOwn(code) ? end : `does not converge (${end})`}; ${about}${numbers.join(', ')}.`;
}

/** What the model says of the scenario itself, in a sentence, to the digits that Explore has. */
export function nowSentence({ outcome, of }: Evaluation): string {
  if (!outcome.applicable) return 'Now: no number, for this model has none here.';
  const { stopReason, totalTime: time, downtime, traffic, energy } = outcome;
  const end = regionName(stopReasons[stopReason].code, of);
  const values = { time, downtime, traffic, energy: energy.total };
  const numbers = METRICS.filter((metric) => Number.isFinite(values[metric])).map(
    (metric) => `${metricRecords[metric].name} ${metricText(metric, values[metric])}`,
  );
  const isWell = stopReasons[stopReason].isOwnEnd;
  return `Now it ${isWell ? 'converges' : `does not converge (${end})`}: ${numbers.join(', ')}.`;
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
  const present = `With ${knobName(y.knob)} ${valueText(y.knob, scenario[y.knob])}`;
  if (own.every(Boolean)) return `${present} it converges at every ${knobName(x.knob)} shown`;
  const holds = holdsFrom(own);
  if (holds === null)
    return own.some(Boolean) ? `${present} it converges here and there` : `${present} it never converges here`;
  const edge = valueText(x.knob, Number(valueAt(x, holds.at / grid.size).toPrecision(2)));
  return `${present} it converges by itself ${holds.side === 'up' ? `from about ${edge} of` : `up to about ${edge} of`} ${knobName(x.knob)}${holds.side === 'up' ? ' on' : ''}`;
}

const percent = (cells: number, { size }: MapGrid): string => {
  const share = (100 * cells) / (size * size);
  return `${share < 1 ? 'below 1' : Math.round(share)}\u00a0%`;
};

/** The whole map in a sentence: its regions by size. */
export function mapSummary({ of, grid, regions }: MapAnswer): string {
  const own = regions.filter(({ code }) => isOwn(code)).reduce((sum, { cells }) => sum + cells, 0);
  const others = regions
    .filter(({ code }) => !isOwn(code))
    .map(({ code, cells }) => `${regionName(code, of.scenario)} ${percent(cells, grid)}`);
  const first = `It converges by itself in ${own === 0 ? '0\u00a0%' : percent(own, grid)} of the map`;
  return `${first}${others.length === 0 ? '' : `; the rest: ${others.join(', ')}`}. Point at a place to read it off.`;
}

/** What stands for a working set that nobody knows, in a sentence; none where it is known. */
export function assumedNotes(assumedSet: number | null, what: string): readonly string[] {
  if (assumedSet === null) return [];
  const set = joined(scaleVolume(assumedSet));
  return [
    Number.isFinite(assumedSet)
      ? `The working set is not known: ${what} is of the guest in the middle, which writes within ${set}.`
      : `The working set is not known: ${what} is of a guest that writes all of its memory.`,
  ];
}

/** What was computed, and what was taken for granted, in a sentence each. */
export function mapNotes({ of, grid, assumedSet }: MapAnswer): readonly string[] {
  const count = (cells: number) => formatNumber(cells, 7);
  const { label } = modelFacts[of.scenario.model];
  const some = `${label} was asked at ${count(grid.asked)} of ${count(grid.code.length)} cells`;
  const asked =
    grid.asked === grid.code.length
      ? []
      : [
          of.isCoarse
            ? `A first picture: ${some}.`
            : `${some}: on a grid, and along the edges down to single cells. The others lie between cells that were asked.`,
        ];
  return [...asked, ...assumedNotes(assumedSet, 'the map')];
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
  return { text: 'does not converge', isForced: true };
}

/** The table as a file: a row for each pair of values, with all metrics and how it ends. */
export function mapTableData({ of, table }: MapAnswer): TableData {
  const column = (knob: WhatIfKnob) => {
    const { key, unit, label } = parameterByName[knob];
    return { key, label: unit === '' ? label : `${label} (${unit})` };
  };
  const number = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    columns: [
      column(of.x.knob),
      column(of.y.knob),
      ...METRICS.map((metric) => {
        const { key, label, unit } = metricRecords[metric];
        return { key, label: `${label} (${unit})` };
      }),
      { key: 'end', label: 'Ends' },
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
