import { formatNumber, rSquaredText } from '../../format/number';
import { quantityTexts } from './quantity-texts';
import { type ChartColumn, extremesOf, type PlotKind, type TargetRows } from './target-rows';

/** 'Dirtying rate' -> 'dirtying rate'. */
export const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const valueText = ({ quantity, values }: ChartColumn, row: number): string =>
  quantityTexts[quantity].text(values[row] ?? Number.NaN);

/** The same share of the spread in per cent. */
const percentText = (value: number): string => `${formatNumber(100 * Number(rSquaredText(value)), 7)} %`;

const rowCount = (count: number): string => (count === 1 ? '1 row' : `${formatNumber(count)} rows`);

const far = (rows: TargetRows, row: number): string => {
  const by = rows.residual[row] ?? 0;
  const size = quantityTexts[rows.observed.quantity].text(Math.abs(by));
  return `${size} ${by < 0 ? 'below' : 'above'}`;
};

/** The heading of a chart: a finding where something was found, else the question: nothing found proves nothing. */
export function plotTitle(rows: TargetRows, kind: PlotKind, input: ChartColumn | null): string {
  const { observed, drawn, found } = rows;
  const has = (pattern: string) =>
    found.some((each) => each.kind === pattern && (pattern !== 'bend' || each.input === input?.label));
  switch (kind) {
    case 'line':
      if (drawn === null) return `${observed.label} over ${lower(input?.label ?? '')}: no fit`;
      if (drawn.rSquared === null) return 'Two calls of the meter on one curve';
      return `${lowerOver(observed, input)}: ${percentText(drawn.rSquared)} explained`;
    case 'observed':
      return 'Predicted against observed';
    case 'fitted':
      return has('spread') ? 'The errors grow with the value' : 'Do the errors grow with the value?';
    case 'input':
      return has('bend')
        ? `The errors bend over ${lower(input?.label ?? '')}`
        : `Do the errors bend over ${lower(input?.label ?? '')}?`;
  }
}

const lowerOver = (observed: ChartColumn, input: ChartColumn | null): string =>
  `${observed.label} over ${lower(input?.label ?? '')}`;

/** What a chart shows: its name for those who do not see it. */
export function plotName({ observed, drawn }: TargetRows, kind: PlotKind, input: ChartColumn | null): string {
  const subject = lower(observed.label);
  switch (kind) {
    case 'line':
      if (drawn?.rSquared === null) return 'rate times window, over the window';
      return drawn ? 'with its 95 % band' : 'the rows alone';
    case 'observed':
      return `${subject}, observed over predicted`;
    case 'fitted':
      return `${subject}, residuals over fitted`;
    case 'input':
      return `${subject}, residuals over ${lower(input?.label ?? '')}`;
  }
}

/** The same beside its heading, which names the input. */
export const plotCaption = (rows: TargetRows, kind: PlotKind, input: ChartColumn | null): string =>
  kind === 'input' ? `${lower(rows.observed.label)}, residuals` : plotName(rows, kind, input);

/** Where the line begins and ends, and where the paper's does. */
function lineWords({ drawn, observed }: TargetRows, input: ChartColumn): string {
  const sampled = drawn?.sampled;
  if (!sampled) return '';
  const y = quantityTexts[observed.quantity].text;
  const x = quantityTexts[input.quantity].text;
  const end = (values: ArrayLike<number>) => y(values[values.length - 1] ?? Number.NaN);
  const paper = sampled.paper
    ? `; the paper’s line goes from ${y(sampled.paper[0] ?? 0)} to ${end(sampled.paper)}`
    : '';
  const reach = `from ${y(sampled.value[0] ?? 0)} at 0 to ${end(sampled.value)} at ${x(sampled.at.at(-1) ?? 0)}`;
  return `The fit goes ${reach}${paper}.`;
}

/** One sentence or two of what a chart shows: how many rows, the line or the spread, the extremes. */
export function plotSummary(rows: TargetRows, kind: PlotKind, input: ChartColumn | null, leftOut: number): string {
  const { used, lines } = rows;
  const extremes = extremesOf(rows);
  if (extremes === null) return 'There is no fit of these rows, so nothing can be said of what is left over.';
  const out = leftOut === 0 ? '' : `, ${formatNumber(leftOut)} left out`;
  const count = `${rowCount(used.length)}${out}.`;
  const { above, below, farthest } = extremes;
  const farText = `Line ${lines[farthest]} is the farthest, ${far(rows, farthest)} the fit.`;
  const runs = `from ${far(rows, below)} the fit (line ${lines[below]}) to ${far(rows, above)} it (line ${lines[above]})`;
  switch (kind) {
    case 'line':
      if (rows.drawn?.rSquared === null) return `${count} ${input ? lineWords(rows, input) : ''}`;
      return `${count} ${input ? lineWords(rows, input) : ''} ${farText}`;
    case 'observed':
      return `${count} On the line, what was observed is what the fit says. ${farText}`;
    case 'fitted':
      return `${count} The residuals go ${runs}. About 0, and alike on both sides, is as it should be.`;
    case 'input': {
      if (!input) return count;
      return (
        `${count} The largest residual is at ${valueText(input, above)} (line ${lines[above]}), ` +
        `the smallest at ${valueText(input, below)} (line ${lines[below]}).`
      );
    }
  }
}

/** One row in words: what was measured, what the fit says, how much it pulls, and what Enter does. */
export function pointSentence(rows: TargetRows, row: number, isOut: boolean): string {
  const { observed, inputs, predicted, residual, leverage, lines } = rows;
  const measured = [...inputs, observed].map((column) => `${lower(column.label)} ${valueText(column, row)}`).join(', ');
  const { text } = quantityTexts[observed.quantity];
  const said = Number.isFinite(predicted[row])
    ? `; the fit says ${text(predicted[row] ?? 0)}, residual ${text(residual[row] ?? 0)}`
    : '';
  const pull = Number.isFinite(leverage[row]) ? ` Leverage ${formatNumber(leverage[row] ?? 0)}.` : '';
  const state = isOut ? 'Left out: Enter or a click brings it back.' : 'Enter or a click leaves it out.';
  return `Line ${lines[row]}: ${measured}${said}.${pull} ${state}`;
}
