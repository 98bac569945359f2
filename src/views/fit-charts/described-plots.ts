import { formatNumber, rSquaredText } from '../../format/number';
import { quantityTexts } from './quantity-texts';
import { type ChartColumn, extremesOf, type PlotKind, type TargetRows } from './target-rows';
import * as words from './words';

const valueText = ({ quantity, values }: ChartColumn, row: number): string =>
  quantityTexts[quantity].text(values[row] ?? Number.NaN);

/** The same share of the spread in per cent. */
const percentText = (value: number): string => `${formatNumber(100 * Number(rSquaredText(value)), 7)} %`;

function offOf({ residual, observed, lines }: TargetRows, row: number): words.OffTheFit {
  const by = residual[row] ?? 0;
  return { line: lines[row], size: quantityTexts[observed.quantity].text(Math.abs(by)), isBelow: by < 0 };
}

/** The heading of a chart: a finding where something was found, else the question: nothing found proves nothing. */
export function plotTitle({ observed, drawn, found }: TargetRows, kind: PlotKind, input: ChartColumn | null): string {
  const label = input?.label ?? '';
  switch (kind) {
    case 'line':
      if (drawn === null) return words.lineWithoutFit(observed.label, label);
      if (drawn.rSquared === null) return words.twoCalls;
      return words.lineExplains(observed.label, label, percentText(drawn.rSquared));
    case 'observed':
      return words.predictedAgainstObserved;
    case 'fitted':
      return words.errorsGrow(found.some((each) => each.kind === 'spread'));
    case 'input':
      return words.errorsBend(
        found.some((each) => each.kind === 'bend' && each.input === input?.label),
        label,
      );
  }
}

/** What a chart shows: its name for those who do not see it. */
export function plotName({ observed, drawn }: TargetRows, kind: PlotKind, input: ChartColumn | null): string {
  switch (kind) {
    case 'line':
      if (drawn?.rSquared === null) return words.foundOverWindow;
      return drawn ? words.lineWithBand : words.rowsAlone;
    case 'observed':
      return words.observedOverPredicted(observed.label);
    case 'fitted':
      return words.residualsOverFitted(observed.label);
    case 'input':
      return words.residualsOverInput(observed.label, input?.label ?? '');
  }
}

/** The same beside its heading, which names the input. */
export const plotCaption = (rows: TargetRows, kind: PlotKind, input: ChartColumn | null): string =>
  kind === 'input' ? words.residualsOf(rows.observed.label) : plotName(rows, kind, input);

/** Where the line begins and ends, and where the paper's does; '' where there is none. */
function lineText({ drawn, observed }: TargetRows, input: ChartColumn | null): string {
  const sampled = drawn?.sampled;
  if (!sampled || !input) return '';
  const y = quantityTexts[observed.quantity].text;
  const x = quantityTexts[input.quantity].text;
  const ends = (values: ArrayLike<number>) => [y(values[0] ?? 0), y(values[values.length - 1] ?? Number.NaN)] as const;
  return words.fitGoes(...ends(sampled.value), x(sampled.at.at(-1) ?? 0), sampled.paper && ends(sampled.paper));
}

/** One sentence or two of what a chart shows: how many rows, the line or the spread, the extremes. */
export function plotSummary(rows: TargetRows, kind: PlotKind, input: ChartColumn | null, leftOut: number): string {
  const { used, lines, drawn } = rows;
  const extremes = extremesOf(rows);
  if (extremes === null) return words.nothingFitted;
  const { above, below } = extremes;
  const farthest = words.farthestRow(offOf(rows, extremes.farthest));
  const at = (row: number) => (input ? ([valueText(input, row), lines[row]] as const) : null);
  const [largest, smallest] = [at(above), at(below)];
  const said: Readonly<Record<PlotKind, readonly string[]>> = {
    line: [lineText(rows, input), drawn?.rSquared === null ? '' : farthest],
    observed: [words.onTheLine, farthest],
    fitted: [words.residualsGo(offOf(rows, below), offOf(rows, above))],
    input: [largest && smallest ? words.extremesAt(largest, smallest) : ''],
  };
  return [words.rowsUsed(used.length, leftOut), ...said[kind]].filter(Boolean).join(' ');
}

/** One row in words: what was measured, what the fit says, how much it pulls, and what Enter does. */
export function pointSentence(rows: TargetRows, row: number, isOut: boolean): string {
  const { observed, inputs, predicted, residual, leverage, lines } = rows;
  const { text } = quantityTexts[observed.quantity];
  return words.pointText({
    ...{ line: lines[row], isOut },
    measured: [...inputs, observed].map((column) => [column.label, valueText(column, row)]),
    fitted: Number.isFinite(predicted[row]) ? [text(predicted[row] ?? 0), text(residual[row] ?? 0)] : null,
    leverage: Number.isFinite(leverage[row]) ? (leverage[row] ?? 0) : null,
  });
}
