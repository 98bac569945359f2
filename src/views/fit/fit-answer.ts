import type { Fit, FitOutcome, FittedKnob } from '../../analysis/fit/fit';
import { formatNumber } from '../../format/number';
import type { ColumnsReading } from '../../readers/mapped-table';
import type { FileProblem } from '../../readers/problems';
import type { FitKind } from '../../scenario/fit-kinds';
import { type FittedMark, readFitted, withFit, withoutFitsOf } from '../../scenario/fitted-text';
import { parameterByName } from '../../scenario/parameters';
import { defaultScenario, type Scenario } from '../../scenario/scenario';
import * as words from './words';

const NBSP = '\u00a0';
const shown = (value: number, unit = ''): string => `${formatNumber(value)}${unit === '' ? '' : `${NBSP}${unit}`}`;

function energyHeadline(perMib: number, fixed: number): string {
  const [cost, start] = [shown(perMib, 'J'), shown(fixed, 'J')];
  if (!(perMib > 0)) return words.noMoreEnergy(cost);
  return fixed < 0 ? words.belowZero(cost, start) : words.mibAndMigration(cost, start);
}

function lineHeadline({ id, lines }: Extract<Fit, { method: 'lines' }>): string {
  const [first, second] = lines;
  const slope = (line: typeof first, i: number) => line?.slopes[i]?.value ?? Number.NaN;
  if (id === 'gamma') return words.skipRatioMoves(slope(first, 0), slope(first, 1) * 100);
  if (!second) return energyHeadline(slope(first, 0), first?.intercept.value ?? Number.NaN);
  return words.mibOnHosts(shown(slope(first, 0), 'J'), shown(slope(second, 0), 'J'));
}

/** What was found, as a heading. 'Each MiB costs 0.51 J, and each migration 21 J more' */
export function fitHeadline(fit: Fit): string {
  if (fit.method === 'lines') return lineHeadline(fit);
  const { rate, set } = fit.method === 'curve' ? fit.curve : fit.meter;
  if (rate && set) return words.writesOver(shown(rate.value, 'MiB/s'), shown(set.value, 'MiB'));
  if (rate) return words.writesAt(shown(rate.value, 'MiB/s'));
  return words.writesOverOnly(shown(set?.value ?? Number.NaN, 'MiB'));
}

/** The heading of a fit or of its refusal. */
export function outcomeHeadline(outcome: FitOutcome): string {
  return outcome.kind === 'fitted' ? fitHeadline(outcome.fit) : words.nothingFitted;
}

/** 'energy per MiB to 0.507 J/MiB' */
function setting({ name, value }: FittedKnob): string {
  const { label, unit } = parameterByName[name];
  return words.setting(label, shown(value, unit));
}

/** What the fit would put into the scenario, or that it is there. */
export function settingText(fit: Fit, isThere: boolean): string {
  if (fit.knobs.length === 0) return words.nothingToUse;
  return isThere ? words.inScenario : words.setsText(fit.knobs.map(setting));
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
