import { energyOf } from '../../models/energy';
import { bandAt, type Regression } from '../../models/regression';
import { studentT975 } from '../../models/student-t';
import type { TrainingRows } from '../../readers/training';
import { fitKinds } from '../../scenario/fit-kinds';
import { defaultScenario } from '../../scenario/scenario';
import type { Fit } from './fit';
import type { CurveFit } from './fit-curve';
import { curveAt, type Shape } from './fit-curve-steps';

type Numbers = Float64Array<ArrayBuffer>;

/** Points of a fitted line or curve over its only input, from 0 to the largest that any row has. */
export interface SampledLine {
  readonly at: Numbers;
  readonly value: Numbers;
  /** The 95 % band of the line itself; null for two calls of a meter, which leave no errors to learn it from. */
  readonly band: { readonly low: Numbers; readonly high: Numbers } | null;
  /** The paper's line at the same points, where the paper has one. */
  readonly paper: Numbers | null;
}

/** One fitted line or curve, as far as a chart needs it. Survives structured clone. */
export interface DrawnFit {
  /** Name of the column that is explained. */
  readonly target: string;
  /** The part of the spread that is explained; null for two calls of a meter. */
  readonly rSquared: number | null;
  /** What the fit says of every row of the table, left-out ones too. */
  readonly predicted: Numbers;
  /** Null where there are two inputs: a plane cannot be drawn over one of them. */
  readonly sampled: SampledLine | null;
}

/** Parts of the way from 0 to the largest input. */
const PARTS = 192;

const columnOf = (table: TrainingRows, name: string): Numbers => table.columns[name] ?? new Float64Array();

function samplesOf(values: Numbers): Numbers {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  return Float64Array.from({ length: PARTS + 1 }, (_, i) => (largest * i) / PARTS);
}

/** What the paper says of the traffic: both hosts, or one of two that are alike (eqs 14, 15). */
function paperAt(target: string, traffic: Numbers): Numbers | null {
  const { energyPerMib: perMib, energyFixed: fixed, sourceShare, sourceFixedShare } = defaultScenario;
  const parts = { energy_j: 'total', energy_source_j: 'source', energy_destination_j: 'destination' } as const;
  if (!(target in parts)) return null;
  const part = parts[target as keyof typeof parts];
  return traffic.map((each) => energyOf(each, 1, { perMib, fixed, sourceShare, sourceFixedShare })[part]);
}

function lineDrawn(line: Regression, table: TrainingRows): DrawnFit {
  const { target, inputs, slopes, intercept, rSquared } = line;
  const columns = inputs.map((name) => columnOf(table, name));
  const predicted = Float64Array.from(table.lines, (_, row) =>
    slopes.reduce((sum, { value }, i) => sum + value * (columns[i]?.[row] ?? Number.NaN), intercept.value),
  );
  const [only, second] = columns;
  if (!only || second) return { target, rSquared, predicted, sampled: null };
  const at = samplesOf(only);
  const points = Array.from(at, (each) => bandAt(line, [each]));
  const pick = (key: 'value' | 'low' | 'high') => Float64Array.from(points, (point) => point[key]);
  return {
    ...{ target, rSquared, predicted },
    sampled: { at, value: pick('value'), band: { low: pick('low'), high: pick('high') }, paper: paperAt(target, at) },
  };
}

/**
 * Half the 95 % band of a dirty curve at a time: its slopes by ln D and ln W through the inverse of their sums over the
 * rows. Where only one of the two is known, through that one alone.
 */
function curveReach(curve: CurveFit, shape: Shape, times: readonly number[]): (time: number) => number {
  let [rr, rs, ss] = [0, 0, 0];
  for (const time of times) {
    const { byRate, bySet } = curveAt(shape, time);
    rr += byRate * byRate;
    rs += byRate * bySet;
    ss += bySet * bySet;
  }
  const spread = studentT975(curve.degreesOfFreedom) * curve.residualDeviation;
  const rest = rr * ss - rs * rs;
  return (time) => {
    const { byRate, bySet } = curveAt(shape, time);
    if (curve.known === 'straight') return (spread * Math.abs(byRate)) / Math.sqrt(rr);
    if (curve.known === 'flat') return (spread * Math.abs(bySet)) / Math.sqrt(ss);
    const squared = (byRate * byRate * ss - 2 * byRate * bySet * rs + bySet * bySet * rr) / rest;
    return spread * Math.sqrt(Math.max(squared, 0));
  };
}

function curveDrawn(curve: CurveFit, fit: Fit, table: TrainingRows, time: string, target: string): DrawnFit {
  const shape = {
    rate: curve.rate?.value ?? Number.POSITIVE_INFINITY,
    set: curve.set?.value ?? Number.POSITIVE_INFINITY,
  };
  const times = columnOf(table, time);
  const reach = curveReach(
    curve,
    shape,
    Array.from(fit.rows, (row) => times[row] ?? 0),
  );
  const at = samplesOf(times);
  const value = at.map((each) => curveAt(shape, each).value);
  const far = at.map(reach);
  const band = {
    low: value.map((each, i) => each - (far[i] ?? 0)),
    high: value.map((each, i) => each + (far[i] ?? 0)),
  };
  const predicted = times.map((each) => curveAt(shape, each).value);
  return { target, rSquared: curve.rSquared, predicted, sampled: { at, value, band, paper: null } };
}

/**
 * Each line or curve of a fit as points, with its 95 % band, and what it says of every row of the table.
 *
 * Units: the columns' own; for two calls of a meter the curve is that of the memory found, rate times window, in MiB.
 * Assumes the table that the fit was made from. Omits the band of one more measurement. Errors: none.
 * Energy 10, 20, 36 J at 1, 2, 3 MiB -> 193 points from (0, -4) to (3, 35), at 2 MiB 22 J with a band of 22 -/+ 17.97 J.
 */
export function drawnOf(fit: Fit, table: TrainingRows): readonly DrawnFit[] {
  if (fit.method === 'lines') return fit.lines.map((line) => lineDrawn(line, table));
  const [time = '', target = ''] = fitKinds.find(({ id }) => id === fit.id)?.columns.map(({ name }) => name) ?? [];
  if (fit.method === 'curve') return [curveDrawn(fit.curve, fit, table, time, target)];
  const shape = { rate: fit.meter.rate.value, set: fit.meter.set.value };
  const at = samplesOf(columnOf(table, time));
  const value = at.map((each) => curveAt(shape, each).value);
  const predicted = columnOf(table, time).map((each) => curveAt(shape, each).value);
  return [{ target, rSquared: null, predicted, sampled: { at, value, band: null, paper: null } }];
}
