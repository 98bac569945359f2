import { type CsvTable, readCsvTable } from '../csv-table';
import { isInBlocks, type Listed, readBlocks } from './blocks';
import { isJson, readJsonRows } from './json-rows';

const tableOf = (file: string, { headers, rows }: Listed): CsvTable => ({
  ...{ file, headers, rows, hasNoCommas: true, separator: ',', comments: 0, problems: [], problemCount: 0 },
});

/** The header of `openstack flavor list`, and of a list of servers that names flavors. */
const FLAVORS = /^\|?\s*"?ID"?\s*[|,]\s*"?Name"?\s*[|,]\s*"?RAM"?\s*[|,].*$/m;
const SERVERS = /^(?:\||"?ID"?,).*[|,]\s*"?Flavor(?: Name)?"?\s*(?:[|,].*)?$/m;

/** The memory of a server's flavor, as the join of both tables calls it. */
export const FLAVOR_RAM = 'Flavor RAM';

/** A listing of servers with the memory of their flavors, which stand in a table of their own in the same text. */
function* joinedFlavors(file: string, text: string): Generator<number, CsvTable | null> {
  const [flavorsAt, serversAt] = [text.search(FLAVORS), text.search(SERVERS)];
  if (flavorsAt < 0 || serversAt < 0) return null;
  const upTo = (at: number, other: number) => text.slice(at, other > at ? other : text.length);
  const servers = yield* readCsvTable(file, upTo(serversAt, flavorsAt));
  const flavors = yield* readCsvTable(file, upTo(flavorsAt, serversAt));
  const place = (table: CsvTable, names: readonly string[]) => table.headers.findIndex((each) => names.includes(each));
  const [name, ram] = [place(flavors, ['Name']), place(flavors, ['RAM'])];
  const memories = new Map(flavors.rows.map(({ cells }) => [cells[name]?.trim() ?? '', cells[ram]?.trim() ?? '']));
  const flavor = place(servers, ['Flavor Name', 'Flavor']);
  const before = text.slice(0, serversAt).split('\n').length - 1;
  const rows = servers.rows.map(({ line, cells }) => ({
    line: line + before,
    cells: [...servers.headers.map((_, i) => cells[i] ?? ''), memories.get(cells[flavor]?.trim() ?? '') ?? ''],
  }));
  return { ...servers, headers: [...servers.headers, FLAVOR_RAM], rows };
}

/** What a shell has before a command: such lines above a listing are the command and no header. */
const PROMPT = /^(?=\$ |PS [^>\n]*> |[\w.-]+@[\w.-]+[^\n]{0,80}?[$#] )/gm;
const PROMPTS_UP_TO = 2000;

/** A text whose first prompts are lines of comment. */
const withoutPrompts = (text: string): string =>
  text.slice(0, PROMPTS_UP_TO).replaceAll(PROMPT, '# ') + text.slice(PROMPTS_UP_TO);

/**
 * Reads any listing of VMs as a table: JSON, blocks of 'name: value', a table of servers above one of flavors (in frames or as CSV), and every
 * table that `readCsvTable` reads. Yields the share that is done. Errors: as that has them.
 */
export function* openListing(file: string, written: string): Generator<number, CsvTable> {
  const text = withoutPrompts(written);
  if (isJson(text)) {
    const listed = yield* readJsonRows(text);
    if (listed) return tableOf(file, listed);
  }
  if (isInBlocks(text)) return tableOf(file, yield* readBlocks(text));
  const joined = yield* joinedFlavors(file, text);
  return joined ?? (yield* readCsvTable(file, text, Number.POSITIVE_INFINITY));
}
