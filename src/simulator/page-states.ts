import { PAGES_PER_WORD } from './bitmap';
import { addChange, type Film } from './film';
import { PAGE_STATES, type PageState } from './pages-recording';

/** The number that stands for a state in a film. */
export const codeOf = (state: PageState): number => PAGE_STATES.indexOf(state);

const STATES = PAGE_STATES.length;
const TO_SEND = codeOf('to-send');
const ARRIVED = codeOf('arrived');
/** Which state a cell shows when several are equally frequent: the first of these. */
const PRIORITY = (['dirtied-again', 'skipped', 'to-send', 'sent', 'arrived'] as const).map(codeOf);

/** One state in each byte of a word: four pages at once. */
const FOUR_TIMES = 0x01010101;
const FOURS_PER_WORD = PAGES_PER_WORD / 4;
const ALL = -1;

/** The pages' states, and how often each stands: in all, and in each cell. */
export interface PageStates {
  readonly pagesPerCell: number;
  readonly state: Uint8Array;
  /** The same states, four to a word. */
  readonly fours: Uint32Array;
  readonly counts: Uint32Array;
  readonly cellState: Uint8Array;
  readonly cellCounts: Uint32Array;
  /** Cells in which a page changed since the last frame. */
  readonly touched: Uint32Array;
  readonly isTouched: Uint8Array;
  touchedCells: number;
}

/** All pages are to be sent. */
export function createPageStates(pages: number, pagesPerCell: number): PageStates {
  const cells = Math.ceil(pages / pagesPerCell);
  const state = new Uint8Array(Math.ceil(pages / PAGES_PER_WORD) * PAGES_PER_WORD);
  // Past the last page nothing is ever to be sent.
  state.fill(ARRIVED, pages);
  const cellCounts = new Uint32Array(pagesPerCell > 1 ? cells * STATES : 0);
  for (let cell = 0; cell < cells && pagesPerCell > 1; cell += 1) {
    cellCounts[cell * STATES + TO_SEND] = Math.min(pagesPerCell, pages - cell * pagesPerCell);
  }
  const counts = new Uint32Array(STATES);
  counts[TO_SEND] = pages;
  return {
    pagesPerCell,
    state,
    fours: new Uint32Array(state.buffer),
    counts,
    cellState: new Uint8Array(cells),
    cellCounts,
    touched: new Uint32Array(cells),
    isTouched: new Uint8Array(cells),
    touchedCells: 0,
  };
}

function touch(all: PageStates, cell: number): void {
  if (all.isTouched[cell] === 1) return;
  all.isTouched[cell] = 1;
  all.touched[all.touchedCells] = cell;
  all.touchedCells += 1;
}

/** Counts pages of one cell that went from one state to another. */
function recount(
  { counts, cellCounts, pagesPerCell }: PageStates,
  cell: number,
  from: number,
  to: number,
  pages: number,
) {
  counts[from] = (counts[from] as number) - pages;
  counts[to] = (counts[to] as number) + pages;
  if (pagesPerCell === 1) return;
  const first = cell * STATES;
  cellCounts[first + from] = (cellCounts[first + from] as number) - pages;
  cellCounts[first + to] = (cellCounts[first + to] as number) + pages;
}

/** The state of all 32 pages of a word, or -1 if they differ. */
export function stateOfWord({ fours }: PageStates, word: number): number {
  const first = fours[word * FOURS_PER_WORD] as number;
  for (let k = 1; k < FOURS_PER_WORD; k += 1) if (fours[word * FOURS_PER_WORD + k] !== first) return -1;
  const state = first & 0xff;
  return first === state * FOUR_TIMES ? state : -1;
}

export function setState(all: PageStates, page: number, to: number): void {
  const from = all.state[page] as number;
  if (from === to) return;
  all.state[page] = to;
  const cell = all.pagesPerCell === 1 ? page : Math.floor(page / all.pagesPerCell);
  recount(all, cell, from, to, 1);
  touch(all, cell);
}

/** Gives every page of these bits of a word a state; all 32 at once where they are alike and of one cell. */
export function setStates(all: PageStates, word: number, bits: number, to: number): void {
  const first = word * PAGES_PER_WORD;
  if (bits === ALL && all.pagesPerCell > 1) {
    const from = stateOfWord(all, word);
    const cell = Math.floor(first / all.pagesPerCell);
    if (from >= 0 && Math.floor((first + PAGES_PER_WORD - 1) / all.pagesPerCell) === cell) {
      if (from === to) return;
      all.fours.fill(to * FOUR_TIMES, word * FOURS_PER_WORD, (word + 1) * FOURS_PER_WORD);
      recount(all, cell, from, to, PAGES_PER_WORD);
      touch(all, cell);
      return;
    }
  }
  for (let rest = bits; rest !== 0; rest &= rest - 1) setState(all, first + 31 - Math.clz32(rest & -rest), to);
}

/** What a cell shows: the state of most of its pages. */
function cellStateOf({ pagesPerCell, state, cellCounts }: PageStates, cell: number): number {
  if (pagesPerCell === 1) return state[cell] as number;
  let [best, most] = [ARRIVED, -1];
  for (const candidate of PRIORITY) {
    const count = cellCounts[cell * STATES + candidate] as number;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}

/** Hands the cells that look different since the last frame to the film. */
export function filmChanges(all: PageStates, film: Film): void {
  for (let k = 0; k < all.touchedCells; k += 1) {
    const cell = all.touched[k] as number;
    const before = all.cellState[cell] as number;
    const after = cellStateOf(all, cell);
    all.isTouched[cell] = 0;
    if (before === after) continue;
    all.cellState[cell] = after;
    addChange(film, cell, before, after);
  }
  all.touchedCells = 0;
}
