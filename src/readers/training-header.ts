import { type FitId, fitKinds, type TrainingColumn } from '../scenario/fit-kinds';
import { unitById, unitSpelled } from './header-units';

/** Which column of a file is meant, and in which unit its numbers are. */
export interface MappedColumn {
  readonly header: string;
  /** Id of a `HeaderUnit` of the column's quantity. */
  readonly unit: string;
}

/** For each column that a fit needs, by its name: the file's column. */
export type ColumnMapping = Readonly<Record<string, MappedColumn>>;

/** A column of the file that was not recognised, and why, in a sentence. */
export interface UnknownHeader {
  readonly header: string;
  readonly text: string;
}

/** 'Traffic (MiB/s)' and 'traffic_mib_per_s' -> traffic, mib, s. */
function wordsOf(header: string): string[] {
  return header
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, '_')
    .replaceAll(/_per_/g, '_')
    .split('_')
    .filter((word) => word !== '');
}

/** What a statistic adds to a name: 'distinct_pages_mean'. */
const STATISTICS = ['mean', 'avg', 'average'];

/** A name taken apart at every place where a unit may begin, the longest name first. */
function splits(header: string): { readonly stem: string; readonly unit: string }[] {
  const words = wordsOf(header);
  const last = words.at(-1) ?? '';
  const all = STATISTICS.includes(last) ? [words, words.slice(0, -1)] : [words];
  return all.flatMap((list) =>
    Array.from({ length: Math.min(3, list.length) }, (_, n) => ({
      stem: list.slice(0, list.length - n).join('_'),
      unit: list.slice(list.length - n).join('_'),
    })),
  );
}

/** The unit that a header names for a column, or null where it names another column, no unit, or one that is unknown. */
function unitOf(header: string, column: TrainingColumn): string | null {
  for (const { stem, unit } of splits(header)) {
    if (!column.stems.includes(stem)) continue;
    const known = unitSpelled(unit, column.quantity);
    if (known) return known.id;
  }
  return null;
}

/** Whether a header has the name of a column, whatever stands behind it. */
const isNamed = (header: string, column: TrainingColumn): boolean =>
  splits(header).some(({ stem }) => column.stems.includes(stem));

/**
 * Finds the columns of a fit among a file's headers, by name and unit. The exact name comes first, then the others in
 * the file's order; no header stands for two columns.
 * ['traffic_gib', 'energy_wh'] for energy -> both, in GiB and Wh. ['traffic', 'energy_j'] -> only the second.
 */
export function recognise(headers: readonly string[], columns: readonly TrainingColumn[]): ColumnMapping {
  const mapping: Record<string, MappedColumn> = {};
  const taken = new Set<string>();
  const look = (column: TrainingColumn) => {
    const exact = headers.includes(column.name) ? [column.name] : [];
    const header = [...exact, ...headers].find((name) => !taken.has(name) && unitOf(name, column) !== null);
    if (header === undefined) return;
    taken.add(header);
    mapping[column.name] = { header, unit: unitOf(header, column) ?? '' };
  };
  for (const column of columns) look(column);
  for (const { name, orSumOf = [] } of columns) if (!(name in mapping)) orSumOf.forEach(look);
  return mapping;
}

/** The columns that are read for a mapping: the parts of a sum where they stand for a column that is not mapped. */
export function readColumns(columns: readonly TrainingColumn[], mapping: ColumnMapping): readonly TrainingColumn[] {
  return columns.flatMap((column) => {
    const parts = column.orSumOf ?? [];
    const isSum = !(column.name in mapping) && parts.length > 0 && parts.every(({ name }) => name in mapping);
    return isSum ? parts : [column];
  });
}

/** The kinds of fit for which a file has every column, those that use more of its columns first. */
export function recogniseFits(headers: readonly string[]): FitId[] {
  return fitKinds
    .filter(({ columns }) => mappingProblems(recognise(headers, columns), headers, columns).length === 0)
    .sort((a, b) => b.columns.length - a.columns.length)
    .map(({ id }) => id);
}

/** Why each header that the mapping leaves out was not recognised. */
export function unknownHeaders(
  headers: readonly string[],
  columns: readonly TrainingColumn[],
  mapping: ColumnMapping,
): UnknownHeader[] {
  const used = new Set(Object.values(mapping).map(({ header }) => header));
  return headers
    .filter((header) => header !== '' && !used.has(header))
    .map((header) => {
      const column = readColumns(columns, mapping).find((each) => isNamed(header, each));
      if (!column) return { header, text: 'No column of this fit has this name. It is not used.' };
      if (column.name in mapping) return { header, text: `It is not used: ${mapping[column.name]?.header} is.` };
      return { header, text: `It may be ${column.name}, but its unit is not named or not known. Choose it by hand.` };
    });
}

/** What is wrong with a mapping that was made by hand, in sentences; nothing if it can be used. */
export function mappingProblems(
  mapping: ColumnMapping,
  headers: readonly string[],
  columns: readonly TrainingColumn[],
): { readonly column: string; readonly text: string }[] {
  return readColumns(columns, mapping).flatMap(({ name, quantity }) => {
    const mapped = mapping[name];
    if (!mapped) return [{ column: name, text: 'No column of the file stands for it yet, and it is needed.' }];
    if (!headers.includes(mapped.header)) return [{ column: name, text: `The file has no column ${mapped.header}.` }];
    if (!unitById(mapped.unit, quantity)) return [{ column: name, text: `${mapped.unit} is not a unit of it.` }];
    return [];
  });
}
