/** Where a column of a listing that is aligned by spaces begins and ends, in characters. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** The lines that a table begins with. */
export interface LeadingLines {
  readonly header: string;
  /** What is drawn between them, or ''. */
  readonly frame: string;
  readonly row: string;
}

/** The words of a line, and where they stand. */
const wordsOf = (line: string): readonly Place[] =>
  [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));

/**
 * Where the names of a header stand. Single spaces part names where the first row has as many words, and the runs of both
 * lines do not match ('Mem VCPUs' over '4096     4'), or every word lies under its name ('VMID NAME' over ' 101 web').
 */
function placesOf(header: string, row: string): readonly Place[] {
  const [names, words] = [wordsOf(header), wordsOf(row)];
  const chunks = chunksOf(header);
  if (isNarrow(header, row)) return names;
  // 'Max memory' over '8388608 KiB' is one column, 'VMID NAME' over ' 101 web' are two.
  const hasUnits = chunksOf(row).some(({ text }) => /^[\d.,]+\s[KMGT]?i?B(\/s)?$/i.test(text));
  if (names.length !== words.length || (hasUnits && chunks.length === chunksOf(row).length)) return chunks;
  const isUnder = ({ from, to }: Place, i: number): boolean => from < (names[i]?.to ?? 0) && to > (names[i]?.from ?? 0);
  const differ = chunks.length < 2 || chunks.length !== chunksOf(row).length;
  return differ || words.every(isUnder) ? names : chunks;
}

/**
 * Whether single spaces part the names of a header in capitals, as `onevm list` prints them: over each name that a single
 * space parts from another stands a word of its own. 'MEM HOST' over ' 8G kvm1' -> yes; 'NOMINATED NODE' over '<none>' -> no.
 */
function isNarrow(header: string, row: string): boolean {
  if (/\p{Ll}/u.test(header) || !/\S \S/.test(header)) return false;
  const words = wordsOf(row);
  const close = chunksOf(header).filter(({ text }) => text.includes(' '));
  return close.every((chunk) => {
    const names = wordsOf(chunk.text).map(({ from, to }) => ({ from: from + chunk.from, to: to + chunk.from }));
    const under = names.map(({ from, to }) => words.findIndex((word) => word.from < to && word.to > from));
    return !under.includes(-1) && new Set(under).size === under.length;
  });
}

/** The texts of a line that two spaces or more part, and where they stand. */
function chunksOf(line: string): readonly (Place & { readonly text: string })[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    ...{ text, from: index, to: index + text.length },
  }));
}

/** No listing has more columns; with more of them places are not looked for. */
const MOST_PLACED = 100;

/** Each text goes to the column under whose name it stands: the one that it covers most of, else the nearest. */
function byPlace(line: string, columns: readonly Place[], isByWord: boolean): string[] {
  const cells = columns.map(() => '');
  const texts = isByWord ? wordsOf(line).map((at) => ({ ...at, text: line.slice(at.from, at.to) })) : chunksOf(line);
  for (const { text, from, to } of texts) {
    const shared = columns.map((column) => Math.min(to, column.to) - Math.max(from, column.from));
    const best = shared.indexOf(Math.max(...shared));
    cells[best] = cells[best] === '' ? text : `${cells[best]} ${text}`;
  }
  return cells;
}

/** The columns that a line of dashes below the header draws, as PowerShell does; none where it is one dash long. */
function drawnBelow(frame: string): readonly Place[] {
  const groups = [...frame.matchAll(/-+/g)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));
  return groups.length > 1 && /^[\s-]+$/.test(frame) ? groups : [];
}

/** Cuts a line where columns begin; null where that would cut through a word. */
function byCutting(line: string, columns: readonly Place[]): string[] | null {
  const isCut = columns.some(({ from }, i) => i > 0 && from < line.length && line[from - 1] !== ' ');
  if (isCut) return null;
  return columns.map(({ from }, i) => line.slice(i === 0 ? 0 : from, columns[i + 1]?.from ?? line.length).trim());
}

/**
 * Takes the lines of a listing apart whose columns are aligned by spaces, as most commands print them: a line has its
 * cells between runs of spaces, or between single ones where it has as many words as the header has names; where a cell is empty,
 * or a longer one has pushed the others aside, by the places of the names in the header, or of the dashes below it. Names
 * may have single spaces.
 * Assumes that tabs count as two spaces. 'VMID NAME  MEM(MB)' over ' 100 web   4096' -> 100, web, 4096.
 */
export function alignedLines({ header, frame, row }: LeadingLines): (line: string) => string {
  const spaced = (line: string): string => line.replaceAll('\t', '  ').trimEnd();
  const drawn = drawnBelow(frame);
  const columns = drawn.length > 0 ? drawn : placesOf(spaced(header), spaced(row));
  const isByWord = drawn.length === 0 && isNarrow(spaced(header), spaced(row));
  return (line) => {
    const text = spaced(line);
    if (text.trim() === '') return '';
    const cut = drawn.length > 0 ? byCutting(text, drawn) : null;
    if (cut) return cut.join('\t');
    const byRuns = text.trim().split(/ {2,}/);
    if (byRuns.length === columns.length) return byRuns.join('\t');
    const byWords = text.trim().split(/ +/);
    if (byWords.length === columns.length) return byWords.join('\t');
    return columns.length > MOST_PLACED ? byRuns.join('\t') : byPlace(text, columns, isByWord).join('\t');
  };
}
