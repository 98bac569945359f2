import type { ColumnMapping, ColumnSpec } from '../../readers/columns';
import { headerUnits, unitById, unitInHeader } from '../../readers/header-units';
import * as words from './late-words';

/** Chosen in the place of a column: two columns whose sum counts, or one again in place of their sum. */
export const SUM = '+';

/** A column that is looked for, as it is mapped, with all that can be chosen for it. */
export interface MappingRow {
  readonly name: string;
  readonly label: string;
  readonly symbol: string;
  /** The file's column, or ''. */
  readonly header: string;
  /** Id of the unit, or ''. */
  readonly unit: string;
  /** None for names, flags and counts. */
  readonly units: readonly { readonly id: string; readonly label: string }[];
  /** What no column at all is called. */
  readonly none: string;
  /** Whether no column at all can be chosen. */
  readonly isOptional: boolean;
  /** A choice that is no column of the file: the sum of two, or back from it to one. */
  readonly instead: string | null;
  /** What is still to be chosen, or ''. */
  readonly todo: string;
}

function rowOf(spec: ColumnSpec, mapping: ColumnMapping, isOptional: boolean, instead: string | null): MappingRow {
  const { name, label, symbol = '', quantity } = spec;
  const { header = '', unit = '' } = mapping[name] ?? {};
  const units = headerUnits.filter((each) => each.quantity === quantity);
  const knows = units.length === 0 || unitById(unit, quantity) !== null;
  const column = isOptional ? '' : words.chooseColumn;
  return {
    ...{ name, label, symbol, header, unit: knows ? unit : '', units, instead, isOptional },
    none: isOptional ? words.noColumn : words.aColumn,
    todo: header === '' ? column : knows ? '' : words.chooseUnit,
  };
}

/** The columns that are looked for, in their order: the parts of a sum where they stand for it. */
export function mappingRows(specs: readonly ColumnSpec[], mapping: ColumnMapping): readonly MappingRow[] {
  return specs.flatMap((spec) => {
    const { name, oneOf, optional = false, orSumOf: parts = [] } = spec;
    const others = specs.filter((each) => each !== spec && oneOf !== undefined && each.oneOf === oneOf);
    const isOptional = optional || others.some((each) => mapping[each.name]);
    const isSum = !(name in mapping) && parts.some((part) => part.name in mapping);
    if (isSum) return parts.map((part) => rowOf(part, mapping, false, words.oneForBothHosts));
    return [rowOf(spec, mapping, isOptional, parts.length > 0 ? words.sumOfTwo : null)];
  });
}

const without = (mapping: ColumnMapping, names: readonly string[]): ColumnMapping =>
  Object.fromEntries(Object.entries(mapping).filter(([name]) => !names.includes(name)));

const partsOf = ({ orSumOf = [] }: ColumnSpec): readonly string[] => orSumOf.map(({ name }) => name);

/** One column in place of a sum of two, or the other way round. */
function withSum(specs: readonly ColumnSpec[], mapping: ColumnMapping, name: string): ColumnMapping {
  const whole = specs.find((spec) => partsOf(spec).includes(name));
  const spec = specs.find((each) => each.name === name);
  const [before, after] = whole ? [partsOf(whole), [whole.name]] : [[name], spec ? partsOf(spec) : []];
  const empty = { header: '', unit: '' };
  return { ...without(mapping, before), ...Object.fromEntries(after.map((each) => [each, empty])) };
}

/**
 * A file's column is chosen for a column that is looked for, or '' for none. Its unit is the one that its header names;
 * without one it is asked for, unless the column stays the same.
 */
export function withHeader(
  specs: readonly ColumnSpec[],
  mapping: ColumnMapping,
  name: string,
  header: string,
): ColumnMapping {
  if (header === SUM) return withSum(specs, mapping, name);
  if (header === '') return without(mapping, [name]);
  const before = mapping[name];
  if (before?.header === header) return mapping;
  const spec = specs.flatMap((each) => [each, ...(each.orSumOf ?? [])]).find((each) => each.name === name);
  return { ...mapping, [name]: { header, unit: spec ? unitInHeader(header, spec.quantity) : '' } };
}

/** A unit is chosen. */
export function withUnit(mapping: ColumnMapping, name: string, unit: string): ColumnMapping {
  return { ...mapping, [name]: { header: mapping[name]?.header ?? '', unit } };
}

/** What each column of the file stands for, in the file's order; '' where it is not used. */
export function previewUses(
  specs: readonly ColumnSpec[],
  headers: readonly string[],
  mapping: ColumnMapping,
): readonly string[] {
  const all = specs.flatMap((spec) => [spec, ...(spec.orSumOf ?? [])]);
  return headers.map((header) =>
    all
      .filter(({ name }) => header !== '' && mapping[name]?.header === header)
      .map(({ label }) => label)
      .join(', '),
  );
}
