import type { Fit } from '../../analysis/fit/fit';
import { formatNumber } from '../../format/number';
import type { FitId } from '../../scenario/fit-names';
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

/** What errors, intervals and the paper's values mean, for whoever meets them first. */
export function termsText({ id, method }: Fit): string {
  if (method === 'meter') {
    return 'Two calls have no spread to judge by. A meter gives whole MiB/s: the values lie within these ends for all that its rounding says.';
  }
  const terms =
    'The standard error says how far chance alone moves a value. ' +
    'Of 100 such intervals about 95 hold the true value, if errors are as least squares assumes.';
  return id === 'energy-hosts' ? `${terms} The paper’s hosts are alike: each has half of its sums.` : terms;
}
