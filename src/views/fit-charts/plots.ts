import type { SampledLine } from '../../analysis/fit/fit-band';
import { type Axis, extentOf, linearAxis } from '../plot/axis';
import type { KeyEntry } from '../plot/PlotKey';
import { plotCaption, plotName, plotTitle } from './described-plots';
import { quantityTexts } from './quantity-texts';
import type { ChartColumn, PlotKind, TargetRows } from './target-rows';
import * as words from './words';

/** One side of a chart. */
export interface Side {
  readonly values: ArrayLike<number>;
  /** 'Traffic (GiB)' */
  readonly title: string;
  readonly axis: Axis;
}

/** One chart of a fit, all but its size. */
export interface PlotData {
  readonly id: string;
  readonly kind: PlotKind;
  readonly rows: TargetRows;
  /** The input over which it is drawn, or null. */
  readonly input: ChartColumn | null;
  readonly title: string;
  readonly caption: string;
  /** 'energy, residuals over traffic': unlike the caption it is whole without the title. */
  readonly name: string;
  readonly x: Side;
  readonly y: Side;
  readonly sampled: SampledLine | null;
  /** What the points should lie on where no line is fitted: 0, or the line on which both sides are alike. */
  readonly rule: 'zero' | 'diagonal' | null;
}

type Unnamed = Omit<PlotData, 'title' | 'caption' | 'name'>;

/** From 0, but where all values lie close together far from it. */
const NEAR = 0.5;

function sideOf(label: string, of: ChartColumn, values: ArrayLike<number>, reach: readonly ArrayLike<number>[]): Side {
  const [low, high] = extentOf(values, ...reach);
  const axis = linearAxis(low > NEAR * high ? low : Math.min(low, 0), high, quantityTexts[of.quantity].rungs);
  return { values, axis, title: words.withUnit(label, axis.unit) };
}

function linePlot(rows: TargetRows, input: ChartColumn): Unnamed {
  const { observed, drawn } = rows;
  const sampled = drawn?.sampled ?? null;
  const zero = [0];
  const lines = sampled ? [sampled.value, ...(sampled.paper ? [sampled.paper] : [])] : [];
  return {
    ...{ id: `${observed.name}-line`, kind: 'line', rows, input, sampled, rule: null },
    x: sideOf(input.label, input, input.values, [zero]),
    y: sideOf(observed.label, observed, observed.values, [zero, ...lines]),
  };
}

function observedPlot(rows: TargetRows): Unnamed {
  const { observed, predicted } = rows;
  return {
    ...{ id: `${observed.name}-observed`, kind: 'observed', rows, input: null, sampled: null, rule: 'diagonal' },
    x: sideOf(words.predictedLabel, observed, predicted, []),
    y: sideOf(words.observedLabel, observed, observed.values, []),
  };
}

function residualPlot(rows: TargetRows, input: ChartColumn | null): Unnamed {
  const { observed, predicted, residual } = rows;
  const id = `${observed.name}-residuals-${input?.name ?? 'fitted'}`;
  return {
    ...{ id, kind: input ? 'input' : 'fitted', rows, input, sampled: null, rule: 'zero' },
    x: input ? sideOf(input.label, input, input.values, []) : sideOf(words.fittedLabel, observed, predicted, []),
    y: sideOf(words.residualLabel, observed, residual, [[0]]),
  };
}

const withWords = (plot: Unnamed): PlotData => ({
  ...plot,
  title: plotTitle(plot.rows, plot.kind, plot.input),
  caption: plotCaption(plot.rows, plot.kind, plot.input),
  name: plotName(plot.rows, plot.kind, plot.input),
});

/**
 * The charts of one explained column, the main one first: its rows with their line where there is one input, else
 * observed over predicted. Two calls of a meter leave no residuals, so they have the main one alone.
 */
export function plotsOf(rows: TargetRows): readonly PlotData[] {
  const [only, second] = rows.inputs;
  const residuals = [null, ...rows.inputs].map((input) => residualPlot(rows, input));
  if (!only || second) return [observedPlot(rows), ...residuals].map(withWords);
  if (rows.observed.name === 'found_mib') return [withWords(linePlot(rows, only))];
  return [linePlot(rows, only), observedPlot(rows), ...residuals].map(withWords);
}

/** The marks of a chart of a fit, in words. */
export function fitKey({ sampled, rule, rows }: PlotData): readonly KeyEntry[] {
  const entries: readonly (KeyEntry | false | null | undefined)[] = [
    { mark: 'dot', label: words.keyLabels.measured },
    sampled && { mark: 'line', colour: 'host', label: words.keyLabels.fitted },
    sampled?.band && { mark: 'box', colour: 'host-wash', label: words.keyLabels.band },
    sampled?.paper && { mark: 'dash', colour: 'base', label: words.keyLabels.paper },
    rule === 'diagonal' && { mark: 'line', colour: 'host', label: words.keyLabels.diagonal },
    rows.named.length > 0 && { mark: 'ring', colour: 'warn', label: words.keyLabels.named },
    { mark: 'cross', colour: 'base', label: words.keyLabels.leftOut },
  ];
  return entries.filter((entry) => entry !== false && entry !== null && entry !== undefined);
}
