import type { TrainingColumn } from '../scenario/fit-kinds';
import { createCellReader, type NumberRange } from './cell-reader';
import { type CsvTable, type FileProblem, readCsvTable } from './csv-table';
import { type HeaderUnit, unitById } from './header-units';
import {
  type ColumnMapping,
  mappingProblems,
  readColumns,
  recognise,
  type UnknownHeader,
  unknownHeaders,
} from './training-header';

/** Rows to fit, in the page's own units. Survives structured clone. */
export interface TrainingRows {
  /** By the names of the fit's columns, all of one length. */
  readonly columns: Readonly<Record<string, Float64Array<ArrayBuffer>>>;
  /** The line of each row in its file, from 1. */
  readonly lines: Uint32Array<ArrayBuffer>;
}

/** A training table as far as it could be read, and all that a view needs to map its columns by hand. */
export interface TrainingReading {
  readonly file: string;
  /** Names of the file's columns, in its order and in lower case. */
  readonly headers: readonly string[];
  /** The cells of the first rows, as they stand in the file. */
  readonly preview: readonly (readonly string[])[];
  /** Rows of the file, good or not. */
  readonly rowCount: number;
  /** What was used: as recognised, or as it was asked for. */
  readonly mapping: ColumnMapping;
  /** Names of columns that the fit needs and that are not in the mapping. */
  readonly missing: readonly string[];
  readonly unknown: readonly UnknownHeader[];
  /** Null until every column is mapped. */
  readonly table: TrainingRows | null;
  readonly problems: readonly FileProblem[];
}

const PREVIEW_ROWS = 5;

interface Source {
  readonly column: TrainingColumn;
  readonly header: string;
  readonly unit: HeaderUnit;
  /** The column's range in the file's unit. */
  readonly range: NumberRange;
}

function sourcesOf(columns: readonly TrainingColumn[], mapping: ColumnMapping): Source[] {
  return readColumns(columns, mapping).flatMap((column) => {
    const mapped = mapping[column.name];
    const unit = mapped && unitById(mapped.unit, column.quantity);
    if (!mapped || !unit) return [];
    const inFile = (value: number) => (value * unit.over) / unit.times;
    const { min, max, above } = column;
    const range = { min: inFile(min), max: inFile(max), unit: unit.label, ...(above ? { above } : {}) };
    return [{ column, header: mapped.header, unit, range }];
  });
}

/** Every cell of a row is read, so that all that is wrong with it is said at once. */
function readRows(csv: CsvTable, sources: readonly Source[]): { table: TrainingRows; problems: FileProblem[] } {
  const reader = createCellReader(csv);
  const values = sources.map(() => new Float64Array(csv.rows.length));
  const lines = new Uint32Array(csv.rows.length);
  let kept = 0;
  for (const row of csv.rows) {
    let isGood = true;
    for (const [i, { header, range, unit }] of sources.entries()) {
      const value = reader.number(row, header, range);
      if (value === null) isGood = false;
      else (values[i] as Float64Array)[kept] = (value * unit.times) / unit.over;
    }
    if (!isGood) continue;
    lines[kept] = row.line;
    kept += 1;
  }
  const columns = Object.fromEntries(
    sources.map(({ column }, i) => [column.name, (values[i] ?? new Float64Array()).slice(0, kept)]),
  );
  return { table: { columns, lines: lines.slice(0, kept) }, problems: [...reader.problems] };
}

/** Adds the columns that are sums of others. */
function addSums(table: TrainingRows, columns: readonly TrainingColumn[]): TrainingRows {
  const all = { ...table.columns };
  for (const { name, orSumOf } of columns) {
    if (name in all || !orSumOf) continue;
    const parts = orSumOf.map((part) => all[part.name] ?? new Float64Array());
    all[name] = Float64Array.from(table.lines, (_, i) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0));
  }
  return { ...table, columns: all };
}

/**
 * Reads a table of training runs for a fit that needs `columns`: by name and unit in the header ('traffic_mib',
 * 'Energy (Wh)'), or as `chosen` by hand, which counts for all columns at once.
 *
 * Units: those of the headers -> the columns' own. Assumes nothing about the order of columns or rows. Errors: as
 * problems by line and column; rows that cannot be read are left out, the others are kept. Without every column there
 * is no table, but headers, preview and what was recognised, so that the rest can be mapped.
 * 'traffic_gib,energy_wh' with '1.5,0.2' -> 1,536 MiB and 720 J.
 */
export function readTraining(
  file: string,
  text: string,
  columns: readonly TrainingColumn[],
  chosen?: ColumnMapping,
): TrainingReading {
  const csv = readCsvTable(file, text);
  const headers = csv.columns;
  const mapping = chosen ?? recognise(headers, columns);
  const absent = mappingProblems(mapping, headers, columns);
  const reading = {
    ...{ file, headers, mapping },
    preview: csv.rows.slice(0, PREVIEW_ROWS).map(({ cells }) => headers.map((name) => cells.get(name) ?? '')),
    rowCount: csv.rows.length,
    missing: absent.map(({ column }) => column),
    unknown: unknownHeaders(headers, columns, mapping),
  };
  if (headers.length === 0) {
    const problem = { file, line: null, column: null, text: 'There is nothing in this file.' };
    return { ...reading, table: null, problems: [problem] };
  }
  if (absent.length > 0) {
    const problems = absent.map((problem) => ({ file, line: 1, ...problem }));
    return { ...reading, table: null, problems: [...csv.problems, ...problems] };
  }
  const { table: read, problems } = readRows(csv, sourcesOf(columns, mapping));
  const table = addSums(read, columns);
  const all = [...csv.problems, ...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { ...reading, table, problems: all };
}
