import { type CsvTable, readCsvTable } from '../csv-table';
import { unitInCell } from '../header-units';
import { isInBlocks, type Listed, readBlocks, withoutUnmeasured } from './blocks';
import { isJson, jsonValue, readObjectRows } from './json-rows';
import { withColons } from './key-value';
import { belowComments, objectsIn, START, withoutPrompts, withoutTitles } from './lines-above';
import { isXml, xmlValue } from './xml-value';
import { isYaml, yamlValue } from './yaml-value';

const tableOf = (file: string, { headers, rows }: Listed): CsvTable => ({
  ...{
    file,
    headers,
    rows,
    hasNoCommas: true,
    isListed: true as const,
    separator: ',',
    comments: 0,
    problems: [],
    problemCount: 0,
  },
});

/** The header of `openstack flavor list`, and of a list of servers that names flavors. */
const FLAVORS = /^\|?\s*"?ID"?\s*[|,]\s*"?Name"?\s*[|,]\s*"?(?:RAM|Memory_MB)"?\s*[|,].*$/m;
const SERVERS = /^(?:\||"?ID"?,).*[|,]\s*"?Flavor(?: Name)?"?\s*(?:[|,].*)?$/m;

/** The memory of a server's flavor, as the join of both tables calls it. */
const FLAVOR_RAM = 'Flavor RAM';

/** A listing of servers with the memory of their flavors, which stand in a table of their own in the same text. */
function* joinedFlavors(file: string, text: string): Generator<number, CsvTable | null> {
  const [flavorsAt, serversAt] = [text.search(FLAVORS), text.search(SERVERS)];
  if (flavorsAt < 0 || serversAt < 0) return null;
  const upTo = (at: number, other: number) => text.slice(at, other > at ? other : text.length);
  const servers = yield* readCsvTable(file, upTo(serversAt, flavorsAt));
  const flavors = yield* readCsvTable(file, upTo(flavorsAt, serversAt));
  const place = (table: CsvTable, names: readonly string[]) => table.headers.findIndex((each) => names.includes(each));
  const [name, ram] = [place(flavors, ['Name']), place(flavors, ['RAM', 'Memory_MB'])];
  const memories = new Map(flavors.rows.map(({ cells }) => [cells[name]?.trim() ?? '', cells[ram]?.trim() ?? '']));
  const flavor = place(servers, ['Flavor Name', 'Flavor']);
  const before = text.slice(0, serversAt).split('\n').length - 1;
  const rows = servers.rows.map(({ line, cells }) => ({
    line: line + before,
    cells: [...servers.headers.map((_, i) => cells[i] ?? ''), memories.get(cells[flavor]?.trim() ?? '') ?? ''],
  }));
  return { ...servers, headers: [...servers.headers, FLAVOR_RAM], rows };
}

const isUnit = (cell: string): boolean =>
  ['volume', 'rate', 'duration', 'ratio'].some((quantity) => unitInCell(cell, quantity) !== null);

/** A table whose first row has units only, below the names: each behind its name. */
function withUnitsBelow(table: CsvTable): CsvTable {
  const units = (table.rows[0]?.cells ?? []).map((cell) => cell.trim().replace(/^[([](.*)[)\]]$/, '$1'));
  if (!units.some((unit) => unit !== '') || !units.every((unit) => unit === '' || isUnit(unit))) return table;
  const headers = table.headers.map((header, i) => (units[i] ? `${header} (${units[i]})` : header));
  return { ...table, headers, rows: table.rows.slice(1) };
}

/** The rows of a text that holds objects: JSON, YAML, XML. Null where it holds none. */
function* objectsOf(text: string): Generator<number, Listed | null> {
  const bare = objectsIn(text);
  if (isJson(bare)) {
    const rows = yield* readObjectRows(jsonValue(bare));
    if (rows) return rows;
  }
  if (isXml(bare)) return yield* readObjectRows(xmlValue(bare));
  const lines = belowComments(text);
  return isYaml(lines) ? yield* readObjectRows(yamlValue(lines)) : null;
}

/**
 * Reads any listing of VMs as a table: JSON, YAML, XML, blocks of 'name: value', a table of servers above one of flavors (in frames or as CSV), and every
 * table that `readCsvTable` reads. Yields the share that is done. Errors: as that has them.
 */
export function* openListing(file: string, written: string): Generator<number, CsvTable> {
  const marked = written.startsWith('\ufeff') ? written.slice(1) : written;
  const text = withoutPrompts(/\r(?!\n)/.test(marked.slice(0, START)) ? marked.replaceAll(/\r\n?/g, '\n') : marked);
  const listed = yield* objectsOf(text);
  if (listed) return tableOf(file, listed);
  const spelled = withColons(text);
  if (spelled !== text || isInBlocks(text)) return tableOf(file, withoutUnmeasured(yield* readBlocks(spelled)));
  const joined = yield* joinedFlavors(file, text);
  return joined ?? withUnitsBelow(yield* readCsvTable(file, withoutTitles(text), Number.POSITIVE_INFINITY));
}
