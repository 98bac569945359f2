import type { RegressionRefusal } from '../../models/regression';
import type { TrainingColumn } from '../../scenario/fit-kinds';
import type { CurveRefusal } from './fit-curve';
import type { MeterOutcome } from './fit-meter';

/** A number in a sentence: four significant digits, without zeros at the end. 0.51197 -> '0.512'. */
export function inWords(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(4))) : 'no number';
}

/** R² in a sentence: cut and not rounded, so that it says what the page shows. 0.99987 -> '0.9998'. */
export function rSquaredInWords(value: number): string {
  if (value >= 1) return '1';
  const cut = Math.floor(value * 1e4) / 1e4;
  return String(cut < 0.9999 ? cut : Math.floor(value * 1e7) / 1e7);
}

const rowsText = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

const tooFew = (count: number, needed: number, why: string) =>
  `There ${count === 1 ? 'is' : 'are'} ${rowsText(count)}, and this fit needs at least ${needed}: ${why}.`;

/** Why nothing can be fitted to a table, whichever of its columns is meant by what. */
export const describeTooSmall = (rows: number, columns: number): string =>
  `Nothing can be fitted to ${rowsText(rows)} of ${columns === 1 ? '1 column' : `${columns} columns`} under a header.`;

/** Names of columns, the last one after "and". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Why there is no line, in a sentence. Columns by their labels, rows by the lines of their file. */
export function describeRegressionRefusal(
  because: RegressionRefusal,
  columns: readonly TrainingColumn[],
  lineOf: (row: number) => number,
): string {
  const label = (name: string) => columns.find((column) => column.name === name)?.label ?? name;
  switch (because.kind) {
    case 'too-few':
      return tooFew(because.count, because.needed, 'one more than it has coefficients');
    case 'not-finite':
      return `${label(because.column)} in line ${lineOf(because.row)} is not a finite number.`;
    case 'constant':
      return (
        `${label(because.column)} is ${inWords(because.value)} in every row. ` +
        'What it changes cannot be learned from a column that does not vary.'
      );
    case 'dependent':
      return (
        `${label(because.column)} follows from ${listed(because.of.map(label))} in every row. ` +
        'Their parts cannot be told apart. It needs rows in which they vary independently.'
      );
  }
}

/** Why there is no dirty curve, in a sentence. */
export function describeCurveRefusal(because: CurveRefusal, lineOf: (row: number) => number): string {
  switch (because.kind) {
    case 'too-few':
      return tooFew(because.count, because.needed, 'one more than D and W');
    case 'one-duration':
      return `All rows have the same time, ${inWords(because.duration)} s. It needs different times to see the curve bend.`;
    case 'not-finite':
      return `Line ${lineOf(because.row)} holds something that is not a finite number.`;
    case 'not-positive':
      return `Line ${lineOf(because.row)} has a time that is not above 0, or less than nothing dirtied.`;
    case 'nothing-dirtied':
      return 'Nothing was dirtied in any row, so there is no curve.';
  }
}

/** Why two calls of a meter give no D and W, in a sentence. */
export function describeMeterRefusal(because: Extract<MeterOutcome, { kind: 'refused' }>['because']): string {
  switch (because) {
    case 'same-window':
      return 'Both calls have the same window. Two different windows are needed, 1 s and 10 s for example.';
    case 'not-positive':
      return 'A window or a rate is not above 0. An idle VM, or a meter that failed, says nothing of D and W.';
    case 'does-not-fall':
      return (
        'The rate does not fall with the longer window, so the working set cannot be told. ' +
        'Either the windows are too short to fill it, and D is about that rate, or the load rose between the calls.'
      );
    case 'finds-less':
      return (
        'The longer window found less memory than the shorter one. ' +
        'No steady load does that: the load fell between the calls. Call the meter again.'
      );
    case 'finds-no-more':
      return (
        'The longer window found no more than the shorter one: both found the whole working set, ' +
        'so D cannot be told. Use a shorter window.'
      );
  }
}
