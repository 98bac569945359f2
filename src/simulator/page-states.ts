import { type Bitmap, bitsOf, createBitmap, hasPage, PAGES_PER_WORD, setAll } from './bitmap';
import { addChange, type Film } from './film';
import { PAGE_STATES, type PageState } from './pages-recording';

/** The number that stands for a state in a film. */
export const codeOf = (state: PageState): number => PAGE_STATES.indexOf(state);

const STATES = PAGE_STATES.length;
const TO_SEND = codeOf('to-send');
const ARRIVED = codeOf('arrived');
/** Which state a cell shows when several are equally frequent: the first of these. */
const PRIORITY = (['dirtied-again', 'skipped', 'to-send', 'sent', 'arrived'] as const).map(codeOf);

const ALL = 0xffffffff;

/**
 * The pages' states: a bitmap for each, every page in one of them, so that 32 pages change at once. How often each
 * stands, and which pages changed since the last frame.
 */
export interface PageStates {
  readonly pages: number;
  readonly pagesPerCell: number;
  readonly inState: readonly Bitmap[];
  readonly counts: Uint32Array;
  readonly cellState: Uint8Array;
  readonly changed: Bitmap;
  /** The words of `changed` that are not empty, in no order. */
  readonly touched: Uint32Array;
  touchedWords: number;
}

/** All pages are to be sent. */
export function createPageStates(pages: number, pagesPerCell: number): PageStates {
  const inState = PAGE_STATES.map(() => createBitmap(pages));
  setAll(inState[TO_SEND] as Bitmap, pages);
  // Past the last page nothing is ever to be sent.
  const rest = pages % PAGES_PER_WORD;
  const arrived = inState[ARRIVED] as Bitmap;
  if (rest > 0) arrived[arrived.length - 1] = ALL << rest;
  const counts = new Uint32Array(STATES);
  counts[TO_SEND] = pages;
  return {
    pages,
    pagesPerCell,
    inState,
    counts,
    cellState: new Uint8Array(Math.ceil(pages / pagesPerCell)),
    changed: createBitmap(pages),
    touched: new Uint32Array(arrived.length),
    touchedWords: 0,
  };
}

/** Gives every page of these bits of a word a state. */
export function setStates(all: PageStates, word: number, bits: number, to: number): void {
  const { inState, counts, changed } = all;
  const target = inState[to] as Bitmap;
  const moved = bits & ~(target[word] as number);
  if (moved === 0) return;
  for (let from = 0; from < STATES; from += 1) {
    const source = inState[from] as Bitmap;
    const part = (source[word] as number) & moved;
    if (part === 0) continue;
    source[word] = (source[word] as number) ^ part;
    counts[from] = (counts[from] as number) - bitsOf(part);
  }
  target[word] = (target[word] as number) | moved;
  counts[to] = (counts[to] as number) + bitsOf(moved);
  if (changed[word] === 0) {
    all.touched[all.touchedWords] = word;
    all.touchedWords += 1;
  }
  changed[word] = (changed[word] as number) | moved;
}

/** How many of the pages from `first` to before `end` are in a bitmap. */
function countBetween(bitmap: Bitmap, first: number, end: number): number {
  const last = (end - 1) >>> 5;
  let word = first >>> 5;
  let bits = (bitmap[word] as number) & (ALL << (first & 31));
  let count = 0;
  for (; word < last; bits = bitmap[word] as number) {
    count += bitsOf(bits);
    word += 1;
  }
  return count + bitsOf(bits & (ALL >>> (31 - ((end - 1) & 31))));
}

/** The state of a page. */
function stateOf({ inState }: PageStates, page: number): number {
  let state = 0;
  while (!hasPage(inState[state] as Bitmap, page)) state += 1;
  return state;
}

/** What a cell shows: the state of most of its pages. */
function cellStateOf(all: PageStates, cell: number): number {
  const { pages, pagesPerCell, inState, cellState } = all;
  if (pagesPerCell === 1) return stateOf(all, cell);
  const first = cell * pagesPerCell;
  const end = Math.min(first + pagesPerCell, pages);
  // Mostly it is what it was.
  const before = cellState[cell] as number;
  if (2 * countBetween(inState[before] as Bitmap, first, end) > end - first) return before;
  let [best, most, left] = [ARRIVED, 0, end - first];
  for (const candidate of PRIORITY) {
    const count = countBetween(inState[candidate] as Bitmap, first, end);
    if (count > most) [best, most] = [candidate, count];
    left -= count;
    if (left <= most) break;
  }
  return best;
}

function showCell(all: PageStates, cell: number, film: Film): void {
  const before = all.cellState[cell] as number;
  const after = cellStateOf(all, cell);
  if (before === after) return;
  all.cellState[cell] = after;
  addChange(film, cell, before, after);
}

/** Hands the cells that look different since the last frame to the film. */
export function filmChanges(all: PageStates, film: Film): void {
  const { touched, changed, pagesPerCell } = all;
  let last = -1;
  for (let k = 0; k < all.touchedWords; k += 1) {
    const word = touched[k] as number;
    const first = word * PAGES_PER_WORD;
    let rest = changed[word] as number;
    changed[word] = 0;
    while (rest !== 0) {
      const page = first + 31 - Math.clz32(rest & -rest);
      const cell = pagesPerCell === 1 ? page : Math.floor(page / pagesPerCell);
      if (cell !== last) showCell(all, cell, film);
      last = cell;
      const next = (cell + 1) * pagesPerCell - first;
      rest = next < PAGES_PER_WORD ? rest & (ALL << next) : 0;
    }
  }
  all.touchedWords = 0;
}
