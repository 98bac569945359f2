import type { Estimate } from '../../models/regression';
import { fitKinds } from '../../scenario/fit-kinds';
import { parameterByName } from '../../scenario/parameters';
import type { Fit } from './fit';
import type { Rounded } from './fit-meter';
import { inWords, rSquaredInWords } from './fit-words';

/** Where the rows of a fit come from. */
interface FitOrigin {
  /** The file's name, or what made the rows: 'metered runs, seed 7'. */
  readonly source: string;
}

const kindOf = ({ id }: Fit) => {
  const kind = fitKinds.find((each) => each.id === id);
  if (!kind) throw new Error(`There is no fit ${id}.`);
  return kind;
};

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** One coefficient, with its interval. */
const estimateJson = ({ value, standardError, low, high }: Estimate) => ({
  value,
  standard_error: orNull(standardError),
  low_95: orNull(low),
  high_95: orNull(high),
});

function resultJson(fit: Fit) {
  switch (fit.method) {
    case 'lines':
      return fit.lines.map((line) => ({
        target: line.target,
        coefficients: Object.fromEntries(
          [line.intercept, ...line.slopes].map((estimate) => [estimate.name, estimateJson(estimate)]),
        ),
        r_squared: line.rSquared,
        residual_standard_deviation: line.residualDeviation,
        leave_one_out_error: orNull(line.leaveOneOutError),
        degrees_of_freedom: line.degreesOfFreedom,
      }));
    case 'curve': {
      const { known, rate, set, rSquared, residualDeviation, degreesOfFreedom } = fit.curve;
      return [
        {
          target: 'distinct_mib',
          known,
          coefficients: {
            dirty_rate_mib_s: rate && estimateJson(rate),
            working_set_mib: set && estimateJson(set),
          },
          r_squared: rSquared,
          residual_standard_deviation: residualDeviation,
          degrees_of_freedom: degreesOfFreedom,
        },
      ];
    }
    case 'meter': {
      const rounded = ({ value, low, high }: Rounded) => ({ value, low_by_rounding: low, high_by_rounding: high });
      const { rate, set } = fit.meter;
      return [{ target: 'meter', coefficients: { dirty_rate_mib_s: rounded(rate), working_set_mib: rounded(set) } }];
    }
  }
}

/**
 * A fit as an object to be written as JSON: format 'precopy.fit', version 1; numbers are full doubles, what is not
 * known is null. `sets` names the knobs with their keys in a link. No row of the data is in it.
 */
export function fitJson(fit: Fit, { source }: FitOrigin) {
  const { label, equation } = kindOf(fit);
  return {
    format: 'precopy.fit',
    version: 1,
    ...{ fit: fit.id, label, equation, source, samples: fit.samples, left_out: fit.leftOut },
    results: resultJson(fit),
    sets: fit.knobs.map(({ name, value }) => ({ knob: name, key: parameterByName[name].key, value })),
    notes: fit.notes,
  };
}

/** '0.512 J/MiB (standard error 0.003)', or without an error where there is none. */
function said(value: number, unit: string, error: number): string {
  const withUnit = `${inWords(value)}${unit === '' ? '' : ` ${unit}`}`;
  return Number.isFinite(error) ? `${withUnit} (standard error ${inWords(error)})` : withUnit;
}

const UNITS: Readonly<Record<string, string>> = {
  'skip_ratio/duration_s': '1/s',
  'skip_ratio/dirty_rate_mib_s': 's/MiB',
};

/** E = 0.512 J/MiB x traffic + 20.17 J, each with its error. */
function lineSaid(
  line: Extract<Fit, { method: 'lines' }>['lines'][number],
  target: string,
  symbols: readonly string[],
) {
  const isEnergy = line.target.startsWith('energy');
  const terms = line.slopes.map((slope, i) => {
    const unit = isEnergy ? 'J/MiB' : (UNITS[`${line.target}/${slope.name}`] ?? '');
    return `${said(slope.value, unit, slope.standardError)} times ${symbols[i]}`;
  });
  const constant = said(line.intercept.value, isEnergy ? 'J' : '', line.intercept.standardError);
  return `${target} = ${[...terms, constant].join(' plus ')}, R² ${rSquaredInWords(line.rSquared)}`;
}

function curveSaid({ rate, set, rSquared }: Extract<Fit, { method: 'curve' }>['curve']): string {
  const parts = [
    ...(rate ? [`D = ${said(rate.value, 'MiB/s', rate.standardError)}`] : ['D cannot be told']),
    ...(set ? [`W = ${said(set.value, 'MiB', set.standardError)}`] : ['W cannot be told']),
  ];
  return `${parts.join(', ')}, R² ${rSquaredInWords(rSquared)}`;
}

function meterSaid({ rate, set }: Extract<Fit, { method: 'meter' }>['meter']): string {
  const part = (symbol: string, { value, low, high }: Rounded, unit: string) =>
    `${symbol} = ${inWords(value)} ${unit} (${inWords(low)} to ${high === null ? 'any' : inWords(high)} by rounding)`;
  return `${part('D', rate, 'MiB/s')}, ${part('W', set, 'MiB')}`;
}

/**
 * One sentence to cite a fit by: what was fitted to how many rows of what, by which method, with standard errors.
 * 'Energy of both hosts (Eq. 15), fitted by ordinary least squares to 24 rows of runs.csv: ...'
 */
export function fitSentence(fit: Fit, { source }: FitOrigin): string {
  const { label, equation, columns } = kindOf(fit);
  const rows = `${fit.samples} ${fit.samples === 1 ? 'row' : 'rows'} of ${source}`;
  const without = fit.leftOut === 0 ? '' : ` (${fit.leftOut} left out)`;
  const start = (how: string) =>
    `${label} (${equation.replace('Eq', 'eq').replace('Sec', 'sec')}), ${how} ${rows}${without}: `;
  switch (fit.method) {
    case 'lines': {
      const symbolOf = (name: string) => columns.find((column) => column.name === name)?.symbol ?? name;
      const lines = fit.lines.map((line) => lineSaid(line, symbolOf(line.target), line.inputs.map(symbolOf)));
      return `${start('fitted by ordinary least squares to')}${lines.join('; ')}.`;
    }
    case 'curve':
      return `${start('U(T) = W (1 - exp(-D T / W)) fitted by least squares to')}${curveSaid(fit.curve)}.`;
    case 'meter':
      return `${start('U(T) = W (1 - exp(-D T / W)) solved from')}${meterSaid(fit.meter)}.`;
  }
}
