import type { Fit } from '../../analysis/fit';
import { formatNumber } from '../../format/number';
import type { FitId } from '../../scenario/fit-kinds';
import { defaultScenario } from '../../scenario/scenario';

/** A coefficient beside the paper's. */
export interface CoefficientRow {
  readonly id: string;
  readonly label: string;
  /** The paper's symbol, `_` before a subscript. */
  readonly symbol: string;
  readonly unit: string;
  /** Null where the data cannot tell it. */
  readonly value: number | null;
  readonly text: string;
  /** Standard error, or '–' where there is none. */
  readonly error: string;
  /** The 95 % interval, or how far rounding reaches. */
  readonly interval: string;
  readonly paper: string;
  /** How far from the paper's value, in standard errors. */
  readonly apart: string;
}

interface Name {
  readonly label: string;
  readonly symbol: string;
  readonly unit: string;
  readonly paper: number | null;
}

const { gammaTime, gammaRate, gammaConstant, energyPerMib, energyFixed, sourceShare, sourceFixedShare } =
  defaultScenario;
const curve: readonly Name[] = [
  { label: 'Dirtying rate', symbol: 'D', unit: 'MiB/s', paper: null },
  { label: 'Working set', symbol: 'W', unit: 'MiB', paper: null },
];
const host = (name: string, letter: string, part: number, fixed: number): readonly Name[] => [
  { label: `${name}, for each MiB`, symbol: `α_${letter}`, unit: 'J/MiB', paper: energyPerMib * part },
  { label: `${name}, for any migration`, symbol: `β_${letter}`, unit: 'J', paper: energyFixed * fixed },
];

/** The coefficients of each kind: slopes first, then the constant, line by line. */
const NAMES: Readonly<Record<FitId, readonly Name[]>> = {
  gamma: [
    { label: 'For each second of the round before', symbol: 'ω', unit: '1/s', paper: gammaTime },
    { label: 'For each MiB/s of dirtying', symbol: 'ξ', unit: 's/MiB', paper: gammaRate },
    { label: 'Constant', symbol: 'ψ', unit: '', paper: gammaConstant },
  ],
  energy: [
    { label: 'For each MiB of traffic', symbol: 'α', unit: 'J/MiB', paper: energyPerMib },
    { label: 'For any migration', symbol: 'β', unit: 'J', paper: energyFixed },
  ],
  'energy-hosts': [
    ...host('Source', 's', sourceShare, sourceFixedShare),
    ...host('Destination', 'd', 1 - sourceShare, 1 - sourceFixedShare),
  ],
  'dirty-curve': curve,
  'dirty-meter': curve,
};

const NONE = '–';
const DIGITS = 4;
const shown = (value: number): string => formatNumber(value, DIGITS);

interface Known {
  readonly value: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number | null;
}

function estimatesOf(fit: Fit): readonly (Known | null)[] {
  switch (fit.method) {
    case 'lines':
      return fit.lines.flatMap(({ slopes, intercept }) => [...slopes, intercept]);
    case 'curve':
      return [fit.curve.rate, fit.curve.set];
    case 'meter':
      return [fit.meter.rate, fit.meter.set].map((each) => ({ ...each, standardError: Number.NaN }));
  }
}

/** '0.6 below': standard errors. */
export function apartText(value: number, paper: number | null, error: number): string {
  if (paper === null || !(error > 0)) return NONE;
  const times = (value - paper) / error;
  return `${formatNumber(Math.abs(times), 2)} ${times < 0 ? 'below' : 'above'}`;
}

function rowOf({ label, symbol, unit, paper }: Name, id: string, estimate: Known | null): CoefficientRow {
  const name = { id, label, symbol, unit, paper: paper === null ? NONE : shown(paper) };
  if (!estimate) return { ...name, value: null, text: 'cannot be told', error: NONE, interval: NONE, apart: NONE };
  const { value, standardError, low, high } = estimate;
  return {
    ...{ ...name, value, text: shown(value), error: shown(standardError) },
    interval: Number.isFinite(low) ? `${shown(low)} to ${high === null ? 'any' : shown(high)}` : NONE,
    apart: apartText(value, paper, standardError),
  };
}

/** The coefficients of a fit with their errors, beside the paper's values: halves of its sums where hosts stand apart. */
export function coefficientRows(fit: Fit): readonly CoefficientRow[] {
  const estimates = estimatesOf(fit);
  return NAMES[fit.id].map((name, i) => rowOf(name, name.symbol, estimates[i] ?? null));
}

/** A number that says how well a fit holds. */
export interface QualityNumber {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly unit: string;
  readonly caption: string;
}

/** How well one line or curve holds; `label` is '' where there is only one. */
export interface QualityRow {
  readonly label: string;
  readonly numbers: readonly QualityNumber[];
}

const UNITS: Readonly<Record<FitId, string>> = {
  ...{ gamma: '', energy: 'J', 'energy-hosts': 'J', 'dirty-curve': 'MiB', 'dirty-meter': '' },
};

interface Measures {
  readonly rSquared: number;
  readonly residualDeviation: number;
  readonly leaveOneOutError: number | null;
}

function numbersOf(
  { rSquared, residualDeviation, leaveOneOutError }: Measures,
  unit: string,
): readonly QualityNumber[] {
  const number = (id: string, label: string, value: number, of: string, caption: string): QualityNumber => ({
    ...{ id, label, value, text: formatNumber(value, DIGITS), unit: of, caption },
  });
  return [
    number('r-squared', 'R²', rSquared, '', 'the part of the rows’ differences that the fit explains'),
    number('spread', 'Residual spread', residualDeviation, unit, 'standard deviation of observed less fitted'),
    ...(leaveOneOutError === null
      ? []
      : [number('left-one', 'Leave-one-out error', leaveOneOutError, unit, 'on a row that the fit has not seen')]),
  ];
}

/** How well a fit holds, for each line of it; two calls of a meter leave nothing over to judge by. */
export function qualityRows(fit: Fit): readonly QualityRow[] {
  const unit = UNITS[fit.id];
  switch (fit.method) {
    case 'lines': {
      const names = fit.lines.length > 1 ? ['Source', 'Destination'] : [''];
      return fit.lines.map((line, i) => ({ label: names[i] ?? '', numbers: numbersOf(line, unit) }));
    }
    case 'curve':
      return [{ label: '', numbers: numbersOf({ ...fit.curve, leaveOneOutError: null }, unit) }];
    case 'meter':
      return [];
  }
}
