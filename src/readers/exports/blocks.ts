import type { CsvRow } from '../csv-table';

/** A text that is no table, as the table that it stands for: names, and a row a VM. */
export interface Listed {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** 'Max memory:     4194304 KiB', 'balloon.maximum=4194304', 'name-label ( RW)    : web'. */
const PAIR = /^\s*(\p{L}[^:=,;|\t]{0,79}?)\s*(?:\(\s?[A-Z]{2}\)\s*)?[:=](?:\s+|(?=\S))(.*)$/u;
/** So many lines say what a text is. */
const LOOKED_AT = 40;
/** A listing may name each disk and each processor of each VM: nobody asks for one of more names than this. */
const MOST_NAMES = 2000;
const LINES_AT_ONCE = 2000;

function pairOf(line: string): readonly [string, string] | null {
  const [, key = '', value = ''] = PAIR.exec(line.slice(0, 4096)) ?? [];
  return key === '' ? null : [key.trim(), value.trim()];
}

/** Whether a text lists VMs in blocks of 'name: value' lines: most of its first lines are such. */
export function isInBlocks(text: string): boolean {
  const lines = text
    .slice(0, 8192)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '' && !/^\s*(#|\$ |PS [^>]*> |\}|.*\{\s*$)/.test(line))
    .slice(0, LOOKED_AT);
  const pairs = lines.filter((line) => pairOf(line) !== null);
  // The header of a table, whose rows may begin with 'dlim=1000'.
  const [first = ''] = lines;
  const cells = first.split(/[,;|\t]| {2,}/).filter((cell) => cell.trim() !== '');
  if (pairOf(first) === null && cells.length > 1) return false;
  return pairs.length > 1 && pairs.length >= 0.7 * lines.length;
}

/** `virsh domstats` has names in quotes, and Nutanix the same amount once more in brackets: '8 GiB (8,589,934,592 bytes)'. */
const unquoted = (value: string): string =>
  /^(['"])(.*)\1$/.exec(value)?.[2] ?? value.replace(/^(\d[\d.,]*\s?\w+) \([\d.,]+ bytes\)$/, '$1');

/**
 * Reads VMs in blocks, a 'name: value' or 'name=value' a line, as a loop of `virsh dominfo` prints them, `virsh domstats`,
 * `govc vm.info`, `xe vm-list`, `Get-VM | Format-List`. A blank line ends a block, and so does a name that comes again; other
 * lines are passed over. Yields the share that is done. A row's line is that of its block's first name.
 */
export function* readBlocks(text: string): Generator<number, Listed> {
  const places = new Map<string, number>();
  const rows: { readonly line: number; readonly cells: string[] }[] = [];
  let row: (typeof rows)[number] | null = null;
  for (let [from, i] = [0, 0]; from < text.length; i += 1) {
    if (i % LINES_AT_ONCE === 0) yield from / text.length;
    const found = text.indexOf('\n', from);
    const end = found < 0 ? text.length : found;
    const line = text.slice(from, end).trimEnd();
    from = end + 1;
    const pair = pairOf(line);
    if (line.trim() === '') row = null;
    if (pair === null) continue;
    const place = places.get(pair[0]) ?? places.size;
    if (place >= MOST_NAMES) continue;
    places.set(pair[0], place);
    if (row === null || row.cells[place] !== undefined) {
      row = { line: i + 1, cells: [] };
      rows.push(row);
    }
    row.cells[place] = unquoted(pair[1]);
  }
  return yield* filledRows([...places.keys()], rows);
}

/** Rows in which every cell is there: '' where a VM has none. */
export function* filledRows(
  headers: readonly string[],
  rows: readonly { readonly line: number; readonly cells: string[] }[],
): Generator<number, Listed> {
  for (const [i, { cells }] of rows.entries()) {
    if (i % LINES_AT_ONCE === 0) yield 1;
    for (let place = 0; place < headers.length; place += 1) cells[place] ??= '';
  }
  return { headers, rows };
}

/** `virsh domstats` prints a rate of 0 before it has measured one. */
const [MEASURED, RATE] = ['dirtyrate.calc_status', 'dirtyrate.megabytes_per_second'];

/** Rows without the rates that were not measured yet. */
export function withoutUnmeasured({ headers, rows }: Listed): Listed {
  const [status, rate] = [headers.indexOf(MEASURED), headers.indexOf(RATE)];
  if (status < 0 || rate < 0) return { headers, rows };
  return {
    headers,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: /^[01]$/.test(cells[status] ?? '') ? cells.with(rate, '') : cells,
    })),
  };
}
