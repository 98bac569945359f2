import { formatNumber } from '../../format/number';
import { headerUnits } from '../../readers/header-units';
import type { TrainingReading } from '../../readers/training';
import type { ColumnMapping } from '../../readers/training-header';
import type { FitKind, TrainingColumn } from '../../scenario/fit-kinds';

/** Chosen in the place of a column: both hosts stand in columns of their own, and their sum counts. */
export const SUM = '+';

/** A column that the fit needs, as it is mapped, with all that can be chosen for it. */
export interface MappingRow {
  readonly name: string;
  readonly label: string;
  readonly symbol: string;
  /** The file's column, or ''. */
  readonly header: string;
  /** Id of the unit, or ''. */
  readonly unit: string;
  readonly units: readonly { readonly id: string; readonly label: string }[];
  /** A choice that is no column of the file: the sum of two, or back from it to one. */
  readonly instead: { readonly label: string } | null;
  /** What is still to be chosen, or ''. */
  readonly todo: string;
}

const sumOf = (columns: readonly TrainingColumn[], name: string): TrainingColumn | null =>
  columns.find((column) => column.orSumOf?.some((part) => part.name === name)) ?? null;

function rowOf(column: TrainingColumn, mapping: ColumnMapping, instead: string | null): MappingRow {
  const { name, label, symbol, quantity } = column;
  const { header = '', unit = '' } = mapping[name] ?? {};
  const units = headerUnits.filter((each) => each.quantity === quantity);
  const knows = units.some(({ id }) => id === unit);
  return {
    ...{
      name,
      label,
      symbol,
      header,
      unit: knows ? unit : '',
      units,
      instead: instead === null ? null : { label: instead },
    },
    todo: header === '' ? 'Choose a column.' : knows ? '' : 'Choose its unit.',
  };
}

/** The columns that a fit needs, in its order: the parts of a sum where they stand for it. */
export function mappingRows({ columns }: FitKind, mapping: ColumnMapping): readonly MappingRow[] {
  return columns.flatMap((column) => {
    const parts = column.orSumOf ?? [];
    const isSum = !(column.name in mapping) && parts.some(({ name }) => name in mapping);
    if (isSum) return parts.map((part) => rowOf(part, mapping, 'One column for both hosts'));
    return [rowOf(column, mapping, parts.length > 0 ? 'The sum of two columns' : null)];
  });
}

const without = (mapping: ColumnMapping, names: readonly string[]): ColumnMapping =>
  Object.fromEntries(Object.entries(mapping).filter(([name]) => !names.includes(name)));

/** A file's column is chosen for a column of the fit; its unit is asked for anew unless it stays the same one. */
export function withHeader({ columns }: FitKind, mapping: ColumnMapping, name: string, header: string): ColumnMapping {
  if (header !== SUM) {
    const before = mapping[name];
    return { ...mapping, [name]: before?.header === header ? before : { header, unit: '' } };
  }
  const whole = sumOf(columns, name);
  const parts = columns.find((column) => column.name === name)?.orSumOf ?? [];
  const names = whole ? (whole.orSumOf ?? []).map((part) => part.name) : [name];
  const empty = { header: '', unit: '' };
  const next = whole ? [[whole.name, empty]] : parts.map((part) => [part.name, empty]);
  return { ...without(mapping, names), ...(Object.fromEntries(next) as ColumnMapping) };
}

/** A unit is chosen. */
export function withUnit(mapping: ColumnMapping, name: string, unit: string): ColumnMapping {
  return { ...mapping, [name]: { header: mapping[name]?.header ?? '', unit } };
}

/** What each column of the file stands for, in the file's order; '' where it is not used. */
export function previewUses({ columns }: FitKind, { headers, mapping }: TrainingReading): readonly string[] {
  const all = columns.flatMap((column) => [column, ...(column.orSumOf ?? [])]);
  return headers.map((header) =>
    all
      .filter(({ name }) => header !== '' && mapping[name]?.header === header)
      .map(({ label }) => label)
      .join(', '),
  );
}

/** As many problems are listed; the rest are counted. */
const MOST_LISTED = 10;

/** What could not be used of a file, by line and column. Columns that are still to be mapped are said by the mapping. */
export function problemSentences({ problems, missing }: TrainingReading): readonly string[] {
  const own = problems.filter(({ line, column }) => !(line === 1 && column !== null && missing.includes(column)));
  const lines = own.slice(0, MOST_LISTED).map(({ line, column, text }) => {
    const place = line === null ? 'The file' : `Line ${line}`;
    return `${place}${column === null ? '' : `, column ${column}`}: ${text}`;
  });
  return own.length > MOST_LISTED ? [...lines, `And ${own.length - MOST_LISTED} more.`] : lines;
}

/** '14 rows', '12 of 14 rows can be used'; `good` is null while columns are not yet mapped. */
export function rowsRead(good: number | null, all: number): string {
  const rows = `${formatNumber(all)} ${all === 1 ? 'row' : 'rows'}`;
  if (good === null) return `${rows}, and columns that are not known yet`;
  return good === all ? rows : `${formatNumber(good)} of ${rows} can be used`;
}
