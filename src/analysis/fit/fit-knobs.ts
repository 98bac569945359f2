import type { Estimate, Regression } from '../../models/regression';
import { parameterByName } from '../../scenario/parameters';
import type { NumberName } from '../../scenario/scenario';
import type { FittedKnob } from './fit';
import type { CurveFit } from './fit-curve';
import type { MeterSolution } from './fit-meter';
import { inWords } from './fit-words';

/** What a fit would set, and what has to be said about it. */
export interface Setting {
  readonly knobs: readonly FittedKnob[];
  readonly notes: readonly string[];
}

const nothing = (note: string): Setting => ({ knobs: [], notes: [`${note} Nothing can be set from this fit.`] });

/** Whether a knob takes a value. */
function takes(name: NumberName, value: number): boolean {
  const { min, max } = parameterByName[name];
  return Number.isFinite(value) && value >= min && value <= max;
}

/** Why a knob does not take a value, in a sentence. */
function outside(name: NumberName, value: number): string {
  const { label, min, max, unit } = parameterByName[name];
  const range = `${inWords(min)} to ${max}${unit === '' ? '' : ` ${unit}`}`;
  return `${label} would be ${inWords(value)}, outside the ${range} that can be set.`;
}

/** All knobs, or none: one coefficient of a plane alone would be another plane. */
function allOrNothing(knobs: readonly FittedKnob[]): Setting {
  const bad = knobs.find(({ name, value }) => !takes(name, value));
  return bad ? nothing(outside(bad.name, bad.value)) : { knobs, notes: [] };
}

/** omega, xi and psi of eq. 10. */
export function gammaKnobs({ intercept, slopes: [byTime, byRate] }: Regression): Setting {
  return allOrNothing([
    { name: 'gammaTime', value: byTime?.value ?? Number.NaN },
    { name: 'gammaRate', value: byRate?.value ?? Number.NaN },
    { name: 'gammaConstant', value: intercept.value },
  ]);
}

/** What an intercept below 0 becomes: the intercept of a straight line through hosts that use no energy for nothing. */
function fixedPart({ value, high }: Estimate, whose: string): { readonly value: number; readonly notes: string[] } {
  if (value >= 0) return { value, notes: [] };
  const chance = high >= 0 ? 'Its interval holds 0' : 'Even its interval lies below 0, so the line may bend';
  const note = `The fixed energy${whose} would be ${inWords(value)} J. It is set to 0, for it cannot be less. ${chance}.`;
  return { value: 0, notes: [note] };
}

const FALLING = 'more traffic would take less energy, which no line of eq. 14 or 15 says.';

/** alpha and beta of eq. 15. */
export function energyKnobs({ intercept, slopes: [slope] }: Regression): Setting {
  const perMib = slope?.value ?? Number.NaN;
  if (!(perMib > 0)) return nothing(`The slope is ${inWords(perMib)} J/MiB: ${FALLING}`);
  const fixed = fixedPart(intercept, '');
  const { knobs, notes } = allOrNothing([
    { name: 'energyPerMib', value: perMib },
    { name: 'energyFixed', value: fixed.value },
  ]);
  return { knobs, notes: knobs.length > 0 ? [...fixed.notes, ...notes] : notes };
}

/** alpha_s + alpha_d, beta_s + beta_d and the source's parts of both (eq. 14). */
export function hostKnobs(source: Regression, destination: Regression): Setting {
  const [fromSource, fromDestination] = [source, destination].map(({ slopes: [slope] }) => slope?.value ?? Number.NaN);
  for (const [host, value] of [
    ['source', fromSource],
    ['destination', fromDestination],
  ] as const) {
    if (!(value !== undefined && value >= 0)) {
      return nothing(`The slope of the ${host} is ${inWords(value ?? Number.NaN)} J/MiB: ${FALLING}`);
    }
  }
  const perMib = (fromSource ?? 0) + (fromDestination ?? 0);
  if (!(perMib > 0)) return nothing('Neither host uses more energy for more traffic.');
  const ofSource = fixedPart(source.intercept, ' of the source');
  const ofDestination = fixedPart(destination.intercept, ' of the destination');
  const fixed = ofSource.value + ofDestination.value;
  const share: FittedKnob[] = fixed > 0 ? [{ name: 'sourceFixedShare', value: ofSource.value / fixed }] : [];
  const { knobs, notes } = allOrNothing([
    { name: 'energyPerMib', value: perMib },
    { name: 'energyFixed', value: fixed },
    { name: 'sourceShare', value: (fromSource ?? 0) / perMib },
    ...share,
  ]);
  if (knobs.length === 0) return { knobs, notes };
  const noShare = fixed > 0 ? [] : ['There is no fixed energy to share, so the source’s part of it stays as it is.'];
  return { knobs, notes: [...ofSource.notes, ...ofDestination.notes, ...noShare] };
}

/** A knob if it takes the value, else the sentence. */
function single(name: NumberName, value: number): Setting {
  return takes(name, value)
    ? { knobs: [{ name, value }], notes: [] }
    : { knobs: [], notes: [`${outside(name, value)} It stays as it is.`] };
}

const together = (...settings: readonly Setting[]): Setting => ({
  knobs: settings.flatMap(({ knobs }) => knobs),
  notes: settings.flatMap(({ notes }) => notes),
});

/** D and W, as far as they can be told. */
export function curveKnobs({ known, rate, set }: CurveFit): Setting {
  const notes: Readonly<Record<typeof known, readonly string[]>> = {
    both: [],
    straight: [
      'The points still lie on a straight line, so the working set cannot be told from them: it may be of any size ' +
        'above what was seen. Only D is given. Longer rounds would show where the curve bends.',
    ],
    flat: [
      'The shortest time has found as much as the longest, so D cannot be told from these points. ' +
        'Only the working set is given. Shorter times would show how fast it is written.',
    ],
  };
  return together(
    ...(rate ? [single('dirtyRate', rate.value)] : []),
    ...(set ? [single('workingSet', set.value)] : []),
    { knobs: [], notes: notes[known] },
  );
}

/** D and W of two calls of a meter. */
export function meterKnobs({ rate, set }: MeterSolution): Setting {
  const open = [
    ...(set.high === null ? ['Within the meter’s rounding the rate may not fall at all, so W has no upper end.'] : []),
    ...(rate.high === null ? ['Within the meter’s rounding both windows may be full, so D has no upper end.'] : []),
  ];
  return together(single('dirtyRate', rate.value), single('workingSet', set.value), { knobs: [], notes: open });
}
