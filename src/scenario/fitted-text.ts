import { FIT_IDS, type FitId, fitNames } from './fit-names';
import type { ParameterName } from './scenario';

/** A fit whose coefficients are in the scenario, and how many samples it had. */
export interface FittedMark {
  readonly id: FitId;
  readonly samples: number;
}

/** No table is longer: what a browser holds of text has fewer rows. */
const MOST_SAMPLES = 1_000_000_000;

function readMark(pair: string): FittedMark | null {
  const [id, samples] = pair.split('~');
  const known = FIT_IDS.find((each) => each === id);
  if (!known || pair.split('~').length !== 2 || !/^[1-9]\d*$/.test(samples ?? '')) return null;
  return Number(samples) <= MOST_SAMPLES ? { id: known, samples: Number(samples) } : null;
}

/**
 * Reads which fits the scenario's coefficients are from: names of fits with their number of samples, each fit once.
 * Errors: null for anything else. 'gamma~279,energy~14' -> energy on 14 samples, gamma on 279; '' -> none.
 */
export function readFitted(text: string): readonly FittedMark[] | null {
  if (text === '') return [];
  const marks = text.split(',').map(readMark);
  const read = marks.filter((mark) => mark !== null);
  const isWhole = read.length === marks.length && new Set(read.map(({ id }) => id)).size === read.length;
  return isWhole ? read.sort((a, b) => (a.id < b.id ? -1 : 1)) : null;
}

/** Marks as text, in the order of the alphabet: 'energy~14,gamma~279'. */
export function writeFitted(marks: readonly FittedMark[]): string {
  return marks
    .map(({ id, samples }) => `${id}~${samples}`)
    .sort()
    .join(',');
}

/** A text of marks as it is kept, or null if it cannot be read. */
export function canonicalFitted(text: string): string | null {
  const marks = readFitted(text.trim());
  return marks && writeFitted(marks);
}

const sets = (id: FitId, name: ParameterName): boolean => fitNames[id].sets.some((each) => each === name);

/** The text without the fits that set any of these knobs: 'energy~14,gamma~279' without energyFixed -> 'gamma~279'. */
export function withoutFitsOf(text: string, names: readonly ParameterName[]): string {
  const marks = readFitted(text) ?? [];
  const left = marks.filter(({ id }) => !names.some((name) => sets(id, name)));
  return left.length === marks.length ? text : writeFitted(left);
}

/** The text with a fit marked, and without others that set the same knobs. */
export function withFit(text: string, mark: FittedMark): string {
  const others = withoutFitsOf(text, fitNames[mark.id].sets);
  return writeFitted([...(readFitted(others) ?? []), mark]);
}

/** The fit that a knob's value is from, or null. */
export function fitOfKnob(text: string, name: ParameterName): FittedMark | null {
  return text === '' ? null : (readFitted(text)?.find(({ id }) => sets(id, name)) ?? null);
}

/** '1 sample', '1,279 samples' */
export const samplesText = (samples: number) =>
  samples === 1 ? '1 sample' : `${String(samples).replace(/\B(?=(\d{3})+$)/g, ',')} samples`;

/** What stands beside a knob that a fit has set, or null: 'Fitted on 279 samples'. */
export function fittedOn(text: string, name: ParameterName): string | null {
  const mark = fitOfKnob(text, name);
  return mark && `Fitted on ${samplesText(mark.samples)}`;
}

/** The same for all fits together, each with its name: 'energy of both hosts, 14 samples'. */
export function fittedList(text: string, acts: (name: ParameterName) => boolean): readonly string[] {
  return (readFitted(text) ?? []).flatMap(({ id, samples }) => {
    const { label, sets: knobs } = fitNames[id];
    return knobs.some(acts) ? [`${label.toLowerCase()}, ${samplesText(samples)}`] : [];
  });
}
