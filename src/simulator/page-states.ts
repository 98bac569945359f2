import { type Bitmap, bitsOf, createBitmap, hasPage, PAGES_PER_WORD, setAll } from './bitmap';
import { addChange, type Film } from './film';
import { PAGE_STATES, type PageState } from './pages-recording';
import { mix } from './random';

/** The number that stands for a state in a film. */
export const codeOf = (state: PageState): number => PAGE_STATES.indexOf(state);

const STATES = PAGE_STATES.length;
const TO_SEND = codeOf('to-send');
const ARRIVED = codeOf('arrived');
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

/** The state of a page. */
function stateOf({ inState }: PageStates, page: number): number {
  let state = 0;
  while (!hasPage(inState[state] as Bitmap, page)) state += 1;
  return state;
}

/**
 * The page that a cell shows: one of its pages, picked once and for all, by chance so that no pattern in memory meets a
 * pattern of the picks. Of many cells as many are dirty as there are dirty pages, which no majority would show.
 */
export function pageOfCell(cell: number, pagesPerCell: number, pages: number): number {
  if (pagesPerCell === 1) return cell;
  const first = cell * pagesPerCell;
  return first + (mix(cell) % Math.min(pagesPerCell, pages - first));
}

function showCell(all: PageStates, cell: number, film: Film): void {
  const before = all.cellState[cell] as number;
  const after = stateOf(all, pageOfCell(cell, all.pagesPerCell, all.pages));
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
