import type { Fit } from '../../analysis/fit/fit';
import { formatNumber } from '../../format/number';
import type { FitId } from '../../scenario/fit-names';
import { defaultScenario } from '../../scenario/scenario';
import * as words from './words';

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
  { label: words.dirtyingRate, symbol: 'D', unit: 'MiB/s', paper: null },
  { label: words.workingSet, symbol: 'W', unit: 'MiB', paper: null },
];
const host = (name: string, letter: string, part: number, fixed: number): readonly Name[] => [
  { label: words.hostPerMib(name), symbol: `α_${letter}`, unit: 'J/MiB', paper: energyPerMib * part },
  { label: words.hostAnyMigration(name), symbol: `β_${letter}`, unit: 'J', paper: energyFixed * fixed },
];

/** The coefficients of each kind: slopes first, then the constant, line by line. */
const NAMES: Readonly<Record<FitId, readonly Name[]>> = {
  gamma: [
    { label: words.perSecond, symbol: 'ω', unit: '1/s', paper: gammaTime },
    { label: words.perDirtying, symbol: 'ξ', unit: 's/MiB', paper: gammaRate },
    { label: words.constant, symbol: 'ψ', unit: '', paper: gammaConstant },
  ],
  energy: [
    { label: words.perTraffic, symbol: 'α', unit: 'J/MiB', paper: energyPerMib },
    { label: words.anyMigration, symbol: 'β', unit: 'J', paper: energyFixed },
  ],
  'energy-hosts': [
    ...host(words.hostLabels.source, 's', sourceShare, sourceFixedShare),
    ...host(words.hostLabels.destination, 'd', 1 - sourceShare, 1 - sourceFixedShare),
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
  return words.apartBy(formatNumber(Math.abs(times), 2), times < 0);
}

function rowOf({ label, symbol, unit, paper }: Name, id: string, estimate: Known | null): CoefficientRow {
  const name = { id, label, symbol, unit, paper: paper === null ? NONE : shown(paper) };
  if (!estimate) return { ...name, value: null, text: words.cannotBeTold, error: NONE, interval: NONE, apart: NONE };
  const { value, standardError, low, high } = estimate;
  return {
    ...{ ...name, value, text: shown(value), error: shown(standardError) },
    interval: Number.isFinite(low) ? words.interval(shown(low), high === null ? null : shown(high)) : NONE,
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
  if (method === 'meter') return words.meterTerms;
  return id === 'energy-hosts' ? words.hostTerms : words.errorTerms;
}
