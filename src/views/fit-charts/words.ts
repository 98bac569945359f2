import { formatNumber } from '../../format/number';

/** A label within a sentence: 'Dirtying rate' -> 'dirtying rate'. */
const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** 'Traffic (MiB)'; a ratio has no unit. */
export const withUnit = (label: string, unit: string): string => (unit === '' ? label : `${label} (${unit})`);

// Headings: a finding where something was found, else the question
export const lineWithoutFit = (observed: string, input: string): string => `${observed} over ${lower(input)}: no fit`;
export const lineExplains = (observed: string, input: string, share: string): string =>
  `${observed} over ${lower(input)}: ${share} explained`;
export const twoCalls = 'Two calls of the meter on one curve';
export const predictedAgainstObserved = 'Predicted against observed';
export const errorsGrow = (isFound: boolean): string =>
  isFound ? 'The errors grow with the value' : 'Do the errors grow with the value?';
export const errorsBend = (isFound: boolean, input: string): string =>
  isFound ? `The errors bend over ${lower(input)}` : `Do the errors bend over ${lower(input)}?`;

// Names
export const foundOverWindow = 'rate times window, over the window';
export const lineWithBand = 'with its 95 % band';
export const rowsAlone = 'the rows alone';
export const observedOverPredicted = (observed: string): string => `${lower(observed)}, observed over predicted`;
export const residualsOverFitted = (observed: string): string => `${lower(observed)}, residuals over fitted`;
export const residualsOverInput = (observed: string, input: string): string =>
  `${lower(observed)}, residuals over ${lower(input)}`;
export const residualsOf = (observed: string): string => `${lower(observed)}, residuals`;

// Axes, columns and the key
export const memoryFound = 'Memory found';
export const predictedLabel = 'Predicted';
export const observedLabel = 'Observed';
export const fittedLabel = 'Fitted';
export const residualLabel = 'Residual';
export const leverageLabel = 'Leverage';
export const lineLabel = 'Line';
export const leftOutLabel = 'Left out';
export const keyLabels = {
  measured: 'measured',
  fitted: 'fitted',
  band: '95 % band of the line',
  paper: 'the paper’s line',
  diagonal: 'observed as predicted',
  named: 'far from the fit, or heavy',
  leftOut: 'left out',
} as const;
export const namedLine = (line: number | undefined): string => `line ${line}`;

// What a chart shows
export const nothingFitted = 'There is no fit of these rows, so nothing can be said of what is left over.';
export const rowsUsed = (count: number, leftOut: number): string =>
  `${count === 1 ? '1 row' : `${formatNumber(count)} rows`}${leftOut === 0 ? '' : `, ${formatNumber(leftOut)} left out`}.`;
/** Where the line begins and ends, and where the paper's does. */
export const fitGoes = (first: string, last: string, at: string, paper: readonly [string, string] | null): string =>
  `The fit goes from ${first} at 0 to ${last} at ${at}` +
  `${paper ? `; the paper’s line goes from ${paper[0]} to ${paper[1]}` : ''}.`;
export const onTheLine = 'On the line, what was observed is what the fit says.';

/** How far a row is from the fit, and on which side. */
export interface OffTheFit {
  readonly line: number | undefined;
  readonly size: string;
  readonly isBelow: boolean;
}

const off = ({ size, isBelow }: OffTheFit): string => `${size} ${isBelow ? 'below' : 'above'}`;
export const farthestRow = (row: OffTheFit): string => `Line ${row.line} is the farthest, ${off(row)} the fit.`;
export const residualsGo = (least: OffTheFit, most: OffTheFit): string =>
  `The residuals go from ${off(least)} the fit (line ${least.line}) to ${off(most)} it (line ${most.line}). ` +
  'About 0, and alike on both sides, is as it should be.';

type AtInput = readonly [input: string, line: number | undefined];
export const extremesAt = (largest: AtInput, smallest: AtInput): string =>
  `The largest residual is at ${largest[0]} (line ${largest[1]}), the smallest at ${smallest[0]} (line ${smallest[1]}).`;

// One row
/** A row as it is pointed at. */
interface PointWords {
  readonly line: number | undefined;
  /** Labels and values. */
  readonly measured: readonly (readonly [label: string, value: string])[];
  /** What the fit says, and what is left over. */
  readonly fitted: readonly [value: string, residual: string] | null;
  readonly leverage: number | null;
  readonly isOut: boolean;
}

/** What was measured, what the fit says, how much it pulls, and what Enter does. */
export function pointText({ line, measured, fitted, leverage, isOut }: PointWords): string {
  const was = measured.map(([label, value]) => `${lower(label)} ${value}`).join(', ');
  const said = fitted ? `; the fit says ${fitted[0]}, residual ${fitted[1]}` : '';
  const pull = leverage === null ? '' : ` Leverage ${formatNumber(leverage)}.`;
  const state = isOut ? 'Left out: Enter or a click brings it back.' : 'Enter or a click leaves it out.';
  return `Line ${line}: ${was}${said}.${pull} ${state}`;
}
export const walkPoints = (name: string): string =>
  `Points: ${name}. Arrow keys walk through them, Enter leaves one out or brings it back.`;
export const noPoint = 'No point';

// The table of rows
export const tableOf = (title: string): string => `Table: ${title}`;
export const csvOfFigure = 'the CSV file of this figure';
export const bringBack = 'Bring back';
export const leaveOut = 'Leave out';
