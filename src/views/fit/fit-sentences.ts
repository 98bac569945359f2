import type { Fit, FitOutcome, FittedKnob } from '../../analysis/fit/fit';
import { compactNumber, formatNumber } from '../../format/number';
import type { ColumnsReading } from '../../readers/mapped-table';
import type { FileProblem } from '../../readers/problems';
import type { FitKind } from '../../scenario/fit-kinds';
import { type FittedMark, readFitted, withFit, withoutFitsOf } from '../../scenario/fitted-text';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';

const NBSP = '\u00a0';
const shown = (value: number, unit = ''): string => `${formatNumber(value)}${unit === '' ? '' : `${NBSP}${unit}`}`;
const rows = (count: number): string => `${compactNumber(count)} ${count === 1 ? 'row' : 'rows'}`;

function energyHeadline(perMib: number, fixed: number): string {
  if (!(perMib > 0)) return `More traffic took no more energy: ${shown(perMib, 'J')} for each MiB`;
  if (fixed < 0) return `Each MiB costs ${shown(perMib, 'J')}; the line starts at ${shown(fixed, 'J')}, below zero`;
  return `Each MiB costs ${shown(perMib, 'J')}, and each migration ${shown(fixed, 'J')} more`;
}

const way = (slope: number): string => (slope < 0 ? 'takes' : 'adds');

function lineHeadline({ id, lines }: Extract<Fit, { method: 'lines' }>): string {
  const [first, second] = lines;
  const slope = (line: typeof first, i: number) => line?.slopes[i]?.value ?? Number.NaN;
  if (id === 'gamma') {
    const [time, rate] = [slope(first, 0), slope(first, 1) * 100];
    return (
      `A second more in the round before ${way(time)} ${shown(Math.abs(time))} ${time < 0 ? 'off' : 'to'} the skip ratio, ` +
      `and 100${NBSP}MiB/s more ${rate < 0 ? 'take' : 'add'} ${shown(Math.abs(rate))}`
    );
  }
  if (!second) return energyHeadline(slope(first, 0), first?.intercept.value ?? Number.NaN);
  return `Each MiB costs the source ${shown(slope(first, 0), 'J')} and the destination ${shown(slope(second, 0), 'J')}`;
}

/** What was found, as a heading. 'Each MiB costs 0.51 J, and each migration 21 J more' */
export function fitHeadline(fit: Fit): string {
  if (fit.method === 'lines') return lineHeadline(fit);
  const { rate, set } = fit.method === 'curve' ? fit.curve : fit.meter;
  if (rate && set) return `The VM writes at ${shown(rate.value, 'MiB/s')} over a set of ${shown(set.value, 'MiB')}`;
  if (rate) return `The VM writes at ${shown(rate.value, 'MiB/s')}; its working set cannot be told from these rows`;
  return `The VM writes over ${shown(set?.value ?? Number.NaN, 'MiB')}; how fast cannot be told from these rows`;
}

const METHODS: Readonly<Record<Fit['method'], string>> = {
  lines: 'Ordinary least squares',
  curve: 'Least squares on U(T) = W (1 − exp(−D T / W))',
  meter: 'U(T) = W (1 − exp(−D T / W)) solved for two windows',
};

/** What the answer rests on. */
export function fitReason(fit: Fit, kind: FitKind, source: string): string {
  const left = fit.leftOut === 0 ? '' : ` ${rows(fit.leftOut)} left out.`;
  return `${METHODS[fit.method]} (${kind.equation}) on ${rows(fit.samples)} of ${source}.${left}`;
}

/** The heading of a fit or of its refusal. */
export function outcomeHeadline(outcome: FitOutcome): string {
  return outcome.kind === 'fitted' ? fitHeadline(outcome.fit) : 'Nothing can be fitted to these rows';
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** 'Energy per MiB to 0.507 J/MiB and fixed energy to 21.2 J' */
function settings(knobs: readonly FittedKnob[]): string {
  return listed(
    knobs.map(({ name, value }) => {
      const { label, unit } = parameterByName[name];
      return `${label.charAt(0).toLowerCase()}${label.slice(1)} to ${unit === '' ? formatNumber(value) : shown(value, unit)}`;
    }),
  );
}

/** What the fit would put into the scenario, or that it is there. */
export function settingText(fit: Fit, isThere: boolean): string {
  if (fit.knobs.length === 0) return 'Nothing of this fit can be used.';
  return isThere ? 'These coefficients are in the scenario. Undo takes them back.' : `Sets ${settings(fit.knobs)}.`;
}

/** What "use these coefficients" changes: knobs and mark, as one step. */
export function usedValues(fit: Fit, scenario: Scenario): Partial<Scenario> {
  const mark: FittedMark = { id: fit.id, samples: fit.samples };
  const values = Object.fromEntries(fit.knobs.map(({ name, value }) => [name, value]));
  return { ...values, fitted: withFit(scenario.fitted, mark) };
}

/** Whether the scenario holds a fit's coefficients and its mark. */
export function isInScenario(fit: Fit, scenario: Scenario): boolean {
  const marked = readFitted(scenario.fitted)?.some(({ id, samples }) => id === fit.id && samples === fit.samples);
  return marked === true && fit.knobs.every(({ name, value }) => scenario[name] === value);
}

/** What "back to the paper's" changes: the defaults of the fit's knobs, without a mark. */
export function paperValues({ knobs }: FitKind, scenario: Scenario): Partial<Scenario> {
  const names = knobs.map(({ name }) => name);
  const values = Object.fromEntries(names.map((name) => [name, defaultScenario[name]]));
  return { ...values, fitted: withoutFitsOf(scenario.fitted, names) };
}

/** Whether the knobs of a kind are at their defaults and bear no mark. */
export function isPaper(kind: FitKind, scenario: Scenario): boolean {
  const values: Partial<Scenario> = paperValues(kind, scenario);
  return Object.entries(values).every(([name, value]) => scenario[name as keyof Scenario] === value);
}

/** What could not be used of a file. Columns that are still to be mapped are said by the mapping. */
export function rowProblems({ problems, missing }: ColumnsReading): readonly FileProblem[] {
  return problems.filter(({ line, column }) => !(line === 1 && column !== null && missing.includes(column)));
}

/** '14 rows', '12 of 14 rows can be used'; `good` is null while columns are not yet mapped. */
export function rowsRead(good: number | null, all: number): string {
  const rows = `${formatNumber(all)} ${all === 1 ? 'row' : 'rows'}`;
  if (good === null) return `${rows}; match the columns`;
  return good === all ? rows : `${formatNumber(good)} of ${rows} can be used`;
}
